"""Sentences, and what they name: a letter for the type and the full name, by first mention."""

import pytest

from worker.document import Body
from worker.entities import find_entities
from worker.records import Span

# What Indonesian names depends on the weights; these are so plain that any good model finds them.
INDONESIAN = {
    "a president": (
        "Presiden Ukraina Volodymyr Zelenskyy tiba di Jakarta. Zelenskyy lalu bertemu wartawan.",
        ["L Ukraina", "P Volodymyr Zelenskyy", "L Jakarta"],
    ),
    "short names of countries": (
        "Delegasi Korut dan Korsel bertemu utusan AS di Seoul.",
        ["L Korea Utara", "L Korea Selatan", "L Amerika Serikat", "L Seoul"],
    ),
    "bodies": (
        "Komisi Pemberantasan Korupsi (KPK) memeriksa Gubernur Jawa Barat Ridwan Kamil di Bandung.",
        ["O Komisi Pemberantasan Korupsi", "L Jawa Barat", "P Ridwan Kamil", "L Bandung"],
    ),
    "a law and money": (
        "Presiden Joko Widodo meneken Undang-Undang Nomor 6 Tahun 2023 senilai Rp1,5 triliun.",
        ["P Joko Widodo", "W Undang-Undang Nomor 6 Tahun 2023", "M Rp1,5 triliun"],
    ),
    "days and months": ("Pada Senin, Mei, Minggu, dan Agustus mereka libur.", []),
    "nothing": ("", []),
    "marks alone": ("\n\n... -- (( ”\n", []),
}

ENGLISH = {
    "president": ("President Joe Biden left.", ["P Joe Biden"]),
    "president of": (
        "President of Ukraine Volodymyr Zelenskyy left. Zelenskyy smiled.",
        ["L Ukraine", "P Volodymyr Zelenskyy"],
    ),
    "country before the title": (
        "US President Donald Trump left Beijing.",
        ["L United States", "P Donald Trump", "L Beijing"],
    ),
    "us in small letters": ("They told us so.", []),
    "honorifics": ("Mr. Zork and Mrs. Zorkan left.", ["P Zork", "P Zorkan"]),
    "demonym": (
        "Indonesian Foreign Minister Retno Marsudi left.",
        ["P Retno Marsudi"],
    ),
    "given names of countries": (
        "Michael Jordan met Chad Zork in Jordan.",
        ["P Michael Jordan", "L Jordan"],
    ),
    "treaties": (
        "The Paris Agreement and the Vilnius Declaration.",
        ["E Paris Agreement", "E Vilnius Declaration"],
    ),
    "organisations": (
        "The World Bank, the United Nations and Gadjah Mada University.",
        ["O World Bank", "O United Nations", "O Gadjah Mada University"],
    ),
    "ministry of": (
        "The Ministry of Foreign Affairs objected.",
        ["O Ministry of Foreign Affairs"],
    ),
    "natural features": (
        "Mount Merapi in Central Java; the Zorka River.",
        ["L Mount Merapi", "L Central Java", "L Zorka River"],
    ),
    "days": ("On Monday, in March, officials met.", []),
    "openers": ("However, they left. Nothing happened. Will it?", []),
}

LETTERS = {
    "PERSON": "P",
    "ORGANISATION": "O",
    "LOCATION": "L",
    "EVENT": "E",
    "LAW": "W",
    "MONEY": "M",
}


def named(text: str, language: str) -> list[str]:
    body = Body(text, (Span(0, len(text)),))
    entities = find_entities(body, dateline=None, language=language)
    return [f"{LETTERS[entity.type]} {entity.name}" for entity in entities]


@pytest.mark.parametrize(("text", "expected"), INDONESIAN.values(), ids=INDONESIAN)
def test_indonesian(text: str, expected: list[str]) -> None:
    assert named(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert named(text, "en") == expected


@pytest.mark.parametrize("language", [None, "ms", "fr", "ID", ""])
def test_other_languages_name_nothing(language: str | None) -> None:
    body = Body("Presiden Joko Widodo di Jakarta.", ())
    assert find_entities(body, dateline=None, language=language) == ()
