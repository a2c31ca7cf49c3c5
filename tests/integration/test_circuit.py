"""The feed breaks: the worker pauses, says so, and reads on where it was, with nothing lost."""

import asyncio
import signal

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.command import newswire
from tests.integration.mixed_records import Fate, MixedRecord, articles
from tests.integration.room import Room, room
from tests.integration.waiting import until
from tests.integration.worker_process import WorkerProcess, environment
from worker.errors import Reason

pytestmark = pytest.mark.broker

RUN, PROBE = 10, 4
FAILED_PROBE = 3
"""Three in four of a probe are too many."""


def circuit(broker: Broker, topics: Topics, *, pause_seconds: float) -> dict[str, str]:
    return environment(
        broker,
        topics,
        circuit_share=0.5,
        circuit_run=RUN,
        circuit_probe=PROBE,
        circuit_pause_seconds=pause_seconds,
        stall_seconds=4,  # an open circuit is no stall
    )


def broken(count: int) -> list[MixedRecord]:
    return [
        MixedRecord(
            kind="broken",
            token=f"rusak-{number}",
            key=b"%d" % number,
            value=b'{"id": %d, "body": ' % number,
            headers=(),
            codec=None,
            fate=Fate.DEAD_LETTER,
            reason=Reason.INVALID_JSON,
        )
        for number in range(count)
    ]


async def until_open(worker: WorkerProcess) -> None:
    async def is_open() -> bool:
        _, text = await worker.fetch("/metrics")
        return "newswire_circuit_open 1.0" in text

    await until(is_open, "the circuit is open")


async def letters(here: Room) -> int:
    """Count the dead letters, after whoever writes them had time to write more."""
    await asyncio.sleep(1.5)
    await here.observer.read()
    return len(here.observer.dead_letters)


def test_a_broken_feed_is_not_emptied_into_the_dead_letters(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    async def scenario() -> Account:
        async with room(broker, topics, partitions=1) as here:
            await here.publisher.publish(articles(20))
            worker = start_worker(circuit(broker, topics, pause_seconds=600))
            await here.until_committed(worker)
            await here.publisher.publish(broken(100))
            await until_open(worker)
            assert await letters(here) == RUN
            assert (await here.observer.committed())[0] == 20 + RUN
            status, body = await worker.fetch("/readyz")
            assert status == 503
            assert f"{RUN} records in a row were rejected: invalid_json ({RUN})" in body
            assert await worker.get("/livez") == 200

            closed = newswire("circuit", "close", str(worker.pid), environment={})
            assert closed.returncode == 0, closed.stderr
            await until(lambda: "somebody asked" in worker.output, "the worker is told")
            await until_open(worker)
            assert await letters(here) == 2 * RUN, "as many as it takes to open again"

            worker.signal(signal.SIGTERM)
            assert await worker.exited() == 0
            restarted = start_worker(circuit(broker, topics, pause_seconds=600))
            await until_open(restarted)
            assert await letters(here) == 2 * RUN + FAILED_PROBE, "it probes first"

            other = start_worker(environment(broker, topics))
            await other.ready()
            restarted.signal(signal.SIGTERM)
            assert await restarted.exited() == 0
            await here.until_committed(other)
            return here.account()

    account = asyncio.run(scenario())
    account.assert_complete()
    account.assert_no_duplicates()


def test_it_closes_by_itself_once_the_feed_is_well(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    async def scenario() -> Account:
        async with room(broker, topics, partitions=1) as here:
            await here.publisher.publish(articles(20))
            worker = start_worker(circuit(broker, topics, pause_seconds=0.3))
            await here.until_committed(worker)
            await here.publisher.publish(broken(RUN + 2 * FAILED_PROBE))
            await here.publisher.publish(articles(200, seed=1))
            await here.until_committed(worker)
            await worker.ready()
            assert worker.output.count("the circuit is open") == 3
            assert worker.output.count("the circuit is half-open") == 3
            return here.account()

    account = asyncio.run(scenario())
    account.assert_complete()
    account.assert_no_duplicates()


def test_a_rebalance_while_it_is_open(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """What waits in a paused worker goes to whoever has its partition then."""

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            await here.publisher.publish(broken(100))
            paused = start_worker(circuit(broker, topics, pause_seconds=600))
            await until_open(paused)
            other = start_worker(environment(broker, topics))
            await other.ready()
            assert await letters(here) < 100, "the paused worker has kept partitions"
            assert paused.output.count("partitions assigned") == 2
            paused.signal(signal.SIGTERM)
            assert await paused.exited() == 0
            await here.publisher.publish(articles(100))
            await here.until_committed(other)
            return here.account()

    account = asyncio.run(scenario())
    account.assert_complete()
    account.assert_no_duplicates()
