"""The whole `process` of an article as plain text, and the records made of what came out.

Measured: an Indonesian article of 254 words with a dateline and a footer, as bytes, to the
records that are ready to send; how the time is shared by the stages of the worker's own metric
`newswire_stage_duration_seconds`. Cold are the first articles of a fresh process that has
loaded all it needs, steady are articles of which no sentence was read before (`texts.py`).

Not measured: Kafka, JSON and HTML as input, other outlets and languages.
"""

import time
from datetime import UTC, datetime

from tests.benchmark.clock import compare
from tests.benchmark.figures import Figures, Round, Table, parts, percent, whole
from tests.benchmark.fresh import Given, call_fresh
from tests.benchmark.terms import Benchmark, Terms
from tests.benchmark.texts import FIRST_TEXT
from tests.benchmark.wire import wire_record
from worker.outputs import Routes, encode
from worker.pipeline import Enriched, process
from worker.records import InputRecord, OutputRecord

_PHASES = ("cold", "steady")
_STAGES = ("decode", "metadata", "entities", "encode", "rest")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_ROUTES = Routes(
    enriched_topic="news.articles.enriched.v1",
    entities_topic="news.entities.v1",
    dead_letter_topic="news.articles.dead-letter.v1",
    consumer_group="newswire-worker",
    entity_types=frozenset({"EVENT", "LAW", "LOCATION", "ORGANISATION", "PERSON", "PRODUCT"}),
)


class WholeProcess:
    """The benchmark; `given` is what a round needs."""

    def __init__(self, given: Given) -> None:
        self._given = given

    def measure(self) -> Round:
        """Measure once, in a fresh process."""
        return call_fresh(measure, self._given)

    def tables(self, figures: Figures) -> list[Table]:
        """Show the speed and the share of each stage."""
        return [_speed(figures), _stages(figures)]


def whole_process(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    texts = terms.texts
    return WholeProcess({"cold": texts.cold, "warm": texts.warm, "steady": texts.steady})


def measure(given: Given) -> Round:
    """Measure one round."""
    reader = Reader()
    reader.read(wire_record(0, FIRST_TEXT))
    records = {
        phase: [wire_record(number, text) for number, text in enumerate(texts)]
        for phase, texts in given.items()
    }
    figures = _phase("cold", reader, records["cold"])
    for record in records["warm"]:
        reader.read(record)
    return figures | _phase("steady", reader, records["steady"])


class Reader:
    """Turns records into outputs, and adds up the seconds of each stage."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}

    def read(self, record: InputRecord) -> tuple[OutputRecord, ...]:
        """Return the outputs of a record.

        Raises:
            AssertionError: it was not read as it should be, so that its time means nothing.
        """
        outcome = process(record, now=_NOW, clock=time.perf_counter)
        assert isinstance(outcome, Enriched), outcome
        assert not outcome.partial, outcome.article.enrichment.problems
        began = time.perf_counter()
        outputs = encode(outcome, record, routes=_ROUTES, now=_NOW)
        timings = {**outcome.timings, "encode": time.perf_counter() - began}
        for stage, seconds in timings.items():
            self.stages[stage] = self.stages.get(stage, 0.0) + seconds
        return outputs


def _phase(phase: str, reader: Reader, records: list[InputRecord]) -> Round:
    reader.stages = {}
    cost = compare({"process": reader.read}, [{"process": record} for record in records])["process"]
    figures = cost.figures(phase) | cost.shared_out(reader.stages, f"{phase}.stage")
    figures[f"{phase}.records"] = figures.pop(f"{phase}.found")
    return figures


def _speed(figures: Figures) -> Table:
    rows = []
    for phase in _PHASES:
        speed = figures[f"{phase}.articles_per_second"]
        costs = (whole(figures[f"{phase}.{clock}_us"]) for clock in ("cpu", "wall"))
        records = f"{figures[f'{phase}.records'].median:.1f}"
        rows.append((phase, whole(speed), percent(speed.spread), *costs, records))
    return Table(
        title="process and encode: from bytes to records, articles of 254 words, one core",
        columns=("", "articles/s", "spread", "µs CPU", "µs wall", "records"),
        rows=tuple(rows),
    )


def _stages(figures: Figures) -> Table:
    columns, rows = parts(figures, _PHASES, _STAGES, kind="stage", of="cpu_us")
    note = "Processor time, shared out as the wall time was; the rest is the entities' own records."
    return Table("The stages of an article", columns, rows, note)
