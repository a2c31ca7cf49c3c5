"""A trial: processes take up a backlog that was there before they saw it.

They are started and read some articles first, so that all is loaded and the group has settled.
Then they stand still (SIGSTOP) while the backlog is published, and what they use from there until
the last enriched article, and its offset committed, is what the backlog has cost: neither start nor
publishing takes part. Processor time is of all threads, from /proc/PID/stat.
"""

import asyncio
import contextlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from tests.benchmark.cluster import Cluster, Stage, stage
from tests.benchmark.newsroom import feed
from tests.benchmark.subject import Subject, running

_READY_SECONDS = 60.0


class UnreadableError(RuntimeError):
    """Articles were not read as they should be, so that their time means nothing."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is to be worked off.

    Attributes:
        texts: whose paragraphs the articles are made of.
        warm: articles that are read before.
        measured: articles that are measured.
        partitions: of each topic.
    """

    texts: Sequence[str]
    warm: int
    measured: int
    partitions: int = 8


@dataclass(frozen=True, slots=True)
class Result:
    """What a backlog has cost in all, in seconds; `parts` are those of the contender `timed`."""

    articles: int
    seconds: float
    cpu: float
    broker_cpu: float
    rss: float
    entities: int
    parts: Mapping[str, float] = field(default_factory=dict)

    @property
    def per_second(self) -> float:
        """Articles a second, on the wall."""
        return self.articles / self.seconds

    @property
    def cpu_us(self) -> float:
        """Microseconds of processor time an article."""
        return 1e6 * self.cpu / self.articles


def work_off(
    on: Cluster,
    command: tuple[str, ...],
    backlog: Backlog,
    *,
    processes: int = 1,
    environment: Mapping[str, str] | None = None,
) -> Result:
    """Let so many processes work off a backlog.

    Args:
        on: the broker.
        command: of each process.
        backlog: what there is to do.
        processes: of one consumer group.
        environment: of the processes, beside what a worker needs.

    Raises:
        SubjectError: a process ended.
        StalledError: it was not worked off.
        UnreadableError: it was worked off wrongly.
    """
    return asyncio.run(_work_off(on, command, backlog, processes, environment or {}))


async def _work_off(
    on: Cluster,
    command: tuple[str, ...],
    backlog: Backlog,
    processes: int,
    environment: Mapping[str, str],
) -> Result:
    articles = feed(backlog.texts)
    async with stage(on, partitions=backlog.partitions) as here:
        with contextlib.ExitStack() as ends:
            subjects = [
                ends.enter_context(running(command, {**here.environment(), **environment}))
                for _ in range(processes)
            ]
            if processes > 1:
                await _all_ready(subjects)
            await here.publish(islice(articles, backlog.warm))
            await here.until_committed(subjects)
            return await _measure(
                here, subjects, list(islice(articles, backlog.measured)), timed="timed" in command
            )


async def _measure(
    here: Stage, subjects: list[Subject], articles: list[bytes], *, timed: bool
) -> Result:
    entities = await here.written("entities")
    # The embedded broker understates the end of a topic.
    sends = here.cluster.is_kafka and await here.written("enriched") > 0
    parts = subjects[0].parts() if timed else {}
    for subject in subjects:
        subject.stand_still()
    await here.publish(articles)
    cpu, broker, began = _cpu(subjects), here.cluster.cpu(), time.perf_counter()
    for subject in subjects:
        subject.go_on()
    await (here.until_enriched(subjects) if sends else here.until_committed(subjects))
    seconds, broker = time.perf_counter() - began, here.cluster.cpu() - broker
    await here.until_committed(subjects)
    if here.cluster.is_kafka and (refused := await here.written("dead")):
        raise UnreadableError(f"{refused} articles became dead letters")
    return Result(
        articles=len(articles),
        seconds=seconds,
        cpu=_cpu(subjects) - cpu,
        broker_cpu=broker,
        rss=sum(subject.rss() for subject in subjects),
        entities=await here.written("entities") - entities,
        parts=_since(parts, subjects[0].parts()) if timed else {},
    )


async def _all_ready(subjects: list[Subject]) -> None:
    """Wait until each worker has partitions of its own."""
    async with asyncio.timeout(_READY_SECONDS):
        while not all([await asyncio.to_thread(subject.is_ready) for subject in subjects]):
            for subject in subjects:
                subject.check()
            await asyncio.sleep(0.1)
    await asyncio.sleep(1.0)  # the last to come is ready once the others have let go


def _cpu(subjects: list[Subject]) -> float:
    return sum(subject.cpu() for subject in subjects)


def _since(before: Mapping[str, float], now: Mapping[str, float]) -> dict[str, Any]:
    return {name: now[name] - before[name] for name in now}
