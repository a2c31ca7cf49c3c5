"""The counters, gauges and histograms of a worker, and what an outcome counts."""

from collections.abc import Iterable
from itertools import product
from platform import python_version
from typing import Literal, NamedTuple

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
)

from worker import __version__
from worker.agencies import GENERIC
from worker.entities import MODEL_VERSION
from worker.errors import Reason, Stage
from worker.extractors.findings import EXTRACTOR_FAILED
from worker.operations.metric_table import (
    DIRECTIONS,
    ENTITY_TYPES,
    FIELDS,
    LANGUAGES,
    OUTCOMES,
    OUTLETS,
    RESULTS,
    STAGES,
    TABLE,
    TRANSACTIONS,
    WITHOUT_PROVENANCE,
)
from worker.pipeline import Enriched, Outcome, Rejected
from worker.records import SCHEMA_VERSION, EnrichedArticle, Entity, EntityType
from worker.settings import Settings

# A `_created` series beside each counter would double what is exported and is not in the table.
disable_created_metrics()  # type: ignore[no-untyped-call]


class _FieldCounters(NamedTuple):
    """The counters of one field, in the order of `RESULTS`."""

    found: Counter
    absent: Counter
    failed: Counter


class Metrics:
    """Every metric by its name without the prefix `newswire_` and the suffix `_total`.

    One registry an instance and no globals, so that a supervisor can merge what its children
    export and tests can have as many as they like.
    """

    records_consumed: Counter
    articles: Counter
    dead_letters: Counter
    entities_extracted: Counter
    field_extracted: Counter
    stage_duration_seconds: Histogram
    end_to_end_latency_seconds: Histogram
    record_size_bytes: Histogram
    inflight_records: Gauge
    inflight_bytes: Gauge
    consumer_lag_records: Gauge
    consumer_lag_seconds: Gauge
    last_progress_timestamp_seconds: Gauge
    commit_failures: Counter
    produce_errors: Counter
    transactions: Counter
    transaction_duration_seconds: Histogram
    rebalances: Counter
    assigned_partitions: Gauge
    circuit_open: Gauge
    build_info: Gauge

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or CollectorRegistry()
        for metric in TABLE:
            setattr(self, metric.attribute, metric.create(self.registry))
        # Children are made once: `labels()` costs more than the count, and an alert on a ratio
        # needs the zero before the first event.
        self._articles = {outcome: self.articles.labels(outcome) for outcome in OUTCOMES}
        self._dead_letters = {
            (reason, stage): self.dead_letters.labels(reason, stage)
            for reason, stage in product(Reason, Stage)
        }
        self._entities = {kind: self.entities_extracted.labels(kind) for kind in ENTITY_TYPES}
        self._stages = {stage: self.stage_duration_seconds.labels(stage) for stage in STAGES}
        self._sizes = {
            direction: self.record_size_bytes.labels(direction) for direction in DIRECTIONS
        }
        for result in TRANSACTIONS:
            self.transactions.labels(result)
        self._fields: dict[tuple[str, str], dict[str, _FieldCounters]] = {}

    def describe(self, settings: Settings, *, idempotent: bool) -> None:
        """Say what runs, and start the series of the topics at zero; once, at start.

        Args:
            settings: name the topics and the delivery.
            idempotent: whether the producer is, with this broker.
        """
        self.build_info.clear()
        self.build_info.labels(
            version=__version__,
            model_version=MODEL_VERSION,
            schema_version=SCHEMA_VERSION,
            python=python_version(),
            delivery=settings.delivery,
            idempotent=str(idempotent).lower(),
        ).set(1)
        self.records_consumed.labels(settings.raw_topic)
        for field, topic in settings.topics.items():
            if field != "raw_topic":
                self.produce_errors.labels(topic)

    def observe_outcome(self, outcome: Outcome) -> None:
        """Count what became of a record; once a record, when its outcome is final."""
        if isinstance(outcome, Enriched):
            self._observe_article(outcome)
        elif isinstance(outcome, Rejected):
            self._articles["dead_lettered"].inc()
            self._dead_letters[outcome.reason, outcome.stage].inc()
        else:
            self._articles["tombstone"].inc()

    def observe_stage(self, stage: str, seconds: float) -> None:
        """Time one stage of one record; a stage that the table does not list is left out."""
        child = self._stages.get(stage)
        if child is not None:
            child.observe(seconds)

    def observe_size(self, direction: Literal["in", "out"], size: int) -> None:
        """Take the size of a value read or written, in bytes."""
        self._sizes[direction].observe(size)

    def _observe_article(self, outcome: Enriched) -> None:
        article = outcome.article
        self._articles["partial" if outcome.partial else "enriched"].inc()
        self._observe_entities(article.entities)
        failed = {
            problem.field
            for problem in article.enrichment.problems
            if problem.code == EXTRACTOR_FAILED
        }
        for name, counters in self._field_counters(outcome).items():
            if name in failed:
                counters.failed.inc()
            elif name in article.provenance or (
                name in WITHOUT_PROVENANCE and getattr(article, name)
            ):
                counters.found.inc()
            else:
                counters.absent.inc()
        for stage, seconds in outcome.timings.items():
            self.observe_stage(stage, seconds)

    def _observe_entities(self, entities: Iterable[Entity]) -> None:
        counts: dict[EntityType, int] = {}
        for entity in entities:
            counts[entity.type] = counts.get(entity.type, 0) + 1
        for kind, count in counts.items():
            child = self._entities.get(kind)
            if child is not None:
                child.inc(count)

    def _field_counters(self, outcome: Enriched) -> dict[str, _FieldCounters]:
        """Find the counters of an outlet and language, all made when its first article comes."""
        outlet = outcome.outlet if outcome.outlet in OUTLETS else GENERIC.name
        key = (outlet, _language(outcome.article))
        counters = self._fields.get(key)
        if counters is None:
            counters = {
                name: _FieldCounters(
                    *(self.field_extracted.labels(name, result, *key) for result in RESULTS)
                )
                for name in FIELDS
            }
            self._fields[key] = counters
        return counters


def _language(article: EnrichedArticle) -> str:
    primary = (article.language or "").partition("-")[0].lower()
    return primary if primary in LANGUAGES else "other"
