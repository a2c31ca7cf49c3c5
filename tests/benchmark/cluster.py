"""The broker that streams are measured on: Apache Kafka, or the embedded one without Java."""

import asyncio
import contextlib
import logging
import shutil
import time
import uuid
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import GroupCoordinatorNotAvailableError, NotCoordinatorForGroupError

from tests.benchmark.subject import Subject, cpu_of
from tests.kafka.node import LIBRARIES, kafka_node
from worker.broker import embedded_broker

_LOOK_SECONDS = 0.03
_PATIENCE_SECONDS = 300.0


class StalledError(RuntimeError):
    """Nothing came any more."""


# Who leads the partitions of a new topic is not known everywhere at once, and aiokafka warns of it.
logging.getLogger("aiokafka").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running broker."""

    name: str
    servers: str
    pid: int

    @property
    def is_kafka(self) -> bool:
        """Whether it is Apache Kafka."""
        return self.name != "embedded"

    def cpu(self) -> float:
        """Return the seconds of processor time that the broker has used."""
        return cpu_of(self.pid)


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a broker for as long as the context lasts."""
    if shutil.which("java") and LIBRARIES.is_dir():
        with kafka_node() as node:
            yield Cluster("Apache Kafka", node.bootstrap_servers, node.pid)
    else:
        with embedded_broker() as broker:
            yield Cluster("embedded", broker.bootstrap_servers, broker.pid)


@dataclass(slots=True)
class Stage:
    """Topics of one trial, and what was put into the first of them."""

    cluster: Cluster
    partitions: int
    token: str = field(default_factory=lambda: uuid.uuid4().hex[:10])
    published: int = 0
    _admin: AIOKafkaAdminClient = field(init=False)
    _producer: AIOKafkaProducer = field(init=False)
    _looker: AIOKafkaConsumer = field(init=False)

    def topic(self, name: str) -> str:
        """Name a topic: raw, enriched, entities, dead."""
        return f"{self.token}-{name}"

    def environment(self) -> dict[str, str]:
        """Return the environment of a worker on these topics."""
        # A process that stands still must stay in its group; the embedded broker lets a group wait
        # for half a session.
        session = 30 if self.cluster.is_kafka else 6
        own = {
            "BOOTSTRAP_SERVERS": self.cluster.servers,
            "CONSUMER_GROUP": self.token,
            "RAW_TOPIC": self.topic("raw"),
            "ENRICHED_TOPIC": self.topic("enriched"),
            "ENTITIES_TOPIC": self.topic("entities"),
            "DEAD_LETTER_TOPIC": self.topic("dead"),
            "SESSION_TIMEOUT_SECONDS": str(session),
            "HEARTBEAT_INTERVAL_SECONDS": "2",
            "LOG_LEVEL": "warning",
        }
        named = {f"NEWSWIRE_{name}": value for name, value in own.items()}
        return named | ({"BENCH_IDEMPOTENT": "1"} if self.cluster.is_kafka else {})

    async def publish(self, values: Iterable[bytes]) -> int:
        """Put values into the raw topic, and return how many."""
        waiting: list[asyncio.Future[object]] = []
        for value in values:
            waiting.append(await self.send(value))
            if len(waiting) % 2_000 == 0:
                await asyncio.gather(*waiting[-2_000:])
        await asyncio.gather(*waiting)
        return len(waiting)

    async def send(self, value: bytes) -> "asyncio.Future[object]":
        """Put one value into the raw topic; the future ends when the broker has it."""
        key = b"%d" % self.published
        self.published += 1
        sent: asyncio.Future[object] = await self._producer.send(self.topic("raw"), value, key=key)
        return sent

    async def written(self, name: str) -> int:
        """Return how many records a topic has."""
        places = [TopicPartition(self.topic(name), number) for number in range(self.partitions)]
        ends = await self._looker.end_offsets(places)
        return sum(ends.values())

    async def committed(self) -> int:
        """Return how many records the group has committed."""
        places = [TopicPartition(self.topic("raw"), number) for number in range(self.partitions)]
        try:
            offsets = await self._admin.list_consumer_group_offsets(self.token, partitions=places)
        except (GroupCoordinatorNotAvailableError, NotCoordinatorForGroupError):
            return 0
        return sum(max(each.offset, 0) for each in offsets.values())

    async def until_committed(self, subjects: Iterable[Subject]) -> None:
        """Wait until all that was published is committed.

        Raises:
            StalledError: it never was.
        """
        await self._until("committed", subjects)

    async def until_enriched(self, subjects: Iterable[Subject]) -> None:
        """Wait until for all that was published there is an enriched article.

        Raises:
            StalledError: there never was.
        """
        await self._until("enriched", subjects)

    async def _until(self, what: str, subjects: Iterable[Subject]) -> None:
        watched = list(subjects)
        began = time.monotonic()
        while True:
            done = await (self.committed() if what == "committed" else self.written("enriched"))
            if done >= self.published:
                return
            for subject in watched:
                subject.check()
            if time.monotonic() - began > _PATIENCE_SECONDS:
                raise StalledError(f"{done} of {self.published} {what}")
            await asyncio.sleep(_LOOK_SECONDS)


@contextlib.asynccontextmanager
async def stage(on: Cluster, *, partitions: int) -> AsyncIterator[Stage]:
    """Create topics for one trial, and delete them after it."""
    made = Stage(on, partitions)
    names = [made.topic(name) for name in ("raw", "enriched", "entities", "dead")]
    made._admin = AIOKafkaAdminClient(bootstrap_servers=on.servers)
    made._producer = AIOKafkaProducer(bootstrap_servers=on.servers, linger_ms=5)
    made._looker = AIOKafkaConsumer(bootstrap_servers=on.servers)
    clients = (made._admin, made._producer, made._looker)
    for client in clients:
        await client.start()
    try:
        await made._admin.create_topics([NewTopic(name, partitions, 1) for name in names])
        while not set(names) <= set(await made._admin.list_topics()):  # noqa: ASYNC110 - news of others
            await asyncio.sleep(_LOOK_SECONDS)
        yield made
    finally:
        if on.is_kafka:
            await made._admin.delete_topics(names)
        await made._admin.close()
        await made._producer.stop()
        await made._looker.stop()
