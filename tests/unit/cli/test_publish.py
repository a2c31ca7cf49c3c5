"""`newswire publish`: what would be sent, and what is refused and why."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from worker.cli.article_files import ArticleFile
from worker.cli.demo.samples import BROKEN, FOLDER, burst, sample_message
from worker.cli.messages import Message, Refusal, message_of
from worker.codec import decode

Call = Callable[..., Result]


def message(value: bytes, content_type: str | None = None) -> Message | Refusal:
    return message_of(ArticleFile("f:1", value, content_type), topic="raw", max_bytes=2_000)


@pytest.mark.parametrize(
    ("value", "content_type", "declared"),
    [
        (b'{"id": "a", "body": "x"}', "application/json", b"application/json"),
        (b"Jakarta (ANTARA) - x", None, b"text/plain"),
        (b"[Pembaruan] Jakarta - x", None, b"text/plain"),
        ("Jakarta - x 🛶".encode("utf-16"), None, b"text/plain"),
        (b"x", "text/plain; charset=utf-8", b"text/plain; charset=utf-8"),
    ],
)
def test_messages_say_what_they_are(
    value: bytes, content_type: str | None, declared: bytes
) -> None:
    sent = message(value, content_type)
    assert isinstance(sent, Message)
    assert sent.record.headers == (("content-type", declared),)
    assert sent.record.value == value


def test_the_key_is_the_id_so_that_versions_stay_in_order() -> None:
    first = message(b'{"url": "https://news.example/a?utm_source=x", "body": "satu"}', "text/json")
    second = message(b'{"url": "https://news.example/a", "body": "dua"}', "text/json")
    named = message('{"id": "berita-é", "body": "dua"}'.encode(), "text/json")
    assert isinstance(first, Message)
    assert isinstance(second, Message)
    assert isinstance(named, Message)
    assert first.record.key == second.record.key
    assert first.record.key
    assert named.record.key == "berita-é".encode()


@pytest.mark.parametrize(
    ("value", "content_type", "says"),
    [
        (b'{"id": "a"}', "application/json", "missing_text: `body`"),
        (b'{"id": "", "body": "x"}', "application/json", "invalid_id"),
        (b'{"id"', "application/json", "invalid_json"),
        (b"{broken", None, "invalid_json"),
        (b"# Judul", "text/markdown", "unsupported_content_type"),
        (b"\x00\x00\x00\x00\x01abc", None, "schema_registry_framing"),
        (b"x" * 3_000, None, "too_large: the message has 3,"),
    ],
)
def test_what_the_worker_would_refuse_is_refused(
    value: bytes, content_type: str | None, says: str
) -> None:
    refusal = message(value, content_type)
    assert isinstance(refusal, Refusal)
    assert refusal.where == "f:1"
    assert says in refusal.why


def test_a_dry_run_needs_no_broker_and_names_each_line(call: Call, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text(
        '{"id": "a", "body": "Satu."}\n[1]\n{"id": "b", "published_at": 3, "body": "Dua."}\n{\n'
    )
    result = call("publish", "--dry-run", str(feed))
    assert result.exit_code == 1
    errors = result.stderr.splitlines()
    assert [line.split(": ")[:2] for line in errors] == [
        [f"{feed}:2", "refused"],
        [f"{feed}:3", "doubtful"],
        [f"{feed}:4", "refused"],
    ]
    assert "not_an_object" in errors[0]
    assert "published_at" in errors[1]
    assert result.stdout.startswith("2 articles can be published (")
    assert result.stdout.endswith("nothing was sent; 2 refused.\n")


def test_a_dry_run_of_good_articles_ends_well(call: Call) -> None:
    result = call("publish", "--dry-run", str(FOLDER / "utf-16.txt"))
    assert result.exit_code == 0
    assert result.stderr == ""


def test_no_article_is_a_failure(call: Call, tmp_path: Path) -> None:
    result = call("publish", "--dry-run", str(tmp_path))
    assert result.exit_code == 1
    assert "there is no article in" in result.stderr


def test_a_refusal_commands_no_terminal(call: Call, tmp_path: Path) -> None:
    feed = tmp_path / "\x1b[2Jfeed.jsonl"
    feed.write_text('{"\x9b2J[red]": 1}\n')
    result = call("publish", "--dry-run", str(feed))
    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert "\x9b" not in result.stderr
    assert r"\x1b[2Jfeed.jsonl:1" in result.stderr


def test_the_broken_sample_is_refused_and_goes_out_in_the_demo(call: Call) -> None:
    assert call("publish", "--dry-run", str(FOLDER / BROKEN.file)).exit_code == 1
    sent = sample_message(BROKEN, "raw").record
    assert sent.value == (FOLDER / BROKEN.file).read_bytes()
    assert sent.key == b"broken.json"


def test_the_burst_is_of_articles_that_differ() -> None:
    records = [each.record for each in burst(7, "raw")]
    assert len({record.key for record in records}) == 7
    bodies = [json.loads(record.value or b"")["body"] for record in records]
    assert bodies[0] == bodies[5] != bodies[1]
    for each in burst(5, "raw"):
        article = ArticleFile(each.where, each.record.value or b"", "application/json")
        assert decode(article.record("raw")).id == each.where
