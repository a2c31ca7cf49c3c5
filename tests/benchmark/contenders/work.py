"""What is made of a record: by the pipeline, or prepared beforehand."""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from worker import outputs
from worker.outputs import Routes
from worker.pipeline import Enriched, Outcome, process
from worker.records import InputRecord, OutputRecord
from worker.settings import Settings

Make = Callable[[InputRecord], tuple[OutputRecord, ...]]
"""Turns a record into the records to send."""

_ENRICHED_BYTES = 1_000
_ENTITY_BYTES = 300
_SETS = 97
"""Different sets of prepared records, so that keys go to all partitions."""
_TEXT = "Jakarta (ANTARA) - Presiden Joko Widodo bertemu dengan warga Medan pada hari Senin. "


def work(settings: Settings, kind: str) -> Make:
    """Return what makes the records: `process`, or `prepared:N` with N entities an article."""
    name, _, entities = kind.partition(":")
    return Prepared(settings, int(entities)).make if name == "prepared" else pipeline(settings)


def pipeline(settings: Settings) -> Make:
    """Return the worker's own pipeline and encoding."""
    routes = routes_of(settings)

    def make(record: InputRecord) -> tuple[OutputRecord, ...]:
        now = datetime.now(UTC)
        outcome = process(record, now=now, clock=time.perf_counter)
        return outputs.encode(outcome, record, routes=routes, now=now)

    return make


class Prepared:
    """Records that are ready to send, with the keys and headers of real ones.

    Args:
        settings: name the topics.
        entities: entity records an article.
    """

    def __init__(self, settings: Settings, entities: int) -> None:
        article, entity = _examples(settings)
        self._article = article
        self._value = _filled(article, _ENRICHED_BYTES)
        value = _filled(entity, _ENTITY_BYTES)
        numbers = itertools.count()
        self._entities = itertools.cycle(
            tuple(
                OutputRecord(entity.topic, b"person:n-%d" % next(numbers), value, entity.headers)
                for _ in range(entities)
            )
            for _ in range(_SETS)
        )

    def make(self, record: InputRecord) -> tuple[OutputRecord, ...]:
        """Return an article under the key of a record, and entities."""
        article = self._article
        first = OutputRecord(article.topic, record.key, self._value, article.headers)
        return (first, *next(self._entities))


def example(settings: Settings) -> tuple[InputRecord, Enriched]:
    """Return a record and what the pipeline makes of it."""
    record = InputRecord(settings.raw_topic, 0, 0, 0, b"example", (20 * _TEXT).encode())
    outcome: Outcome = process(record, now=datetime.now(UTC))
    assert isinstance(outcome, Enriched), outcome
    assert outcome.entities
    return record, outcome


def routes_of(settings: Settings) -> Routes:
    """Say where outputs go, as the worker does."""
    return Routes(
        enriched_topic=settings.enriched_topic,
        entities_topic=settings.entities_topic,
        dead_letter_topic=settings.dead_letter_topic,
        consumer_group=settings.consumer_group,
        entity_types=settings.entity_types,
    )


def input_record(message: Any) -> InputRecord:
    """Make of a message of aiokafka or Faust what the pipeline takes."""
    return InputRecord(
        message.topic,
        message.partition,
        message.offset,
        message.timestamp,
        message.key,
        message.value,
    )


def _examples(settings: Settings) -> tuple[OutputRecord, OutputRecord]:
    record, outcome = example(settings)
    made = outputs.encode(outcome, record, routes=routes_of(settings), now=datetime.now(UTC))
    return made[0], made[1]


def _filled(record: OutputRecord, size: int) -> bytes:
    value = record.value or b""
    return (value * (size // len(value) + 1))[:size]
