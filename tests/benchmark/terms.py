"""What a run is asked for: on how many articles, in which form."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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
    """

    warm: int
    measured: int
    memory: int
    trained: int
    iterations: int


FULL = Size(warm=2_000, measured=500, memory=500, trained=1_000, iterations=80)
QUICK = Size(warm=10, measured=6, memory=10, trained=10, iterations=5)


@dataclass(frozen=True, slots=True)
class Terms:
    """What all benchmarks of a run share; `say` tells a person what is under way."""

    size: Size
    texts: Texts
    say: Callable[[str], None]


class Benchmark(Protocol):
    """Something that can be measured again and again."""

    def measure(self) -> Round:
        """Measure once, in a fresh process."""

    def tables(self, figures: Figures) -> list[Table]:
        """Show what all the rounds measured."""
