"""The labels of a text: the sequence that scores best, as a conditional random field sees it.

A label scores with its word and with the label before it; an "I-" may only follow a "B-" or "I-"
of its type.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.weights import Floats

Numbers = NDArray[np.uint8]
"""The number of a label for each word."""

_NEVER = float("-inf")
_LEAD = 12.0
"""An "O" that leads by so much stands, whatever stands beside it."""


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """What labels score by where they stand.

    Attributes:
        transitions: what a label (column) scores behind another one (row), -inf where it cannot be.
        start: what a label scores at the beginning of a text, -inf where it cannot be.
        end: what it scores at the end.
    """

    transitions: Floats
    start: Floats
    end: Floats

    @classmethod
    def of(cls, labels: Sequence[str], transitions: Floats, start: Floats, end: Floats) -> "Chain":
        """Rule out what makes no sense; `labels` are "O", "B-PERSON", "I-PERSON" and so on."""
        rows = ["O", *labels]
        allowed = np.array(
            [[label[0] != "I" or row[1:] == label[1:] for label in labels] for row in rows]
        )
        sensible = np.where(allowed, np.vstack([start, transitions]), _NEVER).astype(np.float32)
        return cls(np.ascontiguousarray(sensible[1:]), sensible[0].copy(), end)

    def decode(self, scores: Floats) -> Numbers:
        """Return the best label of each word; `scores` is (words, labels), not empty."""
        found = np.zeros(len(scores), dtype=np.uint8)
        doubtful = scores[:, 0] - scores[:, 1:].max(axis=1) < _LEAD
        turns = np.flatnonzero(np.diff(doubtful, prepend=False, append=False))
        for first, end in turns.reshape(-1, 2).tolist():
            found[first:end] = self._best(scores, first, end)
        return found

    def _best(self, scores: Floats, first: int, end: int) -> list[int]:
        """Return the best labels of a stretch that begins and ends a text or stands between "O"."""
        total = scores[first] + (self.transitions[0] if first else self.start)
        origins = []
        for row in scores[first + 1 : end]:
            ways = total[:, None] + self.transitions
            origins.append(ways.argmax(axis=0).tolist())
            total = ways.max(axis=0) + row
        total = total + (self.transitions[:, 0] if end < len(scores) else self.end)
        path = [int(total.argmax())]
        for origin in reversed(origins):
            path.append(origin[path[-1]])
        return path[::-1]
