"""`newswire enrich`: articles in, articles out, no Kafka."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.published.ninjs import VALIDATOR
from worker.cli.demo.samples import ARTICLES, BROKEN, FOLDER

Call = Callable[..., Result]
SAMPLE = str(FOLDER / "antara-translated.txt")


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_is_one_record_a_line_in_order(call: Call, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text('{"id": "a", "body": "Satu."}\n[1]\n{"id": "b", "body": "Dua."}\n')
    result = call("enrich", "--json", SAMPLE, str(feed), str(FOLDER / BROKEN.file))
    assert result.exit_code == 1
    first, a, refused, b, broken = lines(result)
    assert first["translators"] == ["Nabil Ihsan"]
    assert (a["id"], b["id"]) == ("a", "b")
    assert refused["file"] == f"{feed}:2"
    assert refused["error"] == {
        "reason": "not_an_object",
        "stage": "decode",
        "message": refused["error"]["message"],  # type: ignore[index]
    }
    assert broken["error"]["reason"] == "invalid_json"  # type: ignore[index]


@pytest.mark.parametrize("form", ["ninjs", "jsonld"])
def test_other_vocabularies_are_one_object_a_line(call: Call, form: str) -> None:
    result = call("enrich", "--format", form, SAMPLE, str(FOLDER / BROKEN.file))
    assert result.exit_code == 1
    article, refused = lines(result)
    if form == "ninjs":
        VALIDATOR.validate(article)
        assert article["located"] == "Istanbul"
    else:
        assert article["@type"] == "NewsArticle"
    assert refused["error"]["reason"] == "invalid_json"  # type: ignore[index]


def test_standard_input(call: Call) -> None:
    result = call(
        "enrich",
        "--json",
        "--url",
        "https://news.example/a",
        "--published-at",
        "2026-01-14T16:20:00+07:00",
        "-",
        stdin=b"Jakarta (ANTARA) - Satu.",
    )
    assert result.exit_code == 0, result.output
    (article,) = lines(result)
    assert article["body"] == "Satu."
    assert article["url"] == "https://news.example/a"
    assert article["published_at"] == "2026-01-14T16:20:00+07:00"


def test_a_url_is_for_one_article(call: Call) -> None:
    result = call("enrich", "--url", "https://news.example/a", str(FOLDER))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "these are 6" in result.stderr


def test_a_content_type_that_is_told_counts(call: Call) -> None:
    result = call("enrich", "--json", "--content-type", "image/png", SAMPLE)
    assert result.exit_code == 1
    assert lines(result)[0]["error"]["reason"] == "unsupported_content_type"  # type: ignore[index]


def test_the_pretty_view_is_plain_without_a_terminal(call: Call) -> None:
    result = call("enrich", SAMPLE)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "translators  Nabil Ihsan\n" in result.stdout
    assert "editors      Rahmad Nasution\n" in result.stdout
    assert all(line == line.rstrip(" ") for line in result.stdout.splitlines())


@pytest.mark.parametrize(("environ", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_where_they_are_wanted(
    call: Call, environ: dict[str, str], *, coloured: bool
) -> None:
    result = call("enrich", SAMPLE, FORCE_COLOR="1", **environ)
    assert ("\x1b[1;36m" in result.stdout) is coloured


def test_a_refusal_is_shown_with_its_fix(call: Call) -> None:
    result = call("enrich", str(FOLDER / BROKEN.file))
    assert result.exit_code == 1
    assert "refused: invalid_json" in result.stdout


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["pretty", "json"])
def test_hostile_content_commands_no_terminal(call: Call, flags: tuple[str, ...]) -> None:
    text = "Jakarta (ANTARA) - Satu [red]dua\u202e tiga\u009b2J empat."
    result = call("enrich", *flags, "-", stdin=text.encode())
    assert result.exit_code == 0
    assert "\u202e" not in result.stdout
    assert "\u009b" not in result.stdout
    if flags:
        assert json.loads(result.stdout)["body"].startswith("Satu [red]dua")
    else:
        assert "Satu [red]dua" in result.stdout


@pytest.mark.parametrize("sample", ARTICLES, ids=lambda sample: sample.file)
def test_the_samples_of_the_demo_are_read_without_a_problem(call: Call, sample: object) -> None:
    result = call("enrich", "--json", str(FOLDER / sample.file))  # type: ignore[attr-defined]
    assert result.exit_code == 0
    (article,) = lines(result)
    assert article["enrichment"]["problems"] == []  # type: ignore[index]
    assert article["dateline"] is not None
    assert article["copyright"]["holder"] == "ANTARA"  # type: ignore[index]
