"""The reader of PromQL that the tests of dashboard and rules rest on."""

import pytest

from tests.unit.deploy.queries import exported, faults, groupings, known


def test_what_is_exported_is_seen_with_its_labels() -> None:
    series = exported()
    assert series["newswire_articles_total"] == {"outcome", "job", "instance"}
    assert {"stage", "le"} < series["newswire_stage_duration_seconds_bucket"]
    assert known()["newswire:articles:rate5m"] == {"job", "outcome"}


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("sum by (outcome) (rate(newswire_articles_total[5m]))", None),
        ('newswire_articles_total{outcome="enriched", job=~"$job"}', None),
        ("rate(newswire_articles[5m])", "newswire_articles is not exported"),
        (
            "sum by (outlet) (newswire_articles_total)",
            "newswire_articles_total has no label outlet",
        ),
        ('newswire_articles_total{result="x"}', "newswire_articles_total has no label result"),
        (
            'newswire_articles_total{outcome=~"enriched|lost"}',
            "outcome of newswire_articles_total is never lost",
        ),
        ("newswire:articles:rate1h", "newswire:articles:rate1h is not exported"),
        (
            "newswire_articles_total and on (topic) newswire_records_consumed_total",
            "newswire_articles_total has no label topic",
        ),
        ("kafka_brokers > 3", "it asks for no series of the worker"),
    ],
)
def test_a_fault_is_found(query: str, fault: str | None) -> None:
    assert faults(query) == ([fault] if fault else [])


def test_groupings_are_read() -> None:
    assert groupings("sum by (a, b) (x) / on (c) y", "by") == [("a", "b")]
