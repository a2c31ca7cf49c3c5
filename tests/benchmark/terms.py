"""What a run is asked for: on how many articles, in which form."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.benchmark.cluster import Cluster
from tests.benchmark.figures import Figures, Round, Table
from tests.benchmark.texts import Texts

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "bench"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    Attributes:
        warm: articles that a process reads before the steady state is measured.
        measured: articles of each kind that are measured, at most.
        memory: articles between two looks at the memory.
        trained: articles that the baseline is trained on, at most.
        iterations: of that training.
        stream: articles of a backlog that the pipeline works off.
        stream_warm: articles that a process reads before one.
        prepared: articles of a backlog of prepared records.
        half_load_seconds: for how long articles come at half the rate.
        soak: articles over which the memory is watched.
    """

    warm: int
    measured: int
    memory: int
    trained: int
    iterations: int
    stream: int
    stream_warm: int
    prepared: int
    half_load_seconds: float
    soak: int


FULL = Size(
    warm=2_000,
    measured=500,
    memory=500,
    trained=1_000,
    iterations=80,
    stream=6_000,
    stream_warm=500,
    prepared=30_000,
    half_load_seconds=15.0,
    soak=200_000,
)
QUICK = Size(
    warm=10,
    measured=6,
    memory=10,
    trained=10,
    iterations=5,
    stream=40,
    stream_warm=10,
    prepared=100,
    half_load_seconds=0.5,
    soak=200,
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What all benchmarks of a run share.

    Attributes:
        size: how much is measured.
        texts: on what.
        say: tells a person what is under way.
        broker: starts the broker that streams are measured on, and returns it; once for all.
    """

    size: Size
    texts: Texts
    say: Callable[[str], None]
    broker: Callable[[], Cluster]


class Benchmark(Protocol):
    """Something that can be measured again and again."""

    def measure(self) -> Round:
        """Measure once, in a fresh process."""

    def tables(self, figures: Figures) -> list[Table]:
        """Show what all the rounds measured."""
