"""An article taken apart: each line, or part of a line, with what it is.

What is prose stays prose: a label counts only at the start of a line of the footer, or where the
last paragraph's prose has ended, and only where what follows reads like what it announces. Links
to related articles may stand between the paragraphs as well.
"""

import re
from collections.abc import Sequence

from worker.agencies import Format
from worker.document import Kind, Line, Part
from worker.extractors.footer import read_footer
from worker.extractors.labels import Reading
from worker.extractors.names import read_sources
from worker.extractors.opening import Opening, read_caption, split_opening

_LONGEST_CAPTION = 60  # words; longer ones are prose that ends with a source


def take_apart(
    lines: list[Line], form: Format, opening: Opening | None = None, headline: str | None = None
) -> tuple[Part, ...]:
    """Say of every line, in order, what it is.

    Args:
        lines: the clean lines of the source.
        form: the format that they follow.
        opening: their dateline.
        headline: the producer's, which is not repeated in the body.
    """
    above, below = split_opening(lines, form, opening, headline)
    readings, footer_start, end = read_footer(below, form)
    issuer = form.issuer if _has_partner(opening) else None
    parts = list(above)
    for index, (line, reading) in enumerate(zip(below, readings, strict=True)):
        if index >= end:
            parts += _after_end(line, reading, is_first=index == end)
        elif index >= footer_start:
            parts += [*_prose(line, reading.head), *reading.parts]
        else:
            parts += _between(line, reading, form, issuer)
    if any(part.kind is Kind.BODY for part in parts):
        return tuple(parts)
    # Where all reads like a footer there is no body to set it apart from.
    return tuple(Part(Kind.BODY, line, "line") for line in lines)


def _after_end(line: Line, reading: Reading, *, is_first: bool) -> Sequence[Part]:
    if reading.head == 0 and _are_related(reading.parts):
        return reading.parts
    # "(END)" closes the text; the agency's copyright follows it.
    if is_first and reading.parts and reading.parts[0].kind is Kind.COPYRIGHT:
        return reading.parts
    is_notice = any(part.kind is Kind.NOTICE for part in reading.parts)
    return [Part(Kind.NOTICE, line, "notice" if is_notice else "after_end")]


def _has_partner(opening: Opening | None) -> bool:
    return opening is not None and bool(opening.match.groupdict().get("partner"))


def _between(
    line: Line, reading: Reading, form: Format, issuer: re.Pattern[str] | None
) -> Sequence[Part]:
    """Read a line of the prose: only links and the issuer of partner copy are not prose there."""
    if reading.parts and _are_related(reading.parts):
        return [*_prose(line, reading.head), *reading.parts]
    if (caption := read_caption(line, reading, form)) and line.text.count(" ") < _LONGEST_CAPTION:
        return caption
    named = issuer.fullmatch(line.text) if issuer else None
    if named and read_sources(named["source"]):
        return [Part(Kind.SOURCE, line, f"{form.name}.issuer", named["source"])]
    return _prose(line, None)


def _are_related(parts: Sequence[Part]) -> bool:
    return bool(parts) and all(
        part.kind is Kind.RELATED or part.rule == "list_label" for part in parts
    )


def _prose(line: Line, end: int | None) -> list[Part]:
    if end == 0:
        return []
    prose = line.cut(0, end)
    return [Part(Kind.BODY, prose, "line")] if prose.text else []
