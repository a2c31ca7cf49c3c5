"""A worker that cannot work says so and ends."""

import asyncio

import pytest

from tests.conftest import StartWorker
from tests.integration.cluster import Broker, Topics, admin
from tests.integration.worker_process import environment
from worker.broker import HOST, free_port

pytestmark = pytest.mark.broker


def test_missing_topics(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    worker = start_worker(environment(broker, topics))
    assert asyncio.run(worker.exited()) == 1
    assert "newswire topics create" in worker.output
    for name in topics.names:
        assert name in worker.output


def test_missing_topics_are_created_where_allowed(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    async def scenario() -> set[str]:
        worker = start_worker(environment(broker, topics, create_topics=True))
        await worker.ready()
        async with admin(broker) as client:
            return set(await client.list_topics())

    assert set(topics.names) <= asyncio.run(scenario())


def test_unreachable_broker(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    nobody = f"{HOST}:{free_port()}"
    worker = start_worker(environment(broker, topics, bootstrap_servers=nobody))
    assert asyncio.run(worker.exited()) == 1
    assert "NEWSWIRE_BOOTSTRAP_SERVERS" in worker.output
    assert nobody in worker.output


def test_setting_without_a_usable_value(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    worker = start_worker(environment(broker, topics, commit_interval_seconds="soon"))
    assert asyncio.run(worker.exited()) == 2
    assert "NEWSWIRE_COMMIT_INTERVAL_SECONDS" in worker.output


def test_exactly_once_without_transactions(
    broker: Broker, topics: Topics, start_worker: StartWorker, *, on_kafka: bool
) -> None:
    if on_kafka:
        pytest.skip("Apache Kafka has transactions")
    worker = start_worker(environment(broker, topics, create_topics=True, delivery="exactly_once"))
    assert asyncio.run(worker.exited()) == 2
    assert "NEWSWIRE_DELIVERY: exactly_once needs transactions" in worker.output
