"""The corpus: whole articles with their people, organisations, places and quotes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from training.corpus.detokenise import PlainArticle

ARTICLES = Path(__file__).parent / "articles"
Split = Literal["train", "held-out", "once"]


@dataclass(frozen=True, slots=True)
class GoldMention:
    """`text[start:end]` is a mention; an optional one counts neither for nor against."""

    start: int
    end: int
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A person, an organisation or a place with all its mentions."""

    id: int
    type: str
    name: str
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """`text[start:end]` is direct speech; the speaker as the text puts it, and who that is."""

    start: int
    end: int
    speaker: str | None
    entity: int | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and its labels; `optional` are spans of which no type is sure."""

    plain: PlainArticle
    split: Split
    entities: tuple[GoldEntity, ...]
    optional: tuple[GoldMention, ...]
    quotes: tuple[GoldQuote, ...]

    @property
    def text(self) -> str:
        """The body, as the offsets count it."""
        return self.plain.text

    def spans(self) -> set[tuple[int, int, str]]:
        """Return the mentions that count, each with its type."""
        return {
            (m.start, m.end, entity.type)
            for entity in self.entities
            for m in entity.mentions
            if not m.optional
        }

    def doubtful(self) -> tuple[tuple[int, int], ...]:
        """Return the spans that count neither for nor against, in the order of the text."""
        mentions = [m for entity in self.entities for m in entity.mentions if m.optional]
        return tuple(sorted((m.start, m.end) for m in (*mentions, *self.optional)))


def read_plain(path: Path) -> tuple[PlainArticle, Split]:
    """Read an article without its labels, and its split."""
    row = json.loads(path.read_text(encoding="utf-8"))
    return _plain(row), row["split"]


def _plain(row: dict[str, Any]) -> PlainArticle:
    return PlainArticle(
        id=row["id"],
        source=row["source"],
        category=row["category"],
        url=row["url"],
        dateline=row["dateline"],
        footer=tuple(row["footer"]),
        text=row["text"],
        sentences=tuple((start, end) for start, end in row["sentences"]),
    )


def _mention(row: dict[str, Any]) -> GoldMention:
    return GoldMention(row["start"], row["end"], row.get("optional", False))


def read_gold(path: Path) -> GoldArticle:
    """Read an article with its labels."""
    row = json.loads(path.read_text(encoding="utf-8"))
    entities = tuple(
        GoldEntity(each["id"], each["type"], each["name"], tuple(map(_mention, each["mentions"])))
        for each in row["entities"]
    )
    quotes = tuple(
        GoldQuote(each["start"], each["end"], each["speaker"], each["entity"])
        for each in row["quotes"]
    )
    optional = tuple(map(_mention, row["optional"]))
    return GoldArticle(_plain(row), row["split"], entities, optional, quotes)


def load_gold(*splits: Split) -> Iterator[GoldArticle]:
    """Yield the articles of the splits; nothing may be tuned on those that are held out."""
    for path in sorted(ARTICLES.glob("*.json")):
        article = read_gold(path)
        if article.split in splits:
            yield article


@cache
def load_articles() -> dict[str, PlainArticle]:
    """Return all articles by id, without their labels."""
    plain = (read_plain(path)[0] for path in ARTICLES.glob("*.json"))
    return {article.id: article for article in plain}
