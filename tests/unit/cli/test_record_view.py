"""Records of topics: as JSON that loses nothing, and as paragraphs that obey nothing."""

import io
import json
from typing import Any

import pytest
from rich.console import Console

from worker.cli.record_view import Kind, record_json, record_view
from worker.records import InputRecord

EVIL = "\x1b[2J[red]:smile:\u202e"


def record(value: bytes | None, key: bytes | None = b"k", **fields: Any) -> InputRecord:
    return InputRecord(
        "t",
        2,
        41,
        fields.get("timestamp", 1_730_254_500_000),
        key,
        value,
        fields.get("headers", ()),
    )


def shown(one: InputRecord, kind: Kind) -> str:
    stream = io.StringIO()
    Console(file=stream, width=100, markup=False, emoji=False, highlight=False).print(
        record_view(one, kind)
    )
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            b'{"a": 12345678901234567890123, "b": [1.5, null]}',
            {"value": {"a": 12345678901234567890123, "b": [1.5, None]}},
        ),
        (b"[1]", {"value": [1]}),
        ("teks 🛶".encode(), {"value": "teks 🛶"}),
        (b'{"broken', {"value": '{"broken'}),
        (b'{"n": NaN}', {"value": '{"n": NaN}'}),
        (b"3", {"value": "3"}),
        (b"", {"value": ""}),
        (None, {"value": None}),
        (b"\xff\x00", {"value_base64": "/wA="}),
        (b'{"s": "\\ud83d"}', {"value": {"s": "\ud83d"}}),
        (EVIL.encode(), {"value": EVIL}),
    ],
)
def test_json_loses_nothing(value: bytes | None, expected: dict[str, Any]) -> None:
    headers = (("h", b"1"), ("h", None), (EVIL, b"\xff"), ("\udcff", b""))
    line = record_json(record(value, headers=headers))
    assert b"\n" not in line
    assert b"\x1b" not in line
    assert json.loads(line) == {
        "topic": "t",
        "partition": 2,
        "offset": 41,
        "timestamp": 1_730_254_500_000,
        "key": "k",
        "headers": [
            {"key": "h", "value": "1"},
            {"key": "h", "value": None},
            {"key": EVIL, "value_base64": "/w=="},
            {"key": "\\xff", "value": ""},
        ],
        **expected,
    }


def test_keys_may_be_anything() -> None:
    assert json.loads(record_json(record(b"", key=None)))["key"] is None
    assert json.loads(record_json(record(b"", key=b"\xff")))["key_base64"] == "/w=="


def test_an_article_in_a_paragraph() -> None:
    mention = {"start": 0, "end": 9, "text": "Zelenskyy"}
    article = {
        "id": "a",
        "body": "Zelenskyy datang.\nLalu pergi.",
        "paragraphs": [{"start": 0, "end": 17}, {"start": 18, "end": 29}],
        "dateline": {"place": "Istanbul", "agency": "ANTARA"},
        "sources": ["Anadolu"],
        "entities": [{"type": "PERSON", "name": "Volodymyr Zelenskyy", "mentions": [mention]}],
    }
    lines = shown(record(json.dumps(article).encode(), key=b"a"), "enriched").splitlines()
    assert [line.strip() for line in lines] == [
        "a  partition 2, offset 41, 2024-10-30 02:15:00 UTC",
        "Istanbul · ANTARA  Anadolu",
        "Zelenskyy datang.",
        "Volodymyr Zelenskyy",
        "",
    ]


def test_an_entity_in_a_paragraph() -> None:
    entity = {
        "type": "PERSON",
        "name": "Volodymyr Zelenskyy",
        "mentions": [{"text": "Zelenskyy"}, {"text": "Zelenskyy"}, {"text": "Volodymyr Zelenskyy"}],
        "article": {"id": "a", "headline": "Judul"},
    }
    text = shown(record(json.dumps(entity).encode()), "entities")
    assert "PERSON Volodymyr Zelenskyy  in Judul" in text
    assert "Zelenskyy, Volodymyr Zelenskyy" in text


def test_a_dead_letter_says_why_and_from_where() -> None:
    headers = (
        ("x-dlq-reason", b"invalid_json"),
        ("__connect.errors.stage", b"decode"),
        ("__connect.errors.exception.message", b"The value is not valid JSON."),
        ("__connect.errors.topic", b"raw"),
        ("__connect.errors.partition", b"0"),
        ("__connect.errors.offset", b"7"),
    )
    text = shown(record(b'{"id"', headers=headers), "dead-letter")
    assert "invalid_json at stage decode" in text
    assert "The value is not valid JSON." in text
    assert "from raw, partition 0, offset 7" in text
    assert '{"id"' in text


def test_a_tombstone_says_so() -> None:
    assert "a tombstone" in shown(record(None), "enriched")
    assert "no value" in shown(record(None), "dead-letter")


@pytest.mark.parametrize("kind", ["enriched", "entities", "dead-letter", "raw"])
@pytest.mark.parametrize(
    "value",
    [b"", b"\xff\xfe\x00", b"[]", b"{}", b"3", EVIL.encode(), b'{"body": 3, "entities": [[]]}'],
)
@pytest.mark.parametrize("timestamp", [None, -1, 2**62], ids=str)
def test_whatever_is_on_a_topic_is_shown_and_not_obeyed(
    kind: Kind, value: bytes, timestamp: int | None
) -> None:
    headers = (("x-dlq-reason", EVIL.encode()), ("__connect.errors.exception.message", None))
    text = shown(record(value, key=EVIL.encode(), timestamp=timestamp, headers=headers), kind)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"\x1b[2J[red]:smile:\u202e" in text


def test_long_values_are_cut() -> None:
    text = shown(record(b"kata " * 10_000), "raw")
    assert len(text) < 600
    assert "50,000 bytes" in text
