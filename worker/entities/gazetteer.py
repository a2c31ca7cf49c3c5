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


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name may mean: one place, or one of so many `candidates`.

    A name that is not `sure` is as often something else, and counts only beside a preposition,
    a head noun or a larger place.
    """

    place: Place | None
    candidates: int | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names of places, by language."""

    names: Mapping[str, Mapping[str, PlaceName]]


@cache
def load_gazetteer() -> Gazetteer:
    """Read the shipped data, once in a process, when it is first needed."""
    names: dict[str, dict[str, PlaceName]] = {language: {} for language in LANGUAGES}
    text = (files("worker.entities") / "data" / "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        columns = line.split("\t")
        if columns[0].startswith("*"):
            _add_shared(names, columns)
        else:
            _add_place(names, columns)
    return Gazetteer(names)


def _add_shared(names: dict[str, dict[str, PlaceName]], columns: list[str]) -> None:
    """Add a name of several places: "*" and the language if one alone, candidates, the name."""
    scope, candidates, name = columns
    meaning = PlaceName(None, int(candidates), not name.startswith("?"))
    for language in LANGUAGES if scope == "*" else (scope[1:],):
        names[language][name.removeprefix("?")] = meaning


def _add_place(names: dict[str, dict[str, PlaceName]], columns: list[str]) -> None:
    """Add a place with the names that mean it: "?" stands before a doubtful one.

    "!" stands before a canonical name that does not mean the place by itself.
    """
    key, country, subdivision, geonames, latitude, longitude, indonesian, english = columns
    listed = {"id": indonesian.split("|"), "en": (english or indonesian).split("|")}
    canonical = {language: listed[language][0].lstrip("?!") for language in LANGUAGES}
    links: dict[str, Any] = {}
    authority, _, code = key.partition(":")
    if authority == "iso3166" and not subdivision:
        links["iso3166"] = code
    if subdivision:
        links["iso3166_2"] = subdivision
    if geonames or authority == "geonames":
        links["geonames"] = int(geonames or code)
    if country:
        links["country"] = country
    if latitude:
        links["latitude"] = float(latitude)
        links["longitude"] = float(longitude)
    place = Place(key, canonical, links)
    sure, doubtful = PlaceName(place, None, sure=True), PlaceName(place, None, sure=False)
    for language in LANGUAGES:
        for name in listed[language]:
            if name[0] == "?":
                names[language][name[1:]] = doubtful
            elif name[0] != "!":
                names[language][name] = sure


def find_place(name: str, language: str | None = None) -> PlaceName | None:
    """Look a whole name up, as it stands or, if all in capitals, as a name is written.

    Args:
        name: "Jakarta", "JAKARTA", "Korut".
        language: the one whose names win, `id` or `en`; the other's are understood too.
    """
    names = load_gazetteer().names
    order = sorted(LANGUAGES, key=lambda other: other != language)
    for form in (name, name.title()) if name.isupper() and len(name) > 3 else (name,):
        for each in order:
            if form in names[each]:
                return names[each][form]
    return None


def place_links(name: str, language: str | None = None) -> dict[str, Any]:
    """Return the codes and coordinates of a place, for `Entity.links` and `Dateline.links`.

    Args:
        name: as a text has it ("Istanbul", "JAKARTA", "Korsel").
        language: the one whose names win, `id` or `en`.

    Returns:
        `iso3166`, `iso3166_2`, `geonames`, `country`, `latitude` and `longitude` (degrees, WGS
        84), each only where it is known; empty where the name is unknown or means several places.
    """
    meaning = find_place(name, language)
    return dict(meaning.place.links) if meaning and meaning.place else {}
