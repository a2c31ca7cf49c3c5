"""Labels that make sense together, and the spans that they are."""

from itertools import pairwise, product

import numpy as np
import pytest

from tests.unit.entities.tagger.random_weights import LABELS
from worker.entities.spans import TypedSpan
from worker.entities.tagger.decoding import Chain
from worker.entities.tagger.labels import read_labels
from worker.entities.tagger.weights import Floats

COUNT = len(LABELS)


def makes_sense(path: tuple[int, ...]) -> bool:
    names = ["O", *(LABELS[number] for number in path)]
    return all(
        not name.startswith("I-") or before[1:] == name[1:] for before, name in pairwise(names)
    )


class Random:
    """Random scores of words, and of labels by where they stand."""

    def __init__(self, seed: int, words: int, *, spread: float = 1) -> None:
        chance = np.random.default_rng(seed)
        self.transitions: Floats = chance.normal(size=(COUNT, COUNT)).astype(np.float32)
        self.start: Floats = chance.normal(size=COUNT).astype(np.float32)
        self.end: Floats = chance.normal(size=COUNT).astype(np.float32)
        self.scores: Floats = (chance.normal(size=(words, COUNT)) * spread).astype(np.float32)
        self.chain = Chain.of(LABELS, self.transitions, self.start, self.end)

    def total(self, path: tuple[int, ...]) -> float:
        steps = sum(float(self.transitions[one, other]) for one, other in pairwise(path))
        words = sum(float(row[label]) for row, label in zip(self.scores, path, strict=True))
        return words + steps + float(self.start[path[0]]) + float(self.end[path[-1]])

    def best(self) -> tuple[int, ...]:
        """Return the best of all sequences that make sense."""
        paths = filter(makes_sense, product(range(COUNT), repeat=len(self.scores)))
        return max(paths, key=self.total)


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("words", [1, 2, 4])
def test_it_is_the_best_sequence_that_makes_sense(seed: int, words: int) -> None:
    case = Random(seed, words)
    assert tuple(case.chain.decode(case.scores).tolist()) == case.best()


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("sure", [(1,), (0, 3), (2,), (0, 1, 2, 3)])
def test_words_that_are_surely_no_names_do_not_change_it(seed: int, sure: tuple[int, ...]) -> None:
    case = Random(seed, 4)
    for place in sure:
        case.scores[place, 0] += 30
    assert tuple(case.chain.decode(case.scores).tolist()) == case.best()


@pytest.mark.parametrize("seed", range(20))
def test_labels_make_sense_however_sure_they_are(seed: int) -> None:
    case = Random(seed, 300, spread=20)
    assert makes_sense(tuple(case.chain.decode(case.scores).tolist()))


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ([], []),
        ([(3, "B-PERSON")], [(3, 4, "PERSON")]),
        (
            [(0, "B-PERSON"), (1, "I-PERSON"), (4, "B-LOCATION")],
            [(0, 2, "PERSON"), (4, 5, "LOCATION")],
        ),
        ([(0, "B-LOCATION"), (1, "B-LOCATION")], [(0, 1, "LOCATION"), (1, 2, "LOCATION")]),
        (
            [(5, "B-ORGANISATION"), (6, "I-ORGANISATION"), (7, "I-ORGANISATION"), (8, "B-PERSON")],
            [(5, 8, "ORGANISATION"), (8, 9, "PERSON")],
        ),
    ],
)
def test_spans(labels: list[tuple[int, str]], spans: list[tuple[int, int, str]]) -> None:
    found = list(read_labels(labels))
    assert all(isinstance(span, TypedSpan) for span in found)
    assert [(span.first, span.end, span.type) for span in found] == spans
