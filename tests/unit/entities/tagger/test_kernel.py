"""The compiled kernel: it is built here, and labels as numpy does."""

import os
import shutil
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.unit.entities.tagger.random_weights import random_weights
from worker.entities.tagger import kernel
from worker.entities.tagger.kernel import load_kernel
from worker.entities.tagger.kernel.build import build
from worker.entities.tagger.layers import Layers
from worker.entities.tagger.network import Network
from worker.entities.tagger.spellings import Vocabulary
from worker.entities.tagger.weights import load_weights
from worker.entities.tokens import tokenise

COMPILER = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
ARTICLES = sorted(Path("tests").glob("golden*/*/*/input.txt"))

needs_compiler = pytest.mark.skipif(
    shutil.which(COMPILER) is None, reason="no C compiler, so no kernel"
)


@pytest.fixture
def library(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("kernel") / "kernel.bin"
    build(path)
    monkeypatch.setattr(kernel, "_LIBRARY", path)
    kernel._load_library.cache_clear()
    yield path
    kernel._load_library.cache_clear()


@needs_compiler
def test_it_labels_articles_as_numpy_does(library: Path) -> None:
    weights = load_weights()
    compiled, plain = Network(weights), Network(weights, compiled=False)
    if not compiled.is_compiled:
        pytest.skip(f"{library} does not suit this processor")
    found = 0
    for path in ARTICLES:
        words = tokenise(path.read_text(encoding="utf-8")).words
        assert compiled.labels(words) == plain.labels(words), path
        found += len(plain.labels(words))
    assert found > 1_000


@needs_compiler
@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 700])
def test_it_labels_texts_of_any_length_as_numpy_does(library: Path, length: int) -> None:
    assert library.exists()
    chance = np.random.default_rng(length)
    choice = ["Presiden", "Jakarta", ",", "kata", "\n", "2024", "Zelenskyy", "日本"]
    words = [choice[number] for number in chance.integers(0, len(choice), length)]
    for seed in range(10):
        weights = random_weights(seed)
        assert Network(weights).labels(words) == Network(weights, compiled=False).labels(words)


@needs_compiler
def test_it_reads_words_as_numpy_does(library: Path) -> None:
    assert library.exists()
    weights = random_weights()
    made = load_kernel(weights)
    if made is None:
        pytest.skip("the kernel does not suit this processor")
    words = ["Kata", "Zelenskyy", "G20", ".", "\n", "x" * 100, "日本", "e", "di", "3.000"]
    spelt = Vocabulary(weights.forms, weights.alphabet).spell(words)
    assert 0 < len(spelt.lengths) < len(words)
    np.testing.assert_allclose(
        made.parts(spelt), Layers(weights).parts(spelt), rtol=1e-3, atol=1e-2
    )


@needs_compiler
def test_weights_of_other_sizes_are_left_to_numpy(library: Path) -> None:
    assert library.exists()
    assert not Network(random_weights(hidden=48)).is_compiled


def test_without_a_library_numpy_labels(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kernel, "_LIBRARY", tmp_path / "kernel.bin")
    kernel._load_library.cache_clear()
    assert not Network(random_weights()).is_compiled
    kernel._load_library.cache_clear()


def test_without_a_compiler_the_build_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CC", str(tmp_path / "no-such-compiler"))
    with pytest.raises(FileNotFoundError, match="no-such-compiler"):
        build(tmp_path / "kernel.bin")
