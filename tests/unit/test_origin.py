"""Where an article first stood."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.test_outputs import REJECTED, ROUTES
from worker.origin import origin
from worker.outputs import dead_letter
from worker.pipeline import Enriched, process
from worker.records import Headers, InputRecord, InputReference

NOW = datetime(2024, 10, 30, tzinfo=UTC)
RECORD = InputRecord("raw", 3, 42, 1_730_254_500_000, b"k", b"Teks.")
ORIGINAL: Headers = (
    ("x-dlq-original-topic", b"first"),
    ("x-dlq-original-partition", b"1"),
    ("x-dlq-original-offset", b"5"),
    ("x-dlq-original-timestamp", b"1600000000000"),
)
REPLAYED: Headers = (("x-dlq-replay-count", b"1"), *ORIGINAL)


def test_an_original_stands_where_it_is() -> None:
    assert origin(RECORD) == InputReference("raw", 3, 42, 1_730_254_500_000)


def test_a_replayed_record_stands_where_the_original_did() -> None:
    assert origin(replace(RECORD, headers=REPLAYED)) == InputReference(
        "first", 1, 5, 1_600_000_000_000
    )


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(ORIGINAL, id="never replayed"),
        pytest.param((("x-dlq-replay-count", b"0"), *ORIGINAL), id="replayed 0 times"),
        pytest.param((*REPLAYED, ("x-dlq-original-topic", b"a b")), id="no topic"),
        pytest.param((*REPLAYED, ("x-dlq-original-partition", b"-1")), id="negative partition"),
        pytest.param((*REPLAYED, ("x-dlq-original-offset", None)), id="no offset"),
        pytest.param((*REPLAYED, ("x-dlq-original-offset", b"9" * 40)), id="endless offset"),
        pytest.param(REPLAYED[:3], id="incomplete"),
    ],
)
def test_what_is_no_place_is_not_believed(headers: Headers) -> None:
    assert origin(replace(RECORD, headers=headers)) == origin(RECORD)


@pytest.mark.parametrize("timestamp", [None, b"", b"now", b"-1"])
def test_an_original_without_a_time_has_none(timestamp: bytes | None) -> None:
    headers = (*REPLAYED, ("x-dlq-original-timestamp", timestamp))
    assert origin(replace(RECORD, headers=headers)) == InputReference("first", 1, 5, None)


def test_a_dead_letter_that_is_published_again_gives_the_article_of_the_original() -> None:
    """Also after a second failure, whose dead letter is published again in its turn."""
    record = RECORD
    for replay in (1, 2):
        letter = dead_letter(record, REJECTED, routes=ROUTES, now=NOW)
        headers = {**dict(letter.headers), "x-dlq-replay-count": b"%d" % replay}
        record = InputRecord(
            "raw", 0, 100 + replay, 1_800_000_000_000, letter.key, letter.value, (*headers.items(),)
        )
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Enriched)
    assert outcome.article.enrichment.input == origin(RECORD)
