"""The worker as users run it: from a topic of Kafka to the others, in a process of its own.

Measured: `python -m worker run`, told all by its environment, on a backlog of articles of several
outlets and lengths (`newsroom.py`; `trial.py` says how a backlog is measured): articles a second,
processor time an article, resident memory. Once more with a clock around the pipeline and the
encoding, which tells what is beyond them: that is what streaming costs. Then the time from publish
to the enriched article in a reader's hands, while articles come at half the rate just measured.

Not measured: several brokers, a network, replication. The broker and the publisher share the
machine with the worker; what the broker has used is told.
"""

import asyncio
import statistics
import time
from itertools import islice

from aiokafka import AIOKafkaConsumer

from tests.benchmark.cluster import Cluster, Stage, stage
from tests.benchmark.figures import Figures, Round, Table, percent, whole
from tests.benchmark.newsroom import feed
from tests.benchmark.subject import WORKER, Subject, contender, running
from tests.benchmark.terms import Benchmark, Terms
from tests.benchmark.trial import Backlog, Result, work_off

_STEP_SECONDS = 0.01
_PATIENCE_SECONDS = 60.0
_SETTLING = 0.2
"""The part of the articles that come first, whose latency does not count."""


class Streaming:
    """The benchmark.

    Args:
        on: the broker.
        backlog: what is worked off.
        seconds: for how long articles come at half the rate.
    """

    def __init__(self, on: Cluster, backlog: Backlog, seconds: float) -> None:
        self._on = on
        self._backlog = backlog
        self._seconds = seconds

    def measure(self) -> Round:
        """Measure one round."""
        run = work_off(self._on, WORKER, self._backlog)
        timed = work_off(self._on, contender("timed", "process"), self._backlog)
        rate = run.per_second / 2
        latencies = asyncio.run(_latencies(self._on, self._backlog, rate, self._seconds))
        return _speed(run) | _split(timed) | _percentiles(latencies)

    def tables(self, figures: Figures) -> list[Table]:
        """Show the speed, where it goes, and the latency."""
        return [
            _speed_table(figures, self._on.name),
            _split_table(figures),
            _latency_table(figures),
        ]


def stream(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    size = terms.size
    backlog = Backlog(terms.texts.cold, size.stream_warm, size.stream)
    return Streaming(terms.broker(), backlog, size.half_load_seconds)


def _speed(run: Result) -> Round:
    return {
        "articles_per_second": run.per_second,
        "cpu_us": run.cpu_us,
        "broker_cpu_us": 1e6 * run.broker_cpu / run.articles,
        "entities": run.entities / run.articles,
        "rss_mib": run.rss,
        "busy": run.cpu / run.seconds,
    }


def _split(timed: Result) -> Round:
    parts = {name: 1e6 * spent / timed.articles for name, spent in timed.parts.items()}
    alone = sum(parts.values())
    return {
        "timed.cpu_us": timed.cpu_us,
        "timed.process_us": parts["process"],
        "timed.encode_us": parts["encode"],
        "timed.stream_us": timed.cpu_us - alone,
        "timed.share": alone / timed.cpu_us,
    }


def _percentiles(latencies: list[float]) -> Round:
    cuts = statistics.quantiles(latencies, n=100, method="inclusive")
    figures = {f"half_load.p{p}_ms": 1e3 * cuts[p - 1] for p in (50, 95, 99)}
    return figures | {"half_load.p99_to_p50": cuts[98] / cuts[49]}


async def _latencies(on: Cluster, backlog: Backlog, rate: float, seconds: float) -> list[float]:
    """Publish at a rate for a while; return the seconds of each article, oldest first."""
    articles = feed(backlog.texts)
    async with stage(on, partitions=backlog.partitions) as here:
        with running(WORKER, here.environment()) as subject:
            await here.publish(islice(articles, backlog.warm))
            await here.until_committed([subject])
            reader = AIOKafkaConsumer(
                here.topic("enriched"), bootstrap_servers=on.servers, fetch_max_wait_ms=50
            )
            await reader.start()
            try:
                await reader.seek_to_end()
                values = list(islice(articles, max(20, round(rate * seconds))))
                return await _published_and_read(here, subject, reader, values, rate)
            finally:
                await reader.stop()


async def _published_and_read(
    here: Stage, subject: Subject, reader: AIOKafkaConsumer, values: list[bytes], rate: float
) -> list[float]:
    due: dict[bytes, float] = {}
    latencies: dict[bytes, float] = {}

    async def publish() -> None:
        began = time.perf_counter()
        for number, value in enumerate(values):
            at = began + number / rate
            while time.perf_counter() < at:  # noqa: ASYNC110 - a clock
                await asyncio.sleep(_STEP_SECONDS)
            due[b"%d" % here.published] = at
            await here.send(value)

    publishing = asyncio.create_task(publish())
    async with asyncio.timeout(_PATIENCE_SECONDS + len(values) / rate):
        while len(latencies) < len(values):
            subject.check()
            for records in (await reader.getmany(timeout_ms=100)).values():
                now = time.perf_counter()
                for record in records:
                    latencies.setdefault(record.key, now - due[record.key])
    await publishing
    return [latencies[key] for key in due][int(_SETTLING * len(due)) :]


def _speed_table(figures: Figures, broker: str) -> Table:
    rows = (
        ("articles/s", whole(figures["articles_per_second"])),
        ("spread", percent(figures["articles_per_second"].spread)),
        ("µs CPU an article", whole(figures["cpu_us"])),
        ("cores used", f"{figures['busy'].median:.2f}"),
        ("entity records an article", f"{figures['entities'].median:.1f}"),
        ("RSS, MiB", whole(figures["rss_mib"])),
        ("µs CPU an article of the broker", whole(figures["broker_cpu_us"])),
    )
    return Table(
        title=f"newswire run, one process, a backlog in 8 partitions, broker: {broker}",
        columns=("", ""),
        rows=rows,
    )


def _split_table(figures: Figures) -> Table:
    total = figures["timed.cpu_us"].median
    names = {
        "process": "timed.process_us",
        "encode": "timed.encode_us",
        "streaming": "timed.stream_us",
        "in all": "timed.cpu_us",
    }
    rows = (
        (what, whole(figures[name]), percent(figures[name].median / total))
        for what, name in names.items()
    )
    return Table(
        title="What an article costs there",
        columns=("", "µs CPU", "part"),
        rows=tuple(rows),
        note="With a clock around process and encode; streaming is all that is beyond them.",
    )


def _latency_table(figures: Figures) -> Table:
    rows = [(f"p{p}, ms", f"{figures[f'half_load.p{p}_ms'].median:.1f}") for p in (50, 95, 99)]
    rows.append(("p99 to p50", f"{figures['half_load.p99_to_p50'].median:.1f}"))
    return Table(
        title="From publish to the enriched article, at half of that rate",
        columns=("", ""),
        rows=tuple(rows),
    )
