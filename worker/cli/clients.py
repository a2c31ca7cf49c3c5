"""Kafka clients for commands: opened with one clear error where no broker answers."""

import contextlib
import logging
from collections.abc import AsyncIterator, Container, Iterator

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaError

from worker.errors import NewswireError, TopicsError
from worker.settings import Settings, variable
from worker.stream.header_keys import read_any_header_key
from worker.stream.security import connection_arguments


class UnreachableError(NewswireError):
    """No broker answers, or none lets us in; the message names the settings that say where."""


@contextlib.asynccontextmanager
async def open_producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """Open a producer that waits for all replicas and keeps the order of a key.

    Raises:
        UnreachableError: no broker can be used.
    """
    producer = AIOKafkaProducer(
        **connection_arguments(settings),
        acks="all",
        compression_type=None if settings.compression == "none" else settings.compression,
        max_request_size=settings.max_message_bytes,
        linger_ms=settings.linger_ms,
    )
    async with _started(producer, settings):
        yield producer


@contextlib.asynccontextmanager
async def open_consumer(
    settings: Settings, topic: str, *, from_beginning: bool
) -> AsyncIterator[AIOKafkaConsumer]:
    """Open a consumer of a whole topic that belongs to no group and sees only what is committed.

    Raises:
        TopicsError: there is no such topic.
        UnreachableError: no broker can be used.
    """
    read_any_header_key()
    consumer = AIOKafkaConsumer(
        **connection_arguments(settings),
        group_id=None,
        enable_auto_commit=False,
        auto_offset_reset="earliest" if from_beginning else "latest",
        isolation_level="read_committed",
    )
    async with _started(consumer, settings):
        require_topic(topic, await consumer.topics())
        consumer.subscribe([topic])
        yield consumer


@contextlib.asynccontextmanager
async def open_reader(
    settings: Settings, topic: str, *, group: str | None = None
) -> AsyncIterator[AIOKafkaConsumer]:
    """Open a consumer that has all partitions of a topic, sees only what is committed, and seeks.

    Args:
        settings: how to reach the broker.
        topic: the one that is read.
        group: whose offsets it may commit; it does not take part in sharing out partitions.

    Raises:
        TopicsError: there is no such topic.
        UnreachableError: no broker can be used.
    """
    read_any_header_key()
    consumer = AIOKafkaConsumer(
        **connection_arguments(settings),
        group_id=group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
    )
    async with _started(consumer, settings):
        # What the consumer itself knows has only the topics that it was told to read.
        cluster = await consumer._client.fetch_all_metadata()  # noqa: SLF001 - `topics` has no partitions
        require_topic(topic, cluster.topics())
        numbers = sorted(cluster.partitions_for_topic(topic))
        consumer.assign([TopicPartition(topic, number) for number in numbers])
        yield consumer


def require_topic(topic: str, topics: Container[str]) -> None:
    """Make sure that a topic is among those that there are.

    All are listed, since asking for one by name makes brokers create it that are set so.

    Raises:
        TopicsError: there is no such topic.
    """
    if topic not in topics:
        raise TopicsError(f"there is no topic {topic}: newswire topics create makes it.")


@contextlib.asynccontextmanager
async def _started(
    client: AIOKafkaConsumer | AIOKafkaProducer, settings: Settings
) -> AsyncIterator[None]:
    try:
        with last_words() as words:
            await client.start()
    except (KafkaError, OSError) as error:
        await client.stop()
        raise _unreachable(settings, words.text or str(error)) from error
    try:
        yield
    finally:
        await client.stop()


def _unreachable(settings: Settings, reason: str) -> UnreachableError:
    security = "" if settings.security_protocol == "PLAINTEXT" else ", and those of security"
    return UnreachableError(
        f"no broker at {settings.bootstrap_servers} can be used: {reason}. Check"
        f" --bootstrap-servers or {variable('bootstrap_servers')}{security}."
    )


class LastWords(logging.Handler):
    """Keeps the last warning: the client says there why it could not connect."""

    text = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the text of a record."""
        self.text = record.getMessage()


@contextlib.contextmanager
def last_words() -> Iterator[LastWords]:
    """Keep what the client logs off the terminal, and the last warning of it at hand."""
    logger = logging.getLogger("aiokafka")
    words = LastWords(logging.WARNING)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(words)
    try:
        yield words
    finally:
        logger.removeHandler(words)
        logger.propagate = propagated
