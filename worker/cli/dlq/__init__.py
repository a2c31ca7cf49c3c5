"""`newswire dlq`: what became of no article, and what to do about it."""

import asyncio
import contextlib
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from worker.cli.dlq.desk import Desk, DeskError, open_desk
from worker.cli.dlq.letters import Letter
from worker.cli.dlq.replaying import (
    CHUNK,
    Action,
    Plan,
    Planner,
    enriched_since,
    replay,
)
from worker.cli.dlq.selection import Selection, selection_options
from worker.cli.dlq.showing import counted, letter_json, letter_line, letter_page
from worker.cli.setting_options import SettingsCommand
from worker.cli.terminal import console
from worker.settings import Settings, load_settings
from worker.stream.topics import create_topic

_MOST_REPLAYS = 3
_CHOICE = frozenset({"ids", "reasons", "sources", "since", "until", "most"})
_YES = click.option("--yes", is_flag=True, help="Do it; without this it is only told.")


@click.group("dlq")
def command() -> None:
    """List, show, replay or discard dead letters.

    Letters are never deleted. Which are dealt with is noted in the offsets of the consumer group
    <consumer group>-dlq, whose lag is about what waits.
    """


@command.command(
    "list",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire dlq list
  newswire dlq list --reason invalid_json --since 36h
  newswire dlq list --source antara --json | jq -r .message | sort | uniq -c""",
)
@selection_options
def list_(**options: Any) -> None:
    """List the letters that wait, in the order of their partitions."""
    call = _Call(options)

    async def run(desk: Desk) -> Counter[str]:
        reasons: Counter[str] = Counter()
        async for letter in call.letters(desk):
            reasons[letter.reason] += 1
            handled = desk.is_handled(letter)
            if call.as_json:
                click.echo(letter_json(letter.json() | {"handled": handled}))
            else:
                call.output.print(letter_line(letter, handled=handled))
        return reasons

    reasons = call.at_the_desk(run)
    if not call.as_json:
        click.echo(f"{reasons.total()} dead letters: {counted(reasons)}.")


@command.command(
    "show",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire dlq show 3f2a91bc
  newswire dlq show 2:1741 --handled
  newswire dlq show --reason internal_error --max 1 --json

An ID is the beginning of what list prints, or PARTITION:OFFSET.""",
)
@selection_options
def show(**options: Any) -> None:
    """Show letters in full: the error, and the original as it came."""
    call = _Call(options)

    async def run(desk: Desk) -> int:
        count = 0
        async for letter in call.letters(desk):
            count += 1
            if call.as_json:
                known = letter.json() | {"handled": desk.is_handled(letter)}
                click.echo(letter_json(known, letter))
            else:
                call.output.print(letter_page(letter), soft_wrap=True)
        return count

    if not call.at_the_desk(run):
        raise DeskError("there is no such letter that waits; --handled also looks at the others")


@command.command(
    "replay",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire dlq replay --reason internal_error
  newswire dlq replay --reason internal_error --yes
  newswire dlq replay 3f2a91bc --yes
  newswire dlq replay --parked --max-replays 9 --yes

What was replayed too often is moved to NEWSWIRE_PARKING_TOPIC, and made there if need be. Where
the same key was enriched since, the letter is older: consumers must order versions as the README
says. After an interruption, call it again: nothing is lost, a hundred letters may come twice.""",
)
@selection_options
@click.option(
    "--max-replays",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Park what was replayed so often.  [default: {_MOST_REPLAYS}; with --parked, no bound]",
)
@click.option(
    "--check/--no-check",
    default=True,
    help="Look whether the same key was enriched since; reads the enriched topic.",
)
@_YES
def replay_(*, max_replays: int | None, check: bool, yes: bool, **options: Any) -> None:
    """Publish letters to the raw topic again, once what broke them is mended.

    Key, value and headers are the original's, with the count of replays, and with place and time of
    the original.
    """
    call = _Call(options)
    if max_replays is None and not call.parked:
        max_replays = _MOST_REPLAYS

    async def run(desk: Desk) -> Counter[str]:
        survey = await _look(call.letters(desk), Planner(max_replays, {}))
        enriched = await enriched_since(call.settings, survey.failures) if check else {}
        plans = _plans(call.letters(desk), Planner(max_replays, enriched))
        if not yes:
            async for plan in plans:
                call.tell(plan)
            return call.actions
        if survey.parks:
            await create_topic(call.settings, call.settings.parking_topic)
        with call.progress("replaying", survey.letters) as advance:

            def done(plan: Plan) -> None:
                call.tell(plan)
                advance()

            await replay(plans, desk, call.settings, done)
        return call.actions

    call.sum_up(call.at_the_desk(run), done=yes)


@command.command(
    "discard",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire dlq discard 3f2a91bc --yes
  newswire dlq discard --reason missing_text --until 7d --yes

The letters stay in Kafka for as long as the topic keeps them: list --handled shows them, and
replay --handled replays them all the same.""",
)
@selection_options
@_YES
def discard(*, yes: bool, **options: Any) -> None:
    """Note that letters need no more attention; nothing is published or deleted."""
    call = _Call(options)
    if not call.chooses:
        raise click.UsageError("say which: an ID, --reason, --source, --since, --until or --max.")

    async def run(desk: Desk) -> int:
        count = 0
        chunk: list[Letter] = []
        async for letter in call.letters(desk):
            count += 1
            chunk.append(letter)
            if call.as_json:
                click.echo(letter_json(letter.json() | {"action": "DISCARD"}))
            elif not yes:
                call.output.print(letter_line(letter, handled=desk.is_handled(letter)))
            if yes and len(chunk) == CHUNK:
                await desk.settle(chunk)
                chunk.clear()
        if yes:
            await desk.settle(chunk)
        return count

    count = call.at_the_desk(run)
    if not call.as_json:
        told = "discarded" if yes else "would be discarded; --yes does it"
        click.echo(f"{count} dead letters {told}.")


