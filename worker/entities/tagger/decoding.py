"""The labels of a text: the sequence that scores best, as a conditional random field sees it.

A label scores with its word and with the label before it; an "I-" may only follow a "B-" or "I-"
of its type. A label that leads by far is taken at once. The best labels are looked for where a text
leaves a doubt, between such labels: for one word or two in a row among all that there are, for more
by Viterbi's algorithm among those that do not lag far behind.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.weights import Floats

SURE = 4.0
"""A label that leads by so much stands, whatever stands beside it; one that lags so is out."""
_NEVER = float("-inf")

Choices = list[tuple[int, float]]
"""Labels that a word may have, each with its score."""


class Decoder:
    """Decodes scores for a list of labels, of which "O" comes first.

    Args:
        labels: "O", "B-PERSON", "I-PERSON" and so on.
        transitions: what a label (column) scores behind another one (row).
        start: what a label scores at the beginning of a text.
        end: what it scores at the end.
        sure: the lead that is taken at once.
    """

    def __init__(
        self,
        labels: Sequence[str],
        transitions: Floats,
        start: Floats,
        end: Floats,
        sure: float = SURE,
    ) -> None:
        self._sure = sure
        self._edge = len(labels)
        # One row and one column more than there are labels: what lies before and after a text.
        steps = np.full((self._edge + 1, self._edge + 1), _NEVER, dtype=np.float32)
        steps[:-1, :-1] = transitions
        steps[-1, :-1] = start
        steps[:-1, -1] = end
        for row, before in enumerate([*labels, "O"]):
            for column, label in enumerate(labels):
                if label[0] == "I" and before[1:] != label[1:]:
                    steps[row, column] = _NEVER
        self._steps: Floats = steps
        self._into: Floats = np.ascontiguousarray(steps[:, :-1])
        self._out_of: Floats = np.ascontiguousarray(steps[:-1].T)
        self._between: Floats = steps[:-1, :-1]
        self._rows: list[list[float]] = steps.tolist()

    def decode(self, scores: Floats) -> NDArray[np.intp]:
        """Return the label of each word, by number; `scores` is (words, labels), not empty."""
        count = len(scores)
        padded = np.full(count + 2, self._edge, dtype=np.intp)
        best = padded[1:-1]
        scores.argmax(axis=1, out=best)
        likely = scores > scores[np.arange(count), best][:, None] - self._sure
        doubtful = np.zeros(count + 2, dtype=np.bool_)
        np.greater(likely.sum(axis=1), 1, out=doubtful[1:-1])
        impossible = np.isneginf(self._steps[padded[:-2], best]).nonzero()[0]
        if len(impossible):
            likely[impossible] = True
            likely[impossible[impossible > 0] - 1] = True
            doubtful[impossible + 1] = True
            doubtful[impossible[impossible > 0]] = True
        turns = (doubtful[1:] != doubtful[:-1]).nonzero()[0]
        starts, lengths = turns[::2], turns[1::2] - turns[::2]
        for first, length in self._long(starts, lengths):
            last = first + length
            best[first:last] = self._path(scores[first:last], likely[first:last], padded, first)
        self._settle_pairs(scores, padded, starts[lengths == 2])
        self._settle_single(scores, padded, starts[lengths == 1])
        return best

    @staticmethod
    def _long(starts: NDArray[np.intp], lengths: NDArray[np.intp]) -> list[tuple[int, int]]:
        """Return the runs of three words and more, each its first word and how many there are."""
        long = lengths > 2
        return list(zip(starts[long].tolist(), lengths[long].tolist(), strict=True))

    def _settle_single(
        self, scores: Floats, padded: NDArray[np.intp], places: NDArray[np.intp]
    ) -> None:
        """Settle words that stand between labels that stand."""
        totals = scores[places] + self._into[padded[places]] + self._out_of[padded[places + 2]]
        padded[places + 1] = totals.argmax(axis=1)

    def _settle_pairs(
        self, scores: Floats, padded: NDArray[np.intp], places: NDArray[np.intp]
    ) -> None:
        """Settle two words in a row, of which these are the first."""
        first = scores[places] + self._into[padded[places]]
        second = scores[places + 1] + self._out_of[padded[places + 3]]
        totals = first[:, :, None] + self._between + second[:, None, :]
        both = totals.reshape(len(places), self._edge**2).argmax(axis=1)
        padded[places + 1], padded[places + 2] = np.divmod(both, self._edge)

    def _path(
        self,
        scores: Floats,
        likely: NDArray[np.bool_],
        padded: NDArray[np.intp],
        first: int,
    ) -> list[int]:
        """Return the best labels of a run of words that begins with `first`."""
        before, after = int(padded[first]), int(padded[first + len(scores) + 1])
        rows = scores.tolist()
        choices: list[Choices] = [
            [(label, row[label]) for label, is_open in enumerate(open_to) if is_open]
            for row, open_to in zip(rows, likely.tolist(), strict=True)
        ]
        path = self._best(choices, before, after)
        if path is None:
            path = self._best([list(enumerate(row)) for row in rows], before, after)
        return path or [0] * len(rows)

    def _best(self, choices: list[Choices], before: int, after: int) -> list[int] | None:
        """Return the best sequence of choices between two labels, None where none makes sense."""
        sums = [(score + self._rows[before][label], label) for label, score in choices[0]]
        chosen: list[list[int]] = []
        for options in choices[1:]:
            reached: list[tuple[float, int]] = []
            origins: list[int] = []
            for label, score in options:
                total, origin = _NEVER, 0
                for place, (so_far, previous) in enumerate(sums):
                    this = so_far + self._rows[previous][label]
                    if this > total:
                        total, origin = this, place
                reached.append((total + score, label))
                origins.append(origin)
            chosen.append(origins)
            sums = reached
        ends = [total + self._rows[label][after] for total, label in sums]
        place = max(range(len(ends)), key=ends.__getitem__)
        if ends[place] == _NEVER:
            return None
        path = [choices[-1][place][0]]
        for options, origins in zip(reversed(choices[:-1]), reversed(chosen), strict=True):
            place = origins[place]
            path.append(options[place][0])
        return path[::-1]
