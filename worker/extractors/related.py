"""Other articles that the text points to."""

import re

from worker.document import Document, Finding, Kind, find
from worker.records import RelatedArticle

_URL = re.compile(r"(?P<url>https?://[^ ()]+)\)?")


def extract_related(document: Document) -> Finding[tuple[RelatedArticle, ...]] | None:
    """Read the links to related articles ("Baca juga: ..."), each once."""
    parts = document.of(Kind.RELATED)
    related = tuple(dict.fromkeys(_related(part.value) for part in parts))
    return find(related, parts) if related else None


def _related(text: str) -> RelatedArticle:
    start = text.rfind("http")
    match = _URL.fullmatch(text, start) if start > 0 else None
    title = text[:start].rstrip(" (") if match else ""
    return RelatedArticle(title, match["url"]) if match and title else RelatedArticle(text)
