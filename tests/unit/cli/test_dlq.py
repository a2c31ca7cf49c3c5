"""Dead letters: what is known of them, which are meant, what becomes of them, and the notes."""

import random
from datetime import UTC, datetime, timedelta

import click
import pytest

from worker.cli.dlq.cursor import MOST_METADATA, Cursor
from worker.cli.dlq.letters import Letter, read_letter, replayed_headers
from worker.cli.dlq.replaying import Action, Planner
from worker.cli.dlq.selection import Moment, Selection
from worker.errors import Reason, Stage
from worker.outputs import Routes, dead_letter
from worker.pipeline import Rejected
from worker.records import Headers, InputRecord

FAILED_AT = datetime(2024, 10, 30, 2, 15, tzinfo=UTC)
ROUTES = Routes(
    enriched_topic="enriched",
    entities_topic="entities",
    dead_letter_topic="dead",
    consumer_group="group",
    entity_types=frozenset(),
)


def letter(
    offset: int = 0,
    *,
    value: bytes = b"{}",
    headers: Headers = (),
    reason: Reason = Reason.INVALID_JSON,
    key: bytes | None = b"key",
) -> Letter:
    original = InputRecord("raw", 3, 40 + offset, 1_730_000_000_000, key, value, headers)
    rejected = Rejected(reason, Stage.DECODE, "no JSON", "ValueError")
    made = dead_letter(original, rejected, routes=ROUTES, now=FAILED_AT)
    return read_letter(InputRecord("dead", 1, offset, None, made.key, made.value, made.headers))


def test_what_a_letter_tells() -> None:
    one = letter(7, value=b'{"source": "ANTARA", "body": 1}')
    assert one.place == "1:7"
    assert one.failed_at == FAILED_AT
    assert (one.attempts, one.replays, one.reference) == (1, 0, False)
    known = one.json()
    assert (known["reason"], known["stage"], known["source"]) == (
        "invalid_json",
        "decode",
        "ANTARA",
    )
    assert known["original"] == {
        "topic": "raw",
        "partition": 3,
        "offset": 47,
        "timestamp": 1_730_000_000_000,
    }


@pytest.mark.parametrize(
    ("value", "source"),
    [
        (b'{"source": "ANTARA"', "ANTARA"),
        (b'{"a": 1, "source" : "Kompas", "body": ', "Kompas"),
        (b'{"source": ["ANTARA"]}', None),
        (b'"source": "ANTARA"', None),
        (b"{", None),
        (b"", None),
    ],
)
def test_the_source_is_told_from_a_broken_value_too(value: bytes, source: str | None) -> None:
    assert letter(value=value).source == source


def test_a_record_that_is_no_letter_of_ours_has_no_reason() -> None:
    strange = read_letter(InputRecord("dead", 1, 7, 1_730_000_000_000, None, None))
    assert (strange.id, strange.reason, strange.source) == ("1:7", "none_given", None)
    assert strange.failed_at == datetime(2024, 10, 27, 3, 33, 20, tzinfo=UTC)


def test_the_headers_of_a_replay() -> None:
    """The producer's own stay, in order; one count is raised, and nothing stands there twice."""
    one = letter(headers=(("a", b"1"), ("a", None)))
    again = dict(replayed_headers(one))
    assert replayed_headers(one)[:2] == (("a", b"1"), ("a", None))
    assert again["x-dlq-replay-count"] == b"1"
    assert again["x-dlq-attempts"] == b"1"
    assert again["x-dlq-original-offset"] == b"40"
    assert again["x-dlq-first-failed-at"] == b"2024-10-30T02:15:00.000Z"
    names = [name for name, _ in replayed_headers(one) if name != "a"]
    assert len(names) == len(set(names))


def test_the_place_of_the_original_is_there_also_where_an_older_worker_left_it_out() -> None:
    one = letter()
    headers = tuple(each for each in one.record.headers if "original" not in each[0])
    old = read_letter(InputRecord("dead", 1, 0, None, b"key", b"{}", headers))
    again = dict(replayed_headers(old))
    assert again["x-dlq-original-topic"] == b"raw"
    assert again["x-dlq-original-partition"] == b"3"
    assert again["x-dlq-original-offset"] == b"40"


