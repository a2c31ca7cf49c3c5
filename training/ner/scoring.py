"""Strict F1: an entity is found when its span and its type are right."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from training.ner.labelled import Block, on_own_tokens
from training.ner.labels import TYPES, Span

Tag = Callable[[Sequence[Sequence[str]]], Sequence[Sequence[int]]]
"""What gives each word of each sequence its label."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many entities were found, are there, and are right."""

    found: int
    gold: int
    right: int

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of what is there, how much was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


ALL = "all"


def count(pairs: Iterable[tuple[set[Span], set[Span]]]) -> dict[str, Score]:
    """Count what was found and what is gold, in pairs; by type, and `ALL`."""
    found, gold, right = Counter[str](), Counter[str](), Counter[str]()
    for got, expected in pairs:
        for counter, entities in ((found, got), (gold, expected), (right, got & expected)):
            counter.update(kind for _, _, kind in entities)
            counter[ALL] += len(entities)
    return {kind: Score(found[kind], gold[kind], right[kind]) for kind in (ALL, *TYPES)}


def score_blocks(blocks: Sequence[Block], labels: Sequence[Sequence[int]]) -> dict[str, Score]:
    """Compare labels of product tokens with labelled sentences."""
    return count(
        (set(on_own_tokens(block, row)), set(block.spans()))
        for block, row in zip(blocks, labels, strict=True)
    )
