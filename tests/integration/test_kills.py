"""Workers that die at random moments lose nothing."""

import asyncio
import random

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Snapshot, Topics
from tests.integration.mixed_records import mixed_records
from tests.integration.room import room
from tests.integration.worker_process import environment

pytestmark = pytest.mark.broker

RECORDS = 2_000
KILLS = 12
DELIVERED_BETWEEN_KILLS = (10, 120)
"""At least and at most; so few that records are left for every kill."""


@pytest.mark.timeout(240)
def test_every_input_is_accounted_for(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    chance = random.Random(20241029)
    snapshots: list[Snapshot] = []
    waiting: list[int] = []

    async def scenario() -> Account:
        async with room(broker, topics, partitions=6) as here:
            settings = environment(broker, topics)
            workers = [start_worker(settings) for _ in range(2)]
            feed = here.feed(mixed_records(RECORDS, seed=7))
            for _ in range(KILLS):
                waiting.append(await feed.until_delivered(chance.randint(*DELIVERED_BETWEEN_KILLS)))
                victims = chance.choice(([0], [1], [0, 1]))
                for victim in victims:
                    workers[victim].kill()
                snapshots.append(await here.observer.snapshot())
                for victim in victims:
                    workers[victim] = start_worker(settings)
            await feed.publish_the_rest()
            await here.until_committed(*workers)
            return here.account()

    account = asyncio.run(scenario())
    print(f"inputs waiting at the kills: {waiting}; duplicates: {account.duplicates}")  # noqa: T201
    account.assert_complete()
    assert len(account.published) == RECORDS
    assert all(waiting), "every kill came while inputs were waiting"
    assert [account.undelivered(snapshot) for snapshot in snapshots] == [[]] * KILLS