@pytest.mark.parametrize(
    ("selection", "takes"),
    [
        (Selection(), True),
        (Selection(ids=("1:0",)), True),
        (Selection(ids=("1:1", "0:0")), False),
        (Selection(ids=(letter().id[:4],)), True),
        (Selection(ids=(letter().id[:3],)), False),
        (Selection(reasons=("invalid_json", "binary")), True),
        (Selection(reasons=("binary",)), False),
        (Selection(sources=("antara",)), True),
        (Selection(sources=("kompas",)), False),
        (Selection(since=FAILED_AT), True),
        (Selection(until=FAILED_AT), False),
        (Selection(since=FAILED_AT - timedelta(hours=1), until=FAILED_AT + timedelta(1)), True),
        (Selection(reasons=("invalid_json",), sources=("kompas",)), False),
    ],
    ids=str,
)
def test_selections(selection: Selection, takes: bool) -> None:
    assert selection.takes(letter(value=b'{"source": "ANTARA"}')) is takes


def test_moments() -> None:
    read = Moment().convert
    assert read("2024-10-30T09:15:00+07:00", None, None) == FAILED_AT
    before = datetime.now(UTC)
    ago = before - read("36h", None, None)
    assert timedelta(hours=35, minutes=59) <= ago <= timedelta(hours=36)
    for wrong in ("2024-10-30", "soon", "0h", "36 h"):
        with pytest.raises(click.BadParameter):
            read(wrong, None, None)


def test_plans() -> None:
    enriched_at = int(FAILED_AT.timestamp() * 1000)
    planner = Planner(2, {b"key": enriched_at + 1, b"other": enriched_at - 1})
    replays = (("x-dlq-replay-count", b"2"),)
    reference = letter(5)
    headers = (*reference.record.headers, ("x-dlq-value", b"reference"))
    cases = [
        (letter(0), Action.REPLAY, "enriched since, at 2024-10-30T02:15:00Z"),
        (letter(0), Action.SKIP_TWIN, ""),
        (letter(1, key=b"other"), Action.REPLAY, ""),
        (letter(2, key=None), Action.REPLAY, ""),
        (letter(3, headers=replays), Action.PARK, "replayed 2 times"),
        (
            read_letter(InputRecord("dead", 1, 5, None, b"key", b"{}", headers)),
            Action.SKIP_REFERENCE,
            "",
        ),
    ]
    for one, action, warning in cases:
        plan = planner.plan(one)
        assert plan.action is action
        assert warning in plan.warning
        assert bool(warning) == bool(plan.warning)
    assert Planner(None, {}).plan(letter(3, headers=replays)).action is Action.REPLAY


@pytest.mark.parametrize(
    ("added", "start", "done", "waiting"),
    [
        ([], 10, [9], [10, 11]),
        ([10], 11, [10], [11]),
        ([11, 13], 10, [11, 13], [10, 12, 14]),
        ([11, 10], 12, [10, 11], [12]),
        ([12, 11, 10, 3], 13, [3], [13]),
    ],
)
def test_a_cursor_knows_what_is_done(
    added: list[int], start: int, done: list[int], waiting: list[int]
) -> None:
    cursor = Cursor(10)
    for offset in added:
        cursor.add(offset)
    again = Cursor.read(cursor.start, cursor.metadata)
    assert again == cursor
    assert again.start == start
    assert all(again.has(offset) for offset in done)
    assert not any(again.has(offset) for offset in waiting)


def test_a_cursor_takes_ranges() -> None:
    cursor = Cursor(10)
    cursor.add(15, 18)
    cursor.add(20, 20)
    assert [offset for offset in range(10, 25) if cursor.has(offset)] == [15, 16, 17]
    cursor.add(0, 15)
    assert (cursor.start, cursor.bits) == (18, 0)


@pytest.mark.parametrize(
    "metadata", ["", "somebody else's", "newswire-dlq-1:!", "newswire-dlq-1:00"]
)
def test_metadata_of_others_count_for_nothing(metadata: str) -> None:
    assert Cursor.read(-1, metadata) == Cursor(0)


def test_what_a_broker_takes() -> None:
    chance = random.Random(1)
    cursor = Cursor()
    for offset in range(1, 20_000):
        if chance.random() < 0.5:
            cursor.add(offset)
    assert len(cursor.metadata) <= MOST_METADATA
    assert Cursor.read(cursor.start, cursor.metadata) == cursor


def test_what_a_broker_does_not_take() -> None:
    chance = random.Random(1)
    cursor = Cursor()
    for offset in range(1, 60_000):
        if chance.random() < 0.5:
            cursor.add(offset)
    assert not cursor.fits
