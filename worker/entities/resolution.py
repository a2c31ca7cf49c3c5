"""Mentions gathered: one entity for each thing that the article names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from worker.entities.coreference import (
    introductions,
    settle_organisations,
    settle_people,
    settle_places,
)
from worker.entities.gazetteer import Place, PlaceName, filing_place
from worker.entities.links import larger_places, place_meanings
from worker.entities.lists import load_lists
from worker.entities.names import slug
from worker.entities.patterns import PatternMatch
from worker.entities.roles import roles_of
from worker.entities.salience import salience
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens
from worker.records import Dateline, Entity, EntityType, IdBasis, Mention


@dataclass(slots=True)
class _Draft:
    """An entity while its mentions are gathered."""

    id: str
    type: EntityType
    name: str
    links: Mapping[str, Any] = field(default_factory=dict)
    id_basis: IdBasis = "name"
    candidates: int | None = None
    role: str | None = None
    in_dateline: bool = False
    value: float | None = None
    unit: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    order: int = -1

    def finish(self, most: int, lead: int, length: int) -> Entity:
        """Return the record; what the text calls it otherwise are its aliases."""
        count = len(self.mentions)
        others = dict.fromkeys([mention.text for mention in self.mentions])
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
            links=dict(self.links) if self.links else {},
            candidates=self.candidates,
            salience=salience(count, most, self.order, lead, length),
            value=self.value,
            unit=self.unit,
        )


def resolve(
    tokens: Tokens,
    spans: Sequence[TypedSpan],
    matches: Sequence[PatternMatch] = (),
    *,
    dateline: Dateline | None,
    language: str,
) -> tuple[Entity, ...]:
    """Gather names and pattern matches into entities, each once.

    Args:
        tokens: the text.
        spans: the names in it, in order.
        matches: what the patterns found, in order; none overlaps another or a name.
        dateline: whose places are entities too.
        language: whose lists, titles and names of places count, `id` or `en`.

    Returns:
        The places of the dateline that the body does not name, as the dateline comes first, then
        the others in the order of their first mention.
    """
    drafts = _Drafts(tokens, spans, dateline, language)
    for index in range(len(spans)):
        drafts.add_span(index)
    for match in matches:
        drafts.add_match(match)
    return drafts.finish()


def _dateline_places(dateline: Dateline | None) -> tuple[str, ...]:
    if dateline is None:
        return ()
    places = dateline.places or (dateline.place or "",)
    return tuple(place for place in places if slug(place))


class _Drafts:
    """The entities of an article by their ids."""

    def __init__(
        self,
        tokens: Tokens,
        spans: Sequence[TypedSpan],
        dateline: Dateline | None,
        language: str,
    ) -> None:
        self._tokens = tokens
        self._spans = spans
        self._language = language
        starts, ends = tokens.starts, tokens.end
        self._bounds = [(starts[span.first], ends(span.end - 1)) for span in spans]
        self._texts = [_spaced(tokens.text[start:end]) for start, end in self._bounds]
        self._roles = roles_of(tokens, spans, language)
        self._drafts: dict[str, _Draft] = {}
        self._by_name: dict[EntityType, dict[str, _Draft | None]] = {
            "PERSON": {},
            "ORGANISATION": {},
            "LOCATION": {},
        }
        self._settle(_dateline_places(dateline))

    def _settle(self, dateline: tuple[str, ...]) -> None:
        """Settle what each name means."""
        introduced: dict[EntityType, dict[str, str]] = {
            "PERSON": {},
            "ORGANISATION": {},
            "LOCATION": {},
        }
        for longer, short in introductions(self._tokens, self._spans, self._texts):
            names = introduced[self._spans[longer].type]
            names.setdefault(self._texts[short], self._texts[longer])
        people: dict[str, list[str]] = {}
        organisations: dict[str, None] = {}
        places: dict[str, int] = {}
        for span, text in zip(self._spans, self._texts, strict=True):
            if span.type == "PERSON":
                if text not in people:
                    people[text] = []
            elif span.type == "LOCATION":
                places[text] = places.get(text, 0) + 1
            else:
                organisations[text] = None
        for index, role in self._roles.items():
            if role.before:
                people[self._texts[index]].append(role.text)
        lists = load_lists(self._language)
        named = introduced["PERSON"]
        for text, person in settle_people(
            people, introduced=named, nicknames=lists.nicknames
        ).items():
            self._by_name["PERSON"][text] = self._named("PERSON", person) if person else None
        named = introduced["ORGANISATION"]
        for text, body in settle_organisations(
            list(organisations), introduced=named, lists=lists
        ).items():
            self._by_name["ORGANISATION"][text] = self._named("ORGANISATION", body)
        self._settle_places(places, introduced["LOCATION"], dateline)

    def _settle_places(
        self, places: Mapping[str, int], introduced: Mapping[str, str], dateline: tuple[str, ...]
    ) -> None:
        """Settle which places the names mean, those of the dateline first."""
        located = [
            (span.first, span.end, text)
            for span, text in zip(self._spans, self._texts, strict=True)
            if span.type == "LOCATION"
        ]
        meanings = place_meanings(
            places,
            around=larger_places(self._tokens.words, located),
            dateline=dateline,
            language=self._language,
        )
        known = {m.place.key: m.place for m in meanings.values() if m and m.place}
        for name in dateline:
            draft = self._place(name, filing_place(name, self._language), known, name)
            draft.in_dateline = True
            self._drafts.setdefault(draft.id, draft)
        settled = settle_places(list(places), introduced=introduced, meanings=meanings)
        for text, full in settled.items():
            self._by_name["LOCATION"][text] = self._place(text, meanings[text], known, full)

    def _named(self, kind: EntityType, name: str) -> _Draft | None:
        """Return the entity of a name; None where the name has no letter."""
        name_part = slug(name)
        if not name_part:
            return None
        key = f"{kind.lower()}:{name_part}"
        draft = self._drafts.get(key)
        if draft is None:
            draft = self._drafts[key] = _Draft(key, kind, name)
        return draft

    def _place(
        self, text: str, meaning: PlaceName | None, known: Mapping[str, Place], full: str
    ) -> _Draft:
        """Return the entity of a place; its codes are left out where nobody can tell which."""
        place = meaning.place if meaning else known.get(full)
        if place:
            if place.key in self._drafts:
                return self._drafts[place.key]
            basis: IdBasis = "linked" if place.linked else "name"
            name = place.names[self._language]
            draft = _Draft(place.key, "LOCATION", name, place.links, basis)
        else:
            name = text if meaning else full
            key = f"location:{slug(name)}"
            if key in self._drafts:
                return self._drafts[key]
            draft = _Draft(
                key, "LOCATION", name, candidates=meaning.candidates if meaning else None
            )
        self._drafts[draft.id] = draft
        return draft

    def add_span(self, index: int) -> None:
        """Add a mention of a name; one that is nobody's is left out."""
        span = self._spans[index]
        draft = self._by_name[span.type][self._texts[index]]
        if draft is None:
            return
        if draft.role is None and index in self._roles:
            draft.role = self._roles[index].text
        self._mention(draft, *self._bounds[index])

    def add_match(self, match: PatternMatch) -> None:
        """Add a mention that a pattern found."""
        draft = self._named(match.type, match.name)
        if draft is None:
            return
        if not draft.mentions:
            draft.value, draft.unit = match.value, match.unit
        self._mention(draft, match.start, match.end)

    def _mention(self, draft: _Draft, start: int, end: int) -> None:
        if not draft.mentions or start < draft.order:
            draft.order = start
        draft.mentions.append(Mention(start, end, self._tokens.text[start:end]))

    def finish(self) -> tuple[Entity, ...]:
        """Return the entities."""
        drafts = [each for each in self._drafts.values() if each.mentions or each.in_dateline]
        drafts.sort(key=lambda draft: draft.order)
        text = self._tokens.text
        most = max([len(draft.mentions) for draft in drafts], default=0)
        lead = text.find("\n")
        lead = lead if lead >= 0 else len(text)
        return tuple([draft.finish(most, lead, len(text)) for draft in drafts])


def _spaced(text: str) -> str:
    """Return a name with single spaces, however the text sets it."""
    return " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text else text
