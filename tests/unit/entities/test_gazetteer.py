"""The shipped places: what their names mean, and that the script makes them."""

from importlib.resources import files
from typing import Any

import pytest

from training.gazetteers.build import build_places, build_words, rows
from worker.entities import place_links
from worker.entities.gazetteer import find_place, load_gazetteer

DATA = files("worker.entities") / "data"

LINKS: dict[str, dict[str, Any]] = {
    "Ukraina": {"iso3166": "UA", "geonames": 690791},
    "Korut": {"iso3166": "KP", "geonames": 1873107},
    "Inggris": {"iso3166": "GB", "geonames": 2635167},
    "Tiongkok": {"iso3166": "CN", "geonames": 1814991},
    "Singapura": {"iso3166": "SG", "geonames": 1880251},
    "Jakarta": {
        "geonames": 1642911,
        "iso3166_2": "ID-JK",
        "country": "ID",
        "latitude": -6.2146,
        "longitude": 106.8451,
    },
    "Istanbul": {
        "geonames": 745044,
        "country": "TR",
        "latitude": 41.0138,
        "longitude": 28.9497,
    },
    "Jabar": {"iso3166_2": "ID-JB", "country": "ID", "latitude": -7.0, "longitude": 107.5},
    "Texas": {"iso3166_2": "US-TX", "geonames": 4736286, "country": "US"},
    "Tepi Barat": {"country": "PS", "latitude": 32.0, "longitude": 35.5},
    "Kabupaten Kolaka Timur": {"country": "ID", "subdivision": "ID-SG"},
    "Garut": {
        "geonames": 1644409,
        "country": "ID",
        "subdivision": "ID-JB",
        "latitude": -7.245,
        "longitude": 107.921,
    },
    "Jakarta Selatan": {
        "country": "ID",
        "subdivision": "ID-JK",
        "latitude": -6.26,
        "longitude": 106.81,
    },
    "Semenanjung Korea": {"countries": ["KP", "KR"], "latitude": 38.0, "longitude": 127.5},
    "Zorkville": {},
    "": {},
    "Georgia": {},
    "Washington": {
        "geonames": 4140963,
        "country": "US",
        "subdivision": "US-DC",
        "latitude": 38.8951,
        "longitude": -77.0364,
    },
    "Gorontalo": {
        "geonames": 1643837,
        "country": "ID",
        "subdivision": "ID-GO",
        "latitude": 0.5375,
        "longitude": 123.0625,
    },
    "Korea": {},
    "Birmingham": {},
}


@pytest.mark.parametrize(("name", "links"), LINKS.items(), ids=LINKS)
def test_links(name: str, links: dict[str, Any]) -> None:
    assert place_links(name) == links


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("JAKARTA", "geonames:1642911"),
        ("BEIJING", "geonames:1816670"),
        ("KUALA LUMPUR", "geonames:1735161"),
        ("Geneva", "geonames:2660646"),
        ("Jenewa", "geonames:2660646"),
        ("North Korea", "iso3166:KP"),
        ("Moskow", "geonames:524901"),
        ("Kyiv", "geonames:703448"),
        ("Kota Gaza", "geonames:281133"),
        ("Solo", "geonames:1625812"),
    ],
)
def test_names_of_both_languages_and_in_capitals(name: str, key: str) -> None:
    meaning = find_place(name)
    assert meaning is not None
    assert meaning.place is not None
    assert meaning.place.key == key


@pytest.mark.parametrize(
    ("name", "sure"),
    [("Jakarta", True), ("Seoul", True), ("Malang", False), ("Batu", False), ("Bima", False)],
)
def test_a_name_that_is_a_word_or_a_person_is_doubtful(name: str, *, sure: bool) -> None:
    meaning = load_gazetteer().names["id"][name]
    assert meaning.sure is sure


@pytest.mark.parametrize("word", ["Hal", "Kami", "Selasa", "Minggu", "Of", "Sale", "Bandar"])
def test_ordinary_words_are_no_sure_places(word: str) -> None:
    for names in load_gazetteer().names.values():
        assert word not in names or not names[word].sure


