"""The table of metrics, what is exported, and what an outcome counts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from prometheus_client import generate_latest
from prometheus_client.metrics_core import Metric as Family
from prometheus_client.openmetrics import exposition as openmetrics
from prometheus_client.openmetrics import parser as openmetrics_parser
from prometheus_client.parser import text_string_to_metric_families

from worker import __version__
from worker.errors import Reason, Stage
from worker.extractors.findings import EXTRACTOR_FAILED
from worker.operations.metric_table import (
    ENTITY_TYPES,
    FIELDS,
    LANGUAGES,
    OUTCOMES,
    OUTLETS,
    PREFIX,
    RESULTS,
    STAGES,
    TABLE,
    TRANSACTIONS,
    render_table,
)
from worker.operations.metrics import Metrics
from worker.pipeline import Enriched, Outcome, Rejected, Tombstone, process
from worker.records import EnrichedArticle, Entity, EntityType, InputRecord, Problem, Provenance
from worker.settings import Settings

README = Path(__file__).parents[3] / "README.md"
SAMPLE = files("worker").joinpath("samples/antara-translated.txt").read_bytes()


def record(value: bytes | None) -> InputRecord:
    return InputRecord("raw", 0, 0, None, None, value)


@pytest.fixture(scope="module")
def sample() -> Enriched:
    outcome = process(record(SAMPLE), now=datetime(2024, 11, 2, tzinfo=UTC))
    assert isinstance(outcome, Enriched)
    return outcome


def with_article(outcome: Enriched, **changes: Any) -> Enriched:
    return replace(outcome, article=replace(outcome.article, **changes))


def with_problems(outcome: Enriched, *problems: Problem) -> Enriched:
    return with_article(outcome, enrichment=replace(outcome.article.enrichment, problems=problems))


def families(metrics: Metrics) -> dict[str, Family]:
    text = generate_latest(metrics.registry).decode()
    return {family.name: family for family in text_string_to_metric_families(text)}


def counted(metrics: Metrics, name: str) -> dict[tuple[str, ...], float]:
    """Give the samples above zero of a counter by their label values, in the table's order."""
    (declared,) = (metric for metric in TABLE if metric.name == f"{name}_total")
    return {
        tuple(sample.labels[label] for label in declared.labels): sample.value
        for sample in families(metrics)[PREFIX + name].samples
        if sample.value
    }


def test_what_is_exported_is_what_the_table_says() -> None:
    declared = {
        (PREFIX + metric.attribute, metric.kind.__name__.lower(), metric.help) for metric in TABLE
    }
    exported = {
        (family.name, family.type, family.documentation) for family in families(Metrics()).values()
    }
    assert exported == declared


def test_a_worker_that_has_done_nothing_exports_a_series_of_each_metric() -> None:
    metrics = Metrics()
    metrics.describe(Settings(), idempotent=True)
    empty = {
        name.removeprefix(PREFIX)
        for name, family in families(metrics).items()
        if not family.samples
    }
    # Of these nothing is known before partitions are assigned and articles read.
    assert empty == {"consumer_lag_records", "consumer_lag_seconds", "field_extracted"}


def test_names_and_units_agree() -> None:
    for metric in TABLE:
        kind = metric.kind.__name__
        assert metric.name.endswith("_total") == (kind == "Counter"), metric.name
        for unit in ("seconds", "bytes"):
            assert (unit in metric.name) == (metric.unit == unit), metric.name


def test_attributes_are_the_table() -> None:
    assert set(Metrics.__annotations__) == {metric.attribute for metric in TABLE}
    metrics = Metrics()
    for metric in TABLE:
        assert type(getattr(metrics, metric.attribute)) is metric.kind


def test_instances_share_nothing() -> None:
    first, second = Metrics(), Metrics()
    first.observe_outcome(Tombstone())
    assert counted(first, "articles") == {("tombstone",): 1}
    assert counted(second, "articles") == {}


def test_both_formats_parse() -> None:
    metrics = Metrics()
    metrics.describe(Settings(), idempotent=False)
    metrics.observe_outcome(Tombstone())
    text = openmetrics.generate_latest(metrics.registry).decode()  # type: ignore[no-untyped-call]
    assert {
        family.name
        for family in openmetrics_parser.text_string_to_metric_families(text)  # type: ignore[no-untyped-call]
    } == set(families(metrics))


def test_build_info_says_what_runs() -> None:
    metrics = Metrics()
    metrics.describe(Settings(), idempotent=False)
    metrics.describe(Settings(), idempotent=True)
    (only,) = families(metrics)[f"{PREFIX}build_info"].samples
    assert only.value == 1
    assert only.labels["delivery"] == "at_least_once"
    assert only.labels["idempotent"] == "true"
    assert only.labels["version"] == __version__
    assert set(only.labels) == set(TABLE[-1].labels)


REJECTED = Rejected(Reason.INVALID_JSON, Stage.DECODE, "message", "Rejection")


@pytest.mark.parametrize(
    ("outcomes", "name", "expected"),
    [
        pytest.param([Tombstone()], "articles", {("tombstone",): 1}, id="tombstone"),
        pytest.param([REJECTED] * 2, "articles", {("dead_lettered",): 2}, id="dead letters"),
        pytest.param(
            [REJECTED] * 2, "dead_letters", {("invalid_json", "decode"): 2}, id="their reasons"
        ),
    ],
)
def test_records_that_are_no_articles_are_counted(
    outcomes: Iterable[Outcome], name: str, expected: Mapping[tuple[str, ...], float]
) -> None:
    metrics = Metrics()
    for outcome in outcomes:
        metrics.observe_outcome(outcome)
    assert counted(metrics, name) == expected


