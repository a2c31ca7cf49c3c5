"""What names of places mean in view of the article's other places."""

import pytest

from worker.entities.links import larger_places, place_meanings
from worker.entities.tokens import tokenise

Case = tuple[dict[str, int], dict[str, str], list[str], str, str | None, int | None]
"""Names and how often, names with a larger place behind, the dateline; a name and its meaning."""

CASES: dict[str, Case] = {
    "by itself": ({"Paris": 1}, {}, [], "Paris", "geonames:2988507", None),
    "put elsewhere": (
        {"Paris": 1, "Texas": 1},
        {"Paris": "Texas"},
        [],
        "Paris",
        "geonames:4717560",
        None,
    ),
    "put where none is known": (
        {"Istanbul": 1, "Texas": 1},
        {"Istanbul": "Texas"},
        [],
        "Istanbul",
        None,
        2,
    ),
    "put where it is": (
        {"Paris": 1, "Prancis": 1},
        {"Paris": "Prancis"},
        [],
        "Paris",
        "geonames:2988507",
        None,
    ),
    "an article about Texas": (
        {"Paris": 2, "Texas": 3},
        {},
        [],
        "Paris",
        "geonames:4717560",
        None,
    ),
    "an article from Texas": ({"Paris": 2}, {}, ["Texas"], "Paris", "geonames:4717560", None),
    "Texas in passing": ({"Paris": 2, "Texas": 1}, {}, [], "Paris", None, 2),
    "Texas and France": (
        {"Paris": 2, "Texas": 3, "Prancis": 1},
        {},
        [],
        "Paris",
        "geonames:2988507",
        None,
    ),
    "no one stands out": ({"Springfield": 1}, {}, [], "Springfield", None, 8),
    "no one stands out, but the state": (
        {"Springfield": 1, "Illinois": 1},
        {},
        [],
        "Springfield",
        "geonames:4250542",
        None,
    ),
    "two states": (
        {"Springfield": 1, "Illinois": 1, "Ohio": 1},
        {},
        [],
        "Springfield",
        None,
        8,
    ),
    "the province beside a regency": (
        {"Banjar": 1, "Kalimantan Selatan": 1},
        {"Banjar": "Kalimantan Selatan"},
        [],
        "Banjar",
        "location:kabupaten-banjar",
        None,
    ),
    "the province somewhere": (
        {"Banjar": 1, "Jabar": 1},
        {},
        [],
        "Banjar",
        "geonames:1650234",
        None,
    ),
    "a city and its regency": ({"Bandung": 1}, {}, [], "Bandung", "geonames:1650357", None),
    "the regency named in full": (
        {"Bandung": 1, "Kabupaten Bandung": 1},
        {},
        [],
        "Bandung",
        "location:kabupaten-bandung",
        None,
    ),
    "both named in full": (
        {"Bandung": 1, "Kabupaten Bandung": 1, "Kota Bandung": 1},
        {},
        [],
        "Bandung",
        "geonames:1650357",
        None,
    ),
    "a country of two": ({"Korea": 1}, {}, [], "Korea", None, 2),
    "a country of two, one named in full": (
        {"Korea": 1, "Korsel": 1},
        {},
        [],
        "Korea",
        "iso3166:KR",
        None,
    ),
    "a country of two, both named": (
        {"Korea": 1, "Korsel": 1, "Korut": 1},
        {},
        [],
        "Korea",
        None,
        2,
    ),
    "a country or a state": ({"Georgia": 1, "AS": 1}, {}, [], "Georgia", None, 2),
    "a state beside its country": (
        {"Georgia": 1, "AS": 1},
        {"Georgia": "AS"},
        [],
        "Georgia",
        "iso3166:US-GA",
        None,
    ),
    "a province and its capital": ({"Jambi": 1, "Kota Jambi": 1}, {}, [], "Jambi", None, 2),
    "the province in full": (
        {"Jambi": 1, "Provinsi Jambi": 1},
        {},
        [],
        "Jambi",
        "iso3166:ID-JA",
        None,
    ),
    "a head noun before a known name": (
        {"Republik Turki": 1},
        {},
        [],
        "Republik Turki",
        "iso3166:TR",
        None,
    ),
    "capitals": ({"JAWA timur": 1}, {}, [], "JAWA timur", "iso3166:ID-JI", None),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_meaning(case: Case) -> None:
    names, around, dateline, name, key, candidates = case
    found = place_meanings(names, around=around, dateline=dateline, language="id")
    meaning = found[name]
    assert meaning
    assert (meaning.place and meaning.place.key, meaning.candidates) == (key, candidates)


def test_an_unknown_name_has_no_meaning() -> None:
    assert place_meanings({"Zorkville": 1}, around={}, dateline=(), language="id") == {
        "Zorkville": None
    }


def test_english_names() -> None:
    names = {"Paris": 1, "Texas": 2}
    meaning = place_meanings(names, around={}, dateline=(), language="en")["Paris"]
    assert meaning
    assert meaning.place
    assert meaning.place.key == "geonames:4717560"


def test_the_larger_place_stands_right_behind() -> None:
    words = tokenise("Paris, Texas dan Garut (Jabar) serta Solo di Jateng, Bali").words
    spans = [
        (words.index(name), words.index(name) + 1, name)
        for name in ("Paris", "Texas", "Garut", "Jabar", "Solo", "Jateng", "Bali")
    ]
    assert larger_places(words, spans) == {"Paris": "Texas", "Garut": "Jabar", "Jateng": "Bali"}