def test_every_place_has_sound_links() -> None:
    for names in load_gazetteer().names.values():
        for name, meaning in names.items():
            if meaning.place is None:
                assert meaning.candidates is not None, name
                assert meaning.candidates > 1, name
                continue
            links = meaning.place.links
            assert -90 <= links.get("latitude", 0) <= 90, name
            assert -180 <= links.get("longitude", 0) <= 180, name
            assert ("latitude" in links) == ("longitude" in links), name
            assert len(meaning.place.country or "XX") == 2, name


def test_all_38_provinces_are_there() -> None:
    codes = {
        meaning.place.links.get("iso3166_2")
        for meaning in load_gazetteer().names["id"].values()
        if meaning.place and meaning.place.country == "ID"
    }
    assert len(codes - {None}) == 38


def governed() -> list[tuple[str, str, str]]:
    """List the regencies and cities of Indonesia: full name, bare name, province."""
    lists = {"regencies.txt": "Kabupaten", "municipalities.txt": "Kota"}
    return [
        (f"{kind} {name}", name, province)
        for file, kind in lists.items()
        for province, names in rows(file)
        for name in (listed.partition("=")[0] for listed in names.split(";"))
    ]


def test_the_514_regencies_and_cities_are_there() -> None:
    keys = set()
    for full, bare, province in governed():
        meaning = find_place(full, "id")
        assert meaning, full
        assert meaning.place, full
        assert meaning.sure, full
        assert meaning.place.subdivision == province, full
        keys.add(meaning.place.key)
        assert find_place(bare, "id"), bare
    for part in ("Pusat", "Utara", "Barat", "Selatan", "Timur"):
        meaning = find_place(f"Jakarta {part}", "id")
        assert meaning, part
        assert meaning.place, part
        keys.add(meaning.place.key)
    assert len(keys) == 514


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Garut", "Kabupaten Garut", True),
        ("Bandung", "Kota Bandung", True),
        ("Bandung", "Kabupaten Bandung", False),
        ("Solok", "Kota Solok", True),
        ("Karo", "Kabupaten Karo", True),
        ("Papua", "Provinsi Papua", False),
        ("Haltim", "Kabupaten Halmahera Timur", True),
        ("Negeri Sakura", "Jepang", True),
    ],
)
def test_the_short_name_of_a_regency_or_city(one: str, other: str, *, same: bool) -> None:
    meanings = [find_place(name, "id") for name in (one, other)]
    first, second = (meaning and meaning.place and meaning.place.key for meaning in meanings)
    assert (first == second) is same


@pytest.mark.parametrize(
    ("name", "rivals"),
    [
        ("Paris", ["geonames:2988507", "geonames:4717560"]),
        ("Bandung", ["geonames:1650357", "location:kabupaten-bandung"]),
        ("Korea", ["iso3166:KP", "iso3166:KR"]),
        ("Jambi", ["iso3166:ID-JA", "geonames:1642858"]),
        ("Ukraina", []),
    ],
)
def test_places_that_share_a_name_are_known(name: str, rivals: list[str]) -> None:
    meaning = find_place(name, "id")
    assert meaning
    assert [place.key for place in meaning.rivals] == rivals


def test_the_shipped_places_are_what_the_script_makes() -> None:
    words = set((DATA / "words.txt").read_text(encoding="utf-8").split())
    assert build_places(words) == (DATA / "places.tsv").read_text(encoding="utf-8")


def test_the_shipped_data_are_small() -> None:
    sizes = {name: len((DATA / name).read_bytes()) for name in ("places.tsv", "words.txt")}
    assert sum(sizes.values()) < 650_000, sizes


def test_words_are_those_that_stand_in_lower_case() -> None:
    article = (
        '{"paragraphs": [["Kota itu indah .", "Warga kota Indah di kota , kata Kota itu ."],'
        ' ["kota kota kota Budi budi ."]]}'
    )
    assert build_words([article]) == "kota\n"