@dataclass(slots=True)
class _Survey:
    """What must be known of all letters before the first is replayed.

    `failures` is when the first letter of a key failed, in milliseconds.
    """

    letters: int = 0
    parks: bool = False
    failures: dict[bytes, float] = field(default_factory=dict)


async def _look(letters: AsyncIterator[Letter], planner: Planner) -> _Survey:
    survey = _Survey()
    async for letter in letters:
        survey.letters += 1
        survey.parks = survey.parks or planner.plan(letter).action is Action.PARK
        key = letter.record.key
        if key is not None and letter.failed_at is not None:
            failed = letter.failed_at.timestamp() * 1000
            survey.failures[key] = min(failed, survey.failures.get(key, failed))
    return survey


async def _plans(letters: AsyncIterator[Letter], planner: Planner) -> AsyncIterator[Plan]:
    async for letter in letters:
        yield planner.plan(letter)


class _Call:
    """One call of a command: its settings, what it is about, and what it tells."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.as_json: bool = options.pop("as_json")
        self.parked: bool = options.pop("parked")
        self._handled: bool = options.pop("handled")
        self._selection = Selection(**{name: options.pop(name) for name in _CHOICE})
        self.settings: Settings = load_settings(options)
        self.output = console()
        self.actions: Counter[str] = Counter()

    @property
    def chooses(self) -> bool:
        """Whether not simply all letters are meant."""
        return self._selection != Selection()

    def at_the_desk(self, run: Callable[[Desk], Any]) -> Any:
        """Do something with the letters of the topic."""
        topic = self.settings.parking_topic if self.parked else self.settings.dead_letter_topic

        async def open_and_run() -> Any:
            async with open_desk(self.settings, topic) as desk:
                return await run(desk)

        try:
            return asyncio.run(open_and_run())
        except KeyboardInterrupt:
            done = sum(self.actions.values())
            click.echo(
                f"\nInterrupted: {done} letters are dealt with and noted; up to {CHUNK} more may"
                " have been sent. They stay in the list.",
                err=True,
            )
            raise

    async def letters(self, desk: Desk) -> AsyncIterator[Letter]:
        """Yield the letters that are meant."""
        count = 0
        letters = desk.letters(handled=self._handled)
        async with contextlib.aclosing(letters):  # type: ignore[type-var]
            async for letter in letters:
                if not self._selection.takes(letter):
                    continue
                yield letter
                count += 1
                if count == self._selection.most:
                    return

    def tell(self, plan: Plan) -> None:
        """Say what becomes of a letter."""
        self.actions[plan.action.name] += 1
        if self.as_json:
            click.echo(letter_json(plan.json()))
        else:
            self.output.print(f"{plan.action.partition(':')[0]:<6} ", end="")
            self.output.print(letter_line(plan.letter, handled=False))
            if plan.warning:
                self.output.print(f"       note: {plan.warning}", style="yellow")

    def sum_up(self, actions: Counter[str], *, done: bool) -> None:
        """Say how many letters became what."""
        if self.as_json:
            return
        told = "done" if done else "nothing was sent; --yes does it"
        counts = Counter({name.lower().replace("_", " "): n for name, n in actions.items()})
        click.echo(f"{actions.total()} dead letters: {counted(counts)} ({told}).")

    @contextlib.contextmanager
    def progress(self, what: str, total: int) -> Iterator[Callable[[], None]]:
        """Show a bar on a terminal; give the function that advances it."""
        bar = Progress(
            TextColumn(what),
            BarColumn(),
            MofNCompleteColumn(),
            console=console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty() or not total,
        )
        with bar:
            task = bar.add_task("", total=total)
            yield lambda: bar.advance(task)
