"""Mentions become one entity each: names, aliases, roles, ids, links, the dateline."""

import pytest

from worker.document import Body
from worker.entities import find_entities
from worker.records import Dateline, Entity

SAMPLE = """\
Presiden Ukraina Volodymyr Zelenskyy dan Presiden Korea Selatan Yoon Suk Yeol membahas isu \
pengerahan tentara Korea Utara di Rusia melalui sambungan telepon pada Selasa.
"Kami membahas keterlibatan pasukan militer Korea Utara dalam invasi Rusia ke Ukraina. Hal ini \
jelas menyimpulkan bahwa perang ini sudah melibatkan lebih dari dua negara," tulis Zelenskyy di \
media sosial X.
Zelenskyy mengaku telah membagikan data intelijen kepada Yoon terkait pengerahan 3.000 tentara \
Korea Utara di dekat garis depan perang di Ukraina.
Ia juga mengundang Korea Selatan ikut serta mendukung Deklarasi Vilnius terkait jaminan keamanan \
bilateral untuk mendukung Ukraina yang disepakati negara-negara G7 tahun lalu.
Ketegangan di Semenanjung Korea semakin meningkat usai Seoul melaporkan pengerahan tentara. Hal \
tersebut mendorong pengiriman pejabat.
Meski demikian, Kremlin menegaskan bahwa mereka berhak membina hubungan baik dengan Pyongyang.
"""


def entities(text: str, dateline: Dateline | None = None) -> dict[str, Entity]:
    found = find_entities(Body(text, ()), dateline=dateline, language="id")
    assert len({entity.id for entity in found}) == len(found)
    return {entity.id: entity for entity in found}


