"""Taggers on the dev files, and on the articles of our own corpus that are held out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpus.gold import load_gold
from training.ner.datasets import dev_blocks
from training.ner.gold import on_article
from training.ner.labelled import Example
from training.ner.labels import MASKED, spans
from training.ner.recipe import SCHEMES
from training.ner.scoring import ALL, Score, Tag, count, score_blocks
from worker.entities.tokens import tokenise

DEV = {scheme: f"{scheme}, dev" for scheme in SCHEMES}
HELD_OUT = "product, held-out articles"


@dataclass(frozen=True, slots=True)
class Measured:
    """How one tagger did on one set; `scores` are by type, and of all."""

    tagger: str
    set: str
    scores: dict[str, Score]

    def figures(self) -> dict[str, object]:
        """Return the figures as the model card has them."""
        return {
            "tagger": self.tagger,
            "set": self.set,
            "f1": {kind: round(score.f1, 4) for kind, score in self.scores.items()},
            "precision": round(self.scores[ALL].precision, 4),
            "recall": round(self.scores[ALL].recall, 4),
            "entities": self.scores[ALL].gold,
        }

    def save(self) -> dict[str, Any]:
        """Return all of it for a JSON file."""
        counts = {k: [s.found, s.gold, s.right] for k, s in self.scores.items()}
        return {"tagger": self.tagger, "set": self.set, "scores": counts}

    @classmethod
    def load(cls, row: dict[str, Any]) -> "Measured":
        """Read what `save` returned."""
        scores = {kind: Score(*counts) for kind, counts in row["scores"].items()}
        return cls(row["tagger"], row["set"], scores)


def measure(data: Path, scheme: str, tagger: str, tag: Tag) -> list[Measured]:
    """Score a tagger on the dev file of its scheme, and on our own held-out articles."""
    blocks = dev_blocks(data, scheme)
    labels = tag([tokenise(block.text).words for block in blocks])
    found = [Measured(tagger, DEV[scheme], score_blocks(blocks, labels))]
    if scheme == "product":
        articles = [on_article(a.text, a.spans(), a.doubtful()) for a in load_gold("held-out")]
        whole = tag([article.words for article in articles])
        found.append(Measured(tagger, HELD_OUT, score_articles(articles, whole)))
    return found


def score_articles(
    articles: Sequence[Example], labels: Sequence[Sequence[int]]
) -> dict[str, Score]:
    """Compare labels of whole articles; what touches a doubtful token does not count."""
    pairs = []
    for article, row in zip(articles, labels, strict=True):
        masked = {i for i, label in enumerate(article.labels) if label == MASKED}
        gold = set(spans([max(label, 0) for label in article.labels]))
        found = {span for span in spans(row) if span in gold or masked.isdisjoint(range(*span[:2]))}
        pairs.append((found, gold))
    return count(pairs)
