"""Faust as its tutorial has it: an agent that only reads, and one that sends each record."""

import sys
from pathlib import Path
from typing import Any

import faust
import uvloop

from tests.benchmark.contenders.work import Make, input_record
from worker.settings import Settings

_COMMIT_SECONDS = 0.5


def read(settings: Settings, _: Make, *, idempotent: bool) -> None:  # noqa: ARG001 - all have it
    """Run an agent that does nothing until killed: the least that Faust costs, with uvloop."""
    uvloop.install()
    app, raw = _app(settings)

    async def look(stream: Any) -> None:
        async for _ in stream:
            pass

    app.agent(raw, name="look")(look)
    _run(app)


def send(settings: Settings, make: Make, *, idempotent: bool) -> None:  # noqa: ARG001 - all have it
    """Run an agent with a `topic.send` a record until killed."""
    app, raw = _app(settings)
    topics = {
        name: app.topic(name, key_serializer="raw", value_serializer="raw")
        for name in (settings.enriched_topic, settings.entities_topic, settings.dead_letter_topic)
    }

    async def enrich(stream: Any) -> None:
        async for event in stream.events():
            for made in make(input_record(event.message)):
                await topics[made.topic].send(
                    key=made.key, value=made.value, headers=dict(made.headers)
                )

    app.agent(raw, name="enrich")(enrich)
    _run(app)


def _app(settings: Settings) -> tuple[Any, Any]:
    app = faust.App(
        settings.consumer_group,
        broker=f"kafka://{settings.bootstrap_servers}",
        broker_commit_interval=_COMMIT_SECONDS,
        broker_session_timeout=settings.session_timeout_seconds,
        broker_heartbeat_interval=settings.heartbeat_interval_seconds,
        producer_compression_type=settings.compression,
        topic_disable_leader=True,
        topic_allow_declare=False,
        web_enabled=False,
        datadir=Path("/tmp"),  # noqa: S108 - nothing is written there
    )
    raw = app.topic(
        settings.raw_topic,
        key_type=bytes,
        value_type=bytes,
        key_serializer="raw",
        value_serializer="raw",
    )
    return app, raw


def _run(app: Any) -> None:
    sys.argv[1:] = ["worker", "--without-web", "-l", "error"]
    app.main()
