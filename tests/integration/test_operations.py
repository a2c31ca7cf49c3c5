"""What a running worker tells: metrics, liveness, readiness."""

import asyncio
import os
import re
import signal
from collections import Counter
from pathlib import Path

import pytest
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import Fate, articles, mixed_records
from tests.integration.room import room
from tests.integration.waiting import until
from tests.integration.worker_process import WorkerProcess, environment

pytestmark = pytest.mark.broker

README = Path(__file__).parents[2] / "README.md"
PARTITIONS = 4


def test_metrics(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    async def scenario() -> tuple[Account, dict[str, Metric]]:
        async with room(broker, topics, partitions=PARTITIONS) as here:
            await here.publisher.publish(mixed_records(200, seed=10))
            worker = start_worker(environment(broker, topics))
            await here.until_committed(worker)

            async def lag_is_gone() -> bool:
                lags = (await metrics(worker))["newswire_consumer_lag_records"].samples
                return [lag.value for lag in lags] == [0.0] * PARTITIONS

            await until(lag_is_gone, "the lag of every partition is 0")
            return here.account(), await metrics(worker)

    account, families = asyncio.run(scenario())
    account.assert_complete()
    assert set(families) == documented_metrics()

    def value(name: str, **labels: str) -> float:
        samples = families[name].samples
        return sum(
            sample.value
            for sample in samples
            if sample.name in {name, f"{name}_total", f"{name}_count"}
            and labels.items() <= sample.labels.items()
        )

    fates = Counter(one.record.fate for one in account.published)
    articles = "newswire_articles"
    assert value("newswire_records_consumed", topic=topics.raw) == len(account.published)
    assert value(articles, outcome="dead_lettered") == fates[Fate.DEAD_LETTER]
    assert value(articles, outcome="tombstone") == fates[Fate.TOMBSTONE]
    assert (
        value(articles, outcome="enriched") + value(articles, outcome="partial")
        == fates[Fate.ENRICHED]
    )
    for reason, count in Counter(
        one.record.reason for one in account.published if one.record.reason
    ).items():
        assert value("newswire_dead_letters", reason=reason.value) == count, reason
    assert value("newswire_assigned_partitions") == PARTITIONS
    assert value("newswire_inflight_records") == 0
    assert value("newswire_inflight_bytes") == 0
    assert value("newswire_commit_failures") == 0
    assert value("newswire_produce_errors") == 0
    assert value("newswire_rebalances") >= 1
    assert value("newswire_build_info") == 1
    assert value("newswire_end_to_end_latency_seconds") > 0


def test_health(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """Alive all the time; ready once it has joined, and not ready from SIGTERM on."""

    async def scenario() -> int:
        async with room(broker, topics) as here:
            worker = start_worker(environment(broker, topics))
            await worker.ready()
            assert await worker.get("/livez") == 200
            await here.publisher.publish(articles(3_000))

            async def some_are_delivered() -> bool:
                return await here.observer.read() > 100

            async def some_are_in_flight() -> bool:
                (inflight,) = (await metrics(worker))["newswire_inflight_records"].samples
                return bool(inflight.value)

            async def is_unready() -> bool:
                return await worker.get("/readyz") == 503

            await until(some_are_delivered, "some are delivered")
            # The broker is silent, so that the worker cannot finish before it is asked.
            os.kill(broker.pid, signal.SIGSTOP)
            try:
                await until(some_are_in_flight, "some are in flight")
                worker.signal(signal.SIGTERM)
                await until(is_unready, "the worker is not ready")
                assert await worker.get("/livez") == 200
            finally:
                os.kill(broker.pid, signal.SIGCONT)
            return await worker.exited()

    assert asyncio.run(scenario()) == 0


def test_idle_worker_is_ready(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    async def scenario() -> None:
        async with room(broker, topics):
            worker = start_worker(environment(broker, topics))
            await worker.ready()
            assert await worker.get("/livez") == 200

    asyncio.run(scenario())


async def metrics(worker: WorkerProcess) -> dict[str, Metric]:
    """Read `/metrics` as Prometheus does: families by name."""
    status, text = await worker.fetch("/metrics")
    assert status == 200, status
    return {family.name: family for family in text_string_to_metric_families(text)}


def documented_metrics() -> set[str]:
    """Read the names in the first column of the README's table of metrics."""
    _, table, _ = re.split("<!-- /?metrics -->", README.read_text())
    rows = re.findall(r"^\| *`(newswire_\w+)", table, flags=re.MULTILINE)
    assert len(rows) == len(set(rows)) > 0
    return {name.removesuffix("_total") for name in rows}
