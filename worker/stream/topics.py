"""The topics: whether they are there, how large their records may be, and how to create them."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, TopicAlreadyExistsError, for_code

from worker.errors import TopicsError
from worker.settings import Settings
from worker.stream.security import connection_arguments

log = logging.getLogger(__name__)

DEFAULT_PARTITIONS = 8
DEFAULT_RETENTION_MS = 7 * 24 * 60 * 60 * 1000

_MOST_REPLICAS = 3
_PROPAGATION_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as the broker describes it; the limit is in bytes, None where it does not say."""

    name: str
    partitions: int
    max_message_bytes: int | None = None


async def check_topics(settings: Settings) -> dict[str, Topic]:
    """Describe the topics of the settings, by name.

    Missing ones are created where `create_topics` allows it.

    Raises:
        TopicsError: topics are missing, or no broker answers; the message says what to do.
    """
    async with _administration(settings) as admin:
        found = await _describe(admin, settings)
        missing = [name for name in topic_names(settings) if name not in found]
        if missing and settings.create_topics:
            await _create(admin, missing)
            return await _describe_all(admin, settings)
        if missing:
            raise TopicsError(
                f"missing on {settings.bootstrap_servers}: {', '.join(missing)};"
                " create them with `newswire topics create`, or let the worker do so with"
                " NEWSWIRE_CREATE_TOPICS=true"
            )
    return found


async def create_topics(
    settings: Settings,
    *,
    partitions: int = DEFAULT_PARTITIONS,
    replication: int | None = None,
    retention_ms: int = DEFAULT_RETENTION_MS,
) -> tuple[str, ...]:
    """Create those of the topics that are missing, and return their names.

    Args:
        settings: name the topics and the brokers.
        partitions: of each topic: the most workers that can share it.
        replication: copies of each partition; None takes three, or as many as there are brokers.
        retention_ms: how long records are kept; -1 for ever.

    Raises:
        TopicsError: the broker refuses, or none answers; the message says what to do.
    """
    async with _administration(settings) as admin:
        found = await _describe(admin, settings)
        missing = [name for name in topic_names(settings) if name not in found]
        await _create(
            admin,
            missing,
            partitions=partitions,
            replication=replication,
            retention_ms=retention_ms,
        )
        await _describe_all(admin, settings)
    return tuple(missing)


async def create_topic(settings: Settings, name: str) -> None:
    """Create a topic of one partition that keeps its records for ever, unless it is there.

    Raises:
        TopicsError: the broker refuses, or none answers; the message says what to do.
    """
    async with _administration(settings) as admin:
        if name in await admin.list_topics():
            return
        await _create(admin, [name], partitions=1, retention_ms=-1)
        while name not in await admin.list_topics():  # noqa: ASYNC110 - the broker sends no events
            await asyncio.sleep(_PROPAGATION_SECONDS)


def topic_names(settings: Settings) -> tuple[str, ...]:
    """List the topics that the worker reads and writes, the raw one first."""
    return tuple(settings.topics.values())


@contextlib.asynccontextmanager
async def _administration(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """Connect to the brokers; whatever goes wrong with them becomes one clear error."""
    admin = AIOKafkaAdminClient(**connection_arguments(settings))
    try:
        async with asyncio.timeout(settings.request_timeout_seconds):
            await admin.start()
            yield admin
    except (KafkaError, OSError, TimeoutError) as error:
        raise TopicsError(
            f"no broker at {settings.bootstrap_servers} can be used"
            f" ({error or 'no answer in time'}): check NEWSWIRE_BOOTSTRAP_SERVERS,"
            " and NEWSWIRE_SECURITY_PROTOCOL with what belongs to it"
        ) from error
    finally:
        await admin.close()


async def _describe(admin: AIOKafkaAdminClient, settings: Settings) -> dict[str, Topic]:
    """Describe those of the topics that exist.

    All topics are listed, since asking for one by name may create it.
    """
    wanted = set(topic_names(settings))
    partitions = {
        topic["topic"]: len(topic["partitions"])
        for topic in await admin.describe_topics()
        if topic["topic"] in wanted and not topic["error_code"]
    }
    limits = await _message_limits(admin, partitions)
    return {name: Topic(name, count, limits.get(name)) for name, count in partitions.items()}


async def _describe_all(admin: AIOKafkaAdminClient, settings: Settings) -> dict[str, Topic]:
    """Describe the topics once all of them are known: news of a new one takes its time."""
    while True:
        found = await _describe(admin, settings)
        if len(found) == len(topic_names(settings)):
            return found
        await asyncio.sleep(_PROPAGATION_SECONDS)


async def _message_limits(admin: AIOKafkaAdminClient, topics: Iterable[str]) -> Mapping[str, int]:
    """Ask for `max.message.bytes`; brokers may not know it, or not tell this client."""
    resources = [ConfigResource(ConfigResourceType.TOPIC, topic) for topic in topics]
    if not resources:
        return {}
    limits: dict[str, int] = {}
    try:
        responses = await admin.describe_configs(resources)
    except KafkaError as error:
        log.info("the broker does not tell max.message.bytes", extra={"error": repr(error)})
        return {}
    for response in responses:
        for _error_code, _message, _type, name, entries in (
            resource[:5] for resource in response.resources
        ):
            for key, value, *_ in entries:
                if key == "max.message.bytes":
                    limits[name] = int(value)
    return limits


async def _create(
    admin: AIOKafkaAdminClient,
    names: Iterable[str],
    *,
    partitions: int = DEFAULT_PARTITIONS,
    replication: int | None = None,
    retention_ms: int = DEFAULT_RETENTION_MS,
) -> None:
    if replication is None:
        brokers = len((await admin.describe_cluster())["brokers"])
        replication = min(_MOST_REPLICAS, brokers)
    configs = {"cleanup.policy": "delete", "retention.ms": str(retention_ms)}
    new = [NewTopic(name, partitions, replication, topic_configs=configs) for name in names]
    if not new:
        return
    response = await admin.create_topics(new)
    for name, code, *message in response.topic_errors:
        error = for_code(code)
        if code and error is not TopicAlreadyExistsError:
            raise TopicsError(
                f"{name} cannot be created: {message[0] if message and message[0] else error()}"
            )
