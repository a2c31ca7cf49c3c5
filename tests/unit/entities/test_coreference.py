"""Which names mean one person, organisation or place, and what a text says of that itself."""

import pytest

from worker.entities.coreference import (
    introductions,
    settle_organisations,
    settle_people,
    settle_places,
)
from worker.entities.coreference.people import same_office
from worker.entities.coreference.spellings import is_misspelt
from worker.entities.links import place_meanings
from worker.entities.lists import load_lists
from worker.entities.spans import TypedSpan
from worker.entities.tokens import tokenise
from worker.records import EntityType

NICKNAMES = load_lists("id").nicknames


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Presiden", "Presiden Ukraina", True),
        ("Menlu", "Menteri Luar Negeri", True),
        ("PM", "Perdana Menteri Inggris", True),
        (None, "Presiden", True),
        ("Kapolri", "Presiden", False),
        ("Gubernur Bali", "Wali Kota Denpasar", False),
    ],
)
def test_same_office(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_office(one, other) is same
    assert same_office(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("churcill", "churchill", True),
        ("syarif", "syarief", True),
        ("beiber", "bieber", True),
        ("sandiga", "sandiaga", True),
        ("susanto", "susanti", False),
        ("kross", "kroos", False),
        ("melly", "melky", False),
        ("hermawan", "darmawan", False),
        ("zidane", "zidane", False),
        ("", "zidane", False),
    ],
)
def test_misspelt_words(one: str, other: str, *, same: bool) -> None:
    assert is_misspelt(one, other) is same
    assert is_misspelt(other, one) is same


PEOPLE: dict[str, tuple[list[str], dict[str, str | None]]] = {
    "a surname": (["Volodymyr Zelenskyy", "Zelenskyy"], {"Zelenskyy": "Volodymyr Zelenskyy"}),
    "a surname first": (["Zelenskyy", "Volodymyr Zelenskyy"], {"Zelenskyy": "Volodymyr Zelenskyy"}),
    "a first name": (["Yoon Suk Yeol", "Yoon"], {"Yoon": "Yoon Suk Yeol"}),
    "two words of three": (["Aung San Suu Kyi", "Suu Kyi"], {"Suu Kyi": "Aung San Suu Kyi"}),
    "words with a gap": (
        ["Juan Carlos Rodriguez Belencoso", "Juan Belencoso"],
        {"Juan Belencoso": "Juan Carlos Rodriguez Belencoso"},
    ),
    "two people with one surname": (
        ["Jeremy Thomas", "Axel Thomas", "Thomas", "Axel"],
        {"Jeremy Thomas": "Jeremy Thomas", "Thomas": None, "Axel": "Axel Thomas"},
    ),
    "two people with one family name": (
        ["Song Joong Ki", "Song Hye Kyo", "Hye Kyo", "Song"],
        {"Hye Kyo": "Song Hye Kyo", "Song": None},
    ),
    "a wife has her husband's name": (
        ["Jokowi", "Iriana Joko Widodo", "Joko Widodo", "Iriana"],
        {"Joko Widodo": "Joko Widodo", "Iriana": "Iriana Joko Widodo", "Jokowi": "Joko Widodo"},
    ),
    "a nickname that everybody knows": (["Ahok"], {"Ahok": "Basuki Tjahaja Purnama"}),
    "a surname of someone with a nickname": (
        ["CR7", "Ronaldo"],
        {"Ronaldo": "Cristiano Ronaldo", "CR7": "Cristiano Ronaldo"},
    ),
    "capitals": (["JOKO SUSILO", "Joko Susilo"], {"Joko Susilo": "JOKO SUSILO"}),
    "hyphens": (["Jay-Z", "Jay Z"], {"Jay-Z": "Jay Z"}),
    "accents": (["Recep Erdoğan", "Erdogan"], {"Erdogan": "Recep Erdoğan"}),
    "initials": (["Oesman Sapta Odang", "OSO"], {"OSO": "Oesman Sapta Odang"}),
    "initials of nobody": (["Oesman Sapta Odang", "MSH"], {"MSH": "MSH"}),
    "initials of two": (["Achsanul Qosasi", "Ahmad Qodari", "AQ"], {"AQ": "AQ"}),
    "the beginning of a word": (
        ["Enggartiasto Lukita", "Enggar"],
        {"Enggar": "Enggartiasto Lukita"},
    ),
    "a short beginning": (["Rudiantara Zork", "Rud"], {"Rud": "Rud"}),
    "beginning of two": (
        ["Marcellino Zork", "Marcelle Zork", "Marcel"],
        {"Marcel": "Marcel"},
    ),
    "a misspelling": (["Winston Churchill", "Churcill"], {"Churcill": "Winston Churchill"}),
    "a misspelt full name": (
        ["Elza Syarief", "Elza Syarif", "Elza"],
        {"Elza Syarif": "Elza Syarief", "Elza": "Elza Syarief"},
    ),
    "sisters": (["Melly Goeslaw", "Melky Goeslaw"], {"Melky Goeslaw": "Melky Goeslaw"}),
    "marks alone": (["--", "- -"], {}),
}


