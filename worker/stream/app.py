"""The Faust app: every default that matters set on purpose, and nothing read from elsewhere."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import faust
from aiokafka import TopicPartition
from faust.app.base import BootStrategy
from mode import CrashingSupervisor
from yarl import URL

from worker.settings import Settings
from worker.stream.consumer import Consumer, FencedMessage, Rebalances, Transport

Handler = Callable[[FencedMessage], Awaitable[None]]

_A_DAY_SECONDS = 86_400.0
_BUFFERED_RECORDS = 200


class ConsumerOnly(BootStrategy):
    """Starts no producer, web server or sensor: outputs, operations and metrics are our own."""

    enable_kafka_producer = False
    enable_web = False
    enable_sensors = False


class SilentMonitor(faust.Monitor):
    """Keeps no statistics: Faust feeds it for every record, and nobody reads it."""

    def track_tp_end_offset(self, tp: object, offset: int) -> None:
        """Ignore the end of a partition."""

    def on_message_in(self, *_: object) -> None:
        """Ignore a message."""

    def on_message_out(self, *_: object) -> None:
        """Ignore a message."""

    def on_stream_event_in(self, *_: object) -> None:
        """Ignore an event."""

    def on_stream_event_out(self, *_: object) -> None:
        """Ignore an event."""

    def on_topic_buffer_full(self, *_: object) -> None:
        """Ignore a full buffer."""


class StreamApp(faust.App):
    """A Faust app that reads one topic and hands every message to one agent.

    Args:
        settings: the worker's.
        rebalances: told when partitions come and go.
    """

    BootStrategy = ConsumerOnly
    logger = logging.getLogger("faust")
    consumer: Consumer

    def __init__(self, settings: Settings, rebalances: Rebalances) -> None:
        self.settings = settings
        self.rebalances = rebalances
        super().__init__(settings.consumer_group, monitor=SilentMonitor(), **_options())

    def read(self, topic: str, handle: Handler) -> None:
        """Hand every message of a topic to `handle`, one after the other, none acknowledged.

        An exception in `handle` ends the app.
        """
        raw = self.topic(
            topic,
            key_type=bytes,
            value_type=bytes,
            key_serializer="raw",
            value_serializer="raw",
            acks=False,
            allow_empty=True,
        )

        async def enrich_articles(stream: Any) -> None:
            async for event in stream.noack().events():
                await handle(event.message)

        self.agent(
            raw, name="enrich_articles", concurrency=1, supervisor_strategy=CrashingSupervisor
        )(enrich_articles)

    @property
    def epoch(self) -> int:
        """The consumer's present epoch."""
        return self.consumer.epoch

    async def commit_offsets(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit the next offsets to read.

        Raises:
            KafkaError: the broker refused, or the partitions are no longer ours.
            TimeoutError: the broker did not answer.
        """
        await self.consumer.commit_offsets(offsets)

    async def committed_offset(self, partition: TopicPartition) -> int:
        """Return the committed offset of a partition, -1 where there is none.

        Raises:
            KafkaError: the broker refused.
            TimeoutError: the broker did not answer.
        """
        return await self.consumer.committed_offset(partition)

    async def unread(self) -> dict[TopicPartition, int]:
        """Return the position in each partition that has more, by the broker.

        Raises:
            KafkaError: the broker refused.
            TimeoutError: the broker did not answer.
        """
        return await self.consumer.unread()

    def _new_transport(self) -> Transport:
        return Transport(self.conf.broker_consumer, self)

    def _init_fixups(self) -> list[Any]:
        return []  # none for Django, which Faust would load when its variable is set

    def _create_directories(self) -> None:
        pass  # for tables, of which there are none: the file system may be read-only


def _options() -> dict[str, Any]:
    return {
        # Faust's variables (BROKER_URL, WEB_PORT, ...) would override what stands here.
        "env": {},
        # The consumer and producer know the brokers from the settings; Faust needs a URL only to
        # choose its driver.
        "broker": URL("kafka://the-settings-say"),
        "autodiscover": False,
        "store": URL("memory://"),
        "cache": URL("memory://"),
        "datadir": Path("/nonexistent"),
        "web_enabled": False,
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "topic_replication_factor": 1,
        "table_standby_replicas": 0,
        "reply_create_topic": False,
        "processing_guarantee": "at_least_once",
        "producer_threaded": False,
        "producer_acks": -1,
        "stream_wait_empty": False,
        "stream_buffer_maxsize": _BUFFERED_RECORDS,
        "stream_recovery_delay": 0.0,
        # What Faust would give up waiting for (a seek after a rebalance while the broker is away)
        # it never tries again.
        "broker_request_timeout": _A_DAY_SECONDS,
        "worker_redirect_stdouts": False,
    }
