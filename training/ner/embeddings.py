"""Vectors of the normal forms of words, from all the text there is to train on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from worker.entities.tagger.features import normal_form

DIMENSION = 100
SEEN = 3
"""Times that a form must have been seen to have a vector."""
_CHARACTER_SEEN = 20
LINE = "<line>"
"""The line end among the forms of a file, where forms stand a line each."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The forms that are known, most frequent first, with their counts and their vectors.

    Attributes:
        forms: normal forms.
        counts: how often each was seen.
        vectors: a row each.
        alphabet: the characters that are known.
    """

    forms: tuple[str, ...]
    counts: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float32]
    alphabet: str

    def save(self, path: Path) -> None:
        """Write it to a file."""
        forms = "\n".join(LINE if form == "\n" else form for form in self.forms)
        np.savez(
            path,
            forms=np.array(forms),
            counts=self.counts,
            vectors=self.vectors,
            alphabet=np.array(self.alphabet),
        )

    @classmethod
    def load(cls, path: Path) -> "Vocabulary":
        """Read it from a file."""
        with np.load(path) as stored:
            forms = str(stored["forms"]).split("\n")
            return cls(
                tuple("\n" if form == LINE else form for form in forms),
                stored["counts"],
                stored["vectors"],
                str(stored["alphabet"]),
            )


def train_vocabulary(texts: Iterable[Sequence[str]], *, epochs: int, seed: int) -> Vocabulary:
    """Count the forms of texts and train skip-gram vectors for them (fastText).

    One thread, so that the same texts give the same vectors.
    """
    from gensim.models import FastText  # noqa: PLC0415 - slow to import, and needed only here

    rows = [[normal_form(word) for word in words] for words in texts]
    counts = Counter(form for row in rows for form in row)
    characters = Counter[str]()
    for form, count in counts.items():
        for character in form:
            characters[character] += count
    model = FastText(
        sentences=[[form for form in row if form != "\n"] for row in rows],
        vector_size=DIMENSION,
        window=5,
        sg=1,
        min_count=SEEN,
        min_n=3,
        max_n=6,
        bucket=200_000,
        epochs=epochs,
        workers=1,
        seed=seed,
    )
    forms = [form for form, count in counts.most_common() if count >= SEEN]
    vectors = np.zeros((len(forms), DIMENSION), np.float32)
    for index, form in enumerate(forms):
        if form in model.wv.key_to_index:
            vectors[index] = model.wv[form]
    vectors /= vectors.std() + 1e-9
    alphabet = "".join(
        sorted(c for c, n in characters.items() if n >= _CHARACTER_SEEN and c.isprintable())
    )
    seen = np.array([counts[form] for form in forms], np.int64)
    return Vocabulary(tuple(forms), seen, vectors, alphabet)
