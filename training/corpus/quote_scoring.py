"""How good the product's quotes are on our own articles: `python -m training.corpus.quote_scoring`.

The gold has a quote for each stretch between two marks, so a part of a found quote is compared with
it: the same span, but for space at its ends. The gold leaves stretches of one word out, and so do
the counts here. Speakers are counted over the spans that were found: *right* is the entity that
shares most mentions with the gold's speaker, or none where the gold has none; *null* is a speaker
that was left open; *wrong* is another entity. The gold has no verbs: one is expected where the
speaker's words follow the quote, and it is the first word behind the mark, without "nya".

`gold` reads the gold's own entities, `product` those that the product finds. Nothing may be tuned
on the articles held out.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from training.corpus.gold import GoldArticle, GoldEntity, GoldQuote, Split, load_gold
from training.corpus.scoring import entities_of, measures
from worker.document import Body
from worker.entities.roles import roles_of
from worker.entities.spans import TypedSpan
from worker.entities.tokens import tokenise
from worker.quotes import find_quotes
from worker.records import Entity, EntityType, Mention, Quote, Span

_KINDS: dict[str, EntityType] = {kind: kind for kind in get_args(EntityType)}
_BEHIND = re.compile(r"[\"”“]?[ ,.]{0,3}([a-z]+?)(nya)?\b(.{0,100})")


def body_of(text: str) -> Body:
    """Return an article's text as the product has it: a paragraph a line."""
    spans: list[Span] = []
    position = 0
    for line in text.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return Body(text, tuple(spans))


def gold_entities(article: GoldArticle) -> tuple[Entity, ...]:
    """Return the gold's entities, with the offices that the product reads at their names."""
    tokens = tokenise(article.text)
    firsts = {start: index for index, start in enumerate(tokens.starts)}
    ends = {tokens.end(index): index + 1 for index in range(len(tokens.words))}
    spans = [
        (TypedSpan(firsts[m.start], ends[m.end], _KINDS[entity.type]), entity.id)
        for entity in article.entities
        for m in entity.mentions
        if m.start in firsts and m.end in ends
    ]
    spans.sort(key=lambda pair: pair[0].first)
    offices: dict[int, str] = {}
    for index, role in roles_of(tokens, [span for span, _ in spans], "id").items():
        offices.setdefault(spans[index][1], role.text)
    return tuple(_entity(each, article.text, offices.get(each.id)) for each in article.entities)


def _entity(entity: GoldEntity, text: str, role: str | None) -> Entity:
    mentions = tuple(Mention(m.start, m.end, text[m.start : m.end]) for m in entity.mentions)
    kind = _KINDS[entity.type]
    return Entity(str(entity.id), "name", kind, entity.name, role=role, mentions=mentions)


def gold_of(entity: Entity | None, article: GoldArticle) -> int | None:
    """Return the gold entity that shares most mentions with an entity."""
    if entity is None:
        return None
    shared: Counter[int] = Counter()
    for each in article.entities:
        for gold in each.mentions:
            hits = (m.start < gold.end and gold.start < m.end for m in entity.mentions)
            shared[each.id] += sum(hits)
    best = shared.most_common(1)
    return best[0][0] if best and best[0][1] else -1


class QuoteScore:
    """What was found, and what of it was right."""

    def __init__(self) -> None:
        self.spans = [0, 0, 0]
        self.speakers: Counter[str] = Counter()
        self.verbs = [0, 0, 0]

    def add(
        self, article: GoldArticle, entities: Sequence[Entity], quotes: Iterable[Quote]
    ) -> Iterator[str]:
        """Count an article; yields a line for each error."""
        text = article.text
        known = {entity.id: entity for entity in entities}
        wanted = {_stripped(text, q.start, q.end): q for q in article.quotes}
        found = {
            _stripped(text, part.start, part.end): quote
            for quote in quotes
            for part in quote.parts
            if len(text[part.start : part.end].split()) > 1
        }
        both = wanted.keys() & found.keys()
        for place, size in enumerate((len(both), len(found), len(wanted))):
            self.spans[place] += size
        for span in sorted(wanted.keys() ^ found.keys()):
            yield f"{'-' if span in wanted else '+'} {_around(text, *span)}"
        for span in sorted(both):
            yield from self._add_speaker(article, known, wanted[span], found[span])
            yield from self._add_verb(text, span, wanted[span], found[span])

    def _add_speaker(
        self, article: GoldArticle, known: dict[str, Entity], gold: GoldQuote, quote: Quote
    ) -> Iterator[str]:
        identity = quote.speaker.entity_id if quote.speaker else None
        entity = known[identity] if identity else None
        if gold_of(entity, article) == gold.entity:
            self.speakers["right"] += 1
            return
        outcome = "null" if entity is None else "wrong"
        self.speakers[outcome] += 1
        meant = {each.id: each.name for each in article.entities}.get(gold.entity or -1)
        given = entity.name if entity else quote.speaker and quote.speaker.text
        where = _around(article.text, gold.start, gold.end)
        yield f"{outcome}: {given!r} for {gold.speaker!r} = {meant!r} in {where}"

    def _add_verb(
        self, text: str, span: tuple[int, int], gold: GoldQuote, quote: Quote
    ) -> Iterator[str]:
        match = _BEHIND.match(text, span[1])
        if not match or not gold.speaker:
            return
        if gold.speaker not in (match[2] or "", *re.findall(re.escape(gold.speaker), match[3])):
            return
        right = quote.verb == match[1]
        self.verbs[0] += right
        self.verbs[1] += quote.verb is not None
        self.verbs[2] += 1
        if not right:
            yield f"verb: {quote.verb!r} for {match[1]!r} in {_around(text, *span)}"

    def rows(self) -> Iterator[str]:
        """Yield the figures as lines."""
        yield f"{'spans':10}{measures(*self.spans)}"
        yield f"{'verbs':10}{measures(*self.verbs)}"
        total = max(self.speakers.total(), 1)
        for outcome in ("right", "null", "wrong"):
            count = self.speakers[outcome]
            yield f"speakers {outcome:8}{count:5} of {total} ({count / total:.1%})"


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the space and marks without width at its ends."""
    while start < end and (text[start].isspace() or text[start] == "\u200e"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "\u200e"):
        end -= 1
    return start, end


def _around(text: str, start: int, end: int) -> str:
    said = text[start:end]
    if len(said) > 70:
        said = f"{said[:35]} ... {said[-30:]}"
    before = text[max(0, start - 90) : start]
    return f"{before}[[{said}]]{text[end : end + 70]}".replace("\n", " / ")


def main() -> None:
    """Score a split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("train", "held-out"), default="train")
    parser.add_argument("--verbose", action="store_true", help="list the errors")
    arguments = parser.parse_args()
    split: Split = arguments.split
    readers = {"gold": gold_entities, "product": entities_of}
    scores = {name: QuoteScore() for name in readers}
    for article in load_gold(split):
        body = body_of(article.text)
        for name, read in readers.items():
            entities = read(article)
            quotes = find_quotes(body, entities, language="id")
            for line in scores[name].add(article, entities, quotes):
                if arguments.verbose:
                    print(f"{name:8}{article.plain.id[:22]} {line}")
    for name, score in scores.items():
        print(f"\n{name} entities, split {split!r}")
        print(
            f"{'':10}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'found':>7}{'wanted':>7}"
        )
        print("\n".join(score.rows()))


if __name__ == "__main__":
    main()
