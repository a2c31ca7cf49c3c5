"""The headline, where the text holds one for certain."""

from worker.document import Document, Finding, Kind, find


def extract_headline(document: Document) -> Finding[str] | None:
    """Read the headline: the only line above the dateline that is neither credit nor caption."""
    parts = document.of(Kind.HEADLINE)
    return find(parts[0].line.text, parts[:1]) if parts else None
