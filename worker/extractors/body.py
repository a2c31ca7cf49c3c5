"""The prose: what is left when all else is taken out."""

from worker.document import Body, Document, Finding, Kind, find, join_paragraphs


def extract_body(document: Document) -> Finding[Body]:
    """Join the paragraphs of the prose by a newline."""
    parts = document.of(Kind.BODY)
    return find(join_paragraphs(part.line.text for part in parts), parts)
