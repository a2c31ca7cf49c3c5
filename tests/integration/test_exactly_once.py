"""Exactly once: whatever happens to workers, a reader of committed records sees each output once.

The observer reads with `read_committed`, and the account of what it saw has neither gaps nor twins.
"""

import asyncio
import contextlib
import random
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics, limit_batches
from tests.integration.mixed_records import HUGE, Fate, articles, mixed_records
from tests.integration.room import room
from tests.integration.worker_process import WorkerProcess, environment
from worker.errors import Reason

pytestmark = [pytest.mark.broker, pytest.mark.kafka_only("transactions")]

RECORDS = 2_000
KILLS = 10
DELIVERED_BETWEEN_KILLS = (10, 120)
STOPS = 3


def exactly_once(broker: Broker, topics: Topics, **settings: object) -> dict[str, str]:
    return environment(broker, topics, delivery="exactly_once", **settings)


def assert_exact(account: Account) -> None:
    account.assert_complete()
    account.assert_no_duplicates()


@pytest.mark.timeout(480)
def test_kills(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """Workers die at random moments, alone or both at once."""
    chance = random.Random(20251124)
    waiting: list[int] = []

    async def scenario() -> Account:
        async with room(broker, topics, partitions=6) as here:
            settings = exactly_once(broker, topics)
            workers = [start_worker(settings) for _ in range(2)]
            feed = here.feed(mixed_records(RECORDS, seed=17))
            for _ in range(KILLS):
                waiting.append(await feed.until_delivered(chance.randint(*DELIVERED_BETWEEN_KILLS)))
                victims = chance.choice(([0], [1], [0, 1]))
                for victim in victims:
                    workers[victim].kill()
                for victim in victims:
                    workers[victim] = start_worker(settings)
            await feed.publish_the_rest()
            await here.until_committed(*workers, deadline_seconds=240)
            return here.account()

    account = asyncio.run(scenario())
    assert_exact(account)
    assert len(account.published) == RECORDS
    assert all(waiting), "every kill came while inputs were waiting"


@pytest.mark.timeout(240)
def test_zombie(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """A worker that sleeps in the middle of the work wakes up after another has taken over."""
    account = asyncio.run(
        put_to_sleep(broker, topics, lambda: start_worker(exactly_once(broker, topics)))
    )
    assert_exact(account)


@pytest.mark.timeout(240)
def test_zombie_without_a_fence(broker: Broker, topics: Topics, tmp_path: Path) -> None:
    """The same is found out when the fence is missing."""
    command = (sys.executable, "-m", "tests.integration.unfenced", "run")
    with contextlib.ExitStack() as ends:

        def start() -> WorkerProcess:
            log = tmp_path / f"{len(list(tmp_path.iterdir()))}.log"
            worker = WorkerProcess(exactly_once(broker, topics), log, command=command)
            ends.callback(worker.kill)
            return worker

        account = asyncio.run(put_to_sleep(broker, topics, start))
    account.assert_complete()
    with pytest.raises(AssertionError):
        account.assert_no_duplicates()


async def put_to_sleep(
    broker: Broker, topics: Topics, start: Callable[[], WorkerProcess]
) -> Account:
    """Have two workers, and each of them sleep until the other has done all."""
    async with room(broker, topics) as here:
        feed = here.feed(articles(2_000))
        workers = [start() for _ in range(2)]
        for worker in workers:
            await feed.until(worker.is_ready, "a worker is ready")
        for sleeper, other in (workers, workers[::-1]):
            assert await feed.until_delivered(50), "inputs are waiting"
            sleeper.signal(signal.SIGSTOP)
            # Only when the session of the sleeper has ended can the other commit all.
            await here.until_committed(other)
            sleeper.signal(signal.SIGCONT)
            await feed.until_delivered(50)
        await feed.publish_the_rest()
        await here.until_committed(*workers)
        return here.account()


def test_stops(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """SIGTERM in the middle of the work: transactions are committed, the exit code is 0."""
    exit_codes: list[int] = []

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(mixed_records(600, seed=18, without=HUGE))
            for _ in range(STOPS):
                worker = start_worker(exactly_once(broker, topics))
                assert await feed.until_delivered(60), "inputs are waiting"
                worker.signal(signal.SIGTERM)
                exit_codes.append(await worker.exited())
            worker = start_worker(exactly_once(broker, topics))
            await feed.publish_the_rest()
            await here.until_committed(worker)
            return here.account()

    assert_exact(asyncio.run(scenario()))
    assert exit_codes == [0] * STOPS


@pytest.mark.parametrize(
    ("before", "after"),
    [("at_least_once", "exactly_once"), ("exactly_once", "at_least_once")],
)
def test_rolling_change_of_the_guarantee(
    broker: Broker, topics: Topics, start_worker: StartWorker, before: str, after: str
) -> None:
    """Workers of both kinds share a group for a while; clean stops make no duplicates."""

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            feed = here.feed(mixed_records(1_500, seed=19, without=HUGE))
            old = [start_worker(environment(broker, topics, delivery=before)) for _ in range(2)]
            await feed.until_delivered(60)
            for worker in old:
                successor = start_worker(environment(broker, topics, delivery=after))
                await feed.until(successor.is_ready, "the successor is ready")
                await feed.until_delivered(60)
                worker.signal(signal.SIGTERM)
                assert await worker.exited() == 0
            await feed.publish_the_rest()
            await here.until_committed()
            return here.account()

    assert_exact(asyncio.run(scenario()))


def test_topic_that_takes_less_while_the_worker_runs(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """A refused article becomes a dead letter, and what was sent before it is never seen."""
    records = [
        replace(record, fate=Fate.DEAD_LETTER, reason=Reason.OUTPUT_TOO_LARGE)
        if record.kind in {"large text", "near the limit"}
        else record
        for record in mixed_records(200, seed=20)
    ]

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            # Not compressed, since the broker measures what it gets.
            worker = start_worker(exactly_once(broker, topics, compression="none"))
            await worker.ready()
            await limit_batches(broker, topics.enriched, 100_000)
            await here.publisher.publish(records)
            await here.until_committed(worker)
            return here.account()

    assert_exact(asyncio.run(scenario()))
