"""Which dead letters a command is about: the options, and what they mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import click

from worker.cli.dlq.letters import Letter
from worker.cli.setting_options import CONNECTION, setting_options
from worker.errors import Reason

_Command = TypeVar("_Command", bound=Callable[..., Any])

_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_AGO = re.compile(r"([1-9][0-9]{0,5})([mhd])")
_LEAST_ID = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """What a letter must be; an empty condition is met by all.

    `ids` are beginnings of ids of four characters at least, or places, `PARTITION:OFFSET`.
    """

    ids: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    most: int | None = None

    def takes(self, letter: Letter) -> bool:
        """Tell whether a letter is meant; `most` is for the caller to count."""
        return (
            (not self.ids or any(_names(wanted, letter) for wanted in self.ids))
            and (not self.reasons or letter.reason in self.reasons)
            and (not self.sources or (letter.source or "").casefold() in self._folded_sources())
            and self._in_time(letter.failed_at)
        )

    def _folded_sources(self) -> set[str]:
        return {source.casefold() for source in self.sources}

    def _in_time(self, failed_at: datetime | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if failed_at is None:
            return False
        return (self.since is None or failed_at >= self.since) and (
            self.until is None or failed_at < self.until
        )


def _names(wanted: str, letter: Letter) -> bool:
    if wanted in {letter.id, letter.place}:
        return True
    return len(wanted) >= _LEAST_ID and ":" not in wanted and letter.id.startswith(wanted.lower())


class Moment(click.ParamType):
    """A time: RFC 3339 with an offset, or how long ago it was, such as `90m`, `36h`, `7d`."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read a time; fail where it is none."""
        ago = _AGO.fullmatch(str(value))
        if ago is not None:
            return datetime.now(UTC) - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            self.fail(f"{value!r} is neither like 2024-10-30T09:15:00+07:00 nor 36h.", param, ctx)
        return moment


def selection_options(command: _Command) -> _Command:
    """Give a command the options that `selection_of` reads, and those of the topics."""
    for option in reversed(
        (
            click.argument("ids", nargs=-1, metavar="[ID]..."),
            click.option(
                "--reason",
                "reasons",
                multiple=True,
                type=click.Choice([reason.value for reason in Reason]),
                metavar="REASON",
                help=f"Rejected for this, or one of these: {', '.join(Reason)}.",
            ),
            click.option("--source", "sources", multiple=True, help="Whose `source` is this."),
            click.option("--since", type=Moment(), metavar="TIME", help="Failed then or later."),
            click.option("--until", type=Moment(), metavar="TIME", help="Failed before then."),
            click.option("--max", "most", type=click.IntRange(min=1), help="So many at most."),
            click.option("--handled", is_flag=True, help="Also those that are dealt with."),
            click.option("--parked", is_flag=True, help="Those in the parking topic instead."),
            click.option("--json", "as_json", is_flag=True, help="One letter a line, as JSON."),
            setting_options(
                *CONNECTION,
                *("consumer_group", "raw_topic", "enriched_topic", "dead_letter_topic"),
                "parking_topic",
            ),
        )
    ):
        command = option(command)
    return command
