"""From the scores of labels to the best row of labels, in which no inside lacks its beginning."""

from collections.abc import Sequence

import numpy as np

from training.ner.labels import LABELS
from training.ner.words import Floats, Numbers

NEVER = -100.0
"""The score of what cannot be."""
LEAD = 4.0
"""Where "O" leads the other labels by more than this, neighbours do not change it."""


def impossible() -> Floats:
    """Return `NEVER` for each pair of neighbours that cannot be, and zero for the others."""
    pairs = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for column, label in enumerate(LABELS):
        if label.startswith("I-"):
            pairs[:, column] = NEVER
            pairs[[column - 1, column], column] = 0
    return pairs


class Chain:
    """Scores of neighbouring labels, of a first label and of a last one."""

    def __init__(self, transitions: Floats, start: Floats, end: Floats) -> None:
        never = impossible()
        self.transitions: Floats = np.where(never < 0, never, transitions).astype(np.float32)
        self.start: Floats = np.where(never[0] < 0, never[0], start).astype(np.float32)
        self.end = end

    def best(self, scores: Floats) -> Numbers:
        """Return the best row of labels (Viterbi)."""
        total = scores[0] + self.start
        ways_back = []
        for row in scores[1:]:
            ways = total[:, None] + self.transitions
            ways_back.append(ways.argmax(0))
            total = ways.max(0) + row
        labels = [int((total + self.end).argmax())]
        for ways in reversed(ways_back):
            labels.append(int(ways[labels[-1]]))
        return np.array(labels[::-1], np.int64)

    def quick(self, scores: Floats) -> Numbers:
        """Return the same, but look only at the stretches in which a label but "O" is likely."""
        labels = np.zeros(len(scores), np.int64)
        likely = scores[:, 0] - scores[:, 1:].max(1) <= LEAD
        edges = np.flatnonzero(np.diff(likely, prepend=False, append=False))
        for first, end in edges.reshape(-1, 2).tolist():
            before, after = max(first - 1, 0), min(end + 1, len(scores))
            framed = scores[before:after].copy()
            if before < first:
                framed[0, 1:] = NEVER
            if after > end:
                framed[-1, 1:] = NEVER
            labels[first:end] = self.best(framed)[first - before : end - before]
        return labels


_NEUTRAL = Chain(impossible(), np.zeros(len(LABELS), np.float32), np.zeros(len(LABELS), np.float32))


def best_labels(probabilities: Sequence[Floats]) -> list[Numbers]:
    """Return the most likely rows of labels, given probabilities of the labels of each token."""
    return [_NEUTRAL.best(np.log(p + 1e-9)) if _broken(p) else p.argmax(1) for p in probabilities]


def _broken(probabilities: Floats) -> bool:
    best = probabilities.argmax(1)
    never = _NEUTRAL.transitions < 0
    return bool(never[best[:-1], best[1:]].any() or never[0, best[0]])
