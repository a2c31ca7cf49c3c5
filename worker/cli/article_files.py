"""Articles in files: text, JSON, JSON lines, and folders of them."""

import codecs
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, Literal

import click

from worker.codec import decode
from worker.errors import Rejection
from worker.records import InputRecord

Layout = Literal["auto", "text", "json", "jsonl"]
JSON, TEXT, HTML = "application/json", "text/plain", "text/html"

_SUFFIXES: dict[str, Layout] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "auto",
    ".text": "auto",
    ".html": "text",
    ".htm": "text",
}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article as it stands in a file; `where` is `FILE`, `FILE:LINE` or `FILE[INDEX]`.

    `content_type` is None where the value has to say itself what it is.
    """

    where: str
    value: bytes
    content_type: str | None

    def record(self, topic: str, offset: int = 0) -> InputRecord:
        """Make the record that publishing the article to a topic gives, without a key."""
        headers = (("content-type", self.content_type.encode()),) if self.content_type else ()
        return InputRecord(topic, 0, offset, None, None, self.value, headers)


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """A file that could not be read, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the command line says of articles whose files do not."""

    content_type: str | None = None
    url: str | None = None
    published_at: str | None = None

    def of(self, article: ArticleFile) -> ArticleFile:
        """Add what is told to an article; what the article itself says stays."""
        if self.content_type is not None:
            article = replace(article, content_type=self.content_type)
        fields = {"url": self.url, "published_at": self.published_at}
        missing = {name: value for name, value in fields.items() if value is not None}
        return _with_fields(article, missing) if missing else article


def read_articles(
    paths: Iterable[str],
    *,
    layout: Layout = "auto",
    progress: Callable[[int], None] = lambda _: None,
) -> Iterator[ArticleFile | UnreadableFile]:
    """Read the articles of files and folders, `-` being standard input, in order.

    Args:
        paths: folders are read recursively, in order of name, hidden files and files of other
            kinds left out.
        layout: how a file holds articles; `auto` goes by its name and then by its content.
        progress: called with the number of bytes after each article.
    """
    for path in paths:
        for file in _files(path):
            try:
                if file == "-":
                    yield from _read("-", click.get_binary_stream("stdin"), layout, progress)
                else:
                    with Path(file).open("rb") as stream:
                        yield from _read(file, stream, layout, progress)
            except OSError as error:
                yield UnreadableFile(file, f"it cannot be read: {error.strerror}")


def size_of(paths: Iterable[str]) -> int | None:
    """Sum up the bytes of files and folders; None where standard input is one of them."""
    sizes = [
        None if file == "-" else Path(file).stat().st_size for p in paths for file in _files(p)
    ]
    known = [size for size in sizes if size is not None]
    return sum(known) if len(known) == len(sizes) else None


def _files(path: str) -> Iterator[str]:
    if path == "-" or not Path(path).is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in _SUFFIXES:
                yield str(Path(folder) / name)


def _read(
    name: str, stream: IO[bytes], layout: Layout, progress: Callable[[int], None]
) -> Iterator[ArticleFile]:
    suffix = Path(name).suffix.lower()
    if layout == "auto":
        layout = _SUFFIXES.get(suffix, "auto")
    if layout == "jsonl":
        yield from _json_lines(name, _lines(stream), progress)
        return
    data = stream.read()
    if layout == "text":
        yield ArticleFile(name, data, HTML if suffix in {".html", ".htm"} else TEXT)
    else:
        yield from _json_or_text(name, data, layout)
    progress(len(data))


def _json_or_text(name: str, data: bytes, layout: Layout) -> Iterator[ArticleFile]:
    """Tell JSON from text by the content; what is called JSON but is not is left to be refused."""
    value = _parsed(data)
    if isinstance(value, list):
        for index, element in enumerate(value):
            yield ArticleFile(f"{name}[{index}]", json.dumps(element).encode(), JSON)
    elif value is None and _holds_json_lines(data):
        yield from _json_lines(name, io.BytesIO(data), lambda _: None)
    else:
        is_json = isinstance(value, dict) or layout == "json"
        yield ArticleFile(name, data, JSON if is_json else None)


def _json_lines(
    name: str, lines: Iterable[bytes], progress: Callable[[int], None]
) -> Iterator[ArticleFile]:
    for number, line in enumerate(lines, 1):
        if value := line.strip():
            yield ArticleFile(f"{name}:{number}", value, JSON)
        progress(len(line))


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Split into lines of UTF-8, from UTF-16 too; a byte order mark is no part of the first."""
    first = stream.readline()
    if first.startswith(_UTF16):
        whole = first + stream.read()
        try:
            yield from (line.encode() for line in whole.decode("utf-16").splitlines(keepends=True))
        except UnicodeDecodeError:
            yield whole
        return
    yield first.removeprefix(codecs.BOM_UTF8)
    yield from stream


def _holds_json_lines(data: bytes) -> bool:
    lines = [line for line in data.split(b"\n", 64) if line.strip()]
    return len(lines) > 1 and isinstance(_parsed(lines[0]), dict)


def _parsed(data: bytes) -> Any:
    """Read JSON in any Unicode encoding; None where it is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _with_fields(article: ArticleFile, fields: Mapping[str, str]) -> ArticleFile:
    value = _parsed(article.value) if article.content_type in {None, JSON} else None
    if not isinstance(value, dict):
        try:
            raw = decode(article.record(""))
        except Rejection:
            return article  # whoever decodes it next says why
        texts = {"body": raw.body, "html": raw.html}
        value = {name: text for name, text in texts.items() if text is not None}
    missing = {name: told for name, told in fields.items() if value.get(name) is None}
    return replace(article, value=json.dumps(value | missing).encode(), content_type=JSON)
