"""What the photos show."""

from worker.document import Document, Finding, Kind, find


def extract_captions(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the captions above the dateline, as printed, photo credits included."""
    parts = document.of(Kind.CAPTION)
    return find(tuple(part.line.text for part in parts), parts) if parts else None
