"""`newswire enrich`: one article or many, without Kafka."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import click
from rich.console import Console, RenderableType
from rich.text import Text

from worker.cli.article_files import ArticleFile, Layout, Told, UnreadableFile, read_articles
from worker.cli.article_options import PATHS, article_options, tell
from worker.cli.article_view import article_view, text
from worker.cli.printable import printable_json
from worker.cli.terminal import console
from worker.codec import to_json
from worker.pipeline import Enriched, Rejected, process


@dataclass(frozen=True, slots=True)
class _Result:
    """An enriched article as JSON, or the refusal."""

    where: str
    article: bytes | None
    refusal: dict[str, str]


@click.command(
    "enrich",
    epilog="""\b
Examples:
  newswire enrich article.txt
  newswire enrich --json articles.jsonl | jq '.entities[].name'
  curl -s https://example.org/article.txt | newswire enrich -

With --json an article that is refused is a line too, {"error": {...}, "file": "..."}, so that
lines and articles keep the same order. Exit code: 0, or 1 when an article was refused.""",
)
@click.argument("files", nargs=-1, required=True, type=PATHS)
@click.option("--json", "as_json", is_flag=True, help="One enriched article a line, as JSON.")
@article_options
def command(
    files: tuple[str, ...],
    as_json: bool,
    layout: Layout,
    **told: Any,
) -> None:
    """Enrich the articles of FILES without Kafka; - reads standard input.

    Files hold text, JSON, or JSON lines; folders are read recursively.
    """
    refused = 0
    output = console()
    for result in _enrich(files, layout, Told(**told)):
        refused += result.article is None
        if as_json:
            click.echo(_line(result))
        else:
            _show(output, result)
    if refused:
        raise click.exceptions.Exit(1)


def _enrich(files: tuple[str, ...], layout: Layout, told: Told) -> Iterator[_Result]:
    for article in tell(read_articles(files, layout=layout), told):
        if isinstance(article, UnreadableFile):
            yield _Result(article.where, None, {"reason": "unreadable", "message": article.why})
        else:
            yield _enriched(article)


def _enriched(article: ArticleFile) -> _Result:
    record = article.record(topic=article.where)
    match process(record, now=datetime.now(UTC), clock=time.perf_counter):
        case Enriched(article=enriched):
            return _Result(article.where, to_json(enriched), {})
        case Rejected(reason=reason, stage=stage, message=message):
            refusal = {"reason": str(reason), "stage": str(stage), "message": message}
            return _Result(article.where, None, refusal)
        case _:
            raise AssertionError("a file is no tombstone")


def _line(result: _Result) -> bytes:
    if result.article is not None:
        return printable_json(result.article.decode())
    refusal = {"error": result.refusal, "file": result.where}
    return printable_json(json.dumps(refusal, ensure_ascii=False))


def _show(output: Console, result: _Result) -> None:
    output.rule(text(result.where, "dim"), style="dim")
    output.print(_view(result))
    output.print()


def _view(result: _Result) -> RenderableType:
    if result.article is not None:
        return article_view(json.loads(result.article))
    return Text.assemble(
        text(f"refused: {result.refusal['reason']}", "bold red"),
        text(f"\n{result.refusal['message']}"),
    )
