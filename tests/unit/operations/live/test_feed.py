import json

import pytest

from tests.unit.operations.live.support import REJECTED, Clock, enriched, record
from worker.operations.live.card import article_card
from worker.operations.live.feed import ARTICLES, LETTERS, LiveFeed
from worker.pipeline import Enriched, Rejected, Tombstone

ARTICLE = enriched(id="1", body="Wali Kota Surabaya meresmikan pasar.")
RECORD = record(b"x")


def feed(clock: Clock | None = None) -> LiveFeed:
    return LiveFeed(clock=clock or Clock(), now=lambda: 1_800_000_000.0)


def test_no_article_is_kept_or_looked_at_while_nobody_watches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[Enriched] = []
    monkeypatch.setattr("worker.operations.live.feed.article_card", looked.append)
    unwatched = feed()
    unwatched.observe(RECORD, ARTICLE)
    assert looked == []
    assert unwatched.cards_after(0) == []


def test_articles_are_forgotten_when_the_last_has_left() -> None:
    watched = feed()
    watched.begin()
    watched.observe(RECORD, ARTICLE)
    (card,) = watched.cards_after(0)
    assert json.loads(card.json) == json.loads(
        json.dumps({"number": card.number, **article_card(ARTICLE)})
    )
    assert watched.cards_after(card.number) == []
    watched.end()
    assert watched.cards_after(0) == []
    watched.observe(RECORD, ARTICLE)
    assert watched.cards_after(0) == []


def test_a_burst_is_shown_and_then_two_a_second() -> None:
    clock = Clock()
    watched = feed(clock)
    watched.begin()

    def shown(articles: int) -> int:
        newest = max((card.number for card in watched.cards_after(0)), default=0)
        for _ in range(articles):
            watched.observe(RECORD, ARTICLE)
        return len(watched.cards_after(newest))

    assert shown(3) == 3
    assert shown(1_000) == ARTICLES - 3
    assert shown(1_000) == 0
    clock.seconds += 1
    assert shown(1_000) == 2
    clock.seconds += 1_000
    assert shown(1_000) == ARTICLES


def test_what_is_kept_is_bounded_in_bytes() -> None:
    clock = Clock()
    watched = feed(clock)
    watched.begin()
    huge = enriched(
        id="\U0001f525" * 400,
        headline="\U0001f525" * 50_000,
        body="Wali Kota Surabaya \U0001f525 tiba di Malang.\n" * 5_000,
        tags=["\U0001f525" * 500] * 500,
    )
    for _ in range(100):
        clock.seconds += 1
        watched.observe(RECORD, huge)
    cards = watched.cards_after(0)
    assert len(cards) == ARTICLES
    assert sum(len(card.json) for card in cards) < ARTICLES * 64 * 1024


def test_the_last_dead_letters_are_kept_without_what_they_hold() -> None:
    unwatched = feed()
    for offset in range(20):
        unwatched.observe(record(b"secret body", offset), REJECTED)
    unwatched.observe(RECORD, Tombstone())
    assert [letter["offset"] for letter in unwatched.letters] == list(range(19, 19 - LETTERS, -1))
    assert unwatched.letters[0] == {
        "at": 1_800_000_000.0,
        "reason": "invalid_json",
        "stage": "decode",
        "message": "The value is no JSON.",
        "topic": "raw",
        "partition": 3,
        "offset": 19,
    }


def test_a_long_message_is_cut() -> None:
    unwatched = feed()
    long = Rejected(REJECTED.reason, REJECTED.stage, "m" * 100_000, "ValueError")
    unwatched.observe(RECORD, long)
    assert len(unwatched.letters[0]["message"]) == 300


def test_an_error_of_the_page_costs_no_article(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Enriched) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("worker.operations.live.feed.article_card", fail)
    watched = feed()
    watched.begin()
    watched.observe(RECORD, ARTICLE)
    assert "the live page misses a record" in caplog.text
