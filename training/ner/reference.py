"""The exported student in a few lines of numpy, slow and plain, to compare others with."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.ner.embeddings import LINE
from training.ner.words import Floats
from worker.entities.tagger.decoding import Chain
from worker.entities.tagger.features import characters, normal_form, shape


class Reference:
    """Reads an exported file and scores the labels of words."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self._of = dict(stored)
        self.labels = self._of["labels"].tobytes().decode().split("\n")
        self.version = self._of["version"].tobytes().decode()
        forms = self._of["forms"].tobytes().decode().split("\n")
        self._rows = {"\n" if form == LINE else form: row for row, form in enumerate(forms)}
        alphabet = self._of["alphabet"].tobytes().decode()
        self._characters = {character: 2 + i for i, character in enumerate(alphabet)}
        chain = (self._of[name] for name in ("transitions", "start", "end"))
        self._chain = Chain.of(self.labels, *chain)
        self._seen: dict[str, Floats] = {}

    def vector(self, word: str) -> Floats:
        """Return e of a word."""
        of = self._of
        form = normal_form(word)
        row = self._rows.get(form)
        if row is not None:
            vector = of["form_vectors"][row].astype(np.float32) * of["form_scales"][row]
        else:
            read = [0, *(self._characters.get(c, 1) for c in characters(form)), 0]
            spelt = of["character_vectors"][read]
            windows = np.hstack([spelt[:-2], spelt[1:-1], spelt[2:]])
            found = np.maximum(windows @ of["character_kernel"] + of["character_bias"], 0).max(0)
            vector = found @ of["character_projection"] + of["unknown"]
        total: Floats = vector + of["shape_vectors"][shape(word)]
        return total

    def tag(self, texts: Sequence[Sequence[str]]) -> list[list[int]]:
        """Return the best label of each word of each text."""
        return [self._chain.decode(self.scores(words)).tolist() for words in texts]

    def scores(self, words: Sequence[str]) -> Floats:
        """Return the score of each label of each word of a text."""
        of = self._of
        for word in words:
            if word not in self._seen:
                self._seen[word] = self.vector(word)
        e = np.stack([self._seen[word] for word in words])
        one = self._normalise(_convolve(e, of["kernel_1"]) + of["bias_1"], "1")
        two = self._normalise(_convolve(one, of["kernel_2"]) + of["bias_2"], "2") + one
        scores: Floats = two @ of["output"] + of["output_bias"]
        return scores

    def _normalise(self, rows: Floats, layer: str) -> Floats:
        apart = rows - rows.mean(1, keepdims=True)
        scaled = apart / np.sqrt(rows.var(1, keepdims=True) + 1e-5)
        found: Floats = np.maximum(
            scaled * self._of[f"gain_{layer}"] + self._of[f"shift_{layer}"], 0
        )
        return found


def _convolve(x: Floats, kernel: Floats) -> Floats:
    reach = len(kernel) // 2
    framed = np.pad(x, ((reach, reach), (0, 0)))
    total: Floats = sum(
        (framed[i : i + len(x)] @ part for i, part in enumerate(kernel)),
        np.zeros((len(x), kernel.shape[2]), np.float32),
    )
    return total
