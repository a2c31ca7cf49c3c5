"""Which outlet published the article, as the article itself shows."""

from worker.document import Document, Finding, Kind, Sign, find


def extract_source(document: Document) -> Finding[str] | None:
    """Name the agency by its dateline, its copyright line or its site's host."""
    agency = document.format.agency
    if agency is None or document.sign is None or document.sign is Sign.SOURCE:
        return None
    if document.sign is Sign.URL:
        return Finding(agency, "url")
    kind = Kind.DATELINE if document.sign is Sign.DATELINE else Kind.COPYRIGHT
    parts = document.of(kind)
    return find(agency, parts[:1]) if parts else None
