"""Where the prose ends: the footer below it, and what the page added below that."""

import re
from collections.abc import Iterator, Sequence

from worker.agencies import Format
from worker.agencies.partners import AGENCIES
from worker.document import Kind, Line, Part
from worker.extractors.labels import ENDING, Reading, read_labels
from worker.extractors.names import read_names
from worker.extractors.opening import credit_by
from worker.extractors.places import cased
from worker.languages import INDONESIAN

_LONGEST_LIST_LABEL = 40
_LONGEST_LIST = 6  # titles
_LONGEST_TITLE = 25  # words
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])[.] [A-Z“\"]|[.,]?[\"”] ?(?:kata|ujar|tutur|jelas|ucap|said)\b"
)
_NO_NAMES = INDONESIAN.function_words | INDONESIAN.markers | {*INDONESIAN.days}
_LIKELY_SIGNATURE = 0.8


def read_footer(lines: Sequence[Line], form: Format) -> tuple[list[Reading], int, int]:
    """Read the labels of every line.

    Returns:
        The readings, the index of the line in which the footer begins, perhaps behind some prose,
        and that of the first line that is no longer the article's.
    """
    readings = [read_labels(line, form) for line in lines]
    _read_names_below(readings, lines, form)
    _read_titles_below(readings, lines, form)
    _read_signature(readings, lines, form)
    end = _end(lines, readings, form)
    return readings, _start(readings[:end]), end


def _read_names_below(readings: list[Reading], lines: Sequence[Line], form: Format) -> None:
    """Read names that stand on the line below their label."""
    for index in range(1, len(lines)):
        label = readings[index - 1].parts[-1:]
        if readings[index].parts or not label or label[0].kind is not Kind.CREDIT:
            continue
        names = lines[index].text.lstrip(": ")
        if label[0].value or " " not in names:
            continue
        if credited := read_names(names, form.desks):
            part = Part(Kind.CREDIT, lines[index], label[0].rule, names, label[0].role, credited)
            readings[index] = Reading(0, (part,))


def _read_titles_below(readings: list[Reading], lines: Sequence[Line], form: Format) -> None:
    """Read the titles of related articles that stand below a label of their own."""
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if len(line.text) > _LONGEST_LIST_LABEL:
            continue
        if line.text.lower().rstrip(" :") not in form.labels.lists:
            continue
        readings[index - 1] = Reading(0, (Part(Kind.NOTICE, line, "list_label"),))
        last = index + _LONGEST_LIST
        while index < min(last, len(lines)) and _is_title(lines[index], readings[index]):
            part = Part(Kind.RELATED, lines[index], "below_label", lines[index].text)
            readings[index] = Reading(0, (part,))
            index += 1


def _is_title(line: Line, reading: Reading) -> bool:
    text = line.text
    if reading.parts or text.count(" ") >= _LONGEST_TITLE or " " not in text:
        return False
    return text[-1] not in ".:;," and not _SENTENCE_END.search(text)


def _read_signature(readings: list[Reading], lines: Sequence[Line], form: Format) -> None:
    """Read the name that stands alone on the last line of the text."""
    if form.signature is None:
        return
    for index in range(len(lines) - 1, 0, -1):
        if readings[index].parts:
            continue
        match = form.signature.fullmatch(lines[index].text)
        if match and (signed := tuple(_signed(lines[index], match, form))):
            readings[index] = Reading(0, signed)
        return


def _signed(line: Line, match: re.Match[str], form: Format) -> Iterator[Part]:
    rule = f"{form.name}.signature"
    groups = match.groupdict()
    if groups.get("codes"):
        yield Part(Kind.CODE, line, rule, match=match, confidence=_LIKELY_SIGNATURE)
    if (part := credit_by(line, match, rule, form)) and all(map(_is_person, part.names)):
        names = tuple(map(cased, part.names))
        yield part._replace(names=names, confidence=_LIKELY_SIGNATURE)
    if source := groups.get("source"):
        yield Part(Kind.SOURCE, line, rule, source, confidence=_LIKELY_SIGNATURE)


def _is_person(name: str) -> bool:
    """Tell a name, or an agency, from words that are written alike ("BERSAMBUNG PEKAN DEPAN")."""
    lower = name.lower()
    return lower in AGENCIES or _NO_NAMES.isdisjoint(lower.split(" "))


def _end(lines: Sequence[Line], readings: Sequence[Reading], form: Format) -> int:
    """Return the index of the first line that is no longer the article's."""
    for index, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        may_end = form.ends_at_copyright and reading.parts and (index or reading.head)
        if may_end and any(part.kind is Kind.COPYRIGHT for part in reading.parts):
            return index + 1
        if reading.parts and reading.parts[-1].rule == ENDING:
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
