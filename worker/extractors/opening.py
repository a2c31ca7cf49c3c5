"""What stands above the prose: headline, captions, by-lines, dateline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from worker.agencies import CITIES, Format
from worker.agencies.datelines import DASH
from worker.agencies.partners import AGENCIES
from worker.document import Kind, Line, Part
from worker.extractors.labels import Reading, ends_with, read_labels
from worker.extractors.names import read_names
from worker.extractors.places import DAYS, Filed, read_filed, read_places
from worker.records import CreditRole

_OPENING_LINES, _MOST_OPENING_LINES = 5, 12
_SHORT = 40  # characters
_LONGEST_CAPTION = 1_500
_LONGEST_PHOTO_CREDIT = 80
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 3, 30  # words
_LONGEST_TIMESTAMP = 60
_LONGEST_AGENCY = max(map(len, AGENCIES))
_PLACE_LINE = re.compile(r"(?P<before>[^()\d|]{2,60})")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE_ALONE = re.compile(rf"(?P<before>[A-Z][^()\d]{{1,40}}?){DASH}(?=[A-Z“\"'‘\d])")
_LONGEST_PLACE = 48  # characters, dash included
_LONGEST_PLACE_ALONE = 3  # words
_OUTLET_BEFORE = re.compile(r"^[\w.]{3,30} ?[-|] ?")  # "Kompas.com - 01/11/2025, 10:08 WIB"
_DASHES = "-–—:."  # and what ends a dateline in their place
_SURE_PLACE, _LIKELY_PLACE = 0.95, 0.7
_LIKELY_HEADLINE = 0.8
_TEAM = "tim redaksi"  # names below it have no roles
_KINDS_ABOVE = frozenset({Kind.CREDIT, Kind.SOURCE, Kind.NOTICE})
_BELOW = ("above_dateline", "agency_above")
"""By which rules is told what stands below a headline, if there is one."""
_ROLES: tuple[CreditRole, ...] = get_args(CreditRole)


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a dateline stands: on which line, after which caption, up to where the prose begins."""

    index: int
    start: int
    match: re.Match[str]
    rule: str
    confidence: float | None = None


def opening_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Take the first lines, of which short ones such as names and times do not count."""
    left = _OPENING_LINES
    for index, line in enumerate(lines[:_MOST_OPENING_LINES]):
        if len(line.text) > _SHORT or line.text[-1] == ".":
            left -= 1
        if not left:
            return lines[: index + 1]
    return lines[:_MOST_OPENING_LINES]


def find_opening(lines: Sequence[Line], form: Format) -> Opening | None:
    """Find among the first lines a dateline that names the outlet of a format."""
    if not form.datelines:
        return None
    for index, line in enumerate(opening_lines(lines)):
        for start in _dateline_starts(line.text, form):
            for pattern in form.datelines:
                match = pattern.match(line.text, start)
                if match and _reads_like_dateline(match):
                    confidence = None if match[0].rstrip(" ")[-1] in _DASHES else _SURE_PLACE
                    return Opening(index, start, match, f"{form.name}.dateline", confidence)
    return None


def find_place_alone(lines: Sequence[Line], form: Format) -> Opening | None:
    """Find among the first lines a dateline that names a place and nothing else: "Jakarta - "."""
    first_lines = opening_lines(lines)
    for index, line in enumerate(first_lines):
        begin = line.text[:_LONGEST_PLACE]
        if not ("-" in begin or "–" in begin or "—" in begin):
            continue
        match = _PLACE_ALONE.match(line.text)
        confidence = _place_confidence(match) if match else None
        if match is None or confidence is None:
            continue
        if form.places_alone == "in_capitals":
            is_dateline = confidence == _SURE_PLACE and match["before"].isupper()
        else:
            is_dateline = confidence == _SURE_PLACE or _is_first(first_lines[:index], form)
        if is_dateline:
            return Opening(index, 0, match, f"{form.name}.place_alone", confidence)
    return None


def _is_first(above: Sequence[Line], form: Format) -> bool:
    """Tell whether no prose stands above, a headline apart."""
    return all(
        _reads_like_headline(line.text) or _above(line, form)[0].kind is not Kind.BODY
        for line in above
    )


def find_by_line(lines: Sequence[Line], form: Format) -> Line | None:
    """Find among the first lines a by-line as only this outlet prints it."""
    for line in opening_lines(lines) if form.by_line else ():
        lower = line.text.lower()
        if any(hint in lower for hint in form.hints) and _by_line(line, form):
            return line
    return None


def split_opening(
    lines: list[Line], form: Format, opening: Opening | None, headline: str | None
) -> tuple[list[Part], list[Line]]:
    """Read what stands above the prose, and return the lines that are left."""
    if opening is None:
        return _split_heading(lines, form, headline)
    line = lines[opening.index]
    end = opening.match.end()
    above = [*lines[: opening.index], line.cut(0, opening.start)]
    lines_above = [line_above for line_above in above if line_above.text]
    parts = _without_place(_all_above(lines_above, form), opening)
    dateline = Part(
        Kind.DATELINE,
        line.cut(opening.start, end),
        opening.rule,
        match=opening.match,
        confidence=opening.confidence,
    )
    prose = [line.cut(end), *lines[opening.index + 1 :]]
    return [*_with_headline(parts, form, headline), dateline], prose


def _split_heading(
    lines: list[Line], form: Format, headline: str | None
) -> tuple[list[Part], list[Line]]:
    """Read a headline, by-lines, places and times above prose without a dateline."""
    parts: list[Part] = []
    below = lines
    for line in opening_lines(lines):
        above = _names_below(parts, line, form) or _above(line, form)
        if above[0].kind is Kind.BODY:
            above = _place_line(line, parts, form) or _heading(line, parts, form, headline)
        if not above or above[0].kind is Kind.CAPTION:
            break
        parts += above
        below = below[1:]
    is_repeated = any(part.rule == "repeated" for part in parts)
    if is_repeated or (below and _reads_like_prose(below[0].text)):
        return parts, below
    return [], lines


def _heading(
    line: Line, above: Sequence[Part], form: Format, headline: str | None
) -> Sequence[Part]:
    """Read the headline, if it is the first line that is none of the page's."""
    if any(part.kind is not Kind.NOTICE for part in above):
        return ()
    if headline is not None and _is_same(line.text, headline):
        return _headline(line, "repeated", form)
    if _stands_out(line.text, form):
        return _headline(line, "first_line", form, _LIKELY_HEADLINE)
    return ()


