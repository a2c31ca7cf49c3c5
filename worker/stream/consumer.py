"""The consumer: Faust's, with the parts replaced that could lose a record.

Everything that reaches behind Faust's public surface is here, and `tests/unit/stream` fails when
Faust or aiokafka change under it.

A record that was fetched before a rebalance or a seek must not be acted on after it: with offset
95 from before and a committed position of 80, acknowledging 96 would lose 80 to 94. Faust compares
generations, but stamps a record when it converts it, not when it was fetched. So the consumer's
thread counts epochs: revocations and seeks begin a new one, and each record carries the epoch in
which it was fetched and the offset of the record fetched before it in its partition. The agent
drops records of earlier epochs, and a gap in the chain within one epoch ends the process.
"""

import asyncio
import logging
from collections.abc import Awaitable, Coroutine, Iterable, Mapping
from typing import Any, ClassVar, NamedTuple, Protocol, TypeVar

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor
from aiokafka.errors import CommitFailedError, IllegalStateError
from faust.transport.drivers import aiokafka as driver
from faust.types import TP, ConsumerMessage

from worker.records import Headers
from worker.settings import Settings
from worker.stream.event_loop import new_event_loop
from worker.stream.header_keys import read_any_header_key
from worker.stream.security import connection_arguments

_FETCH_BYTES = 16 * 1024 * 1024
_FETCH_BYTES_A_PARTITION = 1024 * 1024
_FETCH_WAIT_MS = 500
_POLL_RECORDS = 200
_NO_LIMIT_MS = 2**31 - 1
# So long does the group wait for a worker that lives but is busy with a slow record; one that died
# is known by its session.
_REBALANCE_MS = 60_000

# Its log lines are not ours.
_FAUST_LOG = logging.getLogger("faust")

T = TypeVar("T")


class Rebalances(Protocol):
    """Who is told when partitions come and go; called in the loop of the agent."""

    async def revoked(self) -> None:
        """Finish what is in flight: all partitions go once this returns."""

    def assigned(self, partitions: frozenset[TopicPartition]) -> None:
        """Note the partitions that are this worker's now, all of them."""

    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        """See to it that nobody else writes for these partitions any more.

        Their committed offsets are read once this returns.
        """

    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        """Note from where on, and in which epoch, the partitions are read."""


class FetchedRecord(NamedTuple):
    """A record with the epoch in which it was fetched.

    `previous` is the offset of the record before it in its partition and epoch, None for the
    first.
    """

    record: Any
    epoch: int
    previous: int | None


class FencedMessage(ConsumerMessage):
    """A message that knows what `FetchedRecord` knows.

    `timestamp` is in milliseconds; `originals` are the headers, which may repeat and be null.
    """

    epoch: int
    previous: int | None
    originals: Headers
    timestamp: int


class RebalanceListener(driver.ConsumerRebalanceListener):
    """Begins a new epoch before anything else learns of a revocation."""

    _thread: "ConsumerThread"

    def on_partitions_revoked(self, revoked: Iterable[TopicPartition]) -> Awaitable[None]:
        """Fence off what was fetched, in the consumer's thread and without waiting."""
        self._thread.begin_revocation()
        awaitable: Awaitable[None] = super().on_partitions_revoked(revoked)
        return awaitable

    async def on_partitions_assigned(self, assigned: Iterable[TopicPartition]) -> None:
        """Allow seeks again before anything else learns of the assignment."""
        self._thread.end_revocation()
        await super().on_partitions_assigned(assigned)


