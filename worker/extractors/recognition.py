"""Whose format an article follows, as the article itself shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from worker.agencies import FORMATS, GENERIC, Format
from worker.document import Kind, Line, Sign
from worker.extractors.holders import read_copyright
from worker.extractors.labels import read_labels
from worker.extractors.opening import (
    Opening,
    find_by_line,
    find_opening,
    find_place_alone,
    opening_lines,
)
from worker.records import Span

_CLOSING_LINES = 10
_DATELINE_LENGTH = 120
_CAPTION_LENGTH = 1_600
_HINTS = tuple((hint, form) for form in FORMATS for hint in form.hints)
_HOLDERS = {holder: form for form in reversed(FORMATS) for holder in form.holders}
_HOSTS = {host: form for form in reversed(FORMATS) for host in form.hosts}
_SOURCES = {source: form for form in reversed(FORMATS) for source in form.sources}
_MARKS = tuple((mark, form) for form in FORMATS for mark in form.marks)


@dataclass(frozen=True, slots=True)
class Recognition:
    """A format, by what it was recognised and where that stands, the outlet and the dateline."""

    format: Format
    sign: Sign | None = None
    outlet: str | None = None
    told_at: Span | None = None
    opening: Opening | None = None


def recognise(
    lines: Sequence[Line], text: str, *, url: str | None, source: str | None
) -> Recognition:
    """Find the format by dateline, by-line, copyright, the URL's host, a mark, the stated source.

    In this order: copy that another outlet passes on keeps the layout of where it comes from.

    Args:
        lines: the clean lines of the article.
        text: the source that they were read from.
        url: of the article, as the producer says.
        source: the outlet, as the producer says.
    """
    head = "\n".join([_head(line.text) for line in opening_lines(lines)]).lower()
    return (
        _by_opening(lines, head)
        or _told_elsewhere(lines, text, url, source)
        or _unknown(lines, head)
    )


def _by_opening(lines: Sequence[Line], head: str) -> Recognition | None:
    forms = {form.name: form for hint, form in _HINTS if hint in head}.values()
    for form in forms:
        if opening := find_opening(lines, form):
            outlet = form.brand(opening.match.groupdict().get("brand"))
            return Recognition(
                form, Sign.DATELINE, outlet, _span_of(lines[opening.index], opening), opening
            )
    for form in forms:
        if by_line := find_by_line(lines, form):
            span = Span(by_line.start, by_line.end)
            return Recognition(form, Sign.BY_LINE, form.agency, span, _place_alone(lines, form))
    return None


def _head(text: str) -> str:
    """Take what may hold a dateline: the beginning, or all that may be a caption before it."""
    return text[: _CAPTION_LENGTH if "/" in text else _DATELINE_LENGTH]


def _span_of(line: Line, opening: Opening) -> Span:
    dateline = line.cut(opening.start, opening.match.end())
    return Span(dateline.start, dateline.end)


def _told_elsewhere(
    lines: Sequence[Line], text: str, url: str | None, source: str | None
) -> Recognition | None:
    if found := _by_copyright(lines[-_CLOSING_LINES:]):
        form, line = found
        sign, outlet, span = Sign.COPYRIGHT, form.agency, Span(line.start, line.end)
    elif at_host := _by_host(url):
        form, host = at_host
        return Recognition(form, Sign.URL, form.brand(host), None, _place_alone(lines, form))
    elif marked := next(((form, mark) for mark, form in _MARKS if mark in text), None):
        form, mark = marked
        start = text.index(mark)
        sign, outlet, span = Sign.MARK, form.agency, Span(start, start + len(mark))
    elif stated := _SOURCES.get((source or "").strip().lower()):
        return Recognition(stated, Sign.SOURCE, None, None, _place_alone(lines, stated))
    else:
        return None
    return Recognition(form, sign, outlet, span, _place_alone(lines, form))


def _unknown(lines: Sequence[Line], head: str) -> Recognition:
    may_tell = any(hint in head for hint in GENERIC.hints)
    opening = find_opening(lines, GENERIC) if may_tell else None
    if opening is None:
        return Recognition(GENERIC, opening=_place_alone(lines, GENERIC))
    outlet = GENERIC.brand(opening.match["brand"])
    span = _span_of(lines[opening.index], opening)
    return Recognition(GENERIC, Sign.DATELINE, outlet, span, opening)


def _place_alone(lines: Sequence[Line], form: Format) -> Opening | None:
    return find_place_alone(lines, form) if form.places_alone != "never" else None


def _by_copyright(lines: Sequence[Line]) -> tuple[Format, Line] | None:
    for line in lines:
        text = line.text
        if not ("©" in text or "(c)" in text or "(C)" in text):
            continue
        for part in read_labels(line, GENERIC).parts:
            holding = read_copyright(part.value) if part.kind is Kind.COPYRIGHT else None
            holder = holding.holder if holding else None
            if holder and (form := _HOLDERS.get(holder.lower())):
                return form, part.line
    return None


def _by_host(url: str | None) -> tuple[Format, str] | None:
    host = _host(url)
    while host:
        if form := _HOSTS.get(host):
            return form, host
        host = host.partition(".")[2]
    return None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""
