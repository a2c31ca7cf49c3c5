"""`newswire config`: the settings in force."""

import asyncio
import json
from dataclasses import asdict, dataclass
from typing import Any

import click
from aiokafka.errors import KafkaError
from rich.console import Console
from rich.table import Table

from worker.cli.article_view import text
from worker.cli.clients import last_words
from worker.cli.printable import printable_json
from worker.cli.setting_options import SettingsCommand, setting_options
from worker.cli.terminal import console
from worker.settings import SettingRow, Settings, describe, load_settings
from worker.stream.producer import supports_idempotence

_PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class _Broker:
    """What was found out about the broker; None where it did not answer."""

    idempotent_producer: bool | None
    error: str | None = None


@click.command(
    "config",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire config
  NEWSWIRE_LINGER_MS=50 newswire config --json | jq '.settings[] | select(.source != "default")'

Exit code: 0 when all settings are right, be the broker reachable or not, and 2 otherwise.""",
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@setting_options()
def command(*, as_json: bool, **flags: Any) -> None:
    """Show the settings in force, where each comes from, and what the broker offers."""
    settings = load_settings(flags)
    broker = asyncio.run(_ask(settings))
    if as_json:
        found = {"settings": [asdict(row) for row in describe(settings)], "broker": asdict(broker)}
        click.echo(printable_json(json.dumps(found, ensure_ascii=False)))
    else:
        _show(console(), describe(settings), broker)


async def _ask(settings: Settings) -> _Broker:
    patience = min(_PATIENCE_SECONDS, settings.request_timeout_seconds)
    hurried = settings.model_copy(update={"request_timeout_seconds": patience})
    with last_words() as words:
        try:
            return _Broker(idempotent_producer=await supports_idempotence(hurried))
        except (KafkaError, OSError) as error:
            return _Broker(idempotent_producer=None, error=words.text or str(error))


def _show(output: Console, rows: tuple[SettingRow, ...], broker: _Broker) -> None:
    table = Table.grid(padding=(0, 2))
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            table.add_row(text(f"\n{group}" if table.row_count else group, "bold"))
        style = "" if row.source == "default" else "cyan"
        value = text(row.value or "not set", style if row.value else "dim")
        table.add_row(text(row.name), value, text(row.source, style or "dim"))
    output.print(table)
    output.print(text(f"\nidempotent producer: {_told(broker)}"))


def _told(broker: _Broker) -> str:
    match broker.idempotent_producer:
        case True:
            return "yes, the broker offers it and the worker uses it"
        case False:
            return "no, the broker does not offer it: a retried batch may be there twice"
        case None:
            return f"not known, no broker answers ({broker.error})"
