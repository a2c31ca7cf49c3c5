"""Choose the articles of the corpus, and lay them out to be read.

    python -m training.corpus.choosing INDOSUM.jsonl --avoid LABELLED... --out FOLDER

Writes the chosen articles to `articles/` beside this file, without labels (`building.py` adds them
from the settled sheets), and for each a numbered text that a reader reads (`sheet.py` says how a
reading is written down).
"""

import argparse
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from training.corpus.building import standoff
from training.corpus.detokenise import PlainArticle, read_article
from training.corpus.gold import ARTICLES
from training.corpus.sheet import Reading, numbered

WANTED = {
    "antaranews": 76,
    "cnn indonesia": 42,
    "kumparan": 22,
    "merdeka": 18,
    "suara": 15,
    "poskotanews": 13,
    "rimanews": 10,
    "juara.net": 8,
    "goal indonesia": 6,
    "dailysocial.id": 6,
}
"""Articles of each outlet: wire copy first."""
ONCE = {
    "antaranews": 110,
    "cnn indonesia": 190,
    "kumparan": 100,
    "merdeka": 70,
    "suara": 60,
    "poskotanews": 50,
    "rimanews": 40,
    "juara.net": 40,
    "goal indonesia": 30,
    "dailysocial.id": 30,
}
"""Further articles, which are read once, for training alone."""
MORE = {
    "antaranews": 30,
    "cnn indonesia": 270,
    "kumparan": 110,
    "merdeka": 60,
    "suara": 50,
    "poskotanews": 40,
    "rimanews": 30,
    "juara.net": 50,
    "goal indonesia": 50,
    "dailysocial.id": 30,
}
"""The same again, drawn when training still gained by them."""
WORDS = range(110, 400)
HELD_OUT = 54
SEED = 20261124


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _labelled_sentences(paths: list[Path]) -> set[str]:
    """Return the sentences of labelled files, letters and digits alone."""
    return {
        _bare("".join(line.split()[0] for line in block.splitlines() if line.strip()))
        for path in paths
        for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    }


def _is_prose(article: PlainArticle) -> bool:
    lengths = [len(article.text[a:b].split()) for a, b in article.sentences]
    return len(article.text.split()) in WORDS and max(lengths) < 70 and "TABEL" not in article.text


def choose(articles: list[PlainArticle]) -> list[tuple[PlainArticle, str]]:
    """Return the chosen articles, each with its split, spread over outlets and topics."""
    chance = random.Random(SEED)  # noqa: S311 - a reproducible draw
    openings: set[str] = set()
    chosen = _draw(articles, WANTED, chance, openings)
    held_out: set[str] = set()
    for source, wanted in WANTED.items():
        of_source = [a.id for a in chosen if a.source == source]
        held_out.update(chance.sample(of_source, round(HELD_OUT * wanted / sum(WANTED.values()))))
    taken = {article.id for article in chosen}
    left = [article for article in articles if article.id not in taken]
    once = _draw(left, ONCE, chance, openings)
    taken |= {article.id for article in once}
    left = [article for article in left if article.id not in taken]
    once += _draw(left, MORE, chance, openings)
    return [
        *((article, "held-out" if article.id in held_out else "train") for article in chosen),
        *((article, "once") for article in once),
    ]


def _draw(
    articles: list[PlainArticle], wanted: dict[str, int], chance: random.Random, openings: set[str]
) -> list[PlainArticle]:
    """Draw so many articles of each outlet; none may begin as one in `openings` does."""
    pools: dict[str, dict[str, list[PlainArticle]]] = defaultdict(lambda: defaultdict(list))
    for article in articles:
        pools[article.source][article.category].append(article)
    chosen: list[PlainArticle] = []
    for source, count in wanted.items():
        topics = [sorted(pool, key=lambda a: a.id) for pool in pools[source].values()]
        for topic in topics:
            chance.shuffle(topic)
        # Square roots, so that the headlines do not leave the other topics too few.
        weights = [len(topic) ** 0.5 for topic in topics]
        taken = 0
        while taken < count and any(topics):
            left = [w if t else 0 for w, t in zip(weights, topics, strict=True)]
            (topic,) = chance.choices(topics, left)
            article = topic.pop()
            opening = _bare(article.text)[:60]
            if _is_prose(article) and opening not in openings:
                openings.add(opening)
                chosen.append(article)
                taken += 1
    return chosen


def main() -> None:
    """Choose, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("indosum", type=Path)
    parser.add_argument("--avoid", nargs="*", type=Path, default=[], help="labelled files")
    parser.add_argument("--out", type=Path, required=True, help="folder for the numbered texts")
    arguments = parser.parse_args()
    rows = arguments.indosum.read_text(encoding="utf-8").splitlines()
    known = _labelled_sentences(arguments.avoid)
    articles = [read_article(json.loads(row)) for row in rows]
    fresh = [a for a in articles if not any(_bare(a.text[s:e]) in known for s, e in a.sentences)]
    print(f"{len(articles)} articles, {len(fresh)} share no sentence with a labelled file")
    arguments.out.mkdir(parents=True, exist_ok=True)
    chosen = choose(fresh)
    ARTICLES.mkdir(exist_ok=True)
    for article, split in chosen:
        path = ARTICLES / f"{article.id}.json"
        path.write_text(standoff(article, split, Reading({}, (), ())), encoding="utf-8")
        text = arguments.out / f"{article.id}.src"
        text.write_text(numbered(article), encoding="utf-8")
    words = sum(len(article.text.split()) for article, _ in chosen)
    print(f"{len(chosen)} articles of {words} words in all")


if __name__ == "__main__":
    main()
