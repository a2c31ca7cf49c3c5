"""`newswire topics`: the topics that the worker reads and writes."""

import asyncio
import re
from collections.abc import Sequence
from typing import Any

import click
from rich.table import Table

from worker.cli.article_view import text
from worker.cli.clients import last_words
from worker.cli.setting_options import CONNECTION, SettingsCommand, setting_options
from worker.cli.terminal import console
from worker.settings import load_settings
from worker.stream.topics import DEFAULT_PARTITIONS, Topic, check_topics, create_topics, topic_names

_TOPICS = (
    *("raw_topic", "enriched_topic", "entities_topic", "dead_letter_topic"),
    *("profile", "profile_topic"),
)
_UNITS_MS = {"m": 60_000, "h": 3_600_000, "d": 86_400_000}
_DURATION = re.compile(r"([1-9][0-9]{0,5})([mhd])")


class _Retention(click.ParamType):
    """A duration such as `7d`, or `forever`; in milliseconds, -1 for ever."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if value == "forever":
            return -1
        match = _DURATION.fullmatch(str(value))
        if match is None:
            self.fail(f"{value!r} is not like 90m, 36h, 7d or forever.", param, ctx)
        return int(match[1]) * _UNITS_MS[match[2]]


@click.group("topics")
def command() -> None:
    """Create or check the topics that the worker reads and writes."""


@command.command(
    "create",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire topics create
  newswire topics create --partitions 24 --replication 3 --retention 14d

Topics that exist are left as they are, so it does no harm to call this again. Choose partitions
for years: a topic that grows later sends the next version of an article elsewhere.""",
)
@click.option(
    "--partitions",
    type=click.IntRange(min=1),
    default=DEFAULT_PARTITIONS,
    show_default=True,
    help="Of each topic: the most workers that can share it.",
)
@click.option(
    "--replication",
    type=click.IntRange(min=1),
    metavar="N",
    help="Copies of each partition; by default 3, or as many as there are brokers.",
)
@click.option(
    "--retention",
    type=_Retention(),
    default="7d",
    show_default=True,
    help="How long records are kept: 90m, 36h, 7d, forever.",
)
@setting_options(*CONNECTION, *_TOPICS)
def create(*, partitions: int, replication: int | None, retention: int, **flags: Any) -> None:
    """Create the topics that are missing."""
    settings = load_settings(flags).model_copy(update={"create_topics": False})
    with last_words():
        created = asyncio.run(
            create_topics(
                settings, partitions=partitions, replication=replication, retention_ms=retention
            )
        )
        topics = asyncio.run(check_topics(settings))
    _show([topics[name] for name in topic_names(settings)], created)


@command.command(
    "check",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire topics check
  newswire topics check && newswire run

Exit code: 0 when all of them are there, else 1.""",
)
@setting_options(*CONNECTION, *_TOPICS)
def check(**flags: Any) -> None:
    """Check that the topics are there; changes nothing."""
    settings = load_settings(flags).model_copy(update={"create_topics": False})
    with last_words():
        topics = asyncio.run(check_topics(settings))
    _show([topics[name] for name in topic_names(settings)])


def _show(topics: Sequence[Topic], created: tuple[str, ...] = ()) -> None:
    table = Table.grid(padding=(0, 2))
    for topic in topics:
        count = f"{topic.partitions} partition{'' if topic.partitions == 1 else 's'}"
        limit = (
            f"messages up to {topic.max_message_bytes:,} bytes" if topic.max_message_bytes else ""
        )
        is_new = topic.name in created
        table.add_row(
            text("created" if is_new else "there", "green" if is_new else "dim"),
            text(topic.name),
            text(count),
            text(limit, "dim"),
        )
    console().print(table)
