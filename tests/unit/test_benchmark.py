"""`make bench` works; its figures are nobody's business here."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ALONE = ("entities", "metadata", "process", "memory")
"""What needs no broker; `.ci/run` runs the rest."""
SPEED = {"articles_per_second", "cpu_us", "wall_us"}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The JSON of a run in its short form, of one round."""
    file = tmp_path_factory.mktemp("bench") / "results.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmark", *ALONE, "--quick", "--json", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "round 1 of 1: memory" in done.stderr
    assert "product, steady" in done.stdout
    return json.loads(file.read_text(encoding="utf-8"))


def test_a_run_says_on_what_it_was_measured(results: Any) -> None:
    assert results["quick"] is True
    assert results["rounds"] == 1
    assert results["machine"].keys() >= {"cpu", "cores", "python", "numpy"}
    assert 229 <= results["articles"]["mean_words"] <= 279
    assert 0 < results["articles"]["new_words_in_steady"] < 1


def test_every_figure_is_a_median_of_rounds(results: Any) -> None:
    assert list(results["benchmarks"]) == list(ALONE)
    for figures in results["benchmarks"].values():
        for figure in figures.values():
            assert figure["rounds"] == [figure["median"]]


def test_the_entity_step_is_measured_beside_the_baseline(results: Any) -> None:
    figures = results["benchmarks"]["entities"]
    for phase in ("cold", "steady", "known"):
        for who in ("product", "baseline"):
            assert all(figures[f"{phase}.{who}.{what}"]["median"] > 0 for what in SPEED)
        assert figures[f"{phase}.product.found"]["median"] > 0
        assert figures[f"{phase}.ratio"]["median"] > 0
        assert {f"{phase}.step.{step}_us" for step in ("tokenise", "resolve", "rest")} <= set(
            figures
        )
    assert figures["import_ms"]["median"] > 0
    assert figures["load_ms"]["median"] > 0


def test_the_metadata_is_measured_beside_the_entities(results: Any) -> None:
    figures = {name: each["median"] for name, each in results["benchmarks"]["metadata"].items()}
    for phase in ("cold", "steady"):
        stages = {stage: figures[f"{phase}.stage.{stage}_us"] for stage in ("metadata", "entities")}
        parts = [figures[name] for name in figures if name.startswith(f"{phase}.part.")]
        assert figures[f"{phase}.ratio"] == pytest.approx(
            stages["metadata"] / stages["entities"], rel=1e-3
        )
        assert sum(parts) == pytest.approx(stages["metadata"], rel=1e-3)
        assert min(parts) > 0
        named = ("structure", "language", "fingerprint", "rest")
        assert all(f"{phase}.part.{part}_us" in figures for part in named)


def test_the_growth_with_the_length_is_measured(results: Any) -> None:
    figures = results["benchmarks"]["metadata"]
    for length in (1_000, 4_000):
        stages = ("decode", "metadata", "entities")
        assert all(figures[f"length.{length}.{stage}_us"]["median"] > 0 for stage in stages)


def test_the_stages_of_process_are_measured(results: Any) -> None:
    figures = results["benchmarks"]["process"]
    for phase in ("cold", "steady"):
        assert all(figures[f"{phase}.{what}"]["median"] > 0 for what in SPEED)
        stages = ("decode", "metadata", "entities", "encode")
        assert all(figures[f"{phase}.stage.{stage}_us"]["median"] > 0 for stage in stages)


def test_memory_is_measured(results: Any) -> None:
    figures = results["benchmarks"]["memory"]
    names = ("python_mib", "imported_mib", "loaded_mib", "read_mib")
    before, *_, after = (figures[name]["median"] for name in names)
    assert 0 < before < after