def _headline(
    line: Line, rule: str, form: Format, confidence: float | None = None
) -> Sequence[Part]:
    prefix = form.prefix.match(line.text) if form.prefix else None
    if prefix is None or prefix.end() == len(line.text):
        return [Part(Kind.HEADLINE, line, rule, confidence=confidence)]
    return [
        Part(Kind.NOTICE, line.cut(0, prefix.end()), "prefix"),
        Part(Kind.HEADLINE, line.cut(prefix.end()), rule, confidence=confidence),
    ]


def _place_line(line: Line, above: Sequence[Part], form: Format) -> Sequence[Part]:
    """Read the places that stand alone below a by-line."""
    if not form.place_lines or not any(part.kind in (Kind.CREDIT, Kind.SOURCE) for part in above):
        return ()
    match = _PLACE_LINE.fullmatch(line.text)
    if match is None or read_places(line.text) is None:
        return ()
    rule = f"{form.name}.place_line"
    return [Part(Kind.DATELINE, line, rule, match=match, confidence=_SURE_PLACE)]


def _without_place(parts: Sequence[Part], opening: Opening) -> list[Part]:
    """Take out a line that names the place which the dateline below it names again."""
    before = opening.match.groupdict().get("before")
    filed = read_places(before) if before else None
    return [
        Part(Kind.NOTICE, part.line, "place_line") if filed and _names_place(part, filed) else part
        for part in parts
    ]


def _names_place(part: Part, filed: Filed) -> bool:
    if part.kind is not Kind.BODY or _PLACE_LINE.fullmatch(part.line.text) is None:
        return False
    named = read_places(part.line.text)
    return named is not None and named.places[:1] == filed.places[:1] != ()


def _dateline_starts(text: str, form: Format) -> Iterator[int]:
    yield 0
    if form.caption:
        yield from (match.end() for match in form.caption.finditer(text, 0, _LONGEST_CAPTION))
    if form.by_line and (match := form.by_line.match(text)) and match.end() < len(text):
        yield match.end()


def _reads_like_dateline(match: re.Match[str]) -> bool:
    if match.groupdict().get("before") is not None and read_filed(match) is None:
        return False
    return not is_timestamp(match.string[match.end() :])


def _place_confidence(match: re.Match[str]) -> float | None:
    """Say how sure it is that a place and a dash are a dateline; None where they are not.

    A place that is not known counts in capitals alone: "Persib - Arema berakhir imbang" begins
    like a dateline, too.
    """
    before = match["before"]
    filed = read_filed(match)
    if filed is None or not filed.places or len(before.split(" ")) > _LONGEST_PLACE_ALONE:
        return None
    # "Jakarta - Bandung tetap menjadi jalur tersibuk" is a route.
    following = match.string[match.end() :].split(" ", 2)
    if {following[0].lower(), " ".join(following[:2]).lower()} & CITIES:
        return None
    if filed.places[0].lower() in CITIES:
        return _SURE_PLACE
    return _LIKELY_PLACE if before.isupper() and not following[0].isupper() else None


def _all_above(lines: Sequence[Line], form: Format) -> list[Part]:
    parts: list[Part] = []
    for line in lines:
        parts += _names_below(parts, line, form) or _above(line, form)
    return parts


