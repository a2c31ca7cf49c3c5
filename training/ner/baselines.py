"""What others would take: a CRF with features made by hand, and spaCy's small network."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from training.ner.labelled import Example
from training.ner.labels import LABELS, MASKED
from training.ner.scoring import Tag
from worker.entities.tagger.features import SHAPES, normal_form, shape

_AROUND = (-2, -1, 0, 1, 2)
_WORDS = 1_200_000
"""Words that spaCy's network reads in all, where that is at most `_EPOCHS` times the data."""
_EPOCHS = 12
_SEED = 1


def train_crfsuite(examples: Sequence[Example]) -> Tag:
    """Train a CRF (crfsuite) on words, shapes, beginnings and endings of five words."""
    import pycrfsuite  # noqa: PLC0415 - only here

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {"c1": 0.1, "c2": 0.01, "max_iterations": 60, "feature.possible_transitions": True}
    )
    for example in examples:
        if MASKED not in example.labels:
            trainer.append(_features(example.words), [LABELS[i] for i in example.labels])
    tagger = pycrfsuite.Tagger()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger.open(path)

    def tag(texts: Sequence[Sequence[str]]) -> list[list[int]]:
        return [[LABELS.index(x) for x in tagger.tag(_features(words))] for words in texts]

    return tag


def _features(words: Sequence[str]) -> list[list[str]]:
    described = [list(_describe(word)) for word in words]
    rows = []
    for index in range(len(words)):
        row = ["bias"]
        for step in _AROUND:
            place = index + step
            if 0 <= place < len(words):
                row += [f"{step}:{feature}" for feature in described[place]]
            else:
                row.append(f"{step}:edge")
        for step in (-1, 0):
            if index + step >= 0 and index + step + 1 < len(words):
                one, other = described[index + step], described[index + step + 1]
                row.append(f"{step}:{one[0]}|{other[0]}")
                row.append(f"{step}:{one[1]}|{other[1]}")
        rows.append(row)
    return rows


def _describe(word: str) -> Iterator[str]:
    form = normal_form(word)
    yield f"form={form}"
    yield f"shape={SHAPES[shape(word)]}"
    for size in (2, 3, 4):
        if len(form) > size:
            yield f"begins={form[:size]}"
            yield f"ends={form[-size:]}"


def train_spacy(examples: Sequence[Example], *, say: Callable[[str], None]) -> Tag:
    """Train spaCy's entity recogniser on a blank Indonesian pipeline (four CNN layers)."""
    import spacy  # noqa: PLC0415 - only here
    from spacy.tokens import Doc  # noqa: PLC0415
    from spacy.training import Example as SpacyExample  # noqa: PLC0415
    from spacy.training import iob_to_biluo  # noqa: PLC0415

    spacy.util.fix_random_seed(_SEED)
    chance = random.Random(_SEED)  # noqa: S311 - a reproducible draw
    pipeline = spacy.blank("id")
    pipeline.add_pipe("ner")

    def document(words: Sequence[str]) -> Doc:
        return Doc(pipeline.vocab, words=list(words))

    def pair(example: Example) -> SpacyExample:
        """Return a fresh document, without what was found in it before, and what is right."""
        tags = iob_to_biluo([LABELS[max(label, 0)] for label in example.labels])
        for index, label in enumerate(example.labels):
            if label == MASKED:
                tags[index] = "-"
        return SpacyExample.from_dict(document(example.words), {"entities": tags})

    rows = list(examples)
    optimiser = pipeline.initialize(lambda: map(pair, rows))
    words = sum(len(example.words) for example in examples)
    epochs = max(1, min(_EPOCHS, round(_WORDS / words)))
    for epoch in range(1, epochs + 1):
        chance.shuffle(rows)
        losses: dict[str, float] = {}
        for batch in spacy.util.minibatch(rows, 32):
            pipeline.update([pair(e) for e in batch], drop=0.2, sgd=optimiser, losses=losses)
        say(f"epoch {epoch} of {epochs}, loss {losses['ner']:.0f}")

    def tag(texts: Sequence[Sequence[str]]) -> list[list[int]]:
        found = []
        for words in texts:
            done = pipeline(document(words))
            found.append(
                [
                    0
                    if token.ent_iob_ == "O"
                    else LABELS.index(f"{token.ent_iob_}-{token.ent_type_}")
                    for token in done
                ]
            )
        return found

    return tag
