"""Dead letters for people: a line each, or all of one."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from worker.cli.article_view import text
from worker.cli.dlq.letters import Letter
from worker.cli.printable import printable, printable_json
from worker.cli.record_view import record_json

_ID_CHARACTERS = 8


def letter_line(letter: Letter, *, handled: bool) -> Text:
    """Show a letter in a line, which may be folded."""
    when = "?" if letter.failed_at is None else f"{letter.failed_at:%Y-%m-%d %H:%M:%SZ}"
    replays = f" ×{letter.attempts}" if letter.attempts > 1 else ""
    shown = letter.id[:_ID_CHARACTERS] if ":" not in letter.id else letter.id
    return Text.assemble(
        (f"{shown}  ", "bold"),
        f"{when}  ",
        text(f"{letter.reason}{replays}", "red"),
        text(f"  {letter.source}" if letter.source else ""),
        ("  (handled)" if handled else "", "green"),
        text(f"  {letter.message}", "dim"),
    )


def letter_page(letter: Letter) -> RenderableType:
    """Show all of a letter: the error, and the original as it came."""
    known = letter.json()
    original = known["original"]
    place = f"{original['partition']}:{original['offset']}"
    rows = [
        ("id", letter.id),
        ("stands at", f"{letter.record.topic} {letter.place}"),
        ("reason", f"{letter.reason} at stage {letter.stage}"),
        ("message", letter.message),
        ("exception", known["exception"] or ""),
        ("failed", f"{known['failed_at'] or '?'}, first {known['first_failed_at'] or '?'}"),
        ("attempts", f"{letter.attempts}, replays {letter.replays}"),
        ("original", f"{original['topic']} {place}, timestamp {original['timestamp']}"),
        ("key", "none" if letter.record.key is None else _readable(letter.record.key)),
    ]
    lines = [Text.assemble((f"{name:<10} ", "bold"), text(value)) for name, value in rows if value]
    for name, value in letter.record.headers:
        if not name.startswith(("x-dlq-", "__connect.errors.")):
            lines.append(
                Text.assemble(("header     ", "bold"), text(f"{name}: {_readable(value)}"))
            )
    parts: list[RenderableType] = [*lines]
    if letter.stacktrace:
        parts.append(Padding(text(letter.stacktrace.rstrip(), "dim"), (1, 0, 0, 2)))
    parts.append(Padding(text(_readable(letter.record.value)), (1, 0, 1, 2)))
    return Group(*parts)


def letter_json(known: Mapping[str, Any], letter: Letter | None = None) -> bytes:
    """Write what is known of a letter as a line of JSON; with the record where it is given."""
    line = dict(known)
    if letter is not None:
        line["record"] = json.loads(record_json(letter.record))
    return printable_json(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


def counted(counts: Counter[str]) -> str:
    """Say how many there are of each, the most first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common()) or "none"


def _readable(value: bytes | None) -> str:
    return "(no value)" if value is None else printable(value.decode(errors="backslashreplace"))
