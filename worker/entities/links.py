"""Which place a name means in an article, and what it is linked to.

Most names mean one place (`gazetteer.py`). Where several have a name, the article's own places
decide, in this order:

1. a larger place right behind: "Paris, Texas" is the one in Texas, or, where none is known there,
   nobody can tell;
2. one of them named in full: "Bandung" is the regency where the article has "Kabupaten Bandung"
   and not "Kota Bandung"; "Korea" is South Korea where the article has "Korsel" alone;
3. what the name means by itself, unless the article has nothing else of that country, and has the
   state or province of another one: where it has that twice, or in its dateline, it is the other
   one, where once, nobody can tell;
4. the only one in a state or province that the article names;
5. the only one in a country that the article names.

What cannot be told has no links; `candidates` says how many places have the name.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from worker.entities.gazetteer import Place, PlaceName, filing_place, find_place

_HEADS = ("Kota ", "Kabupaten ", "Provinsi ", "Republik ", "Negara Bagian ", "Negara ", "Pulau ")
"""What may stand before the name of a place that is known without it."""
_ENOUGH = 2
"""How often the article must name a province for a name to mean something else than usual."""


@dataclass(slots=True)
class _Evidence:
    """The places that an article surely means, by what they are and where they lie."""

    keys: set[str] = field(default_factory=set)
    subdivisions: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)

    def add(self, place: Place, weight: int) -> None:
        self.keys.add(place.key)
        if place.subdivision:
            self.subdivisions[place.subdivision] += weight
        if place.country:
            self.countries[place.country] += weight


def place_meanings(
    names: Mapping[str, int],
    *,
    around: Mapping[str, str],
    dateline: Sequence[str],
    language: str,
) -> dict[str, PlaceName | None]:
    """Say what each name of a place means in an article.

    Args:
        names: the names, and how often each stands there.
        around: names that have a larger place right behind, and that place's.
        dateline: the names of the dateline's places.
        language: whose names win, `id` or `en`.

    Returns:
        The meaning by name; None where the gazetteer has none.
    """
    found = {name: _known(name, language) for name in names}
    if not any(meaning and meaning.rivals for meaning in found.values()) and not around:
        return found
    evidence = _Evidence()
    for name in dateline:
        filed = filing_place(name, language)
        if filed and filed.place:
            evidence.add(filed.place, _ENOUGH)
    for name, meaning in found.items():
        if meaning and meaning.place and not meaning.rivals:
            larger = found.get(around.get(name, ""))
            if larger is None or _inside(meaning, larger.place).place:
                evidence.add(meaning.place, names[name])
    return {
        name: meaning and _decided(meaning, found.get(around.get(name, "")), evidence)
        for name, meaning in found.items()
    }


def _known(name: str, language: str) -> PlaceName | None:
    """Look a name up, with its head noun or, where that is not known, without."""
    if meaning := find_place(name, language):
        return meaning
    for head in _HEADS:
        if name.startswith(head):
            return find_place(name.removeprefix(head), language)
    return None


def _decided(meaning: PlaceName, larger: PlaceName | None, evidence: _Evidence) -> PlaceName:
    """Return what a name means in view of the place behind it and the article's other places."""
    around = larger.place if larger else None
    if around and (around.is_subdivision or around.is_country):
        return _inside(meaning, around)
    if not meaning.rivals:
        return meaning
    if named := _named_in_full(meaning, evidence):
        return _certain(meaning, named)
    if meaning.place:
        return _usual(meaning, meaning.place, evidence)
    for chosen in (
        [r for r in meaning.rivals if r.subdivision and r.subdivision in evidence.subdivisions],
        [r for r in meaning.rivals if r.country in evidence.countries],
    ):
        if len(chosen) == 1 and not any(r.is_country for r in meaning.rivals):
            return _certain(meaning, chosen[0])
    return meaning


def _inside(meaning: PlaceName, around: Place | None) -> PlaceName:
    """Return what a name means with another place behind it, if that is a country or province."""
    if around is None or not (around.is_subdivision or around.is_country):
        return meaning
    inside = [place for place in meaning.rivals if _lies_in(place, around)]
    if len(inside) == 1:
        return _certain(meaning, inside[0])
    place = meaning.place
    if place is None or place.is_country or place.country == around.country or inside:
        return meaning
    if around.is_country and not meaning.rivals:
        return meaning
    return PlaceName(None, max(2, len(meaning.rivals)), meaning.sure, meaning.rivals)


def _lies_in(place: Place, around: Place) -> bool:
    if place.key == around.key:
        return False
    if around.is_country:
        return place.country == around.country
    return place.subdivision == around.subdivision


def _named_in_full(meaning: PlaceName, evidence: _Evidence) -> Place | None:
    """Return the only one of several places that the article names by another name.

    A province's capital with its name ("Kota Jambi") leaves open what the name alone means.
    """
    named = [place for place in meaning.rivals if place.key in evidence.keys]
    if len(named) != 1:
        return None
    mixed = any(r.is_subdivision and not r.is_country for r in meaning.rivals)
    return None if mixed and not named[0].is_subdivision else named[0]


def _usual(meaning: PlaceName, usual: Place, evidence: _Evidence) -> PlaceName:
    """Return what a name means that usually means one place."""
    if usual.country in evidence.countries:
        return meaning
    others = [r for r in meaning.rivals if r.subdivision in evidence.subdivisions]
    if len(others) != 1:
        return meaning
    if evidence.subdivisions[others[0].subdivision or ""] >= _ENOUGH:
        return _certain(meaning, others[0])
    return PlaceName(None, len(meaning.rivals), meaning.sure, meaning.rivals)


def _certain(meaning: PlaceName, place: Place) -> PlaceName:
    return PlaceName(place, None, meaning.sure, meaning.rivals)


def larger_places(words: Sequence[str], spans: Iterable[tuple[int, int, str]]) -> dict[str, str]:
    """Return which names of places have another one right behind, after a comma or in brackets.

    Args:
        words: the tokens of the text.
        spans: of the places, in order: first token, the one after the last, the name.
    """
    around: dict[str, str] = {}
    before = -1
    smaller = ""
    for first, end, name in spans:
        if first == before + 1 and words[before] in {",", "("}:
            around.setdefault(smaller, name)
        before, smaller = end, name
    return around
