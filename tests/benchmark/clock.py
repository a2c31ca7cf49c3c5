"""What things cost, in processor time and on the wall."""

import time
from collections.abc import Callable, Sequence, Sized
from dataclasses import dataclass
from typing import Any

_CHUNK = 12
"""Articles that one of those compared reads before it is another's turn."""


Reader = Callable[[Any], Sized]
"""Reads an article and returns what it found."""


@dataclass
class Cost:
    """What some articles cost in all, in seconds, and how many entities were found in them."""

    articles: int = 0
    found: int = 0
    cpu: float = 0.0
    wall: float = 0.0

    def figures(self, name: str) -> dict[str, float]:
        """Return what an article costs, and how many a second of processor time makes."""
        return {
            f"{name}.articles_per_second": self.articles / self.cpu,
            f"{name}.cpu_us": 1e6 * self.cpu / self.articles,
            f"{name}.wall_us": 1e6 * self.wall / self.articles,
            f"{name}.found": self.found / self.articles,
        }

    def shared_out(self, wall: dict[str, float], name: str) -> dict[str, float]:
        """Return what each part of an article costs, in processor time.

        Args:
            wall: the seconds of each part, on the wall, where another process may have had the
                core meanwhile; what is missing is the rest.
            name: stands before the parts.
        """
        parts = wall | {"rest": self.wall - sum(wall.values())}
        scale = 1e6 * self.cpu / self.wall / self.articles
        return {f"{name}.{part}_us": seconds * scale for part, seconds in parts.items()}


def compare(readers: dict[str, Reader], articles: Sequence[dict[str, Any]]) -> dict[str, Cost]:
    """Let each reader read each article once, a few articles by turns.

    Args:
        readers: what is measured, by name.
        articles: an article in the form that each reader takes, by the reader's name.
    """
    costs = {name: Cost() for name in readers}
    turns = list(readers.items())
    for first in range(0, len(articles), _CHUNK):
        chunk = articles[first : first + _CHUNK]
        for name, read in turns:
            _read(read, [article[name] for article in chunk], costs[name])
        turns.reverse()
    return costs


def _read(read: Reader, articles: list[Any], cost: Cost) -> None:
    cpu, wall = time.process_time(), time.perf_counter()
    for article in articles:
        cost.found += len(read(article))
    cost.cpu += time.process_time() - cpu
    cost.wall += time.perf_counter() - wall
    cost.articles += len(articles)
