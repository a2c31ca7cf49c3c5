"""What the demo shows, step by step."""

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.text import Text

from worker.cli.article_view import article_view, text
from worker.cli.demo.observing import measure, take, watched
from worker.cli.demo.samples import ARTICLES, BROKEN, Sample, sample_message
from worker.cli.demo.worker_process import WorkerProcess
from worker.cli.messages import Message
from worker.cli.record_view import dead_letter_view, record_view
from worker.cli.sending import send
from worker.records import InputRecord
from worker.settings import Settings

_RESULT_SECONDS = 60.0
_BURST = 1_000
_BURST_SECONDS = 20.0
_ENTITY_RECORDS_SHOWN = 2
_METRICS_SHOWN = (
    "newswire_articles_total",
    "newswire_dead_letters_total",
    "newswire_entities_extracted_total",
)


@contextlib.contextmanager
def step(output: Console, what: str) -> Iterator[Callable[[str], None]]:
    """Show that something is under way, and how long it took; the yielded function adds a note."""
    notes: list[str] = []
    began = time.monotonic()
    with output.status(what) if output.is_terminal else contextlib.nullcontext():
        yield notes.append
    took = f"  {time.monotonic() - began:.1f} s"
    output.print(Text.assemble(("· ", "green"), text(" ".join([what, *notes])), (took, "dim")))


def show_articles(output: Console, settings: Settings, worker: WorkerProcess) -> None:
    """Publish the samples and show what became of each.

    Raises:
        DemoError: the worker ended, or results did not come in time.
    """
    samples = (*ARTICLES, BROKEN)
    messages = [sample_message(sample, settings.raw_topic) for sample in samples]

    def wait_for(topic: str, count: int) -> list[InputRecord]:
        return watched(
            take(settings, topic, count),
            worker,
            doing=f"waiting for {count} records on {topic}",
            deadline_seconds=_RESULT_SECONDS,
        )

    with step(output, f"{len(messages)} articles published and answered"):
        _publish(messages, settings, worker)
        enriched = {
            record.key: record for record in wait_for(settings.enriched_topic, len(ARTICLES))
        }
        (dead_letter,) = wait_for(settings.dead_letter_topic, 1)
    for sample, message in zip(ARTICLES, messages, strict=False):
        _title(output, sample)
        output.print(article_view(json.loads(enriched[message.record.key].value or b"{}")))
    _title(output, BROKEN)
    output.print(dead_letter_view(dead_letter))
    output.print(text(f"kept whole on {settings.dead_letter_topic}", "dim"))
    _show_entity_records(output, settings, list(enriched.values()), wait_for)


def show_throughput(output: Console, settings: Settings, worker: WorkerProcess) -> None:
    """Publish many articles at once and say how fast they came back."""
    with step(output, f"{_BURST:,} more articles at once"):
        came, seconds = watched(
            measure(settings, _BURST, patience_seconds=_BURST_SECONDS),
            worker,
            doing=f"enriching {_BURST:,} articles",
            deadline_seconds=2 * _BURST_SECONDS,
        )
    missing = "" if came == _BURST else f" (of {_BURST:,}, when the demo stopped waiting)"
    output.print(
        text(
            f"  {came:,} enriched{missing} in {seconds:.1f} s, {came / seconds:,.0f} articles a"
            " second: one worker process, from the first sent to the last read back, with the"
            f" broker and this demo on the same {os.cpu_count()} cores, and short articles. Not a"
            " benchmark."
            if came
            else f"  none came back within {_BURST_SECONDS:g} s"
        )
    )


def show_metrics(output: Console, worker: WorkerProcess) -> None:
    """Show where metrics are served, and some of them."""
    lines = worker.get("/metrics").splitlines()
    output.print(
        text(f"\nMetrics are at {worker.operations}/metrics, health at /livez and /readyz:")
    )
    for line in lines:
        if line.startswith(_METRICS_SHOWN) and not line.endswith(" 0.0"):
            output.print(text(f"  {line}"), soft_wrap=True)
    output.print()


def _publish(messages: list[Message], settings: Settings, worker: WorkerProcess) -> None:
    watched(
        send(messages, settings, lambda _: None),
        worker,
        doing="publishing",
        deadline_seconds=_RESULT_SECONDS,
    )


def _title(output: Console, sample: Sample) -> None:
    output.print()
    output.rule(text(f"{sample.file}: {sample.about}", "bold"), align="left", style="dim")


def _show_entity_records(
    output: Console,
    settings: Settings,
    enriched: list[InputRecord],
    wait_for: Callable[[str, int], list[InputRecord]],
) -> None:
    """Show a few of the records for those who follow one person or place."""
    expected = sum(
        entity["type"] in settings.entity_types
        for record in enriched
        for entity in json.loads(record.value or b"{}")["entities"]
    )
    records = wait_for(settings.entities_topic, expected)
    output.print()
    output.rule(
        text(f"{expected} records on {settings.entities_topic}, keyed by entity", "bold"),
        align="left",
        style="dim",
    )
    for record in records[:_ENTITY_RECORDS_SHOWN]:
        output.print(record_view(record, "entities"))
