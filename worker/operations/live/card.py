"""An enriched article as the live page shows it: cut short, its entities marked, in plain values.

Everything is bounded, so that no article can make the page or the worker's memory grow.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from worker.pipeline import Enriched
from worker.records import Dateline, EnrichedArticle, Entity, Span

_BODY_CHARACTERS = 3_000
_PARAGRAPHS = 30
_ENTITIES = 40
_VALUES = 8
_VALUE_CHARACTERS = 160

_Mark = tuple[int, int, int]
"""Where a mention stands in the body, from and to, and the index of its entity."""


def article_card(outcome: Enriched) -> dict[str, Any]:
    """Give what the page shows of an article.

    Args:
        outcome: what the pipeline returned.

    Returns:
        `paragraphs` are lists of `[text, index]`; `index` is that of the entity which the text
        mentions, -1 where it is none. `facts` are pairs of label and value, the rest speaks for
        itself.
    """
    article = outcome.article
    entities = article.entities[:_ENTITIES]
    return {
        "id": _cut(article.id),
        "headline": _cut(article.headline) if article.headline else None,
        "language": _cut(article.language) if article.language else None,
        "paragraphs": _paragraphs(article, entities),
        "shortened": len(article.body) > _BODY_CHARACTERS or len(article.paragraphs) > _PARAGRAPHS,
        "entities": [_entity(entity) for entity in entities],
        "more_entities": len(article.entities) - len(entities),
        "facts": list(_facts(outcome)),
        "withheld": _withheld(article),
    }


def _paragraphs(
    article: EnrichedArticle, entities: Iterable[Entity]
) -> list[list[tuple[str, int]]]:
    body = article.body[:_BODY_CHARACTERS]
    marks = iter(_marks(entities, len(body)))
    mark = next(marks, None)
    paragraphs = []
    for span in article.paragraphs[:_PARAGRAPHS]:
        inside: list[_Mark] = []
        while mark is not None and mark[0] < span.end:
            inside.append(mark)
            mark = next(marks, None)
        paragraphs.append(list(_pieces(body, span, inside)))
    return [pieces for pieces in paragraphs if pieces]


def _marks(entities: Iterable[Entity], end: int) -> list[_Mark]:
    """List the mentions that lie before `end`, in order; of two that begin together the longer."""
    return sorted(
        (
            (mention.start, mention.end, index)
            for index, entity in enumerate(entities)
            for mention in entity.mentions
            if mention.end <= end
        ),
        key=lambda mark: (mark[0], -mark[1]),
    )


def _pieces(body: str, span: Span, marks: Iterable[_Mark]) -> Iterator[tuple[str, int]]:
    """Cut a paragraph where its mentions begin and end; one that overlaps another is not marked."""
    position, end = span.start, min(span.end, len(body))
    for start, stop, index in marks:
        if start < position or stop > end:
            continue
        if start > position:
            yield body[position:start], -1
        yield body[start:stop], index
        position = stop
    if position < end:
        yield body[position:end], -1


def _entity(entity: Entity) -> dict[str, str]:
    links = entity.links
    place = links.get("iso3166_2") or links.get("iso3166") or links.get("country")
    value = "" if entity.value is None else f"{entity.value:,.15g} {entity.unit or ''}".strip()
    notes = (entity.role, value if value != entity.name else None, place)
    return {
        "type": entity.type,
        "name": _cut(entity.name),
        "note": _cut(", ".join(str(note) for note in notes if note)),
    }


def _facts(outcome: Enriched) -> Iterator[tuple[str, str]]:
    """Give what is known of an article besides its text; what is absent is left out."""
    article = outcome.article
    origin = article.enrichment.input
    facts: Mapping[str, str | None] = {
        "Dateline": _dateline(article.dateline),
        "Source": article.source,
        "Sources": _listed(article.sources),
        "Reporters": _listed(article.reporters),
        "Translators": _listed(article.translators),
        "Editors": _listed(article.editors),
        "Published": article.published_at,
        "Section": article.section,
        "Tags": _listed(article.tags),
        "Copyright": _listed(
            str(part)
            for part in (article.copyright and (article.copyright.holder, article.copyright.year))
            or ()
            if part is not None
        ),
        "Language": article.language,
        "Format": outcome.outlet,
        "Length": f"{article.word_count:,} words",
        "Found": f"entities {len(article.entities)}, quotes {len(article.quotes)},"
        f" dates {len(article.dates)}",
        "Problems": _listed(problem.code for problem in article.enrichment.problems),
        "Took": _milliseconds(article.enrichment.duration_ms),
        "Read from": f"{origin.topic}[{origin.partition}]@{origin.offset}",
    }
    for label, value in facts.items():
        if value:
            yield label, _cut(value)


def _dateline(dateline: Dateline | None) -> str | None:
    if dateline is None:
        return None
    return _listed(part for part in (dateline.place, dateline.agency, dateline.date) if part)


def _milliseconds(duration: float | None) -> str | None:
    return None if duration is None else f"{duration:.1f} ms"


def _withheld(article: EnrichedArticle) -> str | None:
    """Say why the article is not for everyone, None where nothing says so."""
    if article.embargoed_until:
        return _cut(f"embargoed until {article.embargoed_until}")
    if article.pub_status not in {None, "usable"}:
        return article.pub_status
    return None


def _listed(values: Iterable[str]) -> str:
    shown = [_cut(value) for _, value in zip(range(_VALUES), values, strict=False)]
    return ", ".join(shown)


def _cut(text: str) -> str:
    return text if len(text) <= _VALUE_CHARACTERS else f"{text[: _VALUE_CHARACTERS - 1]}…"
