"""Whether the memory of a worker grows with the articles that it has read.

Measured: the resident set of `python -m worker run` over many articles, all different, looked at
after each twentieth of them; the slope of a line through the second half of the looks, by least
squares. The first half is where caches fill, which are bounded.
"""

import asyncio
import statistics
from itertools import islice

from tests.benchmark.cluster import Cluster, stage
from tests.benchmark.figures import Figures, Round, Table
from tests.benchmark.newsroom import feed
from tests.benchmark.subject import WORKER, running
from tests.benchmark.terms import Benchmark, Terms
from tests.benchmark.trial import Backlog

_LOOKS = 20
_KIB_PER_MIB = 1024


class Soak:
    """The benchmark; `backlog` is what is read."""

    def __init__(self, on: Cluster, backlog: Backlog) -> None:
        self._on = on
        self._backlog = backlog

    def measure(self) -> Round:
        """Measure one round."""
        return _figures(asyncio.run(_looks(self._on, self._backlog)))

    def tables(self, figures: Figures) -> list[Table]:
        """Show the memory and its slope."""
        quarters = (5, 10, 15, 20)
        rows = [
            (f"{figures[f'look.{n}.articles'].median:,.0f}", f"{figures[_mib(n)].median:.1f}")
            for n in quarters
        ]
        slope = figures["slope_kib_per_1000"].median
        return [
            Table(
                title="Memory over many articles",
                columns=("articles read", "RSS, MiB"),
                rows=tuple(rows),
                note=f"The slope of the second half: {slope:+.1f} KiB a thousand articles.",
            )
        ]


def soak(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    size = terms.size
    return Soak(terms.broker(), Backlog(terms.texts.cold, size.stream_warm, size.soak))


async def _looks(on: Cluster, backlog: Backlog) -> list[tuple[int, float]]:
    articles = feed(backlog.texts)
    looks = []
    async with stage(on, partitions=backlog.partitions) as here:
        with running(WORKER, here.environment()) as subject:
            for _ in range(_LOOKS):
                await here.publish(islice(articles, backlog.measured // _LOOKS))
                await here.until_committed([subject])
                looks.append((here.published, subject.rss()))
    return looks


def _figures(looks: list[tuple[int, float]]) -> Round:
    counts, sizes = zip(*looks[len(looks) // 2 :], strict=True)
    line = statistics.linear_regression(counts, sizes)
    figures: Round = {"slope_kib_per_1000": line.slope * _KIB_PER_MIB * 1_000}
    for number, (count, size) in enumerate(looks, start=1):
        figures[f"look.{number}.articles"] = count
        figures[_mib(number)] = size
    return figures


def _mib(look: int) -> str:
    return f"look.{look}.rss_mib"
