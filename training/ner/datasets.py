"""What is read from the data folder: labelled sets, tagged sentences, plain articles.

Nothing in here has been seen by a dev file or by a held-out article of our own corpus: sentences
that a dev file has are dropped everywhere, and so are articles of IndoSum that are held out,
resemble one that is, or have a sentence of a dev file.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from training.corpus.detokenise import PlainArticle, read_article
from training.ner.gold import held_out_articles
from training.ner.labelled import Block, Example, bare, on_product_tokens, read_blocks, tagged

DEV = {
    "idner": Path("ner/idner-news-2k/dev.txt"),
    "product": Path("ner/ner-ui/dev.01.tsv"),
}
"""The dev file of each scheme, in the data folder."""

_TRAIN = {
    "idner": Path("ner/idner-news-2k/train.txt"),
    "product": Path("ner/ner-ui/train.01.tsv"),
    "nergrit": Path("ner/nergrit/train_preprocess.txt"),
}
_NERGRIT_DEV = Path("ner/nergrit/valid_preprocess.txt")
_POS = Path("pos/dataset_postag.txt")
_INDOSUM = Path("text/indosum.jsonl")

LONGEST_SENTENCE = 80
_SHINGLE = 8
_RESEMBLES = 0.1
"""Part of the eight-word sequences of an article that a held-out one may have."""


@dataclass(frozen=True, slots=True)
class Datasets:
    """All there is to train on.

    Attributes:
        labelled: training sentences of each labelled set.
        pos: sentences with parts of speech.
        pos_tags: their names.
        articles: plain articles.
        dropped: how many sentences or articles were dropped, by set.
    """

    labelled: dict[str, list[Example]]
    pos: list[Example]
    pos_tags: tuple[str, ...]
    articles: list[PlainArticle]
    dropped: dict[str, int]


def dev_blocks(data: Path, scheme: str) -> list[Block]:
    """Return the sentences of the dev file of a scheme."""
    return read_blocks(data / DEV[scheme])


def files_of(data: Path) -> list[Path]:
    """Return all files that are read."""
    names = [*DEV.values(), *_TRAIN.values(), _NERGRIT_DEV, _POS, _INDOSUM]
    return [data / name for name in names]


def read_datasets(data: Path) -> Datasets:
    """Read all sets and drop what must not be seen."""
    unseen = [*(data / path for path in DEV.values()), data / _NERGRIT_DEV]
    dev = {bare(block.text) for path in unseen for block in read_blocks(path)}
    dropped: dict[str, int] = {}
    labelled = {}
    for name, path in _TRAIN.items():
        blocks = read_blocks(data / path)
        kept = [b for b in blocks if bare(b.text) not in dev]
        dropped[name] = len(blocks) - len(kept)
        labelled[name] = [on_product_tokens(block) for block in kept]
    blocks = [
        Block(block.tokens, tuple(tag.upper() for tag in block.tags))
        for block in read_blocks(data / _POS)
    ]
    kept = [b for b in blocks if bare(b.text) not in dev and len(b.tokens) <= LONGEST_SENTENCE]
    dropped["pos"] = len(blocks) - len(kept)
    names = tuple(sorted({tag for block in kept for tag in block.tags}))
    pos = [tagged(block, {name: i for i, name in enumerate(names)}) for block in kept]
    rows = (data / _INDOSUM).read_text(encoding="utf-8").splitlines()
    articles = [read_article(json.loads(row)) for row in rows]
    kept_articles = list(_without(articles, dev))
    dropped["articles"] = len(articles) - len(kept_articles)
    return Datasets(labelled, pos, names, kept_articles, dropped)


def _without(articles: Iterable[PlainArticle], dev: set[str]) -> Iterable[PlainArticle]:
    held_out = held_out_articles()
    ids = {article.id for article in held_out}
    known = {shingle for article in held_out for shingle in _shingles(article.text)}
    for article in articles:
        own = _shingles(article.text)
        resembles = len(own & known) > _RESEMBLES * len(own)
        sentences = (bare(article.text[a:b]) for a, b in article.sentences)
        if article.id not in ids and not resembles and dev.isdisjoint(sentences):
            yield article


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
