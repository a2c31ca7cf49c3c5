"""What the first layer makes of a word, computed once and kept.

The layer is a convolution over five words, so a word adds to the sums of five places. Its five
parts depend on the word alone; a text then only gathers and adds.
"""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.features import characters, normal_form, shape
from worker.entities.tagger.weights import Floats, Weights

_KEPT = 32_768
"""Words that are kept at most, 1.3 kB each; then the table is begun anew."""
_FIRST = 8_192
"""Words that a new table has room for."""


class _Table:
    """The parts of the words seen so far: `parts[:, rows[word]]`."""

    def __init__(self, weights: Weights) -> None:
        width, _, hidden = weights.kernel_1.shape
        self.rows: dict[str, int] = {}
        self.parts: Floats = np.empty((width, _FIRST, hidden), dtype=np.float32)

    def add(self, words: Sequence[str], parts: Floats) -> None:
        """Add words; they can be looked up only when their parts are there."""
        count = len(self.rows)
        needed = count + len(words)
        if needed > self.parts.shape[1]:
            room = np.empty_like(self.parts, shape=(len(self.parts), 2 * needed, parts.shape[2]))
            room[:, :count] = self.parts[:, :count]
            self.parts = room
        self.parts[:, count:needed] = parts
        self.rows.update(zip(words, range(count, needed), strict=True))


class Words:
    """Looks words up; any number of threads may ask."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._table = _Table(weights)
        self._lock = Lock()

    def look_up(self, words: Sequence[str]) -> tuple[Floats, NDArray[np.intp]]:
        """Return the parts of all known words, (5, words, H), and the row of each word given."""
        table = self._table
        rows = table.rows
        try:
            found = [rows[word] for word in words]
        except KeyError:
            table = self._learn(words)
            found = [table.rows[word] for word in words]
        return table.parts, np.array(found, dtype=np.intp)

    def _learn(self, words: Sequence[str]) -> _Table:
        """Return a table that has all the words."""
        with self._lock:
            table = self._table
            if len(table.rows) > _KEPT:
                table = _Table(self._weights)
            new = [word for word in dict.fromkeys(words) if word not in table.rows]
            table.add(new, self._parts(new))
            self._table = table
            return table

    def _parts(self, words: Sequence[str]) -> Floats:
        parts: Floats = self._vectors(words) @ self._weights.kernel_1
        return parts

    def _vectors(self, words: Sequence[str]) -> Floats:
        """Return a row of D for each word."""
        weights = self._weights
        forms = [normal_form(word) for word in words]
        rows = np.array([weights.forms.get(form, -1) for form in forms], dtype=np.intp)
        scales = weights.form_scales[rows, None]
        vectors = weights.form_vectors[rows] * scales
        (strange,) = np.nonzero(rows < 0)
        if len(strange):
            vectors[strange] = self._spelt([forms[index] for index in strange])
        vectors += weights.shape_vectors[[shape(word) for word in words]]
        return vectors

    def _spelt(self, forms: Sequence[str]) -> Floats:
        """Return a row of D for each form outside the vocabulary, from its characters."""
        weights = self._weights
        read = [characters(form) for form in forms]
        longest = max(map(len, read))
        numbers = np.zeros((len(read), longest + 2), dtype=np.intp)
        for row, form in zip(numbers, read, strict=True):
            row[1 : len(form) + 1] = [weights.alphabet.get(character, 1) for character in form]
        vectors = weights.character_vectors[numbers]
        windows = np.concatenate((vectors[:, :-2], vectors[:, 1:-1], vectors[:, 2:]), axis=2)
        features = windows @ weights.character_kernel + weights.character_bias
        # Windows past the end of a word are those of a longer word beside it.
        features[np.arange(longest) >= np.array([len(form) for form in read])[:, None]] = -np.inf
        strongest = np.maximum(features.max(axis=1), 0)
        spelt: Floats = strongest @ weights.character_projection + weights.unknown
        return spelt
