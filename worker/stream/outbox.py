"""The outbox: packs output records into batches and hands them to the producer, in order."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaTimeoutError
from aiokafka.producer.message_accumulator import BatchBuilder

from worker.records import OutputRecord
from worker.settings import Settings
from worker.stream.header_keys import EscapedBatchBuilder, has_escapes
from worker.stream.lanes import Cargo, Flight, Form
from worker.stream.limits import Limits
from worker.stream.partition import partition_for
from worker.stream.producer import close, discard, is_transactional, new_producer

# The size of a batch without records; sizes of records count it for each.
_EMPTY_BATCH_BYTES = 61


@dataclass(slots=True)
class Batch:
    """Records for one partition; `cargos` are the inputs that they stand for, without repeats."""

    partition: TopicPartition
    builder: BatchBuilder
    size: int = _EMPTY_BATCH_BYTES
    records: int = 0
    keyless: bool = False
    cargos: list[Cargo] = field(default_factory=list)

    def add(self, output: OutputRecord, size: int, cargo: Cargo) -> None:
        """Add a record, stamped with the present time."""
        self.builder.append(
            timestamp=None, key=output.key, value=output.value, headers=list(output.headers)
        )
        self.size += size - _EMPTY_BATCH_BYTES
        self.records += 1
        self.keyless = self.keyless or output.key is None
        if not self.cargos or self.cargos[-1] is not cargo:
            self.cargos.append(cargo)


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch on its way; the future ends with the broker's answer."""

    batch: Batch
    answer: "asyncio.Future[Any]"


class Outbox:
    """Sends flights through a producer that can be replaced.

    Args:
        settings: where and how to send.
        limits: how large batches may be.
        idempotent: whether the producer asks for a producer id.
    """

    def __init__(self, settings: Settings, limits: Limits, *, idempotent: bool) -> None:
        self._settings = settings
        self._limits = limits
        self._idempotent = idempotent
        self._producer: AIOKafkaProducer | None = None

    async def start(self) -> None:
        """Connect.

        Raises:
            KafkaError: the broker cannot be reached, or refuses this client.
        """
        producer = self._make_producer()
        try:
            async with asyncio.timeout(self._settings.request_timeout_seconds):
                await producer.start()
        except BaseException:
            await close(producer)
            raise
        self._producer = producer

    def _make_producer(self) -> AIOKafkaProducer:
        return new_producer(self._settings, idempotent=self._idempotent)

    async def renew(self) -> None:
        """Throw the producer away with all that it holds, and connect anew.

        Raises:
            KafkaError: as `start`.
        """
        producer, self._producer = self._producer, None
        if producer is not None:
            await discard(producer)
        await self.start()

    async def stop(self) -> None:
        """Close the producer; what it still holds is not sent."""
        producer, self._producer = self._producer, None
        if producer is not None:
            await discard(producer)

    async def send(self, flight: Flight) -> list[Sent]:
        """Hand the outputs of a flight to the producer.

        Raises:
            KafkaError: something before them failed; some of them may be on their way.
        """
        producer = self._connected()
        batches = await self._pack(producer, flight)
        return [Sent(batch, await _submit(producer, batch)) for batch in batches]

    async def complete(self, flight: Flight) -> None:
        """Do what is left once every output of a flight is acknowledged: nothing, here.

        Raises:
            KafkaError: the flight does not count, or nobody knows whether it does.
        """

    def _connected(self) -> AIOKafkaProducer:
        if self._producer is None:
            raise KafkaTimeoutError("the producer is not connected")
        return self._producer

    async def _pack(self, producer: AIOKafkaProducer, flight: Flight) -> list[Batch]:
        counts = await _partition_counts(producer, flight)
        packed: list[Batch] = []
        filling: dict[TopicPartition, Batch] = {}
        for cargo in flight.cargos:
            # Only dead letters carry header keys that are not our own.
            foreign = cargo.form is not Form.OUTPUTS
            for output, size in zip(cargo.outputs, cargo.sizes, strict=True):
                partition = TopicPartition(output.topic, _partition(output, cargo, counts))
                escaped = foreign and has_escapes(output.headers)
                alone = flight.singly or escaped
                batch = filling.get(partition)
                if batch is None or alone or self._is_full(batch, size):
                    batch = Batch(partition, _builder(producer, escaped=escaped))
                    packed.append(batch)
                    filling[partition] = batch
                batch.add(output, size, cargo)
                if alone:
                    del filling[partition]
        return packed

    def _is_full(self, batch: Batch, size: int) -> bool:
        return batch.size + size - _EMPTY_BATCH_BYTES > self._limits.batch(batch.partition.topic)


def _builder(producer: AIOKafkaProducer, *, escaped: bool) -> BatchBuilder:
    if escaped:
        return EscapedBatchBuilder(
            producer._message_accumulator._compression_type,  # noqa: SLF001 - the codec's number
            transactional=is_transactional(producer),
        )
    return producer.create_batch()


def _partition(output: OutputRecord, cargo: Cargo, counts: dict[str, int]) -> int:
    """Choose as the Java client does; without a key by the input's partition, to keep order."""
    count = counts[output.topic]
    if output.key is None:
        return cargo.record.partition % count
    return partition_for(output.key, count)


async def _partition_counts(producer: AIOKafkaProducer, flight: Flight) -> dict[str, int]:
    topics = {output.topic for cargo in flight.cargos for output in cargo.outputs}
    return {topic: len(await producer.partitions_for(topic)) for topic in topics}


async def _submit(producer: AIOKafkaProducer, batch: Batch) -> "asyncio.Future[Any]":
    """Queue a batch; the producer may say that its queue is full, and then nothing was queued."""
    topic, partition = batch.partition
    while True:
        try:
            answer: asyncio.Future[Any] = await producer.send_batch(
                batch.builder, topic, partition=partition
            )
        except KafkaTimeoutError:
            continue
        # Where nobody looks at the answer any more, aiokafka's error is no news.
        answer.add_done_callback(lambda done: done.cancelled() or done.exception())
        return answer
