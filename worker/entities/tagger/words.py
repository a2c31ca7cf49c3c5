"""What the first layer makes of a word, computed once and kept.

The layer is a convolution over five words, so a word adds to the sums of five places. Its five
parts depend on the word alone; a text then only gathers and adds.
"""

from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.spellings import Spellings, Vocabulary
from worker.entities.tagger.weights import Floats

_KEPT = 32_768
"""Words that are kept at most, 1.3 kB each; then the table is begun anew."""
_FIRST = 8_192
"""Words that a new table has room for."""


class _Table:
    """The parts of the words seen so far: `parts[rows[word]]`."""

    def __init__(self, parts: Floats) -> None:
        self.rows: dict[str, int] = {}
        self.parts: Floats = np.empty_like(parts, shape=(_FIRST, *parts.shape[1:]))

    def add(self, words: Sequence[str], parts: Floats) -> None:
        """Add words; they can be looked up only when their parts are there."""
        count = len(self.rows)
        needed = count + len(words)
        if needed > len(self.parts):
            room = np.empty_like(self.parts, shape=(2 * needed, *parts.shape[1:]))
            room[:count] = self.parts[:count]
            self.parts = room
        self.parts[count:needed] = parts
        self.rows.update(zip(words, range(count, needed), strict=True))


class Words:
    """Looks words up; any number of threads may ask.

    Args:
        vocabulary: the words that the model knows.
        parts: what makes of the spellings of words what is kept of them, (words, 5, H).
    """

    def __init__(self, vocabulary: Vocabulary, parts: Callable[[Spellings], Floats]) -> None:
        self._vocabulary = vocabulary
        self._parts = parts
        self._table = _Table(parts(vocabulary.spell(["."])))
        self._lock = Lock()

    def look_up(self, words: Sequence[str]) -> tuple[Floats, NDArray[np.int64]]:
        """Return the parts of all known words, (words, 5, H), and the row of each word given."""
        table = self._table
        rows = table.rows
        try:
            found = [rows[word] for word in words]
        except KeyError:
            table = self._learn(words)
            found = [table.rows[word] for word in words]
        return table.parts, np.array(found, dtype=np.int64)

    def _learn(self, words: Sequence[str]) -> _Table:
        """Return a table that has all the words."""
        with self._lock:
            table = self._table
            if len(table.rows) > _KEPT:
                table = _Table(table.parts)
            new = [word for word in set(words) if word not in table.rows]
            table.add(new, self._parts(self._vocabulary.spell(new)))
            self._table = table
            return table
