"""The layers above the words: which label each word of a text gets."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.decoding import Decoder
from worker.entities.tagger.weights import Floats, Weights
from worker.entities.tagger.words import Words

_BLOCK = 2_048
"""Words that are read at once."""
_REACH = 3
"""Words to each side that a label depends on: two of the first layer, one of the second."""


class Network:
    """Two convolutions and a linear layer; any number of threads may use it."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._words = Words(weights)
        self._decoder = Decoder(weights.labels, weights.transitions, weights.start, weights.end)

    def labels(self, words: Sequence[str]) -> list[tuple[int, str]]:
        """Return the index of each word that has a label other than "O", and the label."""
        if not words:
            return []
        numbers = self._decoder.decode(self._all_scores(words))
        (places,) = numbers.nonzero()
        names = self._weights.labels
        found = zip(places.tolist(), numbers[places].tolist(), strict=True)
        return [(place, names[number]) for place, number in found]

    def _all_scores(self, words: Sequence[str]) -> Floats:
        """Return the scores of a text of any length.

        It is read in blocks, so that memory is bounded. A block is read with the words beside it
        that its labels depend on, so that they come out as from the whole text.
        """
        if len(words) <= _BLOCK:
            return self.scores(words)
        blocks = []
        for start in range(0, len(words), _BLOCK):
            before = min(start, _REACH)
            block = words[start - before : start + _BLOCK + _REACH]
            blocks.append(self.scores(block)[before : before + _BLOCK])
        return np.concatenate(blocks)

    def scores(self, words: Sequence[str]) -> Floats:
        """Return a score for each word and label, (words, labels); the text is not empty."""
        weights = self._weights
        parts, rows = self._words.look_up(words)
        hidden = self._convolved(parts, rows)
        second = hidden[1:-1] @ weights.kernel_2[1]
        second += hidden[:-2] @ weights.kernel_2[0]
        second += hidden[2:] @ weights.kernel_2[2]
        second += weights.bias_2
        np.maximum(second, 0, out=second)
        second += hidden[1:-1]
        scores: Floats = second @ weights.output + weights.output_bias
        return scores

    def _convolved(self, parts: Floats, rows: NDArray[np.intp]) -> Floats:
        """Return the first layer, with a row of zeros before and after the text."""
        count, width = len(rows), len(parts)
        reach = width // 2
        sums = np.zeros((count + 2 * reach, parts.shape[2]), dtype=np.float32)
        for place in range(width):
            first = 2 * reach - place
            sums[first : first + count] += parts[place].take(rows, axis=0)
        hidden = sums[reach - 1 : reach + count + 1]
        hidden += self._weights.bias_1
        np.maximum(hidden, 0, out=hidden)
        hidden[0] = hidden[-1] = 0
        return hidden
