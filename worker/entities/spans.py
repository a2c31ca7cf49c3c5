"""Stretches of text that name something, before they are gathered into entities."""

from collections.abc import Iterable
from dataclasses import dataclass

from worker.records import EntityType


@dataclass(frozen=True, slots=True)
class TypedSpan:
    """Tokens `first` up to but without `end` name something of this type."""

    first: int
    end: int
    type: EntityType


def without_overlaps(spans: Iterable[TypedSpan]) -> list[TypedSpan]:
    """Return spans in the order of the text, of which no two share a token.

    Of two that do, the longer stays; of two as long, the one that was given first.
    """
    kept: list[TypedSpan] = []
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: span.first - span.end):
        covered = range(span.first, span.end)
        if taken.isdisjoint(covered):
            kept.append(span)
            taken.update(covered)
    return sorted(kept, key=lambda span: span.first)
