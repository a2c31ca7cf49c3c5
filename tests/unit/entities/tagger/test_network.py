"""The network: what it computes, and that neither cache, block, thread nor kernel shows."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests.unit.entities.tagger.random_weights import random_weights
from worker.entities.tagger import layers, words
from worker.entities.tagger.features import characters, normal_form, shape
from worker.entities.tagger.layers import Layers
from worker.entities.tagger.network import Network
from worker.entities.tagger.spellings import Vocabulary
from worker.entities.tagger.weights import Floats, Weights, load_weights
from worker.entities.tokens import tokenise

TEXT = tokenise(
    "Presiden Joko Widodo tiba di Jakarta, kata Pramono.\nZelenskyy 3.000 X AS di-PHK 2024 "
    "Pneumonoultramicroscopicsilicovolcanoconiosis 日本 é 's"
).words


def known(weights: Weights) -> words.Words:
    return words.Words(Vocabulary(weights.forms, weights.alphabet), Layers(weights).parts)


def vector(weights: Weights, word: str) -> Floats:
    """Return the vector of a word, as the definition says, one character at a time."""
    form = normal_form(word)
    if form in weights.forms:
        row = weights.forms[form]
        found: Floats = weights.form_vectors[row] * weights.form_scales[row]
    else:
        numbers = [0, *(weights.alphabet.get(c, 1) for c in characters(form)), 0]
        read = [weights.character_vectors[number] for number in numbers]
        windows = [np.concatenate(read[i : i + 3]) for i in range(len(read) - 2)]
        features = np.stack([w @ weights.character_kernel for w in windows])
        strongest = np.maximum(features + weights.character_bias, 0).max(axis=0)
        found = strongest @ weights.character_projection + weights.unknown
    whole: Floats = found + weights.shape_vectors[shape(word)]
    return whole


def plain_scores(weights: Weights, text: list[str]) -> Floats:
    """Return the scores of a text, as the definition says, one word at a time."""
    nothing = np.zeros(len(weights.bias_1), dtype=np.float32)
    vectors = [vector(weights, word) for word in text]

    def normalised(row: Floats, gain: Floats, shift: Floats) -> Floats:
        found: Floats = (row - row.mean()) / np.sqrt(row.var() + 1e-5) * gain + shift
        return np.maximum(found, 0)

    def first(place: int) -> Floats:
        if not 0 <= place < len(text):
            return nothing
        total = weights.bias_1.copy()
        for offset, kernel in zip(range(-2, 3), weights.kernel_1, strict=True):
            if 0 <= place + offset < len(text):
                total += vectors[place + offset] @ kernel
        return normalised(total, weights.gain_1, weights.shift_1)

    def second(place: int) -> Floats:
        total = weights.bias_2 + sum(
            first(place + offset) @ kernel
            for offset, kernel in zip(range(-1, 2), weights.kernel_2, strict=True)
        )
        return normalised(total, weights.gain_2, weights.shift_2) + first(place)

    rows = [second(place) @ weights.output + weights.output_bias for place in range(len(text))]
    return np.stack(rows)


def scores(weights: Weights, text: list[str]) -> Floats:
    return Layers(weights).scores(*known(weights).look_up(text))


@pytest.mark.parametrize("length", [1, 2, 3, 4, len(TEXT)])
def test_scores_are_those_of_the_definition(length: int) -> None:
    weights = random_weights()
    text = TEXT[:length]
    np.testing.assert_allclose(
        scores(weights, text), plain_scores(weights, text), rtol=2e-4, atol=2e-3
    )


def test_a_word_has_the_same_parts_whatever_was_read_before() -> None:
    weights = random_weights()
    used = known(weights)
    used.look_up([f"kata{number}" for number in range(5_000)])
    used.look_up(TEXT[::-1])
    parts, rows = used.look_up(TEXT)
    fresh, fresh_rows = known(weights).look_up(TEXT)
    np.testing.assert_allclose(parts[rows], fresh[fresh_rows], rtol=1e-4, atol=1e-4)


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_KEPT", 100)
    weights = random_weights()
    kept = known(weights)
    for start in range(0, 2_000, 10):
        parts, rows = kept.look_up([f"w{number}" for number in range(start, start + 10)])
        assert len(rows) == 10
        assert len(parts) <= words._FIRST
    assert len(kept._table.rows) <= 110


def test_blocks_of_a_long_text_give_what_the_whole_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    text = TEXT * 20
    whole = Network(random_weights(), compiled=False).labels(text)
    monkeypatch.setattr(layers, "_BLOCK", 7)
    assert Network(random_weights(), compiled=False).labels(text) == whole


def test_an_empty_text_has_no_labels() -> None:
    assert Network(random_weights()).labels([]) == []


def test_threads_do_not_disturb_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_KEPT", 50)
    weights = random_weights()
    shared = Network(weights)
    texts = [[f"{word}{number}" for word in TEXT] for number in range(40)]
    expected = [Network(weights).labels(text) for text in texts]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(shared.labels, texts * 5)) == expected * 5


def test_the_shipped_weights_fit_together() -> None:
    weights = load_weights()
    width, dimension, hidden = weights.kernel_1.shape
    assert (width, len(weights.kernel_2)) == (5, 3)
    assert weights.form_vectors.shape == (len(weights.forms), dimension)
    assert weights.form_scales.shape == (len(weights.forms),)
    assert weights.output.shape == (hidden, len(weights.labels))
    assert weights.labels[0] == "O"
    assert weights.version
    assert "\n" in weights.forms
