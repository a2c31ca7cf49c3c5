"""Other articles that the text points to."""

import re

from worker.document import Document, Finding, Kind, find
from worker.records import RelatedArticle

_URL = re.compile(r"^(?P<title>.*?)[ (]*(?P<url>https?://[^ ()]+)\)?$")


def extract_related(document: Document) -> Finding[tuple[RelatedArticle, ...]] | None:
    """Read the links to related articles ("Baca juga: ..."), each once."""
    parts = document.of(Kind.RELATED)
    related = tuple(dict.fromkeys(_related(part.value) for part in parts))
    return find(related, parts) if related else None


def _related(text: str) -> RelatedArticle:
    match = _URL.match(text)
    if match and match["title"]:
        return RelatedArticle(match["title"], match["url"])
    return RelatedArticle(text)
