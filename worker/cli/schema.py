"""`newswire schema`: the contracts of the topics, as they are shipped."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import click
import orjson
from rich.table import Table

from worker.cli.article_view import text
from worker.cli.terminal import console

_SUFFIX = ".schema.json"
_ASYNCAPI = "asyncapi"


class _Name(click.ParamType):
    """The name of a contract, with its version or without."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known = contracts()
        name = str(value) if value in known else f"{value}.v1"
        if name not in known:
            self.fail(f"{value!r} is none of {', '.join(known)}.", param, ctx)
        return name


@click.group("schema")
def command() -> None:
    """Show the contracts of the topics."""


@command.command(
    "list",
    epilog="""\b
Examples:
  newswire schema list""",
)
def list_contracts() -> None:
    """List the contracts: names, and what they describe."""
    table = Table.grid(padding=(0, 2))
    for name, file in contracts().items():
        if name == _ASYNCAPI:
            kind, title = "AsyncAPI 3", "Channels, messages, headers and Kafka bindings"
        else:
            kind, title = "JSON Schema", orjson.loads(file.read_bytes())["title"]
        table.add_row(text(name, "bold"), text(title), text(kind, "dim"))
    console().print(table)


@command.command(
    "show",
    epilog="""\b
Examples:
  newswire schema show enriched-article
  newswire schema show asyncapi > asyncapi.yaml""",
)
@click.argument("name", type=_Name())
def show(name: str) -> None:
    """Print the contract NAME as it is: JSON, or YAML for asyncapi."""
    click.echo(contracts()[name].read_bytes(), nl=False)


def contracts() -> dict[str, Traversable]:
    """Find the contracts by name: `raw-article.v1`, ..., and `asyncapi`."""
    found = {file.name: file for file in _folder().iterdir() if file.is_file()}
    schemas = {
        name.removesuffix(_SUFFIX): file
        for name, file in sorted(found.items())
        if name.endswith(_SUFFIX)
    }
    return schemas | {_ASYNCAPI: found["asyncapi.yaml"]}


def _folder() -> Traversable:
    """Find the folder: a wheel has it in the package, a checkout beside it."""
    shipped = files("worker") / "schemas"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "schemas"
