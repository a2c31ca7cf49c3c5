"""Mentions gathered: one entity for each person, organisation and place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from worker.entities.gazetteer import PlaceName, find_place
from worker.entities.items import Item
from worker.entities.lexicon import Lexicon
from worker.entities.names import slug
from worker.entities.persons import parts_of_names, settle_names
from worker.entities.propagation import Known, propagate
from worker.entities.spans import TypedSpan, without_overlaps
from worker.entities.tokens import Tokens
from worker.records import Dateline, Entity, EntityType, IdBasis, Mention


@dataclass
class _Draft:
    """An entity while its mentions are gathered."""

    id: str
    id_basis: IdBasis
    type: EntityType
    name: str
    links: Mapping[str, Any] = field(default_factory=dict)
    candidates: int | None = None
    role: str | None = None
    in_dateline: bool = False
    mentions: list[Mention] = field(default_factory=list)

    def finish(self) -> Entity:
        """Return the record; what the text calls it otherwise are its aliases."""
        others = dict.fromkeys(mention.text for mention in self.mentions)
        others.pop(self.name, None)
        return Entity(
            id=self.id,
            id_basis=self.id_basis,
            type=self.type,
            name=self.name,
            aliases=tuple(others),
            role=self.role,
            mentions=tuple(self.mentions),
            in_dateline=self.in_dateline,
            links=dict(self.links),
            candidates=self.candidates,
        )


def resolve(
    tokens: Tokens,
    items: list[Item],
    spans: Iterable[TypedSpan],
    *,
    lexicon: Lexicon,
    dateline: Dateline | None,
    language: str,
) -> tuple[Entity, ...]:
    """Gather spans into entities, each once.

    Args:
        tokens: the text.
        items: its items, put together, in which further mentions are looked for.
        spans: what was recognised; no two overlap.
        lexicon: the language's.
        dateline: whose places are entities too.
        language: whose names of places are the canonical ones.

    Returns:
        The places of the dateline that the body does not name, as the dateline comes first, then
        the others in the order of their first mention.
    """
    drafts: dict[str, _Draft] = {}
    for place in _dateline_places(dateline):
        draft = _place(find_place(place, language), place, language)
        drafts.setdefault(draft.id, draft).in_dateline = True
    settled = list(_settle_people(tokens, spans, lexicon))
    known = _known_names(tokens, settled)
    taken = frozenset(token for span in settled for token in range(span.first, span.end))
    further = propagate(tokens, items, known, taken)
    for span in without_overlaps([*settled, *further]):
        draft = _draft(tokens, span, language)
        kept = drafts.setdefault(draft.id, draft)
        kept.role = kept.role or span.role
        text = tokens.slice(span.first, span.end)
        kept.mentions.append(Mention(tokens.starts[span.first], tokens.end(span.end - 1), text))
    order = sorted(drafts.values(), key=lambda d: d.mentions[0].start if d.mentions else -1)
    return tuple(draft.finish() for draft in order)


def _dateline_places(dateline: Dateline | None) -> tuple[str, ...]:
    if dateline is None:
        return ()
    places = dateline.places or (dateline.place or "",)
    return tuple(place for place in places if slug(place))


def _settle_people(
    tokens: Tokens, spans: Iterable[TypedSpan], lexicon: Lexicon
) -> Iterator[TypedSpan]:
    """Yield the spans with the full names of the people; a name that is nobody's is left out."""
    listed = list(spans)
    nicknames = lexicon.vocabulary.nicknames
    people = []
    for span in listed:
        if span.type == "PERSON":
            text = span.name or _spaced(tokens, span)
            people.append((nicknames.get(text, text), span.role))
    settled = settle_names(people)
    names = iter(people)
    for span in listed:
        if span.type != "PERSON":
            yield span
        elif (full := settled[next(names)]) is not None:
            yield TypedSpan(span.first, span.end, "PERSON", full, role=span.role)


def _spaced(tokens: Tokens, span: TypedSpan) -> str:
    """Return a name with single spaces, however the text sets it."""
    return " ".join(tokens.slice(span.first, span.end).split())


def _known_names(tokens: Tokens, spans: list[TypedSpan]) -> dict[str, Known]:
    """Return what the names in an article stand for: people by their parts, acronyms."""
    people = dict.fromkeys(span.name for span in spans if span.type == "PERSON" and span.name)
    known: dict[str, Known] = {
        part: ("PERSON", full) for part, full in parts_of_names(people).items()
    }
    words = {word for full in people for word in full.split()}
    for span in spans:
        if span.type == "PERSON" and span.name and (text := _spaced(tokens, span)) not in words:
            known.setdefault(text, ("PERSON", span.name))
        if span.type == "ORGANISATION" and span.end == span.first + 1:
            text = tokens.words[span.first]
            known[text] = ("ORGANISATION", span.name or text)
    return known


def _draft(tokens: Tokens, span: TypedSpan, language: str) -> _Draft:
    text = _spaced(tokens, span)
    if span.type == "LOCATION":
        return _place(span.place, text, language)
    name = span.name or text
    return _Draft(f"{span.type.lower()}:{slug(name)}", "name", span.type, name)


def _place(meaning: PlaceName | None, text: str, language: str) -> _Draft:
    """Begin the entity of a place; its codes are left out where the name has several meanings."""
    if meaning is None or meaning.place is None:
        candidates = meaning.candidates if meaning else None
        return _Draft(f"location:{slug(text)}", "name", "LOCATION", text, candidates=candidates)
    place = meaning.place
    basis: IdBasis = "linked" if place.linked else "name"
    return _Draft(place.key, basis, "LOCATION", place.names[language], place.links)
