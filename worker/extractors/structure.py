"""An article's structure: whose format it follows, and what each of its lines is."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from worker.agencies import FORMATS, GENERIC, Format
from worker.document import Document, Kind, Line, Part, Sign, read_lines
from worker.extractors.holders import read_copyright
from worker.extractors.labels import read_labels
from worker.extractors.opening import find_opening
from worker.extractors.parts import take_apart
from worker.records import RawArticle

_CLOSING_LINES = 10


def read_document(raw: RawArticle) -> Document:
    """Take an article apart by the format that it follows."""
    source = raw.body or ""
    lines = read_lines(source)
    form, sign = recognise_format(lines, url=raw.url, source=raw.source)
    parts = take_apart(lines, form, raw.headline)
    return Document(source, form, parts, sign, _day(raw.published_at))


def read_plainly(raw: RawArticle) -> Document:
    """Take every line of an article as prose: where its structure cannot be read."""
    source = raw.body or ""
    parts = tuple(Part(Kind.BODY, line, "line") for line in read_lines(source))
    return Document(source, GENERIC, parts)


def recognise_format(
    lines: Sequence[Line], *, url: str | None, source: str | None
) -> tuple[Format, Sign | None]:
    """Find the format by the dateline, the copyright line, the URL's host or the stated source.

    In this order: copy that another outlet passes on keeps the layout of where it comes from.
    """
    host = _host(url)
    outlet = (source or "").strip().lower()
    for form in FORMATS:
        if find_opening(lines, form):
            return form, Sign.DATELINE
    for form in FORMATS:
        if _has_copyright_of(form, lines[-_CLOSING_LINES:]):
            return form, Sign.COPYRIGHT
    for form in FORMATS:
        if any(host == known or host.endswith(f".{known}") for known in form.hosts):
            return form, Sign.URL
    for form in FORMATS:
        if outlet in form.sources:
            return form, Sign.SOURCE
    return GENERIC, None


def _has_copyright_of(form: Format, lines: Sequence[Line]) -> bool:
    parts = (part for line in lines for part in read_labels(line, form).parts)
    holdings = (read_copyright(part.value) for part in parts if part.kind is Kind.COPYRIGHT)
    holders = [holding.holder for holding in holdings if holding and holding.holder]
    return any(holder.lower() in form.holders for holder in holders)


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""


def _day(published_at: str | None) -> date | None:
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None
