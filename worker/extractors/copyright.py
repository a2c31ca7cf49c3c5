"""Who holds the copyright, and since when."""

from worker.document import Document, Finding, Kind, find
from worker.extractors.holders import read_copyright
from worker.records import Copyright


def extract_copyright(document: Document) -> Finding[Copyright] | None:
    """Read the copyright line; a holder or a year that it does not name is null."""
    parts = document.of(Kind.COPYRIGHT)
    if not parts:
        return None
    holding = read_copyright(parts[0].value)
    if holding is None:
        return None
    value = Copyright(holding.holder, holding.year, parts[0].line.text)
    return find(value, parts[:1])
