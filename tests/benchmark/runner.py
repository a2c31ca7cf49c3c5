"""Measures benchmarks by turns, round after round."""

from collections.abc import Callable, Mapping

from tests.benchmark.figures import Figures, Round, gather
from tests.benchmark.terms import Benchmark


def measure_all(
    benchmarks: Mapping[str, Benchmark], rounds: int, say: Callable[[str], None]
) -> dict[str, Figures]:
    """Return the figures of each benchmark.

    Every round measures each once, so that a machine that slows down slows all of them.
    """
    measured: dict[str, list[Round]] = {name: [] for name in benchmarks}
    for number in range(1, rounds + 1):
        for name, benchmark in benchmarks.items():
            say(f"round {number} of {rounds}: {name}")
            measured[name].append(benchmark.measure())
    return {name: gather(each) for name, each in measured.items()}
