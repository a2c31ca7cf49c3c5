import json
import math
from typing import Any

import pytest

from tests.unit.operations.live.support import REJECTED, Clock, enriched, record
from worker.operations.health import Health
from worker.operations.live.feed import LiveFeed
from worker.operations.live.snapshots import Snapshots, quantile
from worker.operations.metrics import Metrics

ARTICLE = enriched(id="1", body="Wali Kota Surabaya meresmikan pasar.", headline="Pasar")


class Bench:
    """Snapshots of a worker that does what the test says."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.metrics = Metrics()
        self.health = Health(joined=True, producer_up=True, assigned_partitions=2)
        self.feed = LiveFeed()
        self.snapshots = Snapshots(
            self.metrics, self.health, self.feed, clock=self.clock, now=lambda: 1.8e9
        )

    def take(self, articles: int = 0, latency: float = 0.1) -> dict[str, Any]:
        for _ in range(articles):
            self.metrics.observe_outcome(ARTICLE)
            self.metrics.end_to_end_latency_seconds.observe(latency)
        self.clock.seconds += 1
        taken: dict[str, Any] = json.loads(self.snapshots.take())
        return taken


def test_a_worker_that_has_done_nothing_claims_nothing() -> None:
    now = Bench().take()
    assert now["missing"] == []
    assert (now["rate"], now["rates"], now["latency"], now["progress"]) == (None, [], None, None)
    assert now["lag"] == {"records": None, "seconds": None, "hidden": 0, "partitions": []}
    assert (now["reasons"], now["letters"]) == ({}, [])


def test_rates_are_of_the_last_seconds_and_history_of_the_last_minutes() -> None:
    bench = Bench()
    bench.take(1_000)
    for _ in range(300):
        now = bench.take(4)
    assert now["rate"] == 4
    assert now["rates"] == [4] * 180
    now = bench.take(14)
    assert now["rate"] == 5
    assert now["rates"][-2:] == [4, 14]


def test_latency_is_that_of_the_last_minute() -> None:
    bench = Bench()
    bench.take(1_000, latency=100.0)
    now = bench.take(100, latency=0.2)
    assert now["latency"]["records"] == 100
    assert 0.1 < now["latency"]["p50"] < now["latency"]["p95"] <= 0.25
    for _ in range(61):
        now = bench.take()
    assert now["latency"] is None


def test_nothing_is_remembered_from_before() -> None:
    bench = Bench()
    bench.take(5)
    bench.take(5)
    bench.snapshots.forget()
    assert bench.take(5)["rates"] == []


def test_lag_by_partition_with_the_most_when_they_are_many() -> None:
    bench = Bench()
    for partition in range(100):
        bench.metrics.consumer_lag_records.labels("raw", str(partition)).set(partition)
    bench.metrics.consumer_lag_seconds.labels("raw", "99").set(12.5)
    lag = bench.take()["lag"]
    assert (lag["records"], lag["seconds"], lag["hidden"]) == (4_950, 12.5, 68)
    assert [each["partition"] for each in lag["partitions"]] == [str(n) for n in range(68, 100)]
    assert lag["partitions"][-1] == {
        "topic": "raw", "partition": "99", "records": 99, "seconds": 12.5,
    }  # fmt: skip
    assert lag["partitions"][0]["seconds"] is None


def test_dead_letters_by_reason_and_the_last() -> None:
    bench = Bench()
    bench.metrics.observe_outcome(REJECTED)
    bench.feed.observe(record(b"{"), REJECTED)
    now = bench.take(articles=1)
    assert now["outcomes"] == {"enriched": 1, "partial": 0, "dead_lettered": 1, "tombstone": 0}
    assert now["reasons"] == {"invalid_json": 1}
    assert [letter["offset"] for letter in now["letters"]] == [7]


def test_fields_are_summed_over_outlets_and_languages() -> None:
    fields = {each["field"]: each for each in Bench().take(3)["fields"]}
    assert fields["body"] == {"field": "body", "found": 3, "absent": 0, "failed": 0}
    assert fields["dateline"] == {"field": "dateline", "found": 0, "absent": 3, "failed": 0}


def test_what_is_missing_is_told_and_an_open_circuit() -> None:
    bench = Bench()
    bench.health.circuit = "most of the last 100 records were rejected"
    now = bench.take()
    assert now["circuit"]
    assert now["missing"] == ["most of the last 100 records were rejected"]


@pytest.mark.parametrize(
    ("share", "counts", "expected"),
    [
        (0.5, [10, 10, 10], 0.5),
        (0.5, [0, 10, 10], 1.5),
        (0.95, [0, 20, 20], 1.95),
        (0.5, [5, 5, 10], 1.0),
        (0.9, [5, 5, 10], 2.0),
        (0.5, [0, 0, 10], 2.0),
    ],
)
def test_quantiles_as_prometheus_estimates_them(
    share: float, counts: list[float], expected: float
) -> None:
    buckets = list(zip([1.0, 2.0, math.inf], counts, strict=True))
    assert quantile(share, buckets) == pytest.approx(expected)