class ConsumerThread(driver.AIOKafkaConsumerThread):
    """Owns the aiokafka consumer, and the epochs."""

    logger = _FAUST_LOG
    consumer: "Consumer"

    def __post_init__(self) -> None:
        super().__post_init__()
        self.epoch = 0
        self._revocations = 0
        self._revoked = False
        self._fetched_up_to: dict[TopicPartition, int] = {}
        self._rewinding = asyncio.Lock()

    def begin_revocation(self) -> None:
        """Note that the assignment ends."""
        self._revocations += 1
        self._revoked = True
        self._begin_epoch()

    def end_revocation(self) -> None:
        """Note that there is an assignment."""
        self._revoked = False

    def _begin_epoch(self) -> None:
        self.epoch += 1
        self._fetched_up_to.clear()

    def _create_worker_consumer(self, transport: object) -> AIOKafkaConsumer:  # noqa: ARG002 - Faust's signature
        settings = self.consumer.settings
        read_any_header_key()
        self._assignor = RoundRobinPartitionAssignor
        return AIOKafkaConsumer(
            **connection_arguments(settings),
            group_id=settings.consumer_group,
            partition_assignment_strategy=[RoundRobinPartitionAssignor],
            enable_auto_commit=False,
            # Where the log no longer has the committed offset, nothing that is left is skipped.
            # Where a new group begins is decided in `_starting_points`.
            auto_offset_reset="earliest",
            isolation_level="read_committed",
            max_poll_records=_POLL_RECORDS,
            # Back-pressure and an open circuit pause fetching for as long as they must, and the
            # partitions stay here. Whether the process still works is the watchdog's to tell.
            max_poll_interval_ms=_NO_LIMIT_MS,
            fetch_max_bytes=_FETCH_BYTES,
            max_partition_fetch_bytes=_FETCH_BYTES_A_PARTITION,
            fetch_max_wait_ms=_FETCH_WAIT_MS,
            session_timeout_ms=int(settings.session_timeout_seconds * 1000),
            rebalance_timeout_ms=_REBALANCE_MS,
            heartbeat_interval_ms=int(settings.heartbeat_interval_seconds * 1000),
        )

    async def _fetch_records(
        self,
        consumer: AIOKafkaConsumer,
        active_partitions: set[TP],
        timeout: float | None = None,  # noqa: ASYNC109 - Faust's signature
        max_records: int | None = None,
    ) -> dict[TopicPartition, list[FetchedRecord]]:
        fetched = await super()._fetch_records(consumer, active_partitions, timeout, max_records)
        # Nothing is awaited between the drain of aiokafka's buffers and here, so that the epoch is
        # that of the drain.
        return {partition: self._stamp(partition, fetched[partition]) for partition in fetched}

    def _stamp(self, partition: TopicPartition, records: Iterable[Any]) -> list[FetchedRecord]:
        previous = self._fetched_up_to.get(partition)
        stamped = []
        for record in records:
            stamped.append(FetchedRecord(record, self.epoch, previous))
            previous = record.offset
        if previous is not None:
            self._fetched_up_to[partition] = previous
        return stamped

    async def seek_to_committed(self) -> Mapping[TopicPartition, int]:
        """Go back to the committed offset of every partition, fencing off what was fetched."""
        offsets: Mapping[TopicPartition, int] = await self.call_thread(self._rewind)
        return offsets

    async def _rewind(self) -> Mapping[TopicPartition, int]:
        consumer = self._ensure_consumer()
        async with self._rewinding:
            if self._revoked:
                # The partitions are another's already: fencing would hit their new owner.
                raise IllegalStateError("the group rebalances")
            revocations = self._revocations
            await self._fence(frozenset(consumer.assignment()))
            offsets = await self._starting_points(consumer)
            if revocations != self._revocations:
                raise IllegalStateError("the group rebalanced while offsets were read")
            # What was drained until now is read again, and its first copy is of an old epoch.
            self._begin_epoch()
            # Runs before any record of the new epoch gets there.
            self.consumer.loop.call_soon_threadsafe(
                self.consumer.rebalances.sought, self.epoch, dict(offsets)
            )
            for partition, offset in offsets.items():
                consumer.seek(partition, offset)
        return offsets

    async def _fence(self, partitions: frozenset[TopicPartition]) -> None:
        """Have the delivery fence in its own loop: a former owner's commit is over then."""
        await asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(
                self.consumer.rebalances.fence(partitions), self.consumer.loop
            )
        )

    async def _starting_points(self, consumer: AIOKafkaConsumer) -> dict[TopicPartition, int]:
        """Read the committed offsets; where there is none, choose and commit the first.

        Otherwise the end of a partition, where the settings ask for it, would be another at the
        next rebalance, and what came between skipped.
        """
        partitions = consumer.assignment()
        committed = await consumer._coordinator.fetch_committed_offsets(partitions)  # noqa: SLF001 - one request for all
        offsets = {
            partition: committed[partition].offset
            for partition in partitions
            if partition in committed and committed[partition].offset >= 0
        }
        new = [partition for partition in partitions if partition not in offsets]
        if new:
            if self.consumer.settings.auto_offset_reset == "latest":
                first = await consumer.end_offsets(new)
            else:
                first = await consumer.beginning_offsets(new)
            try:
                await consumer.commit(first)
            except CommitFailedError as error:
                raise IllegalStateError("the group rebalanced while offsets were read") from error
            offsets |= first
        return offsets

    async def seek_wait(self, partitions: Mapping[TP, int]) -> None:
        """Refuse: only `seek_to_committed` moves the position."""
        raise NotImplementedError(partitions)

    def seek(self, partition: TP, offset: int) -> None:
        """Refuse: only `seek_to_committed` moves the position."""
        raise NotImplementedError(partition, offset)

    async def commit_offsets(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit the next offsets to read; called from any loop.

        Raises:
            KafkaError: the broker refused, or the partitions are no longer ours.
            TimeoutError: the broker did not answer.
        """
        await self._in_thread(self._ensure_consumer().commit(dict(offsets)))

    async def committed_offset(self, partition: TopicPartition) -> int:
        """Return the committed offset of a partition, -1 where there is none; from any loop.

        Raises:
            KafkaError: the broker refused.
            TimeoutError: the broker did not answer.
        """
        coordinator = self._ensure_consumer()._coordinator  # noqa: SLF001 - asks the broker, always
        committed = await self._in_thread(coordinator.fetch_committed_offsets([partition]))
        return committed[partition].offset if partition in committed else -1

    async def unread(self) -> dict[TopicPartition, int]:
        """Return the position in each partition that has more, by the broker; from any loop.

        Raises:
            KafkaError: the broker refused.
            TimeoutError: the broker did not answer.
        """
        return await self._in_thread(self._unread())

    async def _unread(self) -> dict[TopicPartition, int]:
        consumer = self._ensure_consumer()
        partitions = consumer.assignment()
        ends = await consumer.end_offsets(partitions) if partitions else {}
        positions = {partition: await consumer.position(partition) for partition in ends}
        return {place: at for place, at in positions.items() if at < ends[place]}

    async def _in_thread(self, doing: Coroutine[Any, Any, T]) -> T:
        """Do something in the consumer's loop, without Faust's queue, where a fetch may wait."""

        async def within_the_timeout() -> T:
            # aiokafka tries for ever while the group has no coordinator.
            async with asyncio.timeout(self.consumer.settings.request_timeout_seconds):
                return await doing

        return await asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(within_the_timeout(), self.thread_loop)
        )


class Consumer(driver.Consumer):
    """Hands fenced messages to Faust, and never lets it commit."""

    logger = _FAUST_LOG
    RebalanceListener: ClassVar[type[RebalanceListener]] = RebalanceListener
    app: Any
    _thread: ConsumerThread

    @property
    def settings(self) -> Settings:
        """The worker's settings."""
        settings: Settings = self.app.settings
        return settings

    @property
    def rebalances(self) -> Rebalances:
        """Who is told when partitions come and go."""
        rebalances: Rebalances = self.app.rebalances
        return rebalances

    @property
    def epoch(self) -> int:
        """The present epoch; a record of an earlier one is not acted on."""
        return self._thread.epoch

    async def commit_offsets(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit, as `ConsumerThread.commit_offsets` does."""
        await self._thread.commit_offsets(offsets)

    async def committed_offset(self, partition: TopicPartition) -> int:
        """Ask, as `ConsumerThread.committed_offset` does."""
        return await self._thread.committed_offset(partition)

    async def unread(self) -> dict[TopicPartition, int]:
        """Tell what `ConsumerThread.unread` does."""
        return await self._thread.unread()

    def _new_consumer_thread(self) -> ConsumerThread:
        thread = ConsumerThread(
            self, loop=self.loop, beacon=self.beacon, thread_loop=new_event_loop()
        )
        thread._close_thread_loop_on_stop = True  # noqa: SLF001 - as mode does with its own loop
        return thread

    def _to_message(self, tp: TP, record: FetchedRecord) -> FencedMessage:
        plain = record.record
        message = FencedMessage(
            plain.topic,
            plain.partition,
            plain.offset,
            plain.timestamp,
            plain.timestamp_type,
            plain.headers,
            plain.key,
            plain.value,
            plain.checksum,
            plain.serialized_key_size,
            plain.serialized_value_size,
            tp,
            generation_id=self.app.consumer_generation_id,
        )
        message.epoch = record.epoch
        message.previous = record.previous
        message.originals = plain.headers
        return message

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Let what is in flight finish before Faust lets go of the partitions."""
        await self.rebalances.revoked()
        await super().on_partitions_revoked(revoked)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Tell the worker what it reads from now on."""
        self.rebalances.assigned(frozenset(TopicPartition(*tp) for tp in assigned))
        await super().on_partitions_assigned(assigned, generation_id)

    async def commit(self, topics: object = None, start_new_transaction: bool = True) -> bool:  # noqa: ARG002 - Faust's signature
        """Do nothing: offsets are committed by the delivery, which knows what is acknowledged."""
        return False

    def on_buffer_full(self, tp: TP) -> None:
        """Do nothing: a full buffer blocks the one agent's fetcher, which is enough.

        Faust would take the partition out of the next fetch, and wait a second when none is left.
        """

    def on_buffer_drop(self, tp: TP) -> None:
        """Do nothing, as `on_buffer_full` does."""

    def highwater(self, tp: TP) -> int:  # noqa: ARG002 - Faust's signature
        """Return nothing of worth: Faust asks for each record, and fails during a rebalance."""
        return 0

    def close(self) -> None:
        """Do nothing: a rebalance while the app stops would have Faust close the client twice."""

    async def verify_all_partitions_active(self) -> None:
        """Do nothing: Faust's check for a stalled partition fires falsely after a rebalance."""


class Transport(driver.Transport):
    """Makes our consumer in place of Faust's."""

    Consumer: ClassVar[type[Consumer]] = Consumer
