"""Exactly once: outputs and the offset of their inputs become visible together or not at all.

Each input partition has a producer of its own, whose transactional id is made of group, topic and
partition: whoever starts it ends what a former owner had begun, and fences that owner off. So the
order is always: start the producer, then read the committed offset, then write from there on. It
holds for a new owner, and for one that starts anew after a failure: a worker that slept while
another did its work finds another offset than it left, and gives up.

A flight is a transaction, one after the other in a partition. How one ended whose commit got no
answer is told by the committed offset as well.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    IllegalOperation,
    KafkaError,
    ProducerFenced,
    TransactionalIdAuthorizationFailed,
)

from worker.errors import DeliveryError
from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.settings import Settings
from worker.stream.batched import BatchedDelivery
from worker.stream.dispatch import Demote, Dispatcher
from worker.stream.lanes import Cargo, Flight, Lane
from worker.stream.limits import Limits
from worker.stream.outbox import Outbox, Sent
from worker.stream.producer import (
    end_of_sender,
    forbidden_transactions,
    transactional_producer,
)

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 1.0
_FORBIDDEN = (ClusterAuthorizationFailedError, TransactionalIdAuthorizationFailed)

CommittedOffset = Callable[[TopicPartition], Awaitable[int]]


class TransactionalOutbox(Outbox):
    """Sends the flights of one input partition, each in a transaction.

    Args:
        settings: where and how to send.
        limits: how large batches may be.
        partition: the input partition.
        committed: asks the broker for the group's offset of a partition.
        metrics: counts transactions.
    """

    def __init__(
        self,
        settings: Settings,
        limits: Limits,
        partition: TopicPartition,
        *,
        committed: CommittedOffset,
        metrics: Metrics,
    ) -> None:
        super().__init__(settings, limits, idempotent=True)
        self.position = 0
        """The committed offset, as far as this worker knows."""
        self._partition = partition
        self._committed = committed
        self._metrics = metrics
        self._turn = asyncio.Lock()
        self._flight: Flight | None = None
        self._began: float | None = None

    def _make_producer(self) -> AIOKafkaProducer:
        return transactional_producer(self._settings, str(self._partition.partition))

    async def send(self, flight: Flight) -> list[Sent]:
        """Begin a transaction once the one before has ended, and send a flight in it.

        Raises:
            KafkaError: something before the outputs failed; some of them may be on their way.
            ProducerFenced: another has taken over.
        """
        await self._turn.acquire()
        if flight.next_offset == self.position:
            return []  # it was committed, only the answer was lost
        producer = self._connected()
        try:
            await producer.begin_transaction()
            self._began, self._flight = time.monotonic(), flight
            return await super().send(flight)
        except (AssertionError, IllegalOperation) as error:
            raise end_of_sender(producer) or error from error

    async def complete(self, flight: Flight) -> None:
        """Commit the offset after a flight together with its outputs.

        Raises:
            DeliveryError: this client may not commit.
            KafkaError: nobody knows whether the flight counts.
            ProducerFenced: another has taken over.
        """
        if flight.next_offset != self.position:
            producer, group = self._connected(), self._settings.consumer_group
            try:
                await producer.send_offsets_to_transaction(
                    {self._partition: flight.next_offset}, group
                )
                await producer.commit_transaction()
            except GroupAuthorizationFailedError as error:
                raise DeliveryError(
                    f"the broker does not let this client commit offsets: {error}; allow it to read"
                    " the consumer group"
                ) from error
            except (AssertionError, IllegalOperation) as error:
                raise end_of_sender(producer) or error from error
            self._advance(flight)
        self._turn.release()

    async def renew(self) -> None:
        """Abort what is under way, and find out whether it was committed after all.

        Raises:
            KafkaError: as `start`; the offset cannot be read.
            ProducerFenced: another has committed: the partition is not this worker's any more.
        """
        await super().renew()
        self._turn = asyncio.Lock()
        offset = await self._committed(self._partition)
        if self._flight is not None and offset == self._flight.next_offset:
            self._advance(self._flight)
        elif offset != self.position:
            await super().stop()
            raise ProducerFenced(f"{offset} is committed, not {self.position}")
        self.end("aborted")

    async def stop(self) -> None:
        """Close the producer; a transaction that is under way is not committed."""
        self.end("aborted")
        await super().stop()

    def end(self, result: str) -> None:
        """Count the transaction that is under way, if one is."""
        if self._began is None:
            return
        self._metrics.transactions.labels(result).inc()
        self._metrics.transaction_duration_seconds.observe(time.monotonic() - self._began)
        self._began = self._flight = None

    def _advance(self, flight: Flight) -> None:
        self.position = flight.next_offset
        self._metrics.last_progress_timestamp_seconds.set(time.time())
        self.end("committed")


class ExactlyOnce(BatchedDelivery):
    """Delivers each partition's flights in transactions of its own.

    Args:
        settings: batches, bounds and deadlines.
        limits: learns from what the broker refuses.
        demote: makes the dead letter of a refused record.
        metrics: counts.
        health: is told whether the producers get through.
    """

    def __init__(
        self,
        settings: Settings,
        limits: Limits,
        *,
        demote: Demote,
        metrics: Metrics,
        health: Health,
    ) -> None:
        super().__init__(settings, limits, demote=demote, metrics=metrics, health=health)
        self._epoch: int | None = None
        self._outboxes: dict[TopicPartition, TransactionalOutbox] = {}
        self._dispatchers: dict[TopicPartition, Dispatcher] = {}
        self._opening: set[asyncio.Task[None]] = set()
        self._closing: set[asyncio.Task[None]] = set()

    async def stop(self) -> None:
        """Disconnect; what is in flight is left to be aborted by the next owner."""
        await super().stop()
        await asyncio.gather(*self._opening, *self._closing, return_exceptions=True)

    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        """Start a producer for each partition: nobody else commits there any more.

        Returns early when the partitions are given up meanwhile.
        """
        self._let_go()
        self._outboxes = {each: self._outbox(each) for each in partitions}
        self._opening = {
            asyncio.create_task(self._open(outbox)) for outbox in self._outboxes.values()
        }
        await asyncio.gather(*self._opening, return_exceptions=True)

    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        """Take the records of this epoch, which begin at these offsets."""
        if offsets.keys() != self._outboxes.keys():
            return  # given up meanwhile
        self._epoch = epoch
        for partition, outbox in self._outboxes.items():
            outbox.position = offsets[partition]
            lane = self._lanes[partition] = Lane(partition, epoch)
            self._dispatchers[partition] = Dispatcher(
                outbox,
                {partition: lane},
                self._limits,
                demote=self._demote,
                resized=lambda grown: self._room.give_back(0, -grown),
                landed=self._land,
                failed=partial(self._end, lane, outbox),
                metrics=self._metrics,
            )

    def takes(self, epoch: int) -> bool:
        """Tell whether records that were fetched in an epoch are taken."""
        return epoch == self._epoch and super().takes(epoch)

    @property
    def uncommitted_since(self) -> None:
        """None: what is acknowledged is committed."""

    def _outbox(self, partition: TopicPartition) -> TransactionalOutbox:
        return TransactionalOutbox(
            self._settings,
            self._limits,
            partition,
            committed=self._reader.committed_offset,
            metrics=self._metrics,
        )

    async def _open(self, outbox: TransactionalOutbox) -> None:
        """Start an outbox, however long the broker is away."""
        while True:
            try:
                await outbox.start()
            except _FORBIDDEN as error:
                self._fail(forbidden_transactions(self._settings, error))
                return
            except (KafkaError, OSError, TimeoutError) as error:
                log.warning("the broker cannot be reached", extra={"error": repr(error)})
                self._reachable = False
                await asyncio.sleep(_PAUSE_SECONDS)
            else:
                self._reachable = True
                return

    def _let_go(self) -> None:
        """Forget all that is in flight, and close the producers without waiting for it."""
        self._epoch = None
        super()._let_go()
        while self._dispatchers:
            self._dispatchers.popitem()[1].stop()
        for opening in self._opening:
            opening.cancel()
        while self._outboxes:
            closing = asyncio.create_task(self._outboxes.popitem()[1].stop())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

    def _lane(self, cargo: Cargo, epoch: int) -> Lane | None:  # noqa: ARG002 - `takes` knows the epoch
        return self._lanes.get(TopicPartition(cargo.record.topic, cargo.record.partition))

    def _send(self, lane: Lane, flight: Flight) -> None:
        self._dispatchers[lane.partition].send(lane, flight)

    async def _commit(self) -> bool:
        return True  # what has landed is committed

    def _end(self, lane: Lane, outbox: TransactionalOutbox, error: BaseException) -> None:
        """Drop what is in flight where another has taken over; whatever else it is, fail."""
        if not isinstance(error, ProducerFenced):
            self._fail(error)
            return
        partition = lane.partition
        if self._lanes.get(partition) is not lane:
            return  # given up already
        log.warning(
            "fenced: what was in flight is dropped",
            extra={"topic": partition.topic, "partition": partition.partition},
        )
        outbox.end("fenced")
        self._dispatchers.pop(partition).stop()
        self._drop(self._lanes.pop(partition))
        # The broker tells by then of a rebalance that this worker has slept through.
        patience = (
            self._settings.session_timeout_seconds + self._settings.heartbeat_interval_seconds
        )
        asyncio.get_running_loop().call_later(patience, self._insist, partition, outbox, error)

    def _insist(
        self, partition: TopicPartition, outbox: TransactionalOutbox, error: BaseException
    ) -> None:
        """Fail where a partition is still this worker's although another writes for it."""
        if self._outboxes.get(partition) is outbox:
            self._fail(
                DeliveryError(
                    f"{partition.topic}[{partition.partition}] is this worker's, but its producer"
                    f" is fenced ({error}): another process uses the same consumer group without"
                    " being a member, or the broker ended a transaction that took too long"
                )
            )