def texts(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


def test_the_sample_names_these_and_nothing_else() -> None:
    dateline = Dateline(place="Istanbul", places=("Istanbul",), agency="ANTARA")
    found = entities(SAMPLE, dateline)
    assert list(found) == [
        "geonames:745044",
        "iso3166:UA",
        "person:volodymyr-zelenskyy",
        "iso3166:KR",
        "person:yoon-suk-yeol",
        "iso3166:KP",
        "iso3166:RU",
        "organisation:g7",
        "location:semenanjung-korea",
        "geonames:1835848",
        "organisation:kremlin",
        "geonames:1871859",
    ]
    istanbul = found["geonames:745044"]
    assert (istanbul.name, istanbul.mentions, istanbul.in_dateline) == ("Istanbul", (), True)
    assert istanbul.links["country"] == "TR"
    assert found["iso3166:KP"].links["iso3166"] == "KP"
    assert found["iso3166:KP"].id_basis == "linked"
    assert found["geonames:1871859"].name == "Pyongyang"
    peninsula = found["location:semenanjung-korea"]
    assert peninsula.id_basis == "name"
    assert set(peninsula.links) == {"latitude", "longitude"}
    zelenskyy = found["person:volodymyr-zelenskyy"]
    assert zelenskyy.role == "Presiden Ukraina"
    assert zelenskyy.aliases == ("Zelenskyy",)
    assert texts(zelenskyy) == ["Volodymyr Zelenskyy", "Zelenskyy", "Zelenskyy"]
    assert found["person:yoon-suk-yeol"].role == "Presiden Korea Selatan"
    assert texts(found["person:yoon-suk-yeol"]) == ["Yoon Suk Yeol", "Yoon"]
    for entity in found.values():
        assert entity.salience is None
        for mention in entity.mentions:
            assert SAMPLE[mention.start : mention.end] == mention.text


def test_offsets_are_code_points() -> None:
    text = "😀😀 Presiden Joko Widodo tiba di Jakarta 🇮🇩."
    found = entities(text)
    (mention,) = found["person:joko-widodo"].mentions
    assert (mention.start, mention.end) == (12, 23)
    assert text[found["geonames:1642911"].mentions[0].start :].startswith("Jakarta")


ROLES = {
    "ruler with place": ("Presiden Ukraina Volodymyr Zelenskyy", "Presiden Ukraina"),
    "ruler alone": ("Presiden Joko Widodo", "Presiden"),
    "minister": ("Menteri Luar Negeri RI Retno Marsudi", "Menteri Luar Negeri RI"),
    "rank left out": ("Kapolri Jenderal Listyo Sigit Prabowo", "Kapolri"),
    "organisation": ("Ketua KPK Setyo Budiyanto", "Ketua KPK"),
    "small letters": ("wakil presiden Jusuf Kallazork", "wakil presiden"),
    "honorific": ("Dr. Ir. Joko Widodo", None),
    "none": ('"Benar," kata Zorkanto.', None),
}


@pytest.mark.parametrize(("text", "role"), ROLES.values(), ids=ROLES)
def test_role(text: str, role: str | None) -> None:
    (person,) = [entity for entity in entities(text).values() if entity.type == "PERSON"]
    assert person.role == role


def test_two_people_with_one_surname_stay_two() -> None:
    text = (
        "Susilo Bambang Yudhoyono dan Agus Harimurti Yudhoyono tiba. "
        "Yudhoyono pulang. Susilo tertawa."
    )
    found = entities(text)
    assert texts(found["person:susilo-bambang-yudhoyono"]) == ["Susilo Bambang Yudhoyono", "Susilo"]
    assert texts(found["person:agus-harimurti-yudhoyono"]) == ["Agus Harimurti Yudhoyono"]


def test_an_office_tells_namesakes_apart() -> None:
    text = "Presiden Prabowo tiba. Kapolri Jenderal Listyo Sigit Prabowo pulang."
    found = entities(text)
    assert texts(found["person:prabowo"]) == ["Prabowo"]
    assert texts(found["person:listyo-sigit-prabowo"]) == ["Listyo Sigit Prabowo"]


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    text = "Zelenskyy setuju. Hal itu ditulis Presiden Ukraina Volodymyr Zelenskyy."
    assert texts(entities(text)["person:volodymyr-zelenskyy"]) == [
        "Zelenskyy",
        "Volodymyr Zelenskyy",
    ]


def test_a_short_name_becomes_an_alias_of_the_full_one() -> None:
    text = (
        "Ketua panitia Johannes Latuzork tertawa. "
        '"Mereka datang lebih dulu," kata Johannes sambil tertawa.'
    )
    person = entities(text)["person:johannes-latuzork"]
    assert (person.name, person.aliases) == ("Johannes Latuzork", ("Johannes",))
    assert texts(person) == ["Johannes Latuzork", "Johannes"]


def test_a_surname_inside_another_name_is_not_the_person() -> None:
    text = "Presiden Volodymyr Zelenskyy tiba. Yayasan itu bernama Zorkan Zelenskyy Zorkin."
    assert texts(entities(text)["person:volodymyr-zelenskyy"]) == ["Volodymyr Zelenskyy"]


def test_long_and_short_name_are_two_mentions_of_one_organisation() -> None:
    text = "Asosiasi Pengusaha Indonesia (Apindo) menolak. Apindo meminta waktu."
    (entity,) = entities(text).values()
    assert entity.name == "Asosiasi Pengusaha Indonesia"
    assert entity.aliases == ("Apindo",)
    assert texts(entity) == ["Asosiasi Pengusaha Indonesia", "Apindo", "Apindo"]


def test_an_abbreviation_has_the_full_name_and_stands_as_alias() -> None:
    found = entities("Korut, PBB, dan Jateng.")
    names = [(entity.name, entity.aliases) for entity in found.values()]
    assert names == [
        ("Korea Utara", ("Korut",)),
        ("Perserikatan Bangsa-Bangsa", ("PBB",)),
        ("Jawa Tengah", ("Jateng",)),
    ]


def test_a_nickname_in_brackets_is_an_alias() -> None:
    (entity,) = entities("Gubernur Zorkan Zorkanto (Zoko) tiba. Zoko pulang.").values()
    assert (entity.name, entity.aliases) == ("Zorkan Zorkanto", ("Zoko",))
    assert len(entity.mentions) == 3


@pytest.mark.parametrize(
    ("text", "key", "candidates"),
    [
        ("Georgia menang.", "location:georgia", 2),
        ("Ia lahir di Springfield.", "location:springfield", 8),
        ("Ia tiba di Paris, Texas.", "location:paris", 2),
    ],
)
def test_a_shared_name_is_not_guessed(text: str, key: str, candidates: int) -> None:
    entity = entities(text)[key]
    assert (entity.id_basis, entity.links, entity.candidates) == ("name", {}, candidates)


def test_a_place_in_dateline_and_body() -> None:
    dateline = Dateline(place="Jakarta", places=("Jakarta",))
    (entity,) = entities("Banjir di DKI Jakarta.", dateline).values()
    assert (entity.id, entity.in_dateline) == ("geonames:1642911", True)
    assert texts(entity) == ["DKI Jakarta"]
    assert entity.links["iso3166_2"] == "ID-JK"


def test_places_of_the_dateline_come_first() -> None:
    dateline = Dateline(place="JAKARTA", places=("JAKARTA", "Zorkville"))
    found = entities("Ukraina menang.", dateline)
    assert list(found) == ["geonames:1642911", "location:zorkville", "iso3166:UA"]
    assert [entity.in_dateline for entity in found.values()] == [True, True, False]


def test_a_dateline_of_one_place_needs_no_list() -> None:
    (entity,) = entities("", Dateline(place="Seoul")).values()
    assert (entity.id, entity.in_dateline, entity.mentions) == ("geonames:1835848", True, ())


def test_names_follow_the_language() -> None:
    body = Body("North Korea and West Java.", ())
    found = find_entities(body, dateline=None, language="en")
    assert [(entity.id, entity.name) for entity in found] == [
        ("iso3166:KP", "North Korea"),
        ("iso3166:ID-JB", "West Java"),
    ]
