"""Make the corpus out of the settled sheets: a JSON file an article.

    python -m training.corpus.building            write articles/*.json anew
    python -m training.corpus.building --check    say whether they are what the sheets say

The text, its sentences and its split are taken from the file that stands there already
(`choosing.py` wrote it without labels).
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.detokenise import PlainArticle
from training.corpus.gold import ARTICLES, read_plain
from training.corpus.sheet import Reading, read_sheet

SHEETS = Path(__file__).parent / "sheets"


def standoff(article: PlainArticle, split: str, reading: Reading) -> str:
    """Return an article and its labels as JSON, an entity and a quote a line."""
    entities = [_entity(article.text, number, reading) for number in sorted(reading.entities)]
    loose = [_mention(article.text, m.start, m.end) for m in reading.mentions if m.entity is None]
    quotes = [
        {
            "text": article.text[quote.start : quote.end],
            "start": quote.start,
            "end": quote.end,
            "speaker": quote.speaker,
            "entity": quote.entity,
        }
        for quote in reading.quotes
    ]
    members = [
        f'"id": {_json(article.id)}',
        f'"split": {_json(split)}',
        f'"source": {_json(article.source)}',
        f'"category": {_json(article.category)}',
        f'"url": {_json(article.url)}',
        f'"dateline": {_json(article.dateline)}',
        f'"footer": {_json(list(article.footer))}',
        f'"text": {_json(article.text)}',
        f'"sentences": {_json(article.sentences)}',
        f'"entities": {_lines(entities)}',
        f'"optional": {_lines(loose)}',
        f'"quotes": {_lines(quotes)}',
    ]
    return "{\n " + ",\n ".join(members) + "\n}\n"


def _entity(text: str, number: int, reading: Reading) -> dict[str, Any]:
    kind, name = reading.entities[number]
    mentions = [
        _mention(text, m.start, m.end) | ({"optional": True} if m.optional else {})
        for m in reading.mentions
        if m.entity == number
    ]
    return {"id": number, "type": kind, "name": name, "mentions": mentions}


def _mention(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(values: list[dict[str, Any]]) -> str:
    """Return a JSON array, an element a line."""
    inner = ",\n  ".join(map(_json, values))
    return f"[\n  {inner}\n ]" if values else "[]"


def built() -> Iterator[tuple[Path, str]]:
    """Yield each article's file and what belongs into it."""
    for path in sorted(ARTICLES.glob("*.json")):
        article, split = read_plain(path)
        folder = SHEETS / ("once" if split == "once" else "settled")
        sheet = (folder / f"{article.id}.txt").read_text(encoding="utf-8")
        yield path, standoff(article, split, read_sheet(sheet, article))


def main() -> None:
    """Write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    differing = [(path, text) for path, text in built() if path.read_text(encoding="utf-8") != text]
    for path, text in differing:
        print(path.name)
        if not arguments.check:
            path.write_text(text, encoding="utf-8")
    print(f"{len(differing)} files {'differ' if arguments.check else 'written'}")
    raise SystemExit(bool(arguments.check and differing))


if __name__ == "__main__":
    main()
