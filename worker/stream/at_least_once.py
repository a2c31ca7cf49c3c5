"""At least once: an offset is committed after all outputs of all records before it are delivered.

Several flights of a partition are under way at once.
"""

from collections.abc import Mapping

from aiokafka import TopicPartition

from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.settings import Settings
from worker.stream.batched import BatchedDelivery
from worker.stream.commits import Commits
from worker.stream.delivery import Reader
from worker.stream.dispatch import Demote, Dispatcher
from worker.stream.lanes import Flight, Lane
from worker.stream.limits import Limits
from worker.stream.outbox import Outbox


class AtLeastOnce(BatchedDelivery):
    """Delivers through one producer, and commits now and then.

    Args:
        settings: batches, bounds and deadlines.
        outbox: sends flights.
        limits: learns from what the broker refuses.
        demote: makes the dead letter of a refused record.
        metrics: counts.
        health: is told whether the producer gets through.
    """

    def __init__(
        self,
        settings: Settings,
        outbox: Outbox,
        limits: Limits,
        *,
        demote: Demote,
        metrics: Metrics,
        health: Health,
    ) -> None:
        super().__init__(settings, limits, demote=demote, metrics=metrics, health=health)
        self._outbox = outbox
        self._dispatcher = Dispatcher(
            outbox,
            self._lanes,
            limits,
            demote=demote,
            resized=lambda grown: self._room.give_back(0, -grown),
            landed=self._land,
            failed=self._fail,
            metrics=metrics,
        )
        self._commits: Commits

    async def start(self, reader: Reader) -> None:
        """Connect; offsets are committed through `reader`.

        Raises:
            KafkaError: the broker cannot be reached, or refuses this client.
        """
        self._commits = Commits(reader, self._metrics)
        await self._outbox.start()
        await super().start(reader)

    async def stop(self) -> None:
        """Disconnect; what is in flight is left un-acknowledged."""
        self._dispatcher.stop()
        await super().stop()
        await self._outbox.stop()

    def assigned(self, partitions: frozenset[TopicPartition]) -> None:
        """Note the partitions that are this worker's now, all of them."""
        self._commits.forget()
        super().assigned(partitions)

    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        """Do nothing: what a former owner still writes is a duplicate, and it commits no more."""

    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        """Do nothing: the lane of an epoch begins with its first record."""

    @property
    def uncommitted_since(self) -> float | None:
        """Since when acknowledged offsets wait to be committed, in monotonic seconds."""
        return self._commits.waiting_since

    def _send(self, lane: Lane, flight: Flight) -> None:
        self._dispatcher.send(lane, flight)

    async def _commit(self) -> bool:
        return await self._commits.commit(self.positions())
