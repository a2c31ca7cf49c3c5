"""The present state of a worker in figures, made of its metrics and health.

What is told of "now" is the difference of two looks at the counters, so it needs somebody who looks
every second; nothing is remembered while nobody does.
"""

import json
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from prometheus_client.registry import Collector
from prometheus_client.samples import Sample

from worker import __version__
from worker.entities import MODEL_VERSION
from worker.operations.health import Health
from worker.operations.live.feed import LiveFeed
from worker.operations.metric_table import FIELDS, RESULTS
from worker.operations.metrics import Metrics

_HISTORY_LOOKS = 180
_RATE_LOOKS = 10
_LATENCY_LOOKS = 60
_PARTITIONS = 32
_FIELD_LOOKS = 5
"""The ratios are counted so seldom: they move slowly, and their series are many."""


class _Look(NamedTuple):
    """The counters at a moment: articles, and records by the upper bounds of their latency."""

    at: float
    articles: float
    latency: tuple[tuple[float, float], ...]


class Snapshots:
    """Makes snapshots, and remembers the looks of the last minutes.

    Args:
        metrics: read at each snapshot.
        health: read likewise.
        feed: has the last dead letters.
        clock: seconds from any fixed point.
        now: Unix time in seconds.
    """

    def __init__(
        self,
        metrics: Metrics,
        health: Health,
        feed: LiveFeed,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._metrics = metrics
        self._health = health
        self._feed = feed
        self._clock = clock
        self._now = now
        self._looks: deque[_Look] = deque(maxlen=_HISTORY_LOOKS + 1)
        self._fields: list[dict[str, Any]] = []
        self._taken = 0

    def forget(self) -> None:
        """Forget what was seen: what comes next is not the second after."""
        self._looks.clear()
        self._taken = 0

    def take(self) -> str:
        """Look, and return the state as a JSON object on one line."""
        self._looks.append(
            _Look(self._clock(), self._articles(), tuple(_buckets(self._latency_samples())))
        )
        if self._taken % _FIELD_LOOKS == 0:
            self._fields = list(self._field_counts())
        self._taken += 1
        return json.dumps(
            {
                "time": self._now(),
                "version": __version__,
                "model_version": MODEL_VERSION,
                "missing": self._health.unready_because,
                "circuit": self._health.circuit is not None,
                "partitions": self._health.assigned_partitions,
                "outcomes": {
                    sample.labels["outcome"]: sample.value
                    for sample in _samples(self._metrics.articles)
                },
                "rate": _rate(self._looks[max(-len(self._looks), -_RATE_LOOKS - 1)], self._looks),
                "rates": [_rate(one, [other]) for one, other in pairwise(self._looks)],
                "latency": self._latency(),
                "inflight": _value(self._metrics.inflight_records),
                "lag": self._lag(),
                "progress": _value(self._metrics.last_progress_timestamp_seconds) or None,
                "reasons": self._reasons(),
                "letters": self._feed.letters,
                "fields": self._fields,
            }
        )

    def _articles(self) -> float:
        return sum(
            sample.value
            for sample in _samples(self._metrics.articles)
            if sample.labels["outcome"] in {"enriched", "partial"}
        )

    def _latency_samples(self) -> Iterator[Sample]:
        return _samples(self._metrics.end_to_end_latency_seconds)

    def _latency(self) -> dict[str, float] | None:
        """Estimate from the buckets how long records took that were delivered in the last minute.

        None where there are none.
        """
        first = self._looks[max(-len(self._looks), -_LATENCY_LOOKS - 1)]
        counts = [
            (bound, after - before)
            for (bound, after), (_, before) in zip(
                self._looks[-1].latency, first.latency, strict=True
            )
        ]
        if counts[-1][1] <= 0:
            return None
        return {
            "p50": quantile(0.5, counts),
            "p95": quantile(0.95, counts),
            "records": counts[-1][1],
        }

    def _lag(self) -> dict[str, Any]:
        """Tell the lag of all partitions together, and of each of those that have most."""
        seconds = {
            tuple(sample.labels.values()): sample.value
            for sample in _samples(self._metrics.consumer_lag_seconds)
        }
        partitions: list[dict[str, Any]] = [
            {
                "topic": sample.labels["topic"],
                "partition": sample.labels["partition"],
                "records": sample.value,
                "seconds": seconds.get(tuple(sample.labels.values())),
            }
            for sample in _samples(self._metrics.consumer_lag_records)
        ]
        most = sorted(partitions, key=lambda each: -each["records"])[:_PARTITIONS]
        return {
            "records": sum(each["records"] for each in partitions) if partitions else None,
            "seconds": max(seconds.values(), default=None),
            "hidden": len(partitions) - len(most),
            "partitions": sorted(most, key=lambda each: (each["topic"], int(each["partition"]))),
        }

    def _reasons(self) -> dict[str, float]:
        counts: dict[str, float] = {}
        for sample in _samples(self._metrics.dead_letters):
            if sample.value:
                reason = sample.labels["reason"]
                counts[reason] = counts.get(reason, 0) + sample.value
        return counts

    def _field_counts(self) -> Iterator[dict[str, Any]]:
        """Count the articles by field and result, of all outlets and languages together."""
        counts = {field: dict.fromkeys(RESULTS, 0.0) for field in FIELDS}
        for sample in _samples(self._metrics.field_extracted):
            counts[sample.labels["field"]][sample.labels["result"]] += sample.value
        for field, results in counts.items():
            yield {"field": field, **results}


def quantile(share: float, buckets: Sequence[tuple[float, float]]) -> float:
    """Estimate a quantile of a histogram, as Prometheus's `histogram_quantile` does.

    Args:
        share: 0.95 for that below which 95 % lie.
        buckets: upper bounds and how many lie at or below each, the last bound infinite; not
            empty, and not all zero.
    """
    rank = share * buckets[-1][1]
    lower, below = 0.0, 0.0
    for bound, count in buckets[:-1]:
        if count >= rank:
            return lower + (bound - lower) * (rank - below) / (count - below)
        lower, below = bound, count
    return lower


def _rate(first: _Look, looks: Sequence[_Look]) -> float | None:
    """Tell the articles a second from the first look to the last, None where they are one."""
    last = looks[-1]
    if last.at <= first.at:
        return None
    return round((last.articles - first.articles) / (last.at - first.at), 2)


def _buckets(samples: Iterator[Sample]) -> Iterator[tuple[float, float]]:
    for sample in samples:
        if "le" in sample.labels:
            yield float(sample.labels["le"]), sample.value


def _samples(metric: Collector) -> Iterator[Sample]:
    for family in metric.collect():
        yield from family.samples


def _value(metric: Collector) -> float:
    return next(_samples(metric)).value
