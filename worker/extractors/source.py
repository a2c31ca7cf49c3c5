"""Which outlet published the article, as the article itself shows."""

from worker.document import Document, Finding


def extract_source(document: Document) -> Finding[str] | None:
    """Name the outlet by its dateline, by-line or copyright line, its site's host or its marks."""
    if document.outlet is None or document.sign is None:
        return None
    if document.told_at is None:
        return Finding(document.outlet, document.sign)
    span = document.told_at
    return Finding(document.outlet, f"{document.format.name}.{document.sign}", span.start, span.end)
