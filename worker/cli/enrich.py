"""`newswire enrich`: one article or many, without Kafka."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import click
from rich.console import RenderableType
from rich.text import Text

from worker.cli.article_files import ArticleFile, Layout, Told, UnreadableFile, read_articles
from worker.cli.article_options import PATHS, article_options, tell
from worker.cli.article_page import article_page
from worker.cli.article_view import article_view, text
from worker.cli.printable import printable_json
from worker.cli.terminal import console
from worker.codec import to_json
from worker.pipeline import Enriched, Rejected, process
from worker.profiles import to_json_ld, to_ninjs
from worker.records import EnrichedArticle


@dataclass(frozen=True, slots=True)
class _Result:
    """An enriched article, or the refusal."""

    where: str
    article: EnrichedArticle | None
    refusal: dict[str, str]


@click.command(
    "enrich",
    epilog="""\b
Examples:
  newswire enrich article.txt
  newswire enrich --json articles.jsonl | jq '.entities[].name'
  newswire enrich --format ninjs articles.jsonl > ninjs.jsonl
  newswire enrich --format html article.txt > article.html
  curl -s https://example.org/article.txt | newswire enrich -

--format text (the default) is for the terminal, html a page for the browser with the entities
marked, json (or --json) one record a line, ninjs (IPTC ninjs 3.1) and jsonld (schema.org
NewsArticle) the same in those vocabularies; there an article that is refused is a line too,
{"error": {...}, "file": "..."}, so that lines and articles keep the same order.

Exit code: 0, or 1 when an article was refused.""",
)
@click.argument("files", nargs=-1, required=True, type=PATHS)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ninjs", "jsonld", "html"]),
    default="text",
    help="For a terminal, for programs (our own JSON, or a standard's), or for a browser.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@article_options
def command(
    files: tuple[str, ...],
    form: str,
    layout: Layout,
    **told: Any,
) -> None:
    """Enrich the articles of FILES without Kafka; - reads standard input.

    Files hold text, JSON, or JSON lines; folders are read recursively.
    """
    results = _enrich(files, layout, Told(**told))
    refused = _FORMS[form](results)
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
            return _Result(article.where, enriched, {})
        case Rejected(reason=reason, stage=stage, message=message):
            refusal = {"reason": str(reason), "stage": str(stage), "message": message}
            return _Result(article.where, None, refusal)
        case _:
            raise AssertionError("a file is no tombstone")


def _write_lines(results: Iterator[_Result], shape: Callable[[EnrichedArticle], Any]) -> bool:
    """Write a line of JSON for each article, in a shape; say whether one was refused."""
    refused = False
    for result in results:
        refused |= result.article is None
        click.echo(_line(result, shape))
    return refused


def _line(result: _Result, shape: Callable[[EnrichedArticle], Any]) -> bytes:
    if result.article is not None:
        return printable_json(to_json(shape(result.article)).decode())
    refusal = {"error": result.refusal, "file": result.where}
    return printable_json(json.dumps(refusal, ensure_ascii=False))


def _write_text(results: Iterator[_Result]) -> bool:
    """Show each article; say whether one was refused."""
    refused = False
    output = console()
    for result in results:
        refused |= result.article is None
        output.rule(text(result.where, "dim"), style="dim")
        output.print(_view(result))
        output.print()
    return refused


def _view(result: _Result) -> RenderableType:
    if result.article is not None:
        return article_view(json.loads(to_json(result.article)))
    return Text.assemble(
        text(f"refused: {result.refusal['reason']}", "bold red"),
        text(f"\n{result.refusal['message']}"),
    )


def _write_page(results: Iterator[_Result]) -> bool:
    """Write one page of all the articles; say whether one was refused."""
    every = list(results)
    page = article_page(
        (each.where, json.loads(to_json(each.article)) if each.article else None, each.refusal)
        for each in every
    )
    click.echo(page.encode("utf-8", "replace"), nl=False)
    return any(each.article is None for each in every)


_FORMS: Mapping[str, Callable[[Iterator[_Result]], bool]] = {
    "text": _write_text,
    "json": partial(_write_lines, shape=lambda article: article),
    "ninjs": partial(_write_lines, shape=to_ninjs),
    "jsonld": partial(_write_lines, shape=to_json_ld),
    "html": _write_page,
}
