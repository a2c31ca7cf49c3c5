"""Does the exported file say what the network says? `python -m training.ner.check`.

Compares torch with the plain numpy of `reference.py`, which differ by the rounding of vectors to
bytes, and that with the runtime of the worker, which must give the same labels.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from training.ner.datasets import dev_blocks
from training.ner.embeddings import Vocabulary
from training.ner.jobs import Jobs
from training.ner.recipe import SHIPPED, STUDENTS
from training.ner.reference import Reference
from training.ner.score import MODELS
from training.ner.student import Student
from training.ner.teacher import padded
from training.ner.words import WordTable
from worker.entities.tagger import load_tagger
from worker.entities.tokens import tokenise

_AGREE = 0.995
"""Part of the labels of words that rounding may not change."""


class CheckError(Exception):
    """Two that should say the same do not."""


def check(path: Path, jobs: Jobs, scheme: str) -> None:
    """Compare an exported file with the student that it was made of, and with the worker.

    Raises:
        CheckError: they differ too much.
    """
    reference = Reference(path)
    student = load_student(jobs, scheme, SHIPPED)
    texts = [tokenise(block.text).words for block in dev_blocks(jobs.data, scheme)]
    texts.append([word for text in texts for word in (*text, "\n")])
    farthest = 0.0
    same = words = 0
    for text, labels in zip(texts, reference.tag(texts), strict=True):
        ids = student.table.ids(text)
        with torch.no_grad():
            scores = student(*padded([ids]))[0].numpy()
        farthest = max(farthest, float(np.abs(scores - reference.scores(text)).max()))
        same += int((student.chain().decode(scores) == labels).sum())
        words += len(labels)
    print(f"torch and numpy: scores differ by {farthest:.3f}, labels agree {same / words:.2%}")
    if same < _AGREE * words:
        raise CheckError("rounding changes too many labels")
    if path == MODELS["product"]:
        _check_worker(reference, texts)


def _check_worker(reference: Reference, texts: list[list[str]]) -> None:
    load_tagger.cache_clear()
    tagger = load_tagger()
    for text, labels in zip(texts, reference.tag(texts), strict=True):
        expected = [(i, reference.labels[label]) for i, label in enumerate(labels) if label]
        if tagger.labels(text) != expected:
            raise CheckError(f"the worker labels otherwise: {' '.join(text)}")
    print(f"the worker gives the same labels to {len(texts)} texts")


def load_student(jobs: Jobs, scheme: str, seed: int) -> Student:
    """Return a student as it was trained."""
    vocabulary = Vocabulary.load(jobs.vocabulary())
    student = Student(vocabulary, WordTable(vocabulary), STUDENTS[scheme])
    student.load_state_dict(torch.load(jobs.student(scheme, seed).with_suffix(".pt")))
    student.eval()
    return student


def main() -> None:
    """Check what ships."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cache", type=Path, default=Path(".cache/training"))
    arguments = parser.parse_args()
    jobs = Jobs.of(arguments.data, arguments.cache)
    for scheme, path in MODELS.items():
        check(path, jobs, scheme)


if __name__ == "__main__":
    main()
