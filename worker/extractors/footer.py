"""Where the prose ends: the footer below it, and what the page added below that."""

from collections.abc import Sequence

from worker.agencies import Format
from worker.document import Kind, Line, Part
from worker.extractors.labels import Reading, read_labels
from worker.extractors.names import read_names


def read_footer(lines: Sequence[Line], form: Format) -> tuple[list[Reading], int, int]:
    """Read the labels of every line.

    Returns:
        The readings, the index of the line in which the footer begins, perhaps behind some prose,
        and that of the first line that is no longer the article's.
    """
    readings = [read_labels(line, form) for line in lines]
    _read_names_below(readings, lines, form)
    end = _end(lines, readings, form)
    return readings, _start(readings[:end]), end


def _read_names_below(readings: list[Reading], lines: Sequence[Line], form: Format) -> None:
    """Read names that stand on the line below their label."""
    for index in range(1, len(lines)):
        label = readings[index - 1].parts[-1:]
        if readings[index].parts or not label or label[0].kind is not Kind.CREDIT:
            continue
        text = lines[index].text
        if not label[0].value and " " in text and read_names(text, form.desks):
            part = Part(Kind.CREDIT, lines[index], label[0].rule, text, label[0].role)
            readings[index] = Reading(0, (part,))


def _end(lines: Sequence[Line], readings: Sequence[Reading], form: Format) -> int:
    """Return the index of the first line that is no longer the article's."""
    for index, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        has_copyright = any(part.kind is Kind.COPYRIGHT for part in reading.parts)
        if has_copyright and form.ends_at_copyright and (index or reading.head):
            return index + 1
        if index and readings[index - 1].parts and line.text.lower() in form.furniture:
            return index
    return len(lines)


def _start(readings: Sequence[Reading]) -> int:
    """Return the index of the line in which the footer begins, perhaps behind some prose."""
    start = len(readings)
    while start and readings[start - 1].parts:
        reading = readings[start - 1]
        has_footer = start < len(readings)
        if any(part.kind is Kind.UNREADABLE for part in reading.parts) and not has_footer:
            break
        start -= 1
        if reading.head:
            break
    return start
