"""An article's structure: whose format it follows, and what each of its lines is."""

from datetime import date

from worker.agencies import GENERIC
from worker.document import Document, Kind, Part, read_lines
from worker.extractors.parts import take_apart
from worker.extractors.recognition import recognise
from worker.extractors.tidying import tidy
from worker.records import RawArticle


def read_document(raw: RawArticle) -> Document:
    """Take an article apart by the format that it follows."""
    source = raw.body or ""
    lines, clutter = tidy(read_lines(source), source)
    known = recognise(lines, source, url=raw.url, source=raw.source)
    parts = take_apart(lines, known.format, known.opening, raw.headline)
    if clutter:
        parts = tuple(sorted((*parts, *clutter), key=lambda part: part.line.start))
    return Document(
        source,
        known.format,
        parts,
        known.sign,
        known.outlet,
        known.told_at,
        _day(raw.published_at),
    )


def read_plainly(raw: RawArticle) -> Document:
    """Take every line of an article as prose: where its structure cannot be read."""
    source = raw.body or ""
    parts = tuple(Part(Kind.BODY, line, "line") for line in read_lines(source))
    return Document(source, GENERIC, parts)


def _day(published_at: str | None) -> date | None:
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None
