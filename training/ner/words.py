"""Words as the numbers that networks read."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from training.ner.embeddings import Vocabulary
from worker.entities.tagger.features import LONGEST, characters, normal_form, shape

BOUNDARY = 0
UNKNOWN_CHARACTER = 1
FIRST_CHARACTER = 2

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


class WordTable:
    """Numbers words in the order in which they come, and knows the features of each.

    Attributes:
        forms: of each word, the row of its form in the vocabulary; its length where unknown.
        shapes: of each word, the index of its shape.
        characters: of each word, the characters of its form between boundaries.
        cased: the same of the word as it stands; capitals follow the alphabet.
        lengths: of each word, how many characters are read.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.unknown = len(vocabulary.forms)
        self.alphabet = vocabulary.alphabet
        self._forms = {form: row for row, form in enumerate(vocabulary.forms)}
        self._characters = {c: FIRST_CHARACTER + i for i, c in enumerate(vocabulary.alphabet)}
        self.characters_in_all = FIRST_CHARACTER + 2 * len(vocabulary.alphabet)
        self._ids: dict[str, int] = {}
        self._rows: list[tuple[int, int, list[int], list[int], int]] = []
        self._arrays: tuple[Numbers, ...] = ()

    def ids(self, words: Iterable[str]) -> Numbers:
        """Return the numbers of words; words that are new get the next ones."""
        found = []
        for word in words:
            number = self._ids.get(word)
            if number is None:
                number = self._ids[word] = len(self._rows)
                self._rows.append(self._features(word))
            found.append(number)
        return np.array(found, np.int64)

    def _features(self, word: str) -> tuple[int, int, list[int], list[int], int]:
        form = normal_form(word)
        read = characters(form)
        of_form = [self._characters.get(c, UNKNOWN_CHARACTER) for c in read]
        as_it_stands = characters(word)
        shift = len(self.alphabet)
        of_word = [
            self._characters.get(c.lower(), UNKNOWN_CHARACTER)
            + (shift if c.isupper() and c.lower() in self._characters else 0)
            for c in as_it_stands
        ]
        padding = LONGEST + 2
        return (
            self._forms.get(form, self.unknown),
            shape(word),
            ([BOUNDARY, *of_form] + [BOUNDARY] * padding)[:padding],
            ([BOUNDARY, *of_word] + [BOUNDARY] * padding)[:padding],
            len(read),
        )

    def arrays(self) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
        """Return forms, shapes, characters, cased characters and lengths of all words."""
        if not self._arrays or len(self._arrays[0]) != len(self._rows):
            self._arrays = tuple(
                np.array(column, np.int64) for column in zip(*self._rows, strict=True)
            )
        forms, shapes, of_forms, of_words, lengths = self._arrays
        return forms, shapes, of_forms, of_words, lengths


def batches(lengths: Sequence[int], tokens: int, order: Sequence[int]) -> list[list[int]]:
    """Group indices in the order given, as many as have a number of tokens together."""
    grouped: list[list[int]] = [[]]
    total = 0
    for index in order:
        if grouped[-1] and total + lengths[index] > tokens:
            grouped.append([])
            total = 0
        grouped[-1].append(index)
        total += lengths[index]
    return grouped
