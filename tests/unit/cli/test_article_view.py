"""How an article looks: entities in their colours, hostile content harmless."""

import io
from typing import Any

import pytest
from rich.console import Console

from worker.cli.article_view import STYLES, article_view, marked

BODY = "🛶 Zelenskyy bertemu \x1b[2J Yoon di [red]Seoul[/red]."


def entity(name: str, kind: str = "PERSON", **fields: Any) -> dict[str, Any]:
    start = BODY.index(name)
    mention = {"start": start, "end": start + len(name), "text": name}
    return {"type": kind, "name": name, "mentions": [mention], "links": {}, **fields}


def shown(article: dict[str, Any], *, colour: bool = False) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=100,
        markup=False,
        emoji=False,
        highlight=False,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(article_view(article))
    return stream.getvalue()


def test_mentions_are_marked_by_offset_whatever_stands_before_them() -> None:
    entities = [entity("Zelenskyy"), entity("Yoon"), entity("Seoul", "LOCATION")]
    text = marked(BODY, 0, len(BODY), entities)
    assert text.plain == BODY.replace("\x1b", r"\x1b")
    marks = {text.plain[span.start : span.end]: span.style for span in text.spans}
    assert marks == {
        "Zelenskyy": STYLES["PERSON"],
        "Yoon": STYLES["PERSON"],
        "Seoul": STYLES["LOCATION"],
    }


@pytest.mark.parametrize(
    "mention",
    [
        {"start": 2, "end": 11, "text": "someone else"},
        {"start": -9, "end": 11, "text": "Zelenskyy"},
        {"start": 2, "end": 10**9, "text": BODY[2:]},
        {"start": "2", "end": "11", "text": "Zelenskyy"},
        {"start": 11, "end": 2, "text": ""},
        {"text": "Zelenskyy"},
        "Zelenskyy",
    ],
    ids=lambda mention: str(mention)[:40],
)
def test_a_mention_that_lies_is_not_marked(mention: Any) -> None:
    broken = {"type": "PERSON", "name": "Zelenskyy", "mentions": [mention]}
    text = marked(BODY, 0, len(BODY), [broken])
    assert text.spans == []
    assert text.plain == BODY.replace("\x1b", r"\x1b")


def test_of_overlapping_mentions_the_first_is_marked() -> None:
    first = {"type": "PERSON", "mentions": [{"start": 0, "end": 4, "text": "Joko"}]}
    second = {"type": "LOCATION", "mentions": [{"start": 2, "end": 6, "text": "ko W"}]}
    text = marked("Joko W", 0, 6, [first, second])
    assert [(span.start, span.end) for span in text.spans] == [(0, 4)]


def test_an_article_is_shown_whole() -> None:
    article = {
        "id": "a-1",
        "headline": "Satu judul",
        "body": BODY,
        "paragraphs": [{"start": 0, "end": 11}, {"start": 12, "end": len(BODY)}],
        "language": "id",
        "language_confidence": 0.987,
        "dateline": {"places": ["Istanbul"], "agency": "ANTARA"},
        "translators": ["Nabil Ihsan"],
        "editors": ["Rahmad Nasution"],
        "reporters": [],
        "sources": ["Anadolu"],
        "related": [{"title": "Judul lain", "url": None}],
        "copyright": {"holder": "ANTARA", "year": 2024},
        "word_count": 7,
        "reading_time_seconds": 2,
        "dates": [
            {"text": "Selasa", "value": None},
            {"text": "tahun lalu", "value": "2023", "end_value": None},
            {"text": "tahun lalu", "value": "2023", "end_value": None},
            {"text": "1-3 Mei", "value": "2024-05-01", "end_value": "2024-05-03"},
        ],
        "entities": [
            entity("Zelenskyy", role="presiden"),
            entity("Seoul", "LOCATION", links={"country": "KR"}, in_dateline=True),
        ],
        "quotes": [
            {"text": "Kami siap. " * 40, "verb": "kata", "speaker": {"name": "Zelenskyy"}},
            {"text": "Ya.", "verb": None, "speaker": {"name": None, "text": "warga"}},
            {"text": "Tidak.", "verb": None, "speaker": None},
        ],
        "enrichment": {"problems": [{"field": "quotes", "message": "Reading quotes failed."}]},
    }
    lines = [line.rstrip() for line in shown(article).splitlines()]
    assert lines[0] == "Satu judul"
    for label, value in {
        "dateline": "Istanbul · ANTARA",
        "translators": "Nabil Ihsan",
        "editors": "Rahmad Nasution",
        "sources": "Anadolu",
        "copyright": "ANTARA · 2024",
        "language": "id (99% sure)",
        "length": "7 words, 2 s to read",
        "dates": "Selasa → ?, tahun lalu → 2023, 1-3 Mei → 2024-05-01 to 2024-05-03",
        "related": "Judul lain",
        "PERSON": "Zelenskyy (presiden)",
        "LOCATION": "Seoul (KR, dateline)",
        "problem: quotes": "Reading quotes failed.",
    }.items():
        assert any(line.startswith(label) and line.endswith(value) for line in lines), label
    assert any(line.startswith("Zelenskyy  kata  Kami siap.") for line in lines)
    assert not any("Kami siap. " * 12 in line for line in lines)
    assert any(line.startswith("warga") and line.endswith("Ya.") for line in lines)
    assert not any(line.startswith("reporters") for line in lines)
    assert "    🛶 Zelenskyy" in lines


def test_hostile_content_is_shown_and_not_obeyed() -> None:
    evil = "\x1b[2J[red]:smile:\u202e"
    article = {
        "id": evil,
        "headline": evil,
        "body": evil,
        "source": evil,
        "sources": [evil, 3],
        "tags": evil,
        "related": [{"title": evil, "url": evil}],
        "dateline": {"place": evil},
        "copyright": {"holder": evil},
        "extra": {evil: 1},
        "quotes": [{"text": evil, "verb": evil, "speaker": {"name": evil, "text": evil}}],
        "entities": [{"type": evil, "name": evil, "role": evil, "links": {"iso3166": evil}}],
        "enrichment": {"problems": [{"field": evil, "message": evil}]},
    }
    text = shown(article)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert text.count(r"\x1b[2J[red]:smile:\u202e") > 12


@pytest.mark.parametrize("value", [None, 3, "text", [], {}, [None], {"a": {}}, True])
def test_values_of_the_wrong_type_are_shown_as_far_as_they_go(value: Any) -> None:
    names = ["body", "paragraphs", "entities", "dateline", "copyright", "related", "sources"]
    names += ["extra", "enrichment", "language", "language_confidence", "word_count", "tags"]
    assert isinstance(shown(dict.fromkeys(names, value)), str)
    assert isinstance(shown({"entities": [dict.fromkeys(["type", "name", "links"], value)]}), str)


def test_colours_are_those_of_the_legend() -> None:
    text = shown({"body": BODY, "entities": [entity("Yoon")]}, colour=True)
    assert text.count("\x1b[1;36mYoon\x1b[0m") == 1
    assert "\x1b[1;36mPERSON\x1b[0m" in text
