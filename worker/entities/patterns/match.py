"""What a pattern found."""

from collections.abc import Callable
from dataclasses import dataclass

from worker.records import EntityType


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A stretch of text that a pattern reads: `text[start:end]`, in code points.

    Attributes:
        start: where it begins.
        end: where it ends.
        type: what it is.
        name: the canonical name, by which the mentions of one thing are grouped.
        value: of money and quantities: the number; None where there is not exactly one (a range).
        unit: of money: the ISO 4217 code; of quantities: a symbol or an Indonesian noun.
        sure: False where the same words as often name a company ("Facebook"): an organisation
            that something else finds on this span wins.
    """

    start: int
    end: int
    type: EntityType
    name: str
    value: float | None = None
    unit: str | None = None
    sure: bool = True


Reader = Callable[[str, int, int], PatternMatch | None]
"""Reads on from a head word `text[start:end]`; None where nothing of its type stands there."""
