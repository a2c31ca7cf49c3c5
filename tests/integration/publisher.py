"""Publishes mixed records, each with its own codec, and remembers where each went."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Self

from aiokafka import AIOKafkaProducer

from tests.integration.cluster import LARGEST_BATCH_BYTES, Broker
from tests.integration.mixed_records import CODECS, MixedRecord


@dataclass(frozen=True, slots=True)
class Published:
    """A record and where it stands in the raw topic."""

    record: MixedRecord
    partition: int
    offset: int


class Publisher:
    """Producers for every codec of Kafka."""

    def __init__(self, broker: Broker, topic: str) -> None:
        self._broker = broker
        self._topic = topic
        self._producers: dict[str | None, AIOKafkaProducer] = {}
        self._running = AsyncExitStack()
        self.published: list[Published] = []

    async def __aenter__(self) -> Self:
        for codec in CODECS:
            producer = AIOKafkaProducer(
                bootstrap_servers=self._broker.bootstrap_servers,
                compression_type=codec,
                max_request_size=LARGEST_BATCH_BYTES,
                max_batch_size=LARGEST_BATCH_BYTES // 10,
            )
            await producer.start()
            self._running.push_async_callback(producer.stop)
            self._producers[codec] = producer
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._running.aclose()

    async def publish(self, records: Sequence[MixedRecord]) -> list[Published]:
        """Publish `records` and wait until the broker has acknowledged each."""
        published = await asyncio.gather(*(self._publish(record) for record in records))
        self.published.extend(published)
        return published

    async def _publish(self, record: MixedRecord) -> Published:
        delivery = await self._producers[record.codec].send(
            self._topic, record.value, key=record.key, headers=list(record.headers)
        )
        metadata = await delivery
        return Published(record, metadata.partition, metadata.offset)
