"""Where the article's content came from."""

from worker.document import Document, Finding, Kind, find
from worker.extractors.names import read_sources


def extract_sources(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the sources: the partner in the dateline, then those that a line names."""
    found: dict[str, None] = {}
    telling = []
    for part in document.of(Kind.DATELINE, Kind.SOURCE):
        text = part.match["partner"] if part.match is not None else part.value
        names = read_sources(text.strip()) if text else None
        if names:
            found.update(dict.fromkeys(names))
            telling.append(part)
    return find(tuple(found), telling) if found else None
