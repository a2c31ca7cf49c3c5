"""Trains the baseline on the training articles of the corpus, once for each text and setting."""

import hashlib
import json
from itertools import islice
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped,unused-ignore]

from tests.benchmark import baseline
from tests.benchmark.baseline import Labelled, features, labels_of, place_words, split
from tests.benchmark.terms import CACHE, Terms
from training.corpus.gold import load_gold

_REGULARISATION = {"c1": 0.1, "c2": 0.05, "feature.possible_transitions": True}

Example = tuple[str, list[Labelled]]


def baseline_model(terms: Terms) -> Path:
    """Return the file of the trained baseline; trains it where that was not done before."""
    examples = _examples(terms.size.trained)
    if not any(spans for _, spans in examples):
        terms.say("the corpus has no labels: the baseline will find nothing, and is too fast")
    settings = {**_REGULARISATION, "max_iterations": terms.size.iterations}
    path = CACHE / f"baseline-{_key(examples, settings)}.crfsuite"
    if not path.exists():
        terms.say(f"training the baseline on {len(examples)} articles, once: it is kept in .cache")
        CACHE.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        _train(examples, settings, unfinished)
        unfinished.rename(path)
    return path


def _examples(most: int) -> list[Example]:
    """Return texts and what is labelled in them; optional mentions are left out."""
    return [(each.text, sorted(each.spans())) for each in islice(load_gold("train"), most)]


def _key(examples: list[Example], settings: dict[str, float]) -> str:
    code = Path(baseline.__file__).read_text(encoding="utf-8")
    told = json.dumps([code, examples, settings], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _train(examples: list[Example], settings: dict[str, float], path: Path) -> None:
    places = place_words()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=settings, verbose=False)
    for text, spans in examples:
        for tokens in split(text):
            trainer.append(features(tokens, places), labels_of(tokens, spans))
    trainer.train(str(path))
