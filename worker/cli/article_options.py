"""Options of the commands that read articles from files."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

import click

from worker.cli.article_files import ArticleFile, Told, UnreadableFile

_Command = TypeVar("_Command", bound=Callable[..., Any])

PATHS = click.Path(exists=True, readable=True, allow_dash=True)


def article_options(command: _Command) -> _Command:
    """Give a command `--url`, `--published-at`, `--content-type` and `--layout`."""
    for option in (
        click.option(
            "--layout",
            type=click.Choice(["auto", "text", "json", "jsonl"]),
            default="auto",
            help="How a file holds articles: one text, JSON (an object or an array of them), or one"
            " JSON object a line. By default its name and content tell.",
        ),
        click.option(
            "--content-type",
            metavar="TYPE",
            help="Header of every article, such as text/plain; by default it follows the layout.",
        ),
        click.option(
            "--published-at",
            metavar="TIME",
            callback=_checked_time,
            help="When it was published, such as 2024-10-30T09:15:00+07:00, where the article does"
            " not say.",
        ),
        click.option("--url", help="Where it was published, where the one article does not say."),
    ):
        command = option(command)
    return command


def tell(
    articles: Iterable[ArticleFile | UnreadableFile], told: Told
) -> Iterator[ArticleFile | UnreadableFile]:
    """Add what the command line says to each article.

    Raises:
        click.UsageError: one URL is told for more than one article; nothing was yielded before.
    """
    found = iter(articles)
    if told.url is not None:
        found = iter(_only_one(found))
    for article in found:
        yield told.of(article) if isinstance(article, ArticleFile) else article


def _only_one(found: Iterator[ArticleFile | UnreadableFile]) -> list[ArticleFile | UnreadableFile]:
    articles = list(found)
    if len(articles) > 1:
        raise click.UsageError(
            f"--url is for one article, and these are {len(articles)}: put the URL of each into a"
            ' JSON file, {"url": "...", "body": "..."}.'
        )
    return articles


def _checked_time(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(
                f"{value!r} is no ISO 8601 time such as 2024-10-30T09:15:00+07:00."
            ) from None
    return value
