"""Our own corpus: what may be trained on, as labels of product tokens."""

import itertools
from collections.abc import Iterable
from pathlib import Path

from training.corpus.detokenise import PlainArticle
from training.corpus.gold import ARTICLES, load_gold, read_plain
from training.ner.labelled import Example
from training.ner.labels import MASKED, TYPES
from worker.entities.tokens import Tokens, tokenise

LONGEST_PIECE = 150
"""Tokens of a piece of an article, which ends at a line end where it can."""


def corpus_files() -> list[Path]:
    """Return the files of all articles."""
    return sorted(ARTICLES.glob("*.json"))


def held_out_articles() -> list[PlainArticle]:
    """Return the articles that nothing is trained on, without their labels."""
    plain = map(read_plain, corpus_files())
    return [article for article, split in plain if split == "held-out"]


def read_own() -> dict[str, Example]:
    """Return the training articles by id, each as one example."""
    return {
        article.plain.id: on_article(article.text, article.spans(), article.doubtful())
        for article in load_gold("train", "once")
    }


def on_article(
    text: str, spans: Iterable[tuple[int, int, str]], doubtful: Iterable[tuple[int, int]]
) -> Example:
    """Set spans of characters on product tokens; the doubtful ones are masked."""
    tokens = tokenise(text)
    labels = [0] * len(tokens.words)
    for start, end in doubtful:
        for i in _inside(tokens, start, end):
            labels[i] = MASKED
    for start, end, kind in spans:
        begin = 1 + 2 * TYPES.index(kind)
        for place, i in enumerate(_inside(tokens, start, end)):
            labels[i] = begin + (place > 0)
    return Example(tuple(tokens.words), tuple(labels))


def _inside(tokens: Tokens, start: int, end: int) -> list[int]:
    return [i for i, at in enumerate(tokens.starts) if at < end and tokens.end(i) > start]


def pieces(article: Example, longest: int = LONGEST_PIECE) -> list[Example]:
    """Cut an article at line ends; a piece has one line, or more while it is not too long."""
    ends = [i + 1 for i, word in enumerate(article.words) if word == "\n"]
    cuts = [0]
    for end, following in itertools.pairwise([*ends, len(article.words)]):
        if following - cuts[-1] > longest:
            cuts.append(end)
    cuts.append(len(article.words))
    return [
        Example(article.words[a:b], article.labels[a:b])
        for a, b in itertools.pairwise(cuts)
        if b > a
    ]
