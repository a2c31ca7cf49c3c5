"""What stands between the agent and the broker; one implementation a delivery guarantee."""

import asyncio
from collections.abc import Mapping
from typing import Protocol

from aiokafka import TopicPartition

from worker.stream.lanes import Cargo


class Reader(Protocol):
    """Where records come from, and where offsets are committed."""

    @property
    def epoch(self) -> int:
        """The present epoch; records of an earlier one are not acted on."""

    async def commit_offsets(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit the next offsets to read.

        Raises:
            KafkaError: the broker refused, or the partitions are no longer ours.
            TimeoutError: the broker did not answer.
        """

    async def committed_offset(self, partition: TopicPartition) -> int:
        """Return the committed offset of a partition, -1 where there is none.

        Raises:
            KafkaError: the broker refused.
            TimeoutError: the broker did not answer.
        """


class Delivery(Protocol):
    """Takes outputs, and acknowledges their inputs once the broker has them."""

    failed: "asyncio.Future[None]"
    """Ends with the error after which the process must end, and never without one."""

    async def start(self, reader: Reader) -> None:
        """Connect; offsets are committed through `reader`.

        Raises:
            KafkaError: the broker cannot be reached, or refuses this client.
        """

    def takes(self, epoch: int) -> bool:
        """Tell whether records that were fetched in an epoch are taken."""

    async def deliver(self, cargo: Cargo, *, epoch: int, previous: int | None) -> None:
        """Take a record's outputs; waits while too much is in flight.

        Args:
            cargo: the record and its outputs.
            epoch: in which the record was fetched; one of the past is dropped.
            previous: offset of the record that was fetched before it, None for the first.

        Raises:
            DeliveryError: a record before it was lost within this process.
        """

    def assigned(self, partitions: frozenset[TopicPartition]) -> None:
        """Note the partitions that are this worker's now, all of them."""

    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        """See to it that nobody else writes for these partitions any more.

        Their committed offsets are read once this returns.
        """

    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        """Note from where on, and in which epoch, the partitions are read."""

    async def revoked(self) -> None:
        """Finish what is in flight, for a while: all partitions go once this returns."""

    async def drain(self, seconds: float) -> bool:
        """Take nothing more, and tell whether all in flight was acknowledged and committed."""

    async def stop(self) -> None:
        """Disconnect; what is in flight is left un-acknowledged."""

    @property
    def assignment(self) -> frozenset[TopicPartition]:
        """The partitions that are this worker's now."""

    @property
    def idle(self) -> bool:
        """Whether nothing is in flight."""

    @property
    def uncommitted_since(self) -> float | None:
        """Since when acknowledged offsets wait to be committed, in monotonic seconds.

        None while none wait, and again whenever the broker has taken some.
        """

    def positions(self) -> Mapping[TopicPartition, int]:
        """Return the next offset to commit, by partition, where something was acknowledged."""

    def oldest_timestamps(self) -> Mapping[TopicPartition, int]:
        """Return when the oldest record in flight was made, in ms since the epoch, by partition."""
