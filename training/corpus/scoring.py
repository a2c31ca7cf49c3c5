"""How good the product's names are on our own articles: `python -m training.corpus.scoring`.

Strict: the same span and the same type. What the gold leaves optional counts for neither side.
Beside the whole product (tagger, correction, propagation, resolution) stands the tagger alone.
Coreference is counted in pairs of mentions of one entity: `in gold` groups the gold mentions
themselves, so that it tells about the grouping alone; `in all` takes the product's own mentions,
so that a mention not found costs its pairs; the articles read `once` have no coreference. Nothing
may be tuned on the articles held out.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import get_args

from training.corpus.gold import GoldArticle, Split, load_gold
from worker.document import Body
from worker.entities import find_entities
from worker.entities.resolution import resolve
from worker.entities.spans import TypedSpan
from worker.entities.tagger import tag
from worker.entities.tokens import Tokens, tokenise
from worker.records import Entity, EntityType

TYPES: tuple[EntityType, ...] = ("PERSON", "ORGANISATION", "LOCATION")
Labelled = tuple[int, int, str]
Pair = tuple[tuple[int, int], tuple[int, int]]


class Score:
    """What was right, found and wanted, by type."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(
        self,
        found: Collection[Labelled],
        wanted: Collection[Labelled],
        doubtful: Sequence[tuple[int, int]],
    ) -> None:
        """Count the names of an article; what overlaps a doubtful span and is not wanted, not."""
        for span in found:
            right = span in wanted
            if right or all(end <= span[0] or span[1] <= start for start, end in doubtful):
                self.right[span[2]] += right
                self.found[span[2]] += 1
        self.wanted.update(span[2] for span in wanted)

    def row(self, kind: str | None = None) -> str:
        """Return precision, recall, F1 and the counts, of a type or of all."""
        counts = [
            counter[kind] if kind else counter.total()
            for counter in (self.right, self.found, self.wanted)
        ]
        return measures(*counts)


def measures(right: int, found: int, wanted: int) -> str:
    """Return precision, recall, F1 and the counts as columns."""
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * right / max(found + wanted, 1)
    return f"{precision:10.3f}{recall:8.3f}{f1:8.4f}{right:8}{found:7}{wanted:7}"


def entities_of(article: GoldArticle) -> tuple[Entity, ...]:
    """Return what the product finds in an article."""
    return find_entities(Body(article.text, ()), dateline=None, language="id")


def labelled(entities: Iterable[Entity]) -> set[Labelled]:
    """Return the mentions of the three base types."""
    return {
        (mention.start, mention.end, entity.type)
        for entity in entities
        if entity.type in TYPES
        for mention in entity.mentions
    }


def tagged(tokens: Tokens) -> set[Labelled]:
    """Return what the tagger alone finds."""
    return {(tokens.starts[s.first], tokens.end(s.end - 1), s.type) for s in tag(tokens)}


def gold_pairs(article: GoldArticle) -> set[Pair]:
    """Return the pairs of mentions that are of one entity."""
    groups = [[(m.start, m.end) for m in e.mentions if not m.optional] for e in article.entities]
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def found_pairs(entities: Iterable[Entity]) -> set[Pair]:
    """Return the pairs of mentions that the product takes for one entity's."""
    groups = [[(m.start, m.end) for m in e.mentions] for e in entities if e.type in TYPES]
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def resolved_gold(article: GoldArticle, tokens: Tokens) -> tuple[Entity, ...]:
    """Return the entities that the product makes of the gold mentions."""
    firsts = {start: index for index, start in enumerate(tokens.starts)}
    ends = {tokens.end(index): index + 1 for index in range(len(tokens.words))}
    kinds = {kind: kind for kind in get_args(EntityType)}
    spans = [
        TypedSpan(firsts[start], ends[end], kinds[kind])
        for start, end, kind in sorted(article.spans())
        if start in firsts and end in ends
    ]
    return resolve(tokens, spans, dateline=None, language="id")


def errors_of(article: GoldArticle, found: set[Labelled]) -> Iterable[str]:
    """Yield what is missing (-) and what is wrong (+), with the words around."""
    wanted, text = article.spans(), article.text
    doubtful = article.doubtful()
    wrong = {
        span
        for span in found - wanted
        if all(end <= span[0] or span[1] <= start for start, end in doubtful)
    }
    for mark, spans in (("-", wanted - found), ("+", wrong)):
        for start, end, kind in sorted(spans):
            around = text[max(0, start - 40) : end + 30].replace("\n", " / ")
            yield f"{article.plain.id[:30]} {mark} {kind:12} {text[start:end]!r} in {around!r}"


def main() -> None:
    """Score a split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=get_args(Split), default="train")
    parser.add_argument("--verbose", action="store_true", help="list the errors")
    arguments = parser.parse_args()
    product, tagger = Score(), Score()
    pairs: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    count = 0
    for article in load_gold(arguments.split):
        count += 1
        tokens = tokenise(article.text)
        entities = entities_of(article)
        found, wanted, doubtful = labelled(entities), article.spans(), article.doubtful()
        product.add(found, wanted, doubtful)
        tagger.add(tagged(tokens), wanted, doubtful)
        true = gold_pairs(article)
        guesses = {
            "in gold": found_pairs(resolved_gold(article, tokens)),
            "in all": found_pairs(entities),
        }
        for name, guess in guesses.items() if article.split != "once" else ():
            for place, size in enumerate((len(true & guess), len(guess), len(true))):
                pairs[name][place] += size
        for line in errors_of(article, found) if arguments.verbose else ():
            print(line)
    print(f"{count} articles, split {arguments.split!r}")
    print(f"{'':22}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'found':>7}{'wanted':>7}")
    for name, score in (("tagger", tagger), ("product", product)):
        for kind in TYPES:
            print(f"{name:8}{kind:14}{score.row(kind)}")
        print(f"{name:8}{'all':14}{score.row()}")
    for name, (right, guessed, true_pairs) in pairs.items():
        print(f"{'pairs':8}{name:14}{measures(right, guessed, true_pairs)}")


if __name__ == "__main__":
    main()
