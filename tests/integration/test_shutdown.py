"""SIGTERM under load: finish what is in flight, commit, leave, exit with code 0."""

import asyncio
import signal

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import HUGE, mixed_records
from tests.integration.room import room
from tests.integration.worker_process import environment

pytestmark = pytest.mark.broker

STOPS = 3
DELIVERED_BETWEEN_STOPS = 60


def test_one_worker(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """Each stops in the middle of the work, and the next goes on where it stopped."""
    waiting: list[int] = []
    exit_codes: list[int] = []

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(mixed_records(600, seed=3, without=HUGE))
            for _ in range(STOPS):
                worker = start_worker(environment(broker, topics))
                waiting.append(await feed.until_delivered(DELIVERED_BETWEEN_STOPS))
                worker.signal(signal.SIGTERM)
                exit_codes.append(await worker.exited())
            worker = start_worker(environment(broker, topics))
            await feed.publish_the_rest()
            await here.until_committed(worker)
            return here.account()

    account = asyncio.run(scenario())
    assert all(waiting), "every stop came while inputs were waiting"
    assert exit_codes == [0] * STOPS
    account.assert_complete()
    account.assert_no_duplicates()


def test_rolling_update(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """Two workers share the work; each is replaced, one after the other."""
    exit_codes: list[int] = []

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(mixed_records(1_500, seed=4, without=HUGE))
            old = [start_worker(environment(broker, topics)) for _ in range(2)]
            await feed.until_delivered(DELIVERED_BETWEEN_STOPS)
            for worker in old:
                successor = start_worker(environment(broker, topics))
                await feed.until(successor.is_ready, "the successor is ready")
                await feed.until_delivered(DELIVERED_BETWEEN_STOPS)
                worker.signal(signal.SIGTERM)
                exit_codes.append(await worker.exited())
            await feed.publish_the_rest()
            await here.until_committed()
            return here.account()

    account = asyncio.run(scenario())
    assert exit_codes == [0, 0]
    account.assert_complete()
    account.assert_no_duplicates()
