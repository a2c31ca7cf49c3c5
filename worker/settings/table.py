"""Settings as people read them: what is in force and from where, and the README's table."""

from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from worker.settings.fields import GROUPS, SECRETS, Settings, Source, choices, flag, variable

HIDDEN = "(hidden)"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting in force; `value` is empty where there is none, and hidden where it is secret."""

    group: str
    field: str
    name: str
    flag: str
    value: str
    default: str
    source: Source
    description: str


def describe(settings: Settings) -> tuple[SettingRow, ...]:
    """List every setting in force, group by group, with secrets hidden."""
    return tuple(
        SettingRow(
            group=group,
            field=field,
            name=variable(field),
            flag=flag(field),
            value=shown(field, getattr(settings, field)),
            default=shown(field, info.default),
            source=settings.source(field),
            description=info.description or "",
        )
        for group, fields in GROUPS.items()
        for field, info in fields.model_fields.items()
    )


def environment_of(settings: Settings) -> dict[str, str]:
    """Write settings as the environment of another process, secrets and all."""
    environ = {row.name: row.value for row in describe(settings) if row.value}
    for field in SECRETS:
        secret: SecretStr | None = getattr(settings, field)
        if secret is not None:
            environ[variable(field)] = secret.get_secret_value()
    return environ


def render_table() -> str:
    """Write the README's table of settings, in Markdown, without a line end after it."""
    lines = ["| Setting | Default | Meaning |", "|---|---|---|"]
    for row in describe(Settings()):
        default = f"`{row.default}`" if row.default else ""
        lines.append(f"| `{row.name}` | {default} | {_meaning(row)} |")
    return "\n".join(lines)


def _meaning(row: SettingRow) -> str:
    parts = [row.description]
    values = choices(Settings, row.field)
    if len(values) > 1:
        parts.append(f"One of {', '.join(f'`{value}`' for value in values)}.")
    if row.field in SECRETS:
        parts.append(f"Or `{row.name}_FILE`: a file that holds it.")
    return " ".join(parts)


def shown(field: str, value: Any) -> str:
    """Write a value as the environment would have it, a secret hidden, None empty."""
    if value is None:
        return ""
    if field in SECRETS:
        return HIDDEN
    match value:
        case bool():
            return str(value).lower()
        case float():
            return f"{value:g}"
        case frozenset():
            return ",".join(sorted(value)) or "none"
    return str(value)
