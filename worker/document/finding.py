"""What an extractor found, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from worker.document.parts import Part

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding(Generic[T]):
    """What an extractor found, by which rule and where.

    `source[start:end]` encloses all that it was read from. `confidence` lies between 0 and 1 and
    is None where the rule is as good as certain.
    """

    value: T
    rule: str
    start: int | None = None
    end: int | None = None
    confidence: float | None = None


def find(value: T, parts: Sequence[Part]) -> Finding[T]:
    """Say that a value was read from some parts, of which there is at least one.

    It is as sure as the least sure of them.
    """
    doubts = [part.confidence for part in parts if part.confidence is not None]
    confidence = min(doubts) if doubts else None
    return Finding(value, parts[0].rule, parts[0].line.start, parts[-1].line.end, confidence)
