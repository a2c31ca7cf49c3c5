"""The places that the worker knows: their names, codes and coordinates.

`data/places.tsv` is made by `training/gazetteers/build.py`, which says how a name that several
places share is settled.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("id", "en")


@dataclass(frozen=True, slots=True)
class Place:
    """A known place; `key` is its entity id, `names` the canonical name by language."""

    key: str
    names: Mapping[str, str]
    links: Mapping[str, Any] = field(default_factory=dict)

    @property
    def linked(self) -> bool:
        """Whether the id is a code that others use too, and not made from the name."""
        return not self.key.startswith("location:")

    @property
    def is_country(self) -> bool:
        """Whether it is a country or territory."""
        return "iso3166" in self.links

    @property
    def is_subdivision(self) -> bool:
        """Whether it is a province, a state or the like."""
        return "iso3166_2" in self.links

    @property
    def country(self) -> str | None:
        """The ISO 3166-1 alpha-2 code of the country that it is or lies in, where it has one."""
        code = self.links.get("iso3166") or self.links.get("country")
        return code if isinstance(code, str) else None

    @property
    def subdivision(self) -> str | None:
        """The ISO 3166-2 code of the subdivision that it is or lies in, where that is known."""
        code = self.links.get("iso3166_2") or self.links.get("subdivision")
        return code if isinstance(code, str) else None


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name may mean: one place, or one of so many `candidates`.

    A name that is not `sure` is as often something else, and counts only beside a preposition,
    a head noun or a larger place. `rivals` are the known places that have the name, where there
    are several: also where one of them is what it means unless the article says otherwise.
    """

    place: Place | None
    candidates: int | None
    sure: bool
    rivals: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of places, by language."""

    names: Mapping[str, Mapping[str, PlaceName]]


@cache
def load_gazetteer() -> Gazetteer:
    """Read the shipped data, once in a process, when it is first needed."""
    names: dict[str, dict[str, PlaceName]] = {language: {} for language in LANGUAGES}
    places: dict[str, Place] = {}
    shared: list[list[str]] = []
    text = (files("worker.entities") / "data" / "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        columns = line.split("\t")
        if columns[0][0] == "*":
            shared.append(columns)
        else:
            place = _add_place(names, columns)
            places[place.key] = place
    for columns in shared:
        _add_shared(names, places, columns)
    return Gazetteer(names)


def _add_shared(
    names: dict[str, dict[str, PlaceName]], places: Mapping[str, Place], columns: list[str]
) -> None:
    """Add a name of several places: "*" and the language if one alone, keys, how many, the name.

    The first key is that of the place that the name means, empty where it means none.
    """
    scope, listed, count, name = columns
    keys = listed.split(",")
    rivals = tuple(places[key] for key in keys if key)
    meaning = PlaceName(
        rivals[0] if keys[0] else None,
        None if keys[0] else int(count),
        sure=name[0] != "?",
        rivals=rivals,
    )
    for language in LANGUAGES if scope == "*" else (scope[1:],):
        names[language][name.removeprefix("?")] = meaning


def _add_place(names: dict[str, dict[str, PlaceName]], columns: list[str]) -> Place:
    """Add a place with the names that mean it: "?" stands before a doubtful one.

    "!" stands before a canonical name that does not mean the place by itself.
    """
    key, *codes, indonesian, english = columns
    listed = {"id": indonesian.split("|"), "en": (english or indonesian).split("|")}
    canonical = {language: listed[language][0].lstrip("?!") for language in LANGUAGES}
    place = Place(key, canonical, _links(key, codes))
    sure, doubtful = PlaceName(place, None, sure=True), PlaceName(place, None, sure=False)
    for language in LANGUAGES:
        for name in listed[language]:
            if name[0] == "?":
                names[language][name[1:]] = doubtful
            elif name[0] != "!":
                names[language][name] = sure
    return place


def _links(key: str, columns: list[str]) -> dict[str, Any]:
    """Return what `Entity.links` has of a place."""
    countries, own, within, geonames, latitude, longitude = columns
    links: dict[str, Any] = {}
    authority, _, code = key.partition(":")
    if authority == "iso3166" and not own:
        links["iso3166"] = code
    if own:
        links["iso3166_2"] = own
    if geonames or authority == "geonames":
        links["geonames"] = int(geonames or code)
    if "," in countries:
        links["countries"] = countries.split(",")
    elif countries:
        links["country"] = countries
    if within and not own:
        links["subdivision"] = within
    if latitude:
        links["latitude"] = float(latitude)
        links["longitude"] = float(longitude)
    return links


@cache
def _all_names(language: str) -> Mapping[str, PlaceName]:
    """Return the names of all languages, of which one language's win."""
    names = load_gazetteer().names
    merged: dict[str, PlaceName] = {}
    for each in sorted(LANGUAGES, key=lambda other: other == language):
        merged.update(names[each])
    return merged


def find_place(name: str, language: str | None = None) -> PlaceName | None:
    """Look a whole name up, as it stands or, in other capitals, as a name is written.

    Args:
        name: "Jakarta", "JAKARTA", "Jawa timur", "Korut".
        language: the one whose names win, `id` or `en`; the other's are understood too.
    """
    names = _all_names(language or LANGUAGES[0])
    found = names.get(name)
    if found is None and (" " in name or (len(name) > 3 and name.isupper())):
        return names.get(name.title())
    return found


def filing_place(name: str, language: str | None = None) -> PlaceName | None:
    """Return what a name means in a dateline: of a town and the province around it, the town.

    "Gorontalo (ANTARA)" and "Washington (ANTARA)" were filed in the towns.
    """
    meaning = find_place(name, language)
    if meaning is None or meaning.place:
        return meaning
    towns = [place for place in meaning.rivals if not (place.is_country or place.is_subdivision)]
    alone = len(towns) == 1 and meaning.candidates == len(meaning.rivals)
    return PlaceName(towns[0], None, meaning.sure, meaning.rivals) if alone else meaning


def place_links(name: str, language: str | None = None) -> dict[str, Any]:
    """Return the codes and coordinates of the place of a dateline, for `Dateline.links`.

    Args:
        name: as a text has it ("Istanbul", "JAKARTA", "Korsel").
        language: the one whose names win, `id` or `en`.

    Returns:
        Codes and coordinates as `Entity.links` describes them, each only where it is known; empty
        where the name is unknown or means several places.
    """
    meaning = filing_place(name, language)
    return dict(meaning.place.links) if meaning and meaning.place else {}
