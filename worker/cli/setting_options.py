"""Settings as flags: made from the fields, shown in groups."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click
from pydantic import BaseModel

from worker.settings import GROUPS, SECRETS, Settings, choices, describe, flag

_Command = TypeVar("_Command", bound=Callable[..., Any])

CONNECTION = ("bootstrap_servers", *GROUPS["Security"].model_fields)
"""What any command needs to reach Kafka."""

_SPECIAL = {
    "bootstrap_servers": "HOST:PORT,...",
    "circuit_share": "SHARE",
    "entity_types": "TYPE,...",
}


class SettingOption(click.Option):
    """A flag that sets one setting; its group is a heading in the help."""

    def __init__(self, declarations: Sequence[str], *, group: str, **attributes: Any) -> None:
        super().__init__(declarations, **attributes)
        self.group = group


class SettingsCommand(click.Command):
    """A command whose help shows the settings after its own options, group by group."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of options."""
        sections: dict[str, list[tuple[str, str]]] = {"Options": []}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                section = parameter.group if isinstance(parameter, SettingOption) else "Options"
                sections.setdefault(section, []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def setting_options(*fields: str) -> Callable[[_Command], _Command]:
    """Give a command the flags of these settings, of all when none is named."""
    rows = [row for row in describe(Settings()) if not fields or row.field in fields]

    def decorate(command: _Command) -> _Command:
        for row in reversed(rows):
            group = GROUPS[row.group]
            option = click.option(
                *_declarations(row.field, group),
                cls=SettingOption,
                group=f"{row.group} settings",
                metavar=_metavar(row.field, group),
                default=None,
                help=_help(row.field, row.description, row.default),
            )
            command = option(command)
        return command

    return decorate


def _declarations(field: str, group: type[BaseModel]) -> tuple[str, ...]:
    name = flag(field)
    if group.model_fields[field].annotation is bool:
        return (f"{name}/--no-{name.removeprefix('--')}", field)
    return (name, f"{field}_file" if field in SECRETS else field)


def _metavar(field: str, group: type[BaseModel]) -> str | None:
    if group.model_fields[field].annotation is bool:
        return None
    if field in SECRETS or field.endswith("file"):
        return "PATH"
    if values := choices(group, field):
        return "|".join(values)
    if special := _SPECIAL.get(field):
        return special
    annotation = group.model_fields[field].annotation
    return {int: "INTEGER", float: "SECONDS"}.get(annotation, "NAME")  # type: ignore[arg-type]


def _help(field: str, description: str, default: str) -> str:
    text = description.replace("`", "")
    if field in SECRETS:
        text = f"{text.removesuffix('.')}, in a file: a command line is seen by everyone."
    return f"{text} [{default}]" if default else text
