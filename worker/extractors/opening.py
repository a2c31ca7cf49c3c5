"""What stands above the prose: headline, captions, by-lines, dateline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worker.agencies import Format
from worker.document import Kind, Line, Part
from worker.extractors.labels import ends_with, read_labels
from worker.extractors.names import read_names
from worker.extractors.places import DAYS, read_places

_OPENING_LINES = 5
_LONGEST_CAPTION = 1_500
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 3, 30  # words
_LONGEST_TIMESTAMP = 60
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a dateline stands: on which line, after which caption, up to where the prose begins."""

    index: int
    start: int
    end: int
    match: re.Match[str]


def find_opening(lines: Sequence[Line], form: Format) -> Opening | None:
    """Find the dateline of a format among the first lines."""
    if form.dateline is None:
        return None
    for index, line in enumerate(lines[:_OPENING_LINES]):
        for start in _dateline_starts(line.text, form):
            match = form.dateline.match(line.text, start)
            if match and read_places(match["before"]):
                return Opening(index, start, match.end(), match)
    return None


def _dateline_starts(text: str, form: Format) -> Iterator[int]:
    yield 0
    if form.caption:
        yield from (match.end() for match in form.caption.finditer(text, 0, _LONGEST_CAPTION))


def split_opening(
    lines: list[Line], form: Format, headline: str | None
) -> tuple[list[Part], list[Line]]:
    """Read what stands above the prose, and return the lines that are left."""
    opening = find_opening(lines, form)
    if opening is None:
        if lines and headline and _is_same(lines[0].text, headline):
            return [Part(Kind.HEADLINE, lines[0], "repeated")], lines[1:]
        return [], lines
    line = lines[opening.index]
    above = [*lines[: opening.index], line.cut(0, opening.start)]
    parts = [part for line_above in above if line_above.text for part in _above(line_above, form)]
    dateline = Part(
        Kind.DATELINE,
        line.cut(opening.start, opening.end),
        f"{form.name}.dateline",
        match=opening.match,
    )
    prose = [line.cut(opening.end), *lines[opening.index + 1 :]]
    return [*_with_headline(parts, headline), dateline], prose


def _above(line: Line, form: Format) -> Sequence[Part]:
    reading = read_labels(line, form)
    if reading.head == 0 and {part.kind for part in reading.parts} == {Kind.CREDIT}:
        return reading.parts
    if form.caption and ends_with(form.caption, line.text):
        return [Part(Kind.CAPTION, line, f"{form.name}.caption")]
    by, _, names = line.text.partition(" ")
    if by.lower() in form.labels.above and read_names(names, form.desks):
        return [Part(Kind.CREDIT, line, "above_dateline", names, "author")]
    if _is_timestamp(line.text):
        return [Part(Kind.NOTICE, line, "timestamp")]
    return [Part(Kind.BODY, line, "line")]


def _with_headline(parts: list[Part], headline: str | None) -> list[Part]:
    """Call the first line a headline where it alone is left to be one."""
    prose = [part for part in parts if part.kind is Kind.BODY]
    if not prose or prose[0] is not parts[0]:
        return parts
    text = prose[0].line.text
    repeated = headline is not None and _is_same(text, headline)
    alone = len(prose) == 1 and _reads_like_headline(text)
    if not (repeated or alone):
        return parts
    rule = "repeated" if repeated else "above_dateline"
    return [Part(Kind.HEADLINE, parts[0].line, rule), *parts[1:]]


def _reads_like_headline(text: str) -> bool:
    length = len(text.split(" "))
    return _SHORTEST_HEADLINE <= length <= _LONGEST_HEADLINE and text[-1] not in ".:;,)"


def _is_timestamp(text: str) -> bool:
    """Tell "Rabu, 30 Oktober 2024 16:00 WIB" from what a person wrote."""
    figures = _YEAR.search(text, 0, _LONGEST_TIMESTAMP)
    first = text.partition(",")[0].lower()
    return bool(figures) and len(text) <= _LONGEST_TIMESTAMP and first in DAYS


def _is_same(text: str, headline: str) -> bool:
    return text.casefold().split() == headline.casefold().split()
