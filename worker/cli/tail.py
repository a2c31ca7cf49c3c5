"""`newswire tail`: what comes out, or goes in, as it comes."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import Any

import click

from worker.cli.clients import open_consumer
from worker.cli.record_view import Kind, record_json, record_view
from worker.cli.setting_options import CONNECTION, SettingsCommand, setting_options
from worker.cli.terminal import console
from worker.errors import SettingsError
from worker.profiles import PROFILES
from worker.records import InputRecord
from worker.settings import Settings, flag, load_settings, variable


@click.command(
    "tail",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire tail
  newswire tail --topic dead-letter --from-beginning
  newswire tail --topic entities --json | jq -r .value.name
  newswire tail --from-beginning --max 10 --json > ten.jsonl

A JSON line has topic, partition, offset, timestamp, key, headers and value: a value that is JSON
stands as it is, other text as a string, and other bytes in base64 as value_base64.""",
)
@click.option(
    "--topic",
    "kind",
    type=click.Choice(["enriched", "entities", "profile", "dead-letter", "raw"]),
    default="enriched",
    show_default=True,
    help="Which of the topics that the settings name.",
)
@click.option("--json", "as_json", is_flag=True, help="One record a line, as JSON.")
@click.option("--from-beginning", is_flag=True, help="Start with the oldest record, not the next.")
@click.option(
    "--max", "limit", type=click.IntRange(min=1), metavar="N", help="End after so many records."
)
@setting_options(*CONNECTION, "profile", "profile_topic")
def command(
    *, kind: Kind, as_json: bool, from_beginning: bool, limit: int | None, **flags: Any
) -> None:
    """Follow a topic, without joining the worker's group, until Ctrl-C."""
    settings = load_settings(flags)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_tail(settings, kind, as_json, from_beginning, limit))


async def _tail(
    settings: Settings, kind: Kind, as_json: bool, from_beginning: bool, limit: int | None
) -> None:
    output = console()
    count = 0
    following = follow(settings, topic_of(settings, kind), from_beginning=from_beginning)
    async with contextlib.aclosing(following) as records:
        async for record in records:
            if as_json:
                click.echo(record_json(record))
            else:
                output.print(record_view(record, kind))
            count += 1
            if count == limit:
                return


def topic_of(settings: Settings, kind: Kind) -> str:
    """Name the topic of a kind.

    Raises:
        SettingsError: there is none.
    """
    name = settings.topics.get(f"{kind.replace('-', '_')}_topic")
    if name is None:
        raise SettingsError(
            f"no profile is written: set {variable('profile')} or {flag('profile')} to one of"
            f" {', '.join(PROFILES)}"
        )
    return name


async def follow(
    settings: Settings, topic: str, *, from_beginning: bool
) -> AsyncGenerator[InputRecord, None]:
    """Yield the records of a topic, and wait for more.

    Raises:
        TopicsError: there is no such topic.
        UnreachableError: no broker can be used.
    """
    async with open_consumer(settings, topic, from_beginning=from_beginning) as consumer:
        async for record in consumer:
            yield InputRecord(
                record.topic,
                record.partition,
                record.offset,
                record.timestamp,
                record.key,
                record.value,
                tuple(record.headers),
            )
