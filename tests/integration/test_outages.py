"""The broker or a worker falls silent for a while: nothing is lost, and the workers live on."""

import asyncio
import os
import signal

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import articles, mixed_records
from tests.integration.room import room
from tests.integration.worker_process import environment
from tests.kafka.node import kafka_node

pytestmark = pytest.mark.broker

OUTAGE_SECONDS = 8
"""Longer than the session timeout of the workers."""


def test_silent_broker(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(mixed_records(500, seed=5))
            workers = [start_worker(environment(broker, topics)) for _ in range(2)]
            assert await feed.until_delivered(50), "inputs are waiting"
            os.kill(broker.pid, signal.SIGSTOP)
            try:
                await asyncio.sleep(OUTAGE_SECONDS)
            finally:
                os.kill(broker.pid, signal.SIGCONT)
            await feed.publish_the_rest()
            await here.until_committed(*workers)
            return here.account()

    asyncio.run(scenario()).assert_complete()


@pytest.mark.kafka_only("data that outlives it")
def test_restarted_broker(topics: Topics, start_worker: StartWorker) -> None:
    async def scenario() -> Account:
        with kafka_node() as node:
            async with room(node, topics) as here:
                feed = here.feed(mixed_records(500, seed=6))
                workers = [start_worker(environment(node, topics)) for _ in range(2)]
                assert await feed.until_delivered(50), "inputs are waiting"
                await asyncio.to_thread(node.stop)
                await asyncio.sleep(OUTAGE_SECONDS)
                await asyncio.to_thread(node.start)
                await feed.publish_the_rest()
                await here.until_committed(*workers)
                return here.account()

    asyncio.run(scenario()).assert_complete()


def test_silent_worker(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """A worker that wakes up after its partitions went to another does no harm."""

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(articles(1_000))
            sleeper = start_worker(environment(broker, topics))
            await feed.until_delivered(50)
            other = start_worker(environment(broker, topics))
            await feed.until(other.is_ready, "the other worker is ready")
            assert await feed.until_delivered(50), "inputs are waiting"
            sleeper.signal(signal.SIGSTOP)
            # Only when the session of the sleeper has ended can the other commit all.
            await here.until_committed(other)
            sleeper.signal(signal.SIGCONT)
            await feed.publish_the_rest()
            await here.until_committed(sleeper, other)
            return here.account()

    asyncio.run(scenario()).assert_complete()
