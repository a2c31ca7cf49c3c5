"""The broker under test, seen as a client sees it: topics, offsets, and what topics hold."""

import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol, Self

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import GroupCoordinatorNotAvailableError, NotCoordinatorForGroupError
from aiokafka.structs import ConsumerRecord, OffsetAndMetadata

from tests.integration.waiting import until
from worker.records import Headers

LARGEST_BATCH_BYTES = 3_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it was read from a topic."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: Headers

    def header(self, name: str) -> str:
        """Return the header of that name; fail unless there is exactly one."""
        values = [value for header, value in self.headers if header == name]
        assert len(values) == 1, f"{len(values)} headers {name} in {self.headers}"
        assert values[0] is not None
        return values[0].decode()

    def json(self) -> Any:
        """Return the value decoded from JSON."""
        assert self.value is not None
        return orjson.loads(self.value)


Records = list[Record]


class Broker(Protocol):
    @property
    def bootstrap_servers(self) -> str: ...

    @property
    def pid(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Topics:
    """The four topics and the group of one test."""

    group: str
    raw: str
    enriched: str
    entities: str
    dead_letter: str

    @classmethod
    def unique(cls) -> "Topics":
        token = uuid.uuid4().hex[:12]
        return cls(*(f"{token}-{name}" for name in cls.__annotations__))

    @property
    def names(self) -> tuple[str, ...]:
        return (self.raw, self.enriched, self.entities, self.dead_letter)

    @property
    def outputs(self) -> tuple[str, ...]:
        return (self.enriched, self.entities, self.dead_letter)


@asynccontextmanager
async def admin(broker: Broker) -> AsyncIterator[AIOKafkaAdminClient]:
    client = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap_servers)
    await client.start()
    try:
        yield client
    finally:
        await client.close()


async def create_topics(broker: Broker, topics: Topics, *, partitions: int = 4) -> None:
    """Create the topics of a test; the raw one takes more than the worker may put out."""
    configs = {topics.raw: {"max.message.bytes": str(LARGEST_BATCH_BYTES)}}
    async with admin(broker) as client:
        answer = await client.create_topics(
            [
                NewTopic(name, partitions, 1, topic_configs=configs.get(name, {}))
                for name in topics.names
            ]
        )
        assert not any(code for _, code, *_ in answer.topic_errors), answer

        async def all_known() -> bool:
            return set(topics.names) <= set(await client.list_topics())

        await until(all_known, "the topics are known to the broker")


async def limit_batches(broker: Broker, topic: str, size: int) -> None:
    """Have the broker refuse larger batches from now on."""
    resource = ConfigResource(
        ConfigResourceType.TOPIC, topic, configs={"max.message.bytes": str(size)}
    )
    async with admin(broker) as client:
        (answer,) = await client.alter_configs([resource])
        assert [code for code, *_ in answer.resources] == [0], answer


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was committed, and then how far the outputs reached.

    Args:
        committed: the group's offset of each raw partition.
        reached: the position after the last output record seen, by partition.
    """

    committed: Mapping[int, int]
    reached: Mapping[TopicPartition, int]


class Observer:
    """Reads what comes out, and what the group commits, while a test runs."""

    def __init__(self, broker: Broker, topics: Topics, *, partitions: int = 4) -> None:
        self.records: dict[str, Records] = {name: [] for name in topics.outputs}
        self._topics = topics
        self._inputs = [TopicPartition(topics.raw, index) for index in range(partitions)]
        self._outputs = [
            TopicPartition(name, index) for name in topics.outputs for index in range(partitions)
        ]
        self._admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap_servers)
        self._consumer = AIOKafkaConsumer(
            bootstrap_servers=broker.bootstrap_servers,
            auto_offset_reset="earliest",
            max_partition_fetch_bytes=LARGEST_BATCH_BYTES,
            isolation_level="read_committed",
        )

    async def __aenter__(self) -> Self:
        await self._admin.start()
        await self._consumer.start()
        self._consumer.assign(self._outputs)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._consumer.stop()
        await self._admin.close()

    @property
    def enriched(self) -> Records:
        """Enriched articles and tombstones so far."""
        return self.records[self._topics.enriched]

    @property
    def entities(self) -> Records:
        """Entity records so far."""
        return self.records[self._topics.entities]

    @property
    def dead_letters(self) -> Records:
        """Dead letters so far."""
        return self.records[self._topics.dead_letter]

    async def read(self) -> int:
        """Read the outputs to their present end; return how many inputs' outputs there are."""
        # The embedded broker understates the end by all but the first record of the last batch,
        # which is no harm here: batches are read whole.
        ends = await self._consumer.end_offsets(self._outputs)

        async def at_the_end() -> bool:
            if all([await self._consumer.position(tp) >= end for tp, end in ends.items()]):
                return True
            for batch in (await self._consumer.getmany(timeout_ms=100)).values():
                self.records[batch[0].topic].extend(map(_record, batch))
            return False

        await until(at_the_end, "the outputs are read to their end")
        return len(self.enriched) + len(self.dead_letters)

    async def committed(self) -> dict[int, int]:
        """Read the group's committed offset of each raw partition; 0 where there is none."""
        offsets: dict[TopicPartition, OffsetAndMetadata] = {}

        async def answered() -> bool:
            try:
                offsets.update(
                    await self._admin.list_consumer_group_offsets(
                        self._topics.group, partitions=self._inputs
                    )
                )
            except (GroupCoordinatorNotAvailableError, NotCoordinatorForGroupError):
                return False  # the first question makes Kafka create the topic of the answers
            return True

        await until(answered, "the coordinator of the group answers")
        return {
            tp.partition: max(offsets[tp].offset, 0) if tp in offsets else 0 for tp in self._inputs
        }

    async def snapshot(self) -> Snapshot:
        """Read what is committed, and only then how far the outputs reach."""
        committed = await self.committed()
        await self.read()
        reached = {tp: await self._consumer.position(tp) for tp in self._outputs}
        return Snapshot(committed, reached)


def _record(record: "ConsumerRecord[bytes, bytes]") -> Record:
    return Record(
        record.topic,
        record.partition,
        record.offset,
        record.key,
        record.value,
        tuple(record.headers),
    )
