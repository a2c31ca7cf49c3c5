"""Records of a topic: as JSON lines, or as a paragraph each."""

import base64
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from worker.cli.article_view import (
    STYLES,
    Json,
    json_object,
    json_objects,
    marked,
    metadata_rows,
    text,
)
from worker.cli.printable import printable_json
from worker.records import InputRecord

Kind = Literal["enriched", "entities", "profile", "dead-letter", "raw"]

_SHOWN_CHARACTERS = 300
_LAST_TIMESTAMP = 253_402_300_800_000  # the year 10000, in milliseconds


def record_json(record: InputRecord) -> bytes:
    """Write a record as one line of JSON, without a line end.

    A value that is JSON stands as it is, text as a string; bytes that are neither stand in base64
    under `key_base64` and `value_base64`.
    """
    line = {
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "timestamp": record.timestamp,
        **_readable("key", record.key),
        "headers": [
            {"key": _header_key(name), **_readable("value", value)}
            for name, value in record.headers
        ],
        **_readable("value", record.value),
    }
    value = _parsed(record.value)
    if value is not None:
        line["value"] = value
    return printable_json(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


def record_view(record: InputRecord, kind: Kind) -> RenderableType:
    """Show a record in a paragraph: where it stands, and the gist of it."""
    gist = withdrawn() if record.value is None and kind != "dead-letter" else _GISTS[kind](record)
    return Group(_heading(record), Padding(gist, (0, 0, 1, 2)))


def withdrawn() -> Text:
    """Say what a record without a value means."""
    return Text("withdrawn by its producer (a tombstone)", "yellow")


def dead_letter_view(record: InputRecord) -> RenderableType:
    """Show why a record became a dead letter, where it came from, and how it begins."""
    said = {name: (value or b"").decode(errors="replace") for name, value in record.headers}
    errors = "__connect.errors."
    origin = (
        f"{said.get(f'{errors}topic', '?')}, partition {said.get(f'{errors}partition', '?')},"
        f" offset {said.get(f'{errors}offset', '?')}"
    )
    return Group(
        Text.assemble(
            text(said.get("x-dlq-reason", "no reason given"), "bold red"),
            " at stage ",
            text(said.get(f"{errors}stage", "?")),
        ),
        text(said.get(f"{errors}exception.message", "")),
        text(f"from {origin}", "dim"),
        _beginning(record.value),
    )


def _heading(record: InputRecord) -> Text:
    key = "no key" if record.key is None else record.key.decode(errors="backslashreplace")
    when = ""
    if record.timestamp is not None and 0 <= record.timestamp < _LAST_TIMESTAMP:
        when = f", {datetime.fromtimestamp(record.timestamp / 1000, UTC):%Y-%m-%d %H:%M:%S} UTC"
    place = f"  partition {record.partition}, offset {record.offset}{when}"
    return Text.assemble(text(key, "bold"), (place, "dim"))


def _article(record: InputRecord) -> RenderableType:
    article = _parsed(record.value)
    if not isinstance(article, dict):
        return _beginning(record.value)
    entities = list(json_objects(article.get("entities")))
    known = {label: str(value) for label, value in metadata_rows(article)}
    facts = [known[label] for label in ("dateline", "sources", "reporters") if label in known]
    lines = [text(article.get("headline"), "bold")] if article.get("headline") else []
    lines += [text("  ".join(facts), "dim")] if facts else []
    lines.append(_opening(article, entities))
    names = (text(each.get("name"), STYLES.get(str(each.get("type")), "bold")) for each in entities)
    return Group(*lines, Text(", ").join(names))


def _opening(article: Json, entities: Sequence[Json]) -> Text:
    body = str(article.get("body") or "")
    first = next(json_objects(article.get("paragraphs")), {})
    end = first.get("end")
    return marked(body, 0, end if isinstance(end, int) else _SHOWN_CHARACTERS, entities)


def _entity(record: InputRecord) -> RenderableType:
    entity = _parsed(record.value)
    if not isinstance(entity, dict):
        return _beginning(record.value)
    kind = str(entity.get("type"))
    article = json_object(entity.get("article"))
    mentions = [str(each.get("text")) for each in json_objects(entity.get("mentions"))]
    line = Text.assemble(
        text(kind, STYLES.get(kind, "bold")),
        " ",
        text(entity.get("name")),
        text(f"  in {article.get('headline') or article.get('id')}", "dim"),
    )
    return Group(line, text(", ".join(dict.fromkeys(mentions)) or "in the dateline", "dim"))


def _raw(record: InputRecord) -> RenderableType:
    return _beginning(record.value)


def _beginning(value: bytes | None) -> Text:
    if value is None:
        return Text("(no value)", "dim")
    shown = value[: 4 * _SHOWN_CHARACTERS].decode(errors="replace")[:_SHOWN_CHARACTERS]
    more = f" ... ({len(value):,} bytes)" if len(shown.encode()) < len(value) else ""
    return text(" ".join(shown.split())).append(more, "dim")


_GISTS: dict[Kind, Callable[[InputRecord], RenderableType]] = {
    "enriched": _article,
    "entities": _entity,
    "profile": _raw,
    "dead-letter": dead_letter_view,
    "raw": _raw,
}


def _header_key(name: str) -> str:
    """Show bytes that are not UTF-8, which `worker.stream.header_keys` reads as surrogates."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _readable(name: str, value: bytes | None) -> dict[str, Any]:
    try:
        return {name: None if value is None else value.decode()}
    except UnicodeDecodeError:
        return {f"{name}_base64": base64.b64encode(value or b"").decode()}


def _parsed(value: bytes | None) -> Any:
    """Read a JSON object or array; None where it is neither."""
    if value is None or not value.lstrip().startswith((b"{", b"[")):
        return None
    try:
        return json.loads(value.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
