import asyncio
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import faust
import pytest
from aiokafka import TopicPartition
from mode import CrashingSupervisor

from tests.unit.stream.support import RAW, settings
from worker.stream.app import StreamApp
from worker.stream.consumer import Consumer, FencedMessage, Transport

FAUST_VARIABLES = {
    "BROKER_URL": "kafka://elsewhere:1",
    "BROKER_CONSUMER_URL": "kafka://elsewhere:1",
    "WEB_PORT": "1",
    "WEB_ENABLED": "1",
    "DATADIR": "/tmp/elsewhere",  # noqa: S108 - nobody writes there
    "STREAM_BUFFER_MAXSIZE": "1000000",
    "STREAM_WAIT_EMPTY": "1",
    "TOPIC_ALLOW_DECLARE": "1",
    "TOPIC_REPLICATION_FACTOR": "7",
    "PROCESSING_GUARANTEE": "exactly_once",
    "APP_ID": "another",
    "APP_VERSION": "2",
    "ENV_PREFIX": "NEWSWIRE_",
}


class Nobody:
    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        pass

    def sought(self, epoch: int, offsets: Mapping[TopicPartition, int]) -> None:
        pass

    async def revoked(self) -> None:
        pass

    def assigned(self, partitions: frozenset[TopicPartition]) -> None:
        pass


async def ignore(_: FencedMessage) -> None:
    pass


def options(app: StreamApp) -> dict[str, Any]:
    return {
        name: getattr(app.conf, name)
        for name in (
            "id",
            "autodiscover",
            "web_enabled",
            "topic_allow_declare",
            "topic_disable_leader",
            "table_standby_replicas",
            "reply_create_topic",
            "producer_threaded",
            "stream_wait_empty",
            "stream_buffer_maxsize",
            "worker_redirect_stdouts",
        )
    } | {
        "guarantee": app.conf.processing_guarantee.value,
        "store": str(app.conf.store),
        "broker": [str(url) for url in app.conf.broker_consumer],
    }


def test_nothing_of_fausts_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    async def read() -> dict[str, Any]:
        return options(StreamApp(settings(consumer_group="group"), Nobody()))

    plain = asyncio.run(read())
    for name, value in FAUST_VARIABLES.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(f"NEWSWIRE_{name}", value)
    assert asyncio.run(read()) == plain
    assert plain == {
        "id": "group",
        "autodiscover": False,
        "web_enabled": False,
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "table_standby_replicas": 0,
        "reply_create_topic": False,
        "producer_threaded": False,
        "stream_wait_empty": False,
        "stream_buffer_maxsize": 200,
        "worker_redirect_stdouts": False,
        "guarantee": "at_least_once",
        "store": "memory:",
        "broker": ["kafka://the-settings-say"],
    }


def test_faust_honours_its_environment_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STREAM_BUFFER_MAXSIZE", "17")
    assert faust.App("group", stream_buffer_maxsize=200).conf.stream_buffer_maxsize == 17


def test_no_fixups_and_no_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.module")
    monkeypatch.chdir(tmp_path)

    async def scenario() -> None:
        app = StreamApp(settings(), Nobody())
        await app.on_first_start()
        assert app.fixups == []

    asyncio.run(scenario())
    assert list(tmp_path.iterdir()) == []


def test_one_agent_that_acknowledges_nothing_and_is_not_restarted() -> None:
    async def scenario() -> None:
        app = StreamApp(settings(), Nobody())
        app.read(RAW, ignore)
        (agent,) = app.agents.values()
        assert agent.concurrency == 1
        assert agent.supervisor_strategy is CrashingSupervisor
        assert agent.channel.acks is False
        assert agent.channel.get_topic_name() == RAW

    asyncio.run(scenario())


def test_our_consumer_and_no_producer_are_started() -> None:
    async def scenario() -> None:
        app = StreamApp(settings(), Nobody())
        assert isinstance(app.transport, Transport)
        services = list(app.boot_strategy.server())
        assert app.producer not in services
        assert app.consumer in services
        assert isinstance(app.consumer, Consumer)

    asyncio.run(scenario())


@pytest.mark.parametrize("key", [b"key", b"", None], ids=str)
@pytest.mark.parametrize("value", [b"value", b"\x00\xff", b"", None], ids=str)
def test_whatever_a_record_holds_is_handed_over(key: bytes | None, value: bytes | None) -> None:
    seen: list[tuple[Any, Any]] = []

    async def handle(message: FencedMessage) -> None:
        seen.append((message.key, message.value))

    async def scenario() -> None:
        app = StreamApp(settings(), Nobody())
        app.read(RAW, handle)
        (agent,) = app.agents.values()
        message = FencedMessage(RAW, 0, 5, 0, 0, None, key, value, None)
        event = await agent.channel.decode(message, propagate=True)
        assert (event.key, event.value) == (key, value)
        await handle(event.message)

    asyncio.run(scenario())
    assert seen == [(key, value)]


def test_faust_takes_an_environment_of_its_own() -> None:
    assert "env" in inspect.signature(faust.App.Settings._init_env_prefix).parameters
