"""Words as numbers: the row of a word that the model knows, else its characters, and its shape."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.features import LONGEST, characters, normal_form, shape

_OTHER = 1
"""The number of a character outside the alphabet; that of the boundary of a word is zero."""

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """N words, of which U are not known.

    Attributes:
        forms: N, the row of each word's normal form, -1 of one that is not known.
        shapes: N, the kind of each word, an index in `SHAPES`.
        letters: (U, LONGEST + 2), the characters of each unknown form between two boundaries, and
            zeros.
        lengths: U, how many characters those are.
    """

    forms: Integers
    shapes: Integers
    letters: Integers
    lengths: Integers


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The forms and characters that the model knows, by their rows."""

    forms: Mapping[str, int]
    alphabet: Mapping[str, int]

    def spell(self, words: Sequence[str]) -> Spellings:
        """Return words, none of them empty, as numbers."""
        forms = [normal_form(word) for word in words]
        rows = [self.forms.get(form, -1) for form in forms]
        strange = [characters(form) for form, row in zip(forms, rows, strict=True) if row < 0]
        letters = np.zeros((len(strange), LONGEST + 2), dtype=np.int64)
        for numbers, read in zip(letters, strange, strict=True):
            numbers[1 : len(read) + 1] = [self.alphabet.get(letter, _OTHER) for letter in read]
        return Spellings(
            np.array(rows, dtype=np.int64),
            np.array([shape(word) for word in words], dtype=np.int64),
            letters,
            np.array([len(read) for read in strange], dtype=np.int64),
        )
