"""What the photos show."""

from worker.document import Document, Finding, Kind, find


def extract_captions(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the captions, as printed, photo credits included, each once."""
    parts = document.of(Kind.CAPTION)
    return find(tuple(dict.fromkeys(part.line.text for part in parts)), parts) if parts else None
