"""`newswire publish`: articles from files to the raw topic."""

import asyncio
import contextlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import click
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from worker.cli.article_files import (
    ArticleFile,
    Layout,
    Told,
    UnreadableFile,
    read_articles,
    size_of,
)
from worker.cli.article_options import PATHS, article_options, tell
from worker.cli.messages import Message, Refusal, message_of
from worker.cli.printable import printable
from worker.cli.sending import send
from worker.cli.setting_options import CONNECTION, SettingsCommand, setting_options
from worker.cli.terminal import console
from worker.errors import NewswireError
from worker.settings import Settings, load_settings


@dataclass(slots=True)
class _Tally:
    sent: int = 0
    sent_bytes: int = 0
    refused: int = 0


@click.command(
    "publish",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire publish article.txt --published-at 2024-10-30T09:15:00+07:00
  newswire publish articles.jsonl archive/
  newswire publish --dry-run archive/
  producer | newswire publish --layout jsonl -

An article that the worker would refuse is not sent: its line, what is wrong and the fix go to
standard error, the others are sent. Exit code: 0 when all were sent, else 1.""",
)
@click.argument("paths", nargs=-1, required=True, type=PATHS)
@click.option("--topic", metavar="NAME", help="Where to; by default NEWSWIRE_RAW_TOPIC.")
@click.option("--dry-run", is_flag=True, help="Only check the articles; needs no Kafka.")
@article_options
@setting_options(*CONNECTION)
def command(
    *,
    paths: tuple[str, ...],
    topic: str | None,
    dry_run: bool,
    layout: Layout,
    url: str | None,
    published_at: str | None,
    content_type: str | None,
    **flags: Any,
) -> None:
    """Send the articles of files to the raw topic and wait until they are there.

    PATHS are files of text, JSON (an object, or an array of them) or JSON lines, folders that are
    read recursively, or - for standard input.
    """
    settings = load_settings(flags | {"raw_topic": topic})
    tally = _Tally()
    started = time.monotonic()
    with _progress(paths) as (advance, tell_person):
        found = tell(
            read_articles(paths, layout=layout, progress=advance),
            Told(content_type, url, published_at),
        )
        messages = _accepted(found, settings, tally, tell_person, doubts=dry_run)
        if dry_run:
            for message in messages:
                _count(tally, message)
        else:
            _send(messages, settings, tally)
    if not tally.sent and not tally.refused:
        raise NewswireError(f"there is no article in {', '.join(paths)}.")
    _sum_up(tally, settings, time.monotonic() - started, dry_run=dry_run)
    if tally.refused:
        raise click.exceptions.Exit(1)


def _accepted(
    found: Iterable[ArticleFile | UnreadableFile],
    settings: Settings,
    tally: _Tally,
    tell_person: Callable[[str], None],
    *,
    doubts: bool,
) -> Iterator[Message]:
    """Yield what the worker will take, and tell what it would refuse."""
    for article in found:
        message = _message(article, settings)
        if isinstance(message, Refusal):
            tally.refused += 1
            tell_person(f"{message.where}: refused: {message.why}")
            continue
        for doubt in message.doubts if doubts else ():
            tell_person(f"{message.where}: doubtful: {doubt.field}: {doubt.message}")
        yield message


def _message(article: ArticleFile | UnreadableFile, settings: Settings) -> Message | Refusal:
    if isinstance(article, UnreadableFile):
        return Refusal(article.where, article.why)
    return message_of(article, topic=settings.raw_topic, max_bytes=settings.max_message_bytes)


def _send(messages: Iterable[Message], settings: Settings, tally: _Tally) -> None:
    try:
        asyncio.run(send(messages, settings, lambda message: _count(tally, message)))
    except KeyboardInterrupt:
        click.echo(f"\nInterrupted: at least {tally.sent} articles are published.", err=True)
        raise


def _count(tally: _Tally, message: Message) -> None:
    tally.sent += 1
    tally.sent_bytes += len(message.record.value or b"")


def _sum_up(tally: _Tally, settings: Settings, seconds: float, *, dry_run: bool) -> None:
    articles = f"{tally.sent} article{'' if tally.sent == 1 else 's'}"
    if dry_run:
        done = f"{articles} can be published ({tally.sent_bytes:,} bytes); nothing was sent"
    else:
        done = (
            f"{articles} published to {settings.raw_topic}"
            f" ({tally.sent_bytes:,} bytes in {seconds:.1f} s)"
        )
    refused = f"; {tally.refused} refused" if tally.refused else ""
    click.echo(f"{done}{refused}.")


@contextlib.contextmanager
def _progress(
    paths: tuple[str, ...],
) -> Iterator[tuple[Callable[[int], None], Callable[[str], None]]]:
    """Show a bar on a terminal; give the functions that advance it and that print above it."""
    errors = console(stderr=True)
    bar = Progress(
        TextColumn("publishing"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task("", total=size_of(paths))
        yield (
            lambda count: bar.advance(task, count),
            lambda line: errors.print(printable(line), soft_wrap=True),
        )