def test_an_article_is_partial_where_an_extractor_failed(sample: Enriched) -> None:
    metrics = Metrics()
    metrics.observe_outcome(with_problems(sample))
    metrics.observe_outcome(with_problems(sample, Problem("url", "wrong_type", "is a number")))
    assert counted(metrics, "articles") == {("enriched",): 2}
    metrics.observe_outcome(with_problems(sample, Problem("lead", EXTRACTOR_FAILED, "broke")))
    assert counted(metrics, "articles") == {("enriched",): 2, ("partial",): 1}


def test_fields_are_counted_by_what_became_of_them(sample: Enriched) -> None:
    metrics = Metrics()
    provenance = {"dateline": Provenance("antara"), "editors": Provenance("antara")}
    outcome = with_problems(sample, Problem("related", EXTRACTOR_FAILED, "broke"))
    article = with_article(outcome, provenance=provenance, lead="Satu.", quotes=(), entities=())
    metrics.observe_outcome(article)
    fields = counted(metrics, "field_extracted")
    assert fields["lead", "found", "antara", "id"] == 1
    assert fields["quotes", "absent", "antara", "id"] == 1
    assert fields["entities", "absent", "antara", "id"] == 1
    assert fields["dateline", "found", "antara", "id"] == 1
    assert fields["editors", "found", "antara", "id"] == 1
    assert fields["related", "failed", "antara", "id"] == 1
    assert fields["reporters", "absent", "antara", "id"] == 1
    assert sum(fields.values()) == len(FIELDS)


def test_fields_are_what_articles_have_and_what_the_pipeline_finds(sample: Enriched) -> None:
    assert set(FIELDS) <= set(EnrichedArticle.__dataclass_fields__)
    assert set(sample.article.provenance) <= set(FIELDS)


def test_entities_are_counted_by_type(sample: Enriched) -> None:
    metrics = Metrics()
    kinds: list[EntityType] = ["PERSON", "PERSON", "LOCATION", "MONEY"]
    entities = tuple(Entity(f"x:{n}", "name", kind, "x") for n, kind in enumerate(kinds))
    metrics.observe_outcome(with_article(sample, entities=entities))
    assert counted(metrics, "entities_extracted") == {
        ("PERSON",): 2,
        ("LOCATION",): 1,
        ("MONEY",): 1,
    }


def test_stages_are_timed(sample: Enriched) -> None:
    metrics = Metrics()
    metrics.observe_outcome(replace(sample, timings={"decode": 0.25, "metadata": 0.5}))
    metrics.observe_stage("encode", 2.0)
    sums = {
        one.labels["stage"]: one.value
        for one in families(metrics)[f"{PREFIX}stage_duration_seconds"].samples
        if one.name.endswith("_sum")
    }
    assert sums == {"decode": 0.25, "metadata": 0.5, "entities": 0, "encode": 2.0, "deliver": 0}


def test_the_pipeline_has_no_stage_that_is_not_listed(sample: Enriched) -> None:
    assert set(sample.timings) <= set(STAGES)


def test_sizes_fall_into_their_buckets() -> None:
    metrics = Metrics()
    metrics.observe_size("in", 1024)
    metrics.observe_size("out", 9_000)
    buckets = {
        (one.labels["direction"], one.labels["le"]): one.value
        for one in families(metrics)[f"{PREFIX}record_size_bytes"].samples
        if one.name.endswith("_bucket")
    }
    assert (buckets["in", "256.0"], buckets["in", "1024.0"]) == (0, 1)
    assert (buckets["out", "4096.0"], buckets["out", "16384.0"]) == (0, 1)


def test_no_article_makes_a_series_of_its_own(sample: Enriched) -> None:
    metrics = Metrics()
    hostile = ["", "xx", "ID", "id-ID", "idx", 'en"}\n', "\ud800", "e" * 10_000]
    for number, text in enumerate(hostile):
        outcome = with_article(
            sample,
            language=text,
            source=text,
            entities=(Entity(text, "name", "PERSON", text),),
            provenance={text: Provenance(text), f"field {number}": Provenance(text)},
        )
        outcome = with_problems(outcome, Problem(text, EXTRACTOR_FAILED, text))
        metrics.observe_outcome(replace(outcome, outlet=text, timings={text: 1.0}))
        metrics.observe_outcome(replace(REJECTED, message=text, exception=text))
    allowed = {
        "outcome": OUTCOMES,
        "reason": tuple(Reason),
        "type": ENTITY_TYPES,
        "field": FIELDS,
        "outlet": ("other",),
        "language": LANGUAGES,
        "direction": ("in", "out"),
    }
    for name, family in families(metrics).items():
        own = {
            "stage": STAGES if name == f"{PREFIX}stage_duration_seconds" else tuple(Stage),
            "result": TRANSACTIONS if name == f"{PREFIX}transactions" else RESULTS,
        }
        for one in family.samples:
            for label, value in one.labels.items():
                assert label == "le" or value in (allowed | own)[label], one
    languages = {key[3]: count for key, count in counted(metrics, "field_extracted").items()}
    assert set(languages) == {"id", "other"}


def test_closed_lists_are_those_of_the_code() -> None:
    assert get_args(EntityType) == ENTITY_TYPES
    assert "antara" in OUTLETS
    assert OUTLETS[-1] == LANGUAGES[-1] == "other"


def test_the_table_of_the_readme_is_the_table() -> None:
    text = README.read_text()
    begin, end = "<!-- metrics -->\n", "\n<!-- /metrics -->"
    assert begin in text, f"the README lacks {begin!r}: its table of metrics stands behind it"
    shown = text.partition(begin)[2].partition(end)[0]
    assert shown == render_table()
