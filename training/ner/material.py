"""What every process of a training has before it: the sets, our own corpus, the vocabulary."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.ner.datasets import LONGEST_SENTENCE, Datasets, files_of, read_datasets
from training.ner.embeddings import Vocabulary, train_vocabulary
from training.ner.gold import corpus_files, pieces, read_own
from training.ner.labelled import Example
from training.ner.recipe import BASELINE_PIECE, OWN_PIECES, VOCABULARY_EPOCHS, VOCABULARY_SEED
from training.ner.stages import digest_files, once
from training.ner.teacher import CONTEXT, OWN, POS
from training.ner.text import Row, Text, read_texts
from training.ner.words import Numbers, WordTable
from worker.entities.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Material:
    """The data and the vocabulary made of them.

    Attributes:
        datasets: what the data folder has.
        own: the training articles of our own corpus, by id.
        name: a short name for all of it.
        vocabulary: the forms that are known.
        table: the words numbered so far, those of `texts` first.
        texts: all the text that can be labelled by teachers.
    """

    datasets: Datasets
    own: dict[str, Example]
    name: str
    vocabulary: Vocabulary
    table: WordTable
    texts: list[Text]

    def tasks(self) -> dict[str, list[Row]]:
        """Return what a teacher learns."""
        examples = {**self.datasets.labelled, OWN: self._own_pieces(), POS: self.datasets.pos}
        rows = {task: self._rows(task, of_task) for task, of_task in examples.items()}
        rows[CONTEXT] = [
            Row(ids, {CONTEXT: ids})
            for text in self.texts
            for ids in text.sentences
            if text.id and 3 < len(ids) < LONGEST_SENTENCE
        ]
        return rows

    def gold(self, scheme: str) -> list[Row]:
        """Return what a student of a scheme learns that people labelled."""
        own = self._own_pieces() if scheme == "product" else []
        return self._rows(scheme, [*self.datasets.labelled[scheme], *own])

    def examples(self, scheme: str) -> list[Example]:
        """Return the same for a baseline, our own articles once."""
        own = self.own.values() if scheme == "product" else ()
        once_each = [part for article in own for part in pieces(article, BASELINE_PIECE)]
        return [*self.datasets.labelled[scheme], *once_each]

    def _own_pieces(self) -> list[Example]:
        return [part for a in self.own.values() for size in OWN_PIECES for part in pieces(a, size)]

    def _rows(self, name: str, examples: Sequence[Example]) -> list[Row]:
        return [
            Row(self.table.ids(e.words), {name: np.array(e.labels, np.int64)}) for e in examples
        ]

    def sentences(self) -> list[Numbers]:
        """Return the numbered sentences of all texts."""
        return [sentence for text in self.texts for sentence in text.sentences]


def vocabulary_path(cache: Path, name: str) -> Path:
    """Return where the vocabulary of data with a certain name is kept."""
    return cache / f"vocabulary-{name}.npz"


def load_material(data: Path, cache: Path) -> Material:
    """Read the data, and train the vocabulary where that has not been done."""
    name = digest_files([*files_of(data), *corpus_files()])
    datasets = read_datasets(data)
    labelled = [e.words for examples in datasets.labelled.values() for e in examples]
    tagged = [e.words for e in datasets.pos]
    path = vocabulary_path(cache, name)
    if not path.exists():
        whole = [tokenise(article.text).words for article in datasets.articles]
        vocabulary = train_vocabulary(
            [*whole, *tagged, *labelled], epochs=VOCABULARY_EPOCHS, seed=VOCABULARY_SEED
        )
        once(path, vocabulary.save)
    vocabulary = Vocabulary.load(path)
    table = WordTable(vocabulary)
    texts = read_texts(datasets.articles, [*tagged, *labelled], table)
    return Material(datasets, read_own(), name, vocabulary, table, texts)