def _names_below(parts: Sequence[Part], line: Line, form: Format) -> list[Part]:
    """Read names below a label that has a line of its own."""
    label = parts[-1] if parts else None
    if label is None or not (
        label.rule == "team" or (label.kind is Kind.CREDIT and not label.value)
    ):
        return []
    names = read_names(line.text, form.desks)
    kind = Kind.CREDIT if label.role else Kind.UNREADABLE
    return [Part(kind, line, label.rule, line.text, label.role, names)] if names else []


def _above(line: Line, form: Format) -> Sequence[Part]:
    reading = read_labels(line, form)
    if (
        reading.head == 0
        and reading.parts
        and _KINDS_ABOVE.issuperset(part.kind for part in reading.parts)
    ):
        return reading.parts
    if caption := read_caption(line, reading, form):
        return caption
    if by_line := _by_line(line, form):
        return [by_line]
    by, _, names = line.text.partition(" ")
    if by.lower() in form.labels.above and (credited := read_names(names, form.desks)):
        return [Part(Kind.CREDIT, line, "above_dateline", names, "author", credited)]
    return [_unlabelled(line, form)]


def _unlabelled(line: Line, form: Format) -> Part:
    if is_timestamp(line.text):
        return Part(Kind.NOTICE, line, "timestamp")
    if line.text.lower().rstrip(" :") == _TEAM:
        return Part(Kind.NOTICE, line, "team")
    short = line.text[:_LONGEST_AGENCY]
    if len(short) == len(line.text) and (agency := AGENCIES.get(short.lower())):
        kind = Kind.NOTICE if agency == form.agency else Kind.SOURCE
        return Part(kind, line, "agency_above", agency)
    return Part(Kind.BODY, line, "line")


def read_caption(line: Line, reading: Reading, form: Format) -> list[Part]:
    """Read the caption of a photo, which ends with whose photo it is; none where it does not."""
    if reading.head and any(part.role == "photographer" for part in reading.parts):
        return [Part(Kind.CAPTION, line.cut(0, reading.head), "label.credit"), *reading.parts]
    if form.caption and "/" in line.text[-_LONGEST_PHOTO_CREDIT:]:
        match = ends_with(form.caption, line.text)
        return [Part(Kind.CAPTION, line, f"{form.name}.caption")] if match else []
    return []


def _by_line(line: Line, form: Format) -> Part | None:
    match = form.by_line.match(line.text) if form.by_line else None
    if match is None or match.end() < len(line.text.rstrip(" .|-–—")):
        return None
    return credit_by(line, match, f"{form.name}.by_line", form)


def credit_by(line: Line, match: re.Match[str], rule: str, form: Format) -> Part | None:
    """Make a credit of a match of which a group that is named like a role has the names."""
    for role in _ROLES:
        names = match.groupdict().get(role)
        if names and (credited := read_names(names, form.desks)):
            return Part(Kind.CREDIT, line, rule, names, role, credited)
    return None


def _with_headline(parts: list[Part], form: Format, headline: str | None) -> list[Part]:
    """Call the first line a headline where it alone is left to be one."""
    prose = [part for part in parts if part.kind is Kind.BODY]
    if not prose:
        return parts
    index = parts.index(prose[0])
    if any(part.kind not in _KINDS_ABOVE or part.rule in _BELOW for part in parts[:index]):
        return parts
    text = prose[0].line.text
    repeated = headline is not None and _is_same(text, headline)
    alone = _reads_like_headline(text) and all(
        _reads_like_prose(part.line.text) for part in prose[1:]
    )
    if not (repeated or alone):
        return parts
    rule = "repeated" if repeated else "above_dateline"
    return [*parts[:index], *_headline(prose[0].line, rule, form), *parts[index + 1 :]]


def _reads_like_headline(text: str) -> bool:
    length = text.count(" ") + 1
    last = text.rstrip("\"”’'")[-1:]
    return _SHORTEST_HEADLINE <= length <= _LONGEST_HEADLINE and last not in ("", *".:;,)…")


def _stands_out(text: str, form: Format) -> bool:
    """Tell a headline where there is no dateline below it: no quote, no part of an interview."""
    is_quote = text[0] in "\"“'‘" and text[-1] in "\"”'’?!"
    return _reads_like_headline(text) and not is_quote and not form.labels.find(text)


def _reads_like_prose(text: str) -> bool:
    return text.rstrip("\"”’')")[-1:] in (".", "!", "?", "…") and " " in text


def is_timestamp(text: str) -> bool:
    """Tell "Rabu, 30 Oktober 2024 16:00 WIB" from what a person wrote."""
    if len(text) > _LONGEST_TIMESTAMP or _YEAR.search(text) is None:
        return False
    words = _OUTLET_BEFORE.sub("", text).replace(",", " ")
    first = words.partition(" ")[0].lower()
    if first in DAYS or (first[:1].isdigit() and text.count(" ") <= 6 and text[-1] != "."):
        return True
    filed = read_places(text)  # "October 29, 2024"
    return filed is not None and filed.year is not None and not filed.places


def _is_same(text: str, headline: str) -> bool:
    return text.casefold().split() == headline.casefold().split()
