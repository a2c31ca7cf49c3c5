"""Where the demo runs: the embedded broker, or a cluster that is already there."""

import asyncio
import contextlib
import os
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

import click
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from worker.broker import embedded_broker
from worker.cli.clients import last_words
from worker.settings import Settings, load_settings
from worker.stream.security import connection_arguments
from worker.stream.topics import create_topics, topic_names

_PARTITIONS = 3
_RETENTION_MS = 3_600_000
# The embedded broker waits for half the session timeout before it lets a worker begin.
_QUICK = {"session_timeout_seconds": 6, "heartbeat_interval_seconds": 2}


@contextlib.contextmanager
def broker_for(flags: Mapping[str, Any]) -> Iterator[Settings]:
    """Find a broker and yield the settings of everything that uses it.

    Without `bootstrap_servers` it is an embedded one, and the environment has no say. On a cluster
    that is there already, topics and consumer group have names of their own.

    Raises:
        BrokerError: the embedded broker cannot be started.
        SettingsError: the environment or a flag is wrong.
    """
    if flags.get("bootstrap_servers") is None:
        with embedded_broker() as broker:
            yield load_settings({**_QUICK, "bootstrap_servers": broker.bootstrap_servers}, {})
        return
    prefix = f"newswire-demo-{uuid.uuid4().hex[:8]}"
    own = {
        "raw_topic": f"{prefix}.raw",
        "enriched_topic": f"{prefix}.enriched",
        "entities_topic": f"{prefix}.entities",
        "dead_letter_topic": f"{prefix}.dead-letter",
        "consumer_group": prefix,
    }
    yield load_settings({**flags, **own, **_QUICK}, os.environ)


@contextlib.contextmanager
def topics_for(settings: Settings, *, delete: bool) -> Iterator[None]:
    """Create the demo's topics, whose records are kept for an hour.

    Args:
        settings: name them.
        delete: whether to delete them afterwards.

    Raises:
        TopicsError: the broker refuses, or none answers.
    """
    with last_words():
        asyncio.run(create_topics(settings, partitions=_PARTITIONS, retention_ms=_RETENTION_MS))
    try:
        yield
    finally:
        if delete:
            _delete_topics(settings)


def _delete_topics(settings: Settings) -> None:
    names = ", ".join(topic_names(settings))
    try:
        with last_words():
            asyncio.run(_delete(settings))
    except (KafkaError, OSError) as error:
        click.echo(f"The demo's topics could not be deleted ({error}): {names}", err=True)
    else:
        click.echo(f"Deleted the demo's topics: {names}")


async def _delete(settings: Settings) -> None:
    admin = AIOKafkaAdminClient(**connection_arguments(settings))
    try:
        await admin.start()
        await admin.delete_topics(list(topic_names(settings)))
    finally:
        await admin.close()
