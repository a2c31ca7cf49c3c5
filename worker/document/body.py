"""The clean text of an article."""

from collections.abc import Iterable
from dataclasses import dataclass

from worker.records import Span


@dataclass(frozen=True, slots=True)
class Body:
    """The clean text of an article: paragraphs joined by a newline."""

    text: str
    paragraphs: tuple[Span, ...]


def join_paragraphs(paragraphs: Iterable[str]) -> Body:
    """Join clean paragraphs and note where each stands."""
    texts = tuple(paragraphs)
    spans: list[Span] = []
    position = 0
    for text in texts:
        spans.append(Span(position, position + len(text)))
        position += len(text) + 1
    return Body("\n".join(texts), tuple(spans))
