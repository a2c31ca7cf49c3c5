"""Where the articles to measure on are from: the corpus, or a file of IndoSum."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmark.texts import MOST, WORDS, Texts
from training.corpus.detokenise import PlainArticle, read_article
from training.corpus.gold import Split, load_articles, load_gold

_ENOUGH = WORDS - 10
"""Words after which an article ends with its sentence, so that the mean is near `WORDS`."""
_DRAWN = 100
"""Paragraphs that are drawn at most, to put one article together."""
_SEED = 254
_SPLITS: tuple[Split, Split] = ("train", "held-out")


class TooFewArticlesError(ValueError):
    """The file has too few articles to measure on; the message says so."""


def corpus_texts(*, warm: int, measured: int) -> Texts:
    """Make articles of the corpus, so many of each kind at most."""
    train, held_out = ([each.plain for each in load_gold(split)] for split in _SPLITS)
    first = list(cut(_shuffled(train)))
    steady = cut(_shuffled(held_out), avoiding=_sentences(first))
    mixed = recombined(first, warm + measured)
    return Texts(
        source="the corpus of training/corpus",
        cold=first[:measured],
        warm=mixed[:warm],
        steady=list(steady)[:measured],
        known=mixed[warm:],
    )


def indosum_texts(path: Path, *, warm: int, measured: int) -> Texts:
    """Make articles of a file of IndoSum, without those of the corpus.

    Raises:
        TooFewArticlesError: there are not enough of them.
    """
    ours = load_articles()
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    articles = [read_article(row) for row in rows if row["id"] not in ours]
    every = list(cut(_shuffled(articles)))
    if len(every) <= measured + warm:
        needed = measured + warm + 1
        raise TooFewArticlesError(f"{path} gives {len(every)} articles; {needed} are needed")
    cold, read, rest = every[:measured], every[measured:][:warm], every[measured + warm :]
    known = _sentences(cold + read)
    return Texts(
        source=path.name,
        cold=cold,
        warm=read,
        steady=[text for text in rest if known.isdisjoint(_sentences([text]))][:measured],
        known=recombined(read, measured),
    )


def cut(articles: Iterable[PlainArticle], avoiding: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield articles of the wanted length, in which each sentence stands once at most.

    A short article goes on with the next one, a long one makes several.
    """
    lines: list[list[str]] = []
    count = 0
    for paragraph in _paragraphs(articles):
        lines.append([])
        for sentence in paragraph:
            words = len(sentence.split())
            if count + words > MOST or not avoiding.isdisjoint(_sentences([sentence])):
                continue
            lines[-1].append(sentence)
            count += words
            if count >= _ENOUGH:
                yield "\n".join(" ".join(line) for line in lines if line)
                lines, count = [[]], 0


def recombined(texts: list[str], count: int) -> list[str]:
    """Return so many different articles, of the paragraphs of others.

    Raises:
        TooFewArticlesError: the paragraphs do not make so many.
    """
    chance = random.Random(_SEED)
    paragraphs = [line for text in texts for line in text.split("\n")]
    done: dict[str, None] = {}
    for _ in range(10 * count):
        done.update(dict.fromkeys(_mixed(paragraphs, chance)))
        if len(done) == count:
            return list(done)
    raise TooFewArticlesError(f"{len(paragraphs)} paragraphs do not make {count} articles")


def _mixed(paragraphs: list[str], chance: random.Random) -> Iterator[str]:
    """Yield one article, or none where the paragraphs drawn do not make the length."""
    lines: dict[str, int] = {}
    for paragraph in chance.choices(paragraphs, k=_DRAWN):
        words = len(paragraph.split())
        if sum(lines.values()) + words <= MOST:
            lines[paragraph] = words
        if sum(lines.values()) >= _ENOUGH:
            yield "\n".join(lines)
            return


def _shuffled(articles: list[PlainArticle]) -> list[PlainArticle]:
    ordered = sorted(articles, key=lambda article: article.id)
    random.Random(_SEED).shuffle(ordered)
    return ordered


def _paragraphs(articles: Iterable[PlainArticle]) -> Iterator[list[str]]:
    """Yield the paragraphs, each as its sentences."""
    for article in articles:
        before = 0
        paragraph: list[str] = []
        for start, end in article.sentences:
            if "\n" in article.text[before:start]:
                yield paragraph
                paragraph = []
            paragraph.append(article.text[start:end])
            before = end
        yield paragraph


def _sentences(texts: Iterable[str]) -> frozenset[str]:
    """Return what looks like a sentence; the same in all articles that are compared."""
    return frozenset(
        sentence
        for text in texts
        for line in text.split("\n")
        for sentence in re.split(r"(?<=[.!?]) ", line)
    )
