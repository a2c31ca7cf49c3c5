"""The layers of the tagger in numpy: from the spellings of words to the labels of a text."""

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.decoding import Chain, Numbers
from worker.entities.tagger.spellings import Spellings
from worker.entities.tagger.weights import Floats, Weights

_BLOCK = 2_048
"""Words that are read at once."""
_REACH = 3
"""Words to each side that a score depends on: two of the first layer, one of the second."""
_SMALLEST_VARIANCE = 1e-5


class Layers:
    """Two convolutions, each normalised, and a linear layer; any number of threads may use it."""

    def __init__(self, weights: Weights) -> None:
        self._weights = of = weights
        self._chain = Chain.of(of.labels, of.transitions, of.start, of.end)
        width, dimension, hidden = of.kernel_1.shape
        self._kernel_1 = of.kernel_1.transpose(1, 0, 2).reshape(dimension, width * hidden)

    def parts(self, spellings: Spellings) -> Floats:
        """Return what the first layer makes of words, (words, 5, H)."""
        of = self._weights
        width, _, hidden = of.kernel_1.shape
        rows = spellings.forms
        vectors: Floats = of.form_vectors[rows].astype(np.float32) * of.form_scales[rows, None]
        if len(spellings.lengths):
            vectors[rows < 0] = self._spelt(spellings)
        vectors += of.shape_vectors[spellings.shapes]
        parts: Floats = vectors @ self._kernel_1
        return parts.reshape(-1, width, hidden)

    def _spelt(self, spellings: Spellings) -> Floats:
        """Return a row of D for each word that is not known, from its characters."""
        of = self._weights
        longest = int(spellings.lengths.max())
        vectors = of.character_vectors[spellings.letters[:, : longest + 2]]
        windows = np.concatenate((vectors[:, :-2], vectors[:, 1:-1], vectors[:, 2:]), axis=2)
        features = windows @ of.character_kernel + of.character_bias
        # Windows past the end of a word are those of a longer word beside it.
        features[np.arange(longest) >= spellings.lengths[:, None]] = -np.inf
        strongest = np.maximum(features.max(axis=1), 0)
        spelt: Floats = strongest @ of.character_projection + of.unknown
        return spelt

    def label(self, parts: Floats, rows: NDArray[np.int64]) -> Numbers:
        """Return the number of each word's label.

        Args:
            parts: what the first layer makes of the words that are known, (words, 5, H).
            rows: the row of each word of the text, which has at least one.
        """
        return self._chain.decode(self._all_scores(parts, rows))

    def _all_scores(self, parts: Floats, rows: NDArray[np.int64]) -> Floats:
        """Return the scores of a text of any length.

        It is read in blocks, so that memory is bounded. A block is read with the words beside it
        that its scores depend on, so that they come out as from the whole text.
        """
        if len(rows) <= _BLOCK:
            return self.scores(parts, rows)
        blocks = []
        for start in range(0, len(rows), _BLOCK):
            before = min(start, _REACH)
            block = rows[start - before : start + _BLOCK + _REACH]
            blocks.append(self.scores(parts, block)[before : before + _BLOCK])
        return np.concatenate(blocks)

    def scores(self, parts: Floats, rows: NDArray[np.int64]) -> Floats:
        """Return a score for each word and label, (words, labels)."""
        of = self._weights
        first = np.zeros((len(rows) + 2, parts.shape[2]), dtype=np.float32)
        first[1:-1] = _normalised(_sums(parts, rows) + of.bias_1, of.gain_1, of.shift_1)
        second: Floats = first[1:-1] @ of.kernel_2[1]
        second += of.bias_2
        second += first[:-2] @ of.kernel_2[0]
        second += first[2:] @ of.kernel_2[2]
        both = _normalised(second, of.gain_2, of.shift_2)
        both += first[1:-1]
        scores: Floats = both @ of.output + of.output_bias
        return scores


def _sums(parts: Floats, rows: NDArray[np.int64]) -> Floats:
    """Return what the words around each word add up to."""
    count, width = len(rows), parts.shape[1]
    reach = width // 2
    sums = np.zeros((count + 2 * reach, parts.shape[2]), dtype=np.float32)
    of_words = parts.take(rows, axis=0)
    for place in range(width):
        first = 2 * reach - place
        sums[first : first + count] += of_words[:, place]
    return sums[reach : reach + count]


def _normalised(rows: Floats, gain: Floats, shift: Floats) -> Floats:
    """Return rows with mean zero and variance one, scaled, and what is above zero of them.

    Layer normalisation as in Ba, Kiros and Hinton (2016).
    """
    apart = rows - rows.mean(axis=1, keepdims=True)
    variance = np.square(apart).mean(axis=1, keepdims=True)
    scaled = apart / np.sqrt(variance + _SMALLEST_VARIANCE) * gain + shift
    found: Floats = np.maximum(scaled, 0)
    return found
