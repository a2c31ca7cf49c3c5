"""Articles in files of every kind, and what the command line adds."""

import json
from pathlib import Path

import pytest

from worker.cli.article_files import ArticleFile, Told, UnreadableFile, read_articles, size_of

TEXT = "Jakarta (ANTARA) - Satu 🛶."
OBJECT = b'{"id": "a", "body": "satu"}'

FILES: dict[str, tuple[str, bytes, list[tuple[str, bytes, str | None]]]] = {
    "text": ("a.txt", TEXT.encode(), [("a.txt", TEXT.encode(), None)]),
    "empty": ("a.txt", b"", [("a.txt", b"", None)]),
    "object": ("a.json", OBJECT, [("a.json", OBJECT, "application/json")]),
    "object in a text file": ("a.txt", OBJECT, [("a.txt", OBJECT, "application/json")]),
    "broken object": ("a.json", b'{"id":', [("a.json", b'{"id":', "application/json")]),
    "prose that begins as JSON does": (
        "a.txt",
        b"[Pembaruan] Jakarta - x",
        [("a.txt", b"[Pembaruan] Jakarta - x", None)],
    ),
    "array": (
        "a.json",
        '[{"body": "satu 🛶"}, 3]'.encode(),
        [
            ("a.json[0]", b'{"body": "satu \\ud83d\\udef6"}', "application/json"),
            ("a.json[1]", b"3", "application/json"),
        ],
    ),
    "lines": (
        "a.jsonl",
        b'{"a":1}\r\n\n  \n{"b":2}\n[',
        [
            ("a.jsonl:1", b'{"a":1}', "application/json"),
            ("a.jsonl:4", b'{"b":2}', "application/json"),
            ("a.jsonl:5", b"[", "application/json"),
        ],
    ),
    "lines with a byte order mark": (
        "a.ndjson",
        b'\xef\xbb\xbf{"a":1}\n',
        [("a.ndjson:1", b'{"a":1}', "application/json")],
    ),
    "lines in UTF-16": (
        "a.jsonl",
        '{"a":"🛶"}\n{"b":2}\n'.encode("utf-16"),
        [
            ("a.jsonl:1", '{"a":"🛶"}'.encode(), "application/json"),
            ("a.jsonl:2", b'{"b":2}', "application/json"),
        ],
    ),
    "lines called JSON": (
        "a.json",
        b'{"a":1}\n{"b":2}\n',
        [
            ("a.json:1", b'{"a":1}', "application/json"),
            ("a.json:2", b'{"b":2}', "application/json"),
        ],
    ),
    "HTML": ("a.html", b"<p>x</p>", [("a.html", b"<p>x</p>", "text/html")]),
    "no suffix": ("article", TEXT.encode(), [("article", TEXT.encode(), None)]),
    "nested too deep": ("a.json", b"[" * 9999, [("a.json", b"[" * 9999, "application/json")]),
}


@pytest.mark.parametrize(("name", "content", "expected"), FILES.values(), ids=FILES)
def test_what_a_file_holds(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: bytes,
    expected: list[tuple[str, bytes, str | None]],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)
    assert list(read_articles([name])) == [ArticleFile(*each) for each in expected]


@pytest.mark.parametrize(
    ("layout", "content_types"),
    [("text", ["text/plain"]), ("json", ["application/json"]), ("jsonl", ["application/json"])],
)
def test_a_layout_that_is_told_wins(tmp_path: Path, layout: str, content_types: list[str]) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(OBJECT)
    found = list(read_articles([str(file)], layout=layout))  # type: ignore[arg-type]
    assert [each.content_type for each in found if isinstance(each, ArticleFile)] == content_types


def test_folders_are_read_in_order_and_other_files_left_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.TXT", "a.jsonl", ".hidden.txt", ".git/x.txt", "photo.png"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text('{"body": "x"}')
    found = [Path(each.where).relative_to(tmp_path) for each in read_articles([str(tmp_path)])]
    assert list(map(str, found)) == ["a.jsonl:1", "b/1.TXT", "b/2.txt"]
    assert size_of([str(tmp_path)]) == 39
    assert size_of([str(tmp_path), "-"]) is None


def test_a_file_that_cannot_be_read_does_not_end_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    found = list(read_articles([str(tmp_path / "gone.txt"), str(good)]))
    assert found[0] == UnreadableFile(
        str(tmp_path / "gone.txt"), "it cannot be read: No such file or directory"
    )
    assert found[1] == ArticleFile(str(good), TEXT.encode(), None)


def test_progress_sums_up_to_the_size(tmp_path: Path) -> None:
    for name, (file, content, _) in FILES.items():
        (tmp_path / f"{name}-{file}").write_bytes(content)
    seen: list[int] = []
    for _ in read_articles([str(tmp_path)], progress=seen.append):
        pass
    utf16 = len(FILES["lines in UTF-16"][1])  # read as UTF-8, of which there are fewer bytes
    assert utf16 / 2 < sum(seen) <= (size_of([str(tmp_path)]) or 0)


@pytest.mark.parametrize(
    ("value", "content_type", "expected"),
    [
        (TEXT.encode(), None, {"body": TEXT, "url": "https://a.b/c", "published_at": "2026"}),
        (
            TEXT.encode("utf-16"),
            "text/plain",
            {"body": TEXT, "url": "https://a.b/c", "published_at": "2026"},
        ),
        (
            b'{"body": "x", "url": "https://own", "published_at": null}',
            "application/json",
            {"body": "x", "url": "https://own", "published_at": "2026"},
        ),
    ],
    ids=["text", "utf-16", "json"],
)
def test_what_is_told_fills_what_is_missing(
    value: bytes, content_type: str | None, expected: dict[str, str]
) -> None:
    told = Told(url="https://a.b/c", published_at="2026").of(ArticleFile("f", value, content_type))
    assert json.loads(told.value) == expected
    assert told.content_type == "application/json"


@pytest.mark.parametrize(
    "value", [b'{"body":', b"", b"\x00\x01"], ids=["broken", "empty", "binary"]
)
def test_nothing_is_told_of_what_will_be_refused(value: bytes) -> None:
    article = ArticleFile("f", value, None)
    assert Told(url="https://a.b/c").of(article) == article


def test_nothing_told_changes_nothing() -> None:
    article = ArticleFile("f", OBJECT, "application/json")
    assert Told().of(article) is article
    assert Told(content_type="text/plain").of(article).content_type == "text/plain"