@pytest.mark.parametrize(("names", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_people(names: list[str], expected: dict[str, str | None]) -> None:
    named: dict[str, list[str]] = {name: [] for name in names}
    settled = settle_people(named, introduced={}, nicknames=NICKNAMES)
    assert {name: settled[name] for name in expected} == expected


def test_the_office_tells_namesakes_apart() -> None:
    named = {"Listyo Sigit Prabowo": ["Kapolri"], "Prabowo": ["Presiden"]}
    settled = settle_people(named, introduced={}, nicknames={})
    assert settled["Prabowo"] == "Prabowo"
    named = {"Ani Zork": ["Menlu"], "Budi Zork": ["Presiden"], "Zork": ["Presiden Bali"]}
    assert settle_people(named, introduced={}, nicknames={})["Zork"] == "Budi Zork"


def test_one_person_may_have_two_offices() -> None:
    named = {"Erick Thohir": ["Menteri BUMN"], "Erick": ["Ketua PSSI"]}
    assert settle_people(named, introduced={}, nicknames={})["Erick"] == "Erick Thohir"


def test_what_the_text_introduces_is_the_same_person() -> None:
    named: dict[str, list[str]] = {"Lutviah Sari": [], "Vivi": []}
    settled = settle_people(named, introduced={"Vivi": "Lutviah Sari"}, nicknames={})
    assert settled["Vivi"] == "Lutviah Sari"


def test_names_that_introduce_each_other_end() -> None:
    named: dict[str, list[str]] = {"Ani": [], "Budi": []}
    introduced = {"Ani": "Budi", "Budi": "Ani"}
    assert settle_people(named, introduced=introduced, nicknames={}).keys() == named.keys()


ORGANISATIONS: dict[str, tuple[list[str], dict[str, str]]] = {
    "a list's short name": (["KPK"], {"KPK": "Komisi Pemberantasan Korupsi"}),
    "a national body with its country": (["DPR RI"], {"DPR RI": "Dewan Perwakilan Rakyat"}),
    "a firm without its form": (
        ["PT Freeport Indonesia", "Zorkindo", "PT Zorkindo Tbk"],
        {"Zorkindo": "PT Zorkindo Tbk", "PT Freeport Indonesia": "Freeport"},
    ),
    "the beginning": (["Kamiada FC Bekasi", "Kamiada FC"], {"Kamiada FC": "Kamiada FC Bekasi"}),
    "the end": (["Phoenix Suns", "The Suns"], {"The Suns": "Phoenix Suns"}),
    "a branch is another body": (
        ["Fraksi Gerindra", "Gerindra"],
        {"Fraksi Gerindra": "Fraksi Gerindra", "Gerindra": "Partai Gerakan Indonesia Raya"},
    ),
    "a branch with its place": (
        ["KPU Kota Medan", "KPU"],
        {"KPU Kota Medan": "KPU Kota Medan", "KPU": "Komisi Pemilihan Umum"},
    ),
    "initials": (
        ["Forum Masyarakat Telekomunikasi Indonesia", "FMTI"],
        {"FMTI": "Forum Masyarakat Telekomunikasi Indonesia"},
    ),
    "two letters are too few": (["Super Junior", "SJ"], {"SJ": "SJ"}),
    "short words spelled out": (
        ["Pemkot Bekasi", "Pemerintah Kota Bekasi"],
        {"Pemkot Bekasi": "Pemerintah Kota Bekasi"},
    ),
    "a bracket inside": (
        ["Kepolisian Resor Kota Besar (Polrestabes) Surabaya", "Polrestabes Surabaya"],
        {"Polrestabes Surabaya": "Kepolisian Resor Kota Besar (Polrestabes) Surabaya"},
    ),
    "a club's nickname": (["Setan Merah"], {"Setan Merah": "Manchester United"}),
    "in small letters": (["Setan Merah", "setan merah"], {"setan merah": "Manchester United"}),
    "a name of two clubs": (
        ["Manchester United", "MU"],
        {"MU": "Manchester United"},
    ),
    "a name of two clubs that are both there": (
        ["Manchester United", "Madura United", "MU"],
        {"MU": "MU"},
    ),
    "a club's city in another name": (
        ["Liverpool", "Liverpool Echo"],
        {"Liverpool": "Liverpool", "Liverpool Echo": "Liverpool Echo"},
    ),
    "nothing but a form": (["PT"], {"PT": "PT"}),
}


@pytest.mark.parametrize(("names", "expected"), ORGANISATIONS.values(), ids=ORGANISATIONS)
def test_organisations(names: list[str], expected: dict[str, str]) -> None:
    settled = settle_organisations(names, introduced={}, lists=load_lists("id"))
    assert {name: settled[name] for name in expected} == expected


def test_what_the_text_abbreviates_wins_over_the_list() -> None:
    names = ["Partai Bulan Bintang", "PBB"]
    introduced = {"PBB": "Partai Bulan Bintang"}
    settled = settle_organisations(names, introduced=introduced, lists=load_lists("id"))
    assert settled["PBB"] == "Partai Bulan Bintang"


PLACES: dict[str, tuple[list[str], dict[str, str]]] = {
    "names of one country": (
        ["AS", "Amerika Serikat", "Negeri Paman Sam"],
        {"AS": "iso3166:US", "Negeri Paman Sam": "iso3166:US"},
    ),
    "without the head noun": (["Desa Zorkema", "Zorkema"], {"Zorkema": "Desa Zorkema"}),
    "the beginning": (["Ghouta Timur", "Ghouta"], {"Ghouta": "Ghouta Timur"}),
    "a temple": (["Vihara Zorka Bakti", "Zorka Bakti"], {"Zorka Bakti": "Vihara Zorka Bakti"}),
    "a street is not its city": (["Jalan Zorka", "Zorka"], {"Zorka": "Zorka"}),
    "known beginnings are places of their own": (
        ["Jakarta Selatan", "Jakarta"],
        {"Jakarta": "geonames:1642911"},
    ),
    "a shared name stays by itself": (
        ["Kota Jambi", "Jambi"],
        {"Kota Jambi": "geonames:1642858", "Jambi": "?Jambi"},
    ),
}


@pytest.mark.parametrize(("names", "expected"), PLACES.values(), ids=PLACES)
def test_places(names: list[str], expected: dict[str, str]) -> None:
    counts = dict.fromkeys(names, 1)
    meanings = place_meanings(counts, around={}, dateline=(), language="id")
    settled = settle_places(names, introduced={}, meanings=meanings)
    assert {name: settled[name] for name in expected} == expected


INTRODUCTIONS: dict[str, tuple[str, EntityType, list[str], list[tuple[str, str]]]] = {
    "an abbreviation": (
        "Badan Pengawas Pemilu (Bawaslu) setuju",
        "ORGANISATION",
        ["Badan Pengawas Pemilu", "Bawaslu"],
        [("Badan Pengawas Pemilu", "Bawaslu")],
    ),
    "the long form in brackets": (
        "UNWTO (Organisasi Pariwisata Dunia) setuju",
        "ORGANISATION",
        ["UNWTO", "Organisasi Pariwisata Dunia"],
        [("Organisasi Pariwisata Dunia", "UNWTO")],
    ),
    "an abbreviation of the end": (
        "Komite Tari Dewan Kesenian Jakarta (DKJ) setuju",
        "ORGANISATION",
        ["Komite Tari Dewan Kesenian Jakarta", "DKJ"],
        [],
    ),
    "an abbreviation without the head noun": (
        "Kementerian Pekerjaan Umum (PU) setuju",
        "ORGANISATION",
        ["Kementerian Pekerjaan Umum", "PU"],
        [("Kementerian Pekerjaan Umum", "PU")],
    ),
    "said to be abbreviated": (
        "Lembaga Zorka Indonesia yang disingkat LZI setuju",
        "ORGANISATION",
        ["Lembaga Zorka Indonesia", "LZI"],
        [("Lembaga Zorka Indonesia", "LZI")],
    ),
    "more in the brackets": (
        "Badan Zorka (Bazor Jakarta) setuju",
        "ORGANISATION",
        ["Badan Zorka", "Bazor"],
        [],
    ),
    "alias": ("Setya alias Setnov", "PERSON", ["Setya", "Setnov"], [("Setya", "Setnov")]),
    "called": (
        "Satriyo Wahono, atau akrab disapa Piyu, tiba",
        "PERSON",
        ["Satriyo Wahono", "Piyu"],
        [("Satriyo Wahono", "Piyu")],
    ),
    "or": ("Ani Zork atau Budi Zork", "PERSON", ["Ani Zork", "Budi Zork"], []),
    "a nickname in brackets": (
        "Lutviah Sari (Vivi)",
        "PERSON",
        ["Lutviah Sari", "Vivi"],
        [("Lutviah Sari", "Vivi")],
    ),
    "who comes in": ("Torres (Gaitan)", "PERSON", ["Torres", "Gaitan"], []),
    "a part that is played": (
        "Ani Zork (Budi Zork)",
        "PERSON",
        ["Ani Zork", "Budi Zork"],
        [],
    ),
    "a place": (
        "Monumen Nasional (Monas)",
        "LOCATION",
        ["Monumen Nasional", "Monas"],
        [("Monumen Nasional", "Monas")],
    ),
    "a place in another": ("Bogor (Jabar)", "LOCATION", ["Bogor", "Jabar"], []),
}


@pytest.mark.parametrize(
    ("text", "kind", "names", "expected"), INTRODUCTIONS.values(), ids=INTRODUCTIONS
)
def test_introductions(
    text: str, kind: EntityType, names: list[str], expected: list[tuple[str, str]]
) -> None:
    tokens = tokenise(text)
    spans = []
    for name in names:
        first = tokens.starts.index(text.index(name))
        spans.append(TypedSpan(first, first + len(tokenise(name).words), kind))
    found = [(names[full], names[short]) for full, short in introductions(tokens, spans, names)]
    assert found == expected
