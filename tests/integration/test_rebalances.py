"""Workers that come and go under load disturb nothing."""

import asyncio
import signal

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import mixed_records
from tests.integration.room import room
from tests.integration.worker_process import environment

pytestmark = pytest.mark.broker


def test_third_worker_joins_and_leaves(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    async def scenario() -> Account:
        async with room(broker, topics, partitions=6) as here:
            feed = here.feed(mixed_records(1_200, seed=8))
            workers = [start_worker(environment(broker, topics)) for _ in range(2)]
            for _ in range(2):
                assert await feed.until_delivered(100), "inputs are waiting"
                third = start_worker(environment(broker, topics))
                await feed.until(third.is_ready, "the third worker is ready")
                assert await feed.until_delivered(100), "inputs are waiting"
                third.signal(signal.SIGTERM)
                assert await third.exited() == 0
            await feed.publish_the_rest()
            await here.until_committed(*workers)
            return here.account()

    asyncio.run(scenario()).assert_complete()


def test_more_workers_than_partitions(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """The one that has nothing to do is ready, and takes over."""

    async def scenario() -> Account:
        async with room(broker, topics, partitions=1) as here:
            feed = here.feed(mixed_records(600, seed=9))
            workers = [start_worker(environment(broker, topics)) for _ in range(2)]
            for worker in workers:
                await feed.until(worker.is_ready, "a worker is ready")
            await feed.until_delivered(50)
            workers[0].kill()
            await feed.publish_the_rest()
            await here.until_committed(workers[1])
            return here.account()

    asyncio.run(scenario()).assert_complete()
