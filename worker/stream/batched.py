"""What the deliveries share: records are put into flights, bounded, watched and drained.

The outputs of a partition's records go into flights, and flights count in order.
"""

import asyncio
import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from aiokafka import TopicPartition

from worker.errors import DeliveryError
from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.settings import Settings
from worker.stream.delivery import Reader
from worker.stream.dispatch import Demote
from worker.stream.lanes import Cargo, Flight, Lane
from worker.stream.limits import Limits
from worker.stream.room import Room

log = logging.getLogger(__name__)

_REVOCATION_SECONDS = 3.0
_SILENCE_SECONDS = 10.0
_LATE_SECONDS = 5.0


class BatchedDelivery(ABC):
    """Delivers in batches, acknowledged in order; how they are sent is for a subclass to say.

    Args:
        settings: batches, bounds and deadlines.
        limits: learns from what the broker refuses.
        demote: makes the dead letter of a refused record.
        metrics: counts.
        health: is told whether the producer gets through.
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
        self.failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.assignment: frozenset[TopicPartition] = frozenset()
        self._settings = settings
        self._limits = limits
        self._demote = demote
        self._metrics = metrics
        self._health = health
        self._room = Room(settings.inflight_records, settings.inflight_bytes, metrics)
        self._lanes: dict[TopicPartition, Lane] = {}
        self._landed = asyncio.Event()
        self._draining = False
        self._reachable = True
        self._ticking: asyncio.Task[None] | None = None
        self._reader: Reader

    @abstractmethod
    def _send(self, lane: Lane, flight: Flight) -> None:
        """Send a flight that was launched; `_land` or `_fail` is to follow."""

    @abstractmethod
    async def _commit(self) -> bool:
        """Commit what is acknowledged and not committed, and tell whether the broker has it all.

        Raises:
            DeliveryError: this client may not commit, now or ever.
        """

    @abstractmethod
    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        """See to it that nobody else writes for these partitions any more."""

    @abstractmethod
    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        """Note from where on, and in which epoch, the partitions are read."""

    async def start(self, reader: Reader) -> None:
        """Connect; offsets are committed through `reader`.

        Raises:
            KafkaError: the broker cannot be reached, or refuses this client.
        """
        self._reader = reader
        self._health.producer_up = True
        self._ticking = asyncio.create_task(self._tick())

    async def stop(self) -> None:
        """Disconnect; what is in flight is left un-acknowledged."""
        if self._ticking is not None:
            self._ticking.cancel()
        self._let_go()
        self._health.producer_up = False

    def takes(self, epoch: int) -> bool:
        """Tell whether records that were fetched in an epoch are taken."""
        return not self._draining and epoch == self._reader.epoch

    async def deliver(self, cargo: Cargo, *, epoch: int, previous: int | None) -> None:
        """Take a record's outputs; waits while too much is in flight.

        Args:
            cargo: the record and its outputs.
            epoch: in which the record was fetched; one of the past is dropped.
            previous: offset of the record that was fetched before it, None for the first.

        Raises:
            DeliveryError: a record before it was lost within this process.
        """
        await self._room.wait_for(cargo.size)
        if not self.takes(epoch):
            return  # whoever reads the partition next gets it again
        lane = self._lane(cargo, epoch)
        if lane is None:
            return
        lane.follow(cargo.record.offset, previous)
        self._room.take(1, cargo.size)
        flight = lane.board(cargo, time.monotonic())
        if self._is_full(flight):
            self._launch(lane)
        elif len(flight.cargos) == 1:
            linger = self._settings.linger_ms / 1000
            asyncio.get_running_loop().call_later(linger, self._end_linger, lane, flight)

    def assigned(self, partitions: frozenset[TopicPartition]) -> None:
        """Note the partitions that are this worker's now, all of them."""
        log.info("partitions assigned", extra={"partitions": _numbers(partitions)})
        self._metrics.rebalances.inc()
        self._health.joined = True
        self._own(partitions)

    def _own(self, partitions: frozenset[TopicPartition]) -> None:
        self.assignment = partitions
        self._metrics.assigned_partitions.set(len(partitions))
        self._health.assigned_partitions = len(partitions)

    async def revoked(self) -> None:
        """Finish what is in flight, for a while: all partitions go once this returns."""
        try:
            # The rest of the group waits meanwhile.
            await self._settle(min(_REVOCATION_SECONDS, self._settings.session_timeout_seconds / 3))
        except DeliveryError as error:
            self._fail(error)
        self._let_go()
        if self.assignment:
            log.info("partitions given up", extra={"partitions": _numbers(self.assignment)})
        self._own(frozenset())

    async def drain(self, seconds: float) -> bool:
        """Take nothing more, and tell whether all in flight was acknowledged and committed."""
        self._draining = True
        return await self._settle(seconds)

    @property
    def idle(self) -> bool:
        """Whether nothing is in flight."""
        return all(lane.empty for lane in self._lanes.values())

    def positions(self) -> Mapping[TopicPartition, int]:
        """Return the next offset to commit, by partition, where something was acknowledged."""
        return {
            lane.partition: lane.acknowledged
            for lane in self._lanes.values()
            if lane.acknowledged is not None
        }

    def oldest_timestamps(self) -> Mapping[TopicPartition, int]:
        """Return when the oldest record in flight was made, in ms since the epoch, by partition."""
        oldest = {lane.partition: lane.oldest for lane in self._lanes.values()}
        return {
            partition: record.timestamp
            for partition, record in oldest.items()
            if record is not None and record.timestamp is not None
        }

    def _lane(self, cargo: Cargo, epoch: int) -> Lane | None:
        """Find the lane of a record, None where it is not to be delivered."""
        partition = TopicPartition(cargo.record.topic, cargo.record.partition)
        lane = self._lanes.get(partition)
        if lane is None or lane.epoch != epoch:
            if lane is not None:
                self._drop(lane)
            lane = self._lanes[partition] = Lane(partition, epoch)
        return lane

    def _let_go(self) -> None:
        """Forget all that is in flight."""
        while self._lanes:
            _, lane = self._lanes.popitem()
            self._drop(lane)

    def _drop(self, lane: Lane) -> None:
        """Forget a lane; its records are read again by whoever reads the partition next."""
        for flight in lane.flights():
            if flight.task is not None:
                flight.task.cancel()
            self._room.give_back(len(flight.cargos), flight.size)
        self._landed.set()

    def _is_full(self, flight: Flight) -> bool:
        return (
            len(flight.cargos) >= self._settings.batch_records
            or flight.size >= self._settings.max_message_bytes
        )

    def _end_linger(self, lane: Lane, flight: Flight) -> None:
        # Noted, not told from the clock when a flight before it lands: the loop's timers may be
        # early, and the flight would be launched by nobody.
        flight.overdue = True
        self._launch_if_overdue(lane)

    def _launch_if_overdue(self, lane: Lane) -> None:
        # While more of the partition is in the air a flight may as well grow: the producer has one
        # batch of a partition under way at a time, and a larger one takes no longer.
        waiting = lane.boarding
        if (
            waiting is not None
            and waiting.overdue
            and not lane.airborne
            and self._lanes.get(lane.partition) is lane
        ):
            self._launch(lane)

    def _launch(self, lane: Lane) -> None:
        flight = lane.launch()
        if flight is None:
            return
        flight.launched_at = time.monotonic()
        self._send(lane, flight)

    def _land(self, lane: Lane, flight: Flight) -> None:
        now, monotonic = time.time(), time.monotonic()
        for counting in lane.land(flight):
            self._room.give_back(len(counting.cargos), counting.size)
            took = monotonic - (counting.launched_at or monotonic)
            for cargo in counting.cargos:
                self._metrics.observe_stage("deliver", took)
                if cargo.record.timestamp is not None:
                    latency = now - cargo.record.timestamp / 1000
                    self._metrics.end_to_end_latency_seconds.observe(max(0.0, latency))
        self._launch_if_overdue(lane)
        self._landed.set()

    async def _settle(self, seconds: float) -> bool:
        """Send what is boarding, wait for what is in flight, commit; tell whether all is done."""
        deadline = time.monotonic() + seconds
        for lane in self._lanes.values():
            self._launch(lane)
        try:
            async with asyncio.timeout(seconds):
                while not self.idle:
                    self._landed.clear()
                    await self._landed.wait()
        except TimeoutError:
            log.warning("not all that was in flight was delivered in time")
        idle = self.idle
        try:
            async with asyncio.timeout(max(1.0, deadline - time.monotonic())):
                return await self._commit() and idle
        except TimeoutError:
            return False

    async def _tick(self) -> None:
        """Commit and watch the deadlines."""
        try:
            while True:
                slept_at = time.monotonic()
                await asyncio.sleep(self._settings.commit_interval_seconds)
                late = time.monotonic() - slept_at - self._settings.commit_interval_seconds
                await self._commit()
                self._watch(forgiven=late if late > _LATE_SECONDS else 0.0)
        except Exception as error:  # noqa: BLE001 - without commits nothing is ever done
            self._fail(error)

    def _watch(self, *, forgiven: float) -> None:
        """Look how long outputs have been under way, without the time that the process stood."""
        for lane in self._lanes.values():
            for flight in lane.airborne:
                if flight.launched_at is not None:
                    flight.launched_at += forgiven
        launched = [
            flight.launched_at
            for lane in self._lanes.values()
            for flight in lane.airborne
            if flight.launched_at is not None
        ]
        age = time.monotonic() - min(launched) if launched else 0.0
        self._health.producer_up = self._reachable and age < _SILENCE_SECONDS
        if age > self._settings.delivery_timeout_seconds:
            self._fail(
                DeliveryError(
                    f"outputs were not acknowledged for {age:.0f} seconds"
                    " (NEWSWIRE_DELIVERY_TIMEOUT_SECONDS)"
                )
            )

    def _fail(self, error: BaseException) -> None:
        if not self.failed.done():
            self.failed.set_exception(error)


def _numbers(partitions: Iterable[TopicPartition]) -> str:
    return ", ".join(str(number) for number in sorted(each.partition for each in partitions))
