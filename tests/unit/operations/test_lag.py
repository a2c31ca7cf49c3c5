"""The lag as the broker tells it, on a real broker."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import RecordsToDelete

from tests.integration.cluster import Broker, Topics, admin, create_topics
from tests.integration.waiting import until
from worker.broker import embedded_broker
from worker.operations.lag import LagMonitor
from worker.operations.metrics import Metrics
from worker.settings import Settings

pytestmark = pytest.mark.broker

INTERVAL_SECONDS = 0.05
TIMEOUT_MS = 2_000
Assigned = set[tuple[str, int]]


class Room:
    """A topic with a group that has no members, and what the monitor shows of it."""

    def __init__(self, broker: Broker, topics: Topics) -> None:
        self.metrics = Metrics()
        self.assigned: Assigned = {(topics.raw, 0), (topics.raw, 1)}
        self._bootstrap_servers = broker.bootstrap_servers
        self._topics = topics

    async def publish(
        self, *values: bytes, partition: int = 0, timestamp: float | None = None
    ) -> None:
        """Send the values as one batch."""
        async with AIOKafkaProducer(
            bootstrap_servers=self._bootstrap_servers, linger_ms=20, max_request_size=2_000_000
        ) as producer:
            stamp = None if timestamp is None else int(timestamp * 1000)
            await asyncio.gather(
                *[
                    await producer.send(
                        self._topics.raw, value, partition=partition, timestamp_ms=stamp
                    )
                    for value in values
                ]
            )

    async def begin(self) -> None:
        """Commit the beginning of both partitions, as a worker does that has just joined."""
        for partition in (0, 1):
            await self.commit(0, partition=partition)

    async def commit(self, offset: int, *, partition: int = 0) -> None:
        """Commit as a member of the group would."""
        consumer = AIOKafkaConsumer(
            bootstrap_servers=self._bootstrap_servers,
            group_id=self._topics.group,
            enable_auto_commit=False,
        )
        await consumer.start()
        try:
            place = TopicPartition(self._topics.raw, partition)
            consumer.assign([place])
            await consumer.commit({place: offset})
        finally:
            await consumer.stop()

    def records(self, partition: int = 0) -> float | None:
        """The lag that is shown, None where there is no series."""
        return self._shown("newswire_consumer_lag_records", partition)

    def seconds(self, partition: int = 0) -> float | None:
        """The age that is shown, None where there is no series."""
        return self._shown("newswire_consumer_lag_seconds", partition)

    async def shows(self, records: float | None, partition: int = 0) -> None:
        await until(lambda: self.records(partition) == records, f"lag of {partition}: {records}")

    def _shown(self, name: str, partition: int) -> float | None:
        labels = {"topic": self._topics.raw, "partition": str(partition)}
        return self.metrics.registry.get_sample_value(name, labels)

    @asynccontextmanager
    async def monitored(self) -> AsyncIterator[None]:
        monitor = LagMonitor(
            Settings(consumer_group=self._topics.group, request_timeout_seconds=TIMEOUT_MS / 1000),
            self.metrics,
            lambda: self.assigned,
            client_options={
                "bootstrap_servers": self._bootstrap_servers,
                "request_timeout_ms": TIMEOUT_MS,
            },
            interval_seconds=INTERVAL_SECONDS,
        )
        task = asyncio.create_task(monitor.run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture
def room(broker: Broker, topics: Topics) -> Room:
    asyncio.run(create_topics(broker, topics, partitions=2))
    return Room(broker, topics)


def test_lag_is_from_the_committed_offset_to_the_end(room: Room) -> None:
    async def scenario() -> None:
        await room.begin()
        async with room.monitored():
            await room.shows(0, partition=0)
            await room.shows(0, partition=1)
            assert room.seconds() == 0
            await room.publish(*[b"x"] * 10)
            await room.shows(10)
            await room.commit(4)
            await room.shows(6)
            await room.publish(*[b"x"] * 5)
            await room.shows(11)
            await room.commit(15)
            await room.shows(0)
            assert room.seconds() == 0
            assert room.records(partition=1) == 0

    asyncio.run(scenario())


def test_seconds_are_the_age_of_the_oldest_record_not_committed(room: Room) -> None:
    async def scenario() -> None:
        now = time.time()
        await room.begin()
        await room.publish(b"old", timestamp=now - 3600)
        await room.publish(b"newer", timestamp=now - 60)
        await room.publish(b"ahead of the clock", timestamp=now + 3600)
        async with room.monitored():
            await room.shows(3)
            assert 3600 <= (room.seconds() or 0) < 3660
            await room.commit(1)
            await room.shows(2)
            assert 60 <= (room.seconds() or 0) < 120
            await room.commit(2)
            await room.shows(1)
            assert room.seconds() == 0

    asyncio.run(scenario())


def test_every_partition_is_read_though_batches_are_large(room: Room) -> None:
    async def scenario() -> None:
        sent = time.time()
        await room.begin()
        for partition in (0, 1):
            await room.publish(*[bytes(300_000)] * 3, partition=partition, timestamp=sent - 100)
        async with room.monitored():
            for partition in (0, 1):
                await room.shows(3, partition)
                await until(
                    lambda partition=partition: 100 <= (room.seconds(partition) or 0) < 160,
                    f"the age of {partition}",
                )

    asyncio.run(scenario())


def test_partition_without_a_commit_has_no_lag_that_could_be_told(room: Room) -> None:
    async def scenario() -> None:
        await room.publish(b"x")
        await room.commit(0, partition=1)
        async with room.monitored():
            await room.shows(0, partition=1)
            assert room.records() is None
            await room.commit(0)
            await room.shows(1)

    asyncio.run(scenario())


@pytest.mark.kafka_only("removal of records")
def test_records_that_retention_removed_are_no_lag(room: Room, broker: Broker) -> None:
    async def scenario() -> None:
        await room.begin()
        await room.publish(*[b"x"] * 10)
        place = TopicPartition(min(room.assigned)[0], 0)
        async with admin(broker) as client:
            await client.delete_records({place: RecordsToDelete(before_offset=7)})
        async with room.monitored():
            await room.shows(3)
            assert room.seconds() is not None

    asyncio.run(scenario())


def test_series_of_a_revoked_partition_disappear(room: Room) -> None:
    async def scenario() -> None:
        await room.begin()
        await room.publish(b"x", partition=1)
        first, second = sorted(room.assigned)
        async with room.monitored():
            await room.shows(1, partition=1)
            room.assigned = {first}
            await room.shows(None, partition=1)
            assert room.seconds(partition=1) is None
            assert room.records(partition=0) == 0
            room.assigned = set()
            await room.shows(None, partition=0)
            room.assigned = {second}
            await room.shows(1, partition=1)

    asyncio.run(scenario())


@pytest.mark.kafka_only("transactions")
@pytest.mark.parametrize("end", ["commit", "abort"])
def test_transaction_markers_alone_are_no_lag(room: Room, broker: Broker, end: str) -> None:
    async def scenario() -> None:
        topic = min(room.assigned)[0]
        producer = AIOKafkaProducer(
            bootstrap_servers=broker.bootstrap_servers, transactional_id=f"{topic}-{end}"
        )
        await producer.start()
        await room.begin()
        try:
            async with room.monitored():
                await producer.begin_transaction()
                await producer.send_and_wait(topic, b"x", partition=0)
                await room.shows(0)
                await (
                    producer.commit_transaction()
                    if end == "commit"
                    else producer.abort_transaction()
                )
                await room.publish(b"outside")
                await room.shows(3 if end == "commit" else 1)
                await room.commit(1 if end == "commit" else 0)
                await room.shows(1)
                await room.commit(3)
                await room.shows(0)
                await producer.begin_transaction()
                await producer.send_and_wait(topic, b"last", partition=0)
                await producer.commit_transaction()
                await room.shows(2)
                await room.commit(4)
                await room.shows(0)
                assert room.seconds() == 0
        finally:
            await producer.stop()

    asyncio.run(scenario())


def test_a_broker_that_does_not_answer_is_told_once_and_outlived(
    topics: Topics, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="worker.operations.lag")

    async def scenario() -> None:
        with embedded_broker() as broker:
            await create_topics(broker, topics, partitions=2)
            room = Room(broker, topics)
            await room.begin()
            await room.publish(b"x")
            async with room.monitored():
                await room.shows(1)
                os.kill(broker.pid, signal.SIGSTOP)
                try:
                    await room.shows(None)
                    assert room.seconds() is None
                finally:
                    os.kill(broker.pid, signal.SIGCONT)
                await room.shows(1)

    asyncio.run(scenario())
    told = [entry.levelname for entry in caplog.records if entry.name == "worker.operations.lag"]
    assert told == ["WARNING", "INFO"]
