"""Who stands still and why: only what a restart mends ends the process."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import articles
from tests.integration.room import Room, room
from tests.integration.waiting import until
from tests.integration.worker_process import environment

pytestmark = pytest.mark.broker

STALL_SECONDS = 5
STANDING_SECONDS = 12
"""Longer than that, and than what counts as late."""

BUSY_WORKER = """
import sys
from worker.settings import load_settings
from worker.stream import run

def process(record, *, now, clock):
    while True:
        pass

sys.exit(run(load_settings({}), process=process))
"""


def test_a_busy_loop_ends_the_process(broker: Broker, topics: Topics, tmp_path: Path) -> None:
    settings = environment(broker, topics, stall_seconds=STALL_SECONDS, operations_port=0)

    async def scenario() -> None:
        async with room(broker, topics) as here:
            await here.publisher.publish(articles(1))
            with (tmp_path / "log").open("w") as log:
                ended = await asyncio.to_thread(
                    subprocess.run,
                    [sys.executable, "-c", BUSY_WORKER],
                    env=settings,
                    stdout=log,
                    stderr=log,
                    timeout=90,
                    check=False,
                )
            assert ended.returncode == 1
            assert sum((await here.observer.committed()).values()) == 0

    asyncio.run(scenario())
    log = (tmp_path / "log").read_text()
    assert "the event loop is busy" in log
    assert "in process" in log, "the log says where"


def test_standing_still_for_a_reason(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """Idle, paused by SIGSTOP, and without a broker: alive each time, and then all is done."""

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            worker = start_worker(environment(broker, topics, stall_seconds=STALL_SECONDS))
            await worker.ready()
            await asyncio.sleep(STANDING_SECONDS)
            assert await worker.get("/livez") == 200, "idle is healthy"

            worker.signal(signal.SIGSTOP)
            await here.publisher.publish(articles(100, seed=1))
            await asyncio.sleep(STANDING_SECONDS)
            worker.signal(signal.SIGCONT)
            await here.until_committed(worker)
            assert "the process was paused" in worker.output

            os.kill(broker.pid, signal.SIGSTOP)
            try:
                await asyncio.sleep(STANDING_SECONDS)
                assert await worker.get("/livez") == 200, "a restart brings no broker back"
            finally:
                os.kill(broker.pid, signal.SIGCONT)
            await here.publisher.publish(articles(100, seed=2))
            await here.until_committed(worker)
            assert "event loop is busy" not in worker.output
            return here.account()

    asyncio.run(scenario()).assert_complete()


@pytest.mark.kafka_only("transactions")
def test_the_marker_behind_a_transaction_is_no_lag(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    async def publish(here: Room) -> None:
        producer = AIOKafkaProducer(
            bootstrap_servers=broker.bootstrap_servers, transactional_id=topics.group
        )
        async with producer, producer.transaction():
            for article in articles(10):
                await producer.send_and_wait(topics.raw, article.value, key=article.key)
        await until(lambda: _delivered(here, 10), "all are delivered")

    async def scenario() -> None:
        async with room(broker, topics) as here:
            worker = start_worker(environment(broker, topics, stall_seconds=STALL_SECONDS))
            await worker.ready()
            await publish(here)
            await asyncio.sleep(2 * STANDING_SECONDS)
            assert worker.exit_code is None
            assert await worker.get("/livez") == 200

    asyncio.run(scenario())


async def _delivered(here: Room, count: int) -> bool:
    return await here.observer.read() >= count
