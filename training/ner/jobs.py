"""The long parts of a training, each in a process of its own: a teacher, its labels, a student.

A job reads the data itself, works in one thread, so that it comes out the same however many run
beside it, and leaves a file in the cache.
"""

import json
import random
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch

from training.ner.baselines import train_crfsuite, train_spacy
from training.ner.datasets import files_of
from training.ner.decoding import best_labels
from training.ner.export import arrays, write
from training.ner.gold import corpus_files
from training.ner.material import Material, load_material, vocabulary_path
from training.ner.measuring import measure
from training.ner.recipe import SCHEMES, STUDENTS, TEACHERS
from training.ner.stages import digest, digest_files, once
from training.ner.student import train_student
from training.ner.teacher import Teacher, train_teacher
from training.ner.text import Row, pieces
from training.ner.words import Floats, Numbers


@dataclass(frozen=True, slots=True)
class Jobs:
    """What a training does, piece by piece.

    Attributes:
        data: the folder of the data sets.
        cache: the folder in which results are kept.
        material: a short name for the data, by which results are kept.
    """

    data: Path
    cache: Path
    material: str

    @classmethod
    def of(cls, data: Path, cache: Path) -> "Jobs":
        """Return the jobs for the data as they are now."""
        return cls(data, cache, digest_files([*files_of(data), *corpus_files()]))

    def vocabulary(self) -> Path:
        """Return where the vocabulary is kept."""
        return vocabulary_path(self.cache, self.material)

    def teacher(self, number: int) -> Path:
        """Return where the weights of a teacher are kept."""
        name = digest(self.material, TEACHERS[number])
        return self.cache / f"teacher-{number + 1}-{name}.pt"

    def probabilities(self, number: int) -> Path:
        """Return where the probabilities are kept that a teacher gives to the labels of texts."""
        name = digest(self.material, TEACHERS[number], SCHEMES)
        return self.cache / f"probabilities-{number + 1}-{name}.npz"

    def student(self, scheme: str, seed: int) -> Path:
        """Return where a student is kept, as it is exported."""
        return self.cache / f"student-{scheme}-{seed}-{self._made_of(scheme)}.npz"

    def baseline(self, scheme: str, name: str) -> Path:
        """Return where the scores of a baseline are kept."""
        return self.cache / f"baseline-{scheme}-{name}-{digest(self.material)}.json"

    def train_teacher(self, number: int) -> None:
        """Train a teacher and label all the text with it."""
        say = partial(_say, f"teacher {number + 1}")
        if self.probabilities(number).exists():
            return
        torch.set_num_threads(1)
        material = load_material(self.data, self.cache)
        settings = TEACHERS[number]
        tags = len(material.datasets.pos_tags)

        def train(path: Path) -> None:
            made = train_teacher(
                material.vocabulary,
                material.table,
                tasks=material.tasks(),
                tags=tags,
                settings=settings,
                say=say,
            )
            torch.save(made.state_dict(), path)

        once(self.teacher(number), train)
        teacher = Teacher(material.vocabulary, material.table, tags, settings)
        teacher.load_state_dict(torch.load(self.teacher(number)))
        say("labels the text")
        once(self.probabilities(number), partial(_label, teacher, material))

    def train_student(self, scheme: str, seed: int) -> None:
        """Train a student on what people and teachers labelled."""
        path = self.student(scheme, seed)
        say = partial(_say, f"student {scheme} {seed}")
        if path.exists():
            return
        torch.set_num_threads(1)
        material = load_material(self.data, self.cache)
        labels = self._merged(scheme, material)
        line_end = int(material.table.ids(["\n"])[0])
        read = [i for i, text in enumerate(material.texts) if text.id not in material.own]

        def draw(chance: random.Random) -> list[Row]:
            return [
                row
                for i in read
                for row in pieces(material.texts[i], {scheme: labels[i]}, line_end, chance)
            ]

        student = train_student(
            material.vocabulary,
            material.table,
            gold=material.gold(scheme),
            pseudo=draw,
            scheme=scheme,
            settings=STUDENTS[scheme],
            seed=seed,
            say=say,
        )
        version = f"{self._made_of(scheme)}-{scheme}-{seed}"
        found = arrays(student, material.vocabulary, version)
        once(path.with_suffix(".pt"), lambda draft: torch.save(student.state_dict(), draft))
        once(path, lambda draft: write(draft, found))

    def train_baseline(self, scheme: str, name: str) -> None:
        """Train a baseline on what people labelled, and score it."""
        path = self.baseline(scheme, name)
        if path.exists():
            return
        say = partial(_say, f"baseline {name} {scheme}")
        say("trains")
        torch.set_num_threads(1)
        material = load_material(self.data, self.cache)
        examples = material.examples(scheme)
        tag = train_spacy(examples, say=say) if name == "spacy" else train_crfsuite(examples)
        rows = [m.save() for m in measure(self.data, scheme, name, tag)]
        once(path, partial(_write_text, text=json.dumps(rows)))

    def _made_of(self, scheme: str) -> str:
        """Return a short name for all that makes a student of a scheme."""
        return digest(self.material, TEACHERS, SCHEMES, STUDENTS[scheme])

    def _merged(self, scheme: str, material: Material) -> list[list[Numbers]]:
        """Return the labels that all teachers together give to the sentences of texts."""
        parts = []
        for number in range(len(TEACHERS)):
            with np.load(self.probabilities(number)) as stored:
                parts.append(stored[scheme].astype(np.float32))
        mean: Floats = np.mean(parts, axis=0)
        labels = []
        place = 0
        for text in material.texts:
            rows = []
            for sentence in text.sentences:
                rows.append(mean[place : place + len(sentence)])
                place += len(sentence)
            labels.append(best_labels(rows))
        return labels


def _label(teacher: Teacher, material: Material, path: Path) -> None:
    heads = sorted({head for heads in SCHEMES.values() for head in heads})
    found = teacher.marginals(heads, material.sentences())
    rows = {
        scheme: np.mean([np.concatenate(found[head]) for head in heads], axis=0, dtype=np.float32)
        for scheme, heads in SCHEMES.items()
    }
    with path.open("wb") as file:
        np.savez(file, **{scheme: of.astype(np.float16) for scheme, of in rows.items()})  # type: ignore[arg-type]


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _say(who: str, what: str) -> None:
    print(f"{who}: {what}", flush=True)
