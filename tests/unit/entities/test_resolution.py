"""Mentions become one entity each: names, aliases, roles, ids, links, the dateline."""

import pytest

from tests.unit.entities.marked import read
from worker.document import Body
from worker.entities import find_entities
from worker.entities.patterns import PatternMatch
from worker.entities.resolution import resolve
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


def indexed(found: tuple[Entity, ...]) -> dict[str, Entity]:
    assert len({entity.id for entity in found}) == len(found)
    return {entity.id: entity for entity in found}


def entities(
    marked: str, dateline: Dateline | None = None, language: str = "id"
) -> dict[str, Entity]:
    tokens, spans = read(marked)
    return indexed(resolve(tokens, spans, dateline=dateline, language=language))


def texts(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


def test_the_sample_names_these_and_nothing_else() -> None:
    dateline = Dateline(place="Istanbul", places=("Istanbul",), agency="ANTARA")
    found = indexed(find_entities(Body(SAMPLE, ()), dateline=dateline, language="id"))
    assert list(found) == [
        "geonames:745044",
        "iso3166:UA",
        "person:volodymyr-zelenskyy",
        "iso3166:KR",
        "person:yoon-suk-yeol",
        "iso3166:KP",
        "iso3166:RU",
        "product:x",
        "quantity:3-000-tentara",
        "event:deklarasi-vilnius",
        "organisation:g7",
        "location:semenanjung-korea",
        "geonames:1835848",
        "organisation:kremlin",
        "geonames:1871859",
    ]
    istanbul = found["geonames:745044"]
    assert (istanbul.name, istanbul.mentions, istanbul.in_dateline) == ("Istanbul", (), True)
    assert istanbul.links["country"] == "TR"
    assert istanbul.salience == 0
    assert found["iso3166:KP"].links["iso3166"] == "KP"
    assert found["iso3166:KP"].id_basis == "linked"
    assert found["geonames:1871859"].name == "Pyongyang"
    peninsula = found["location:semenanjung-korea"]
    assert peninsula.id_basis == "name"
    assert peninsula.links == {"countries": ["KP", "KR"], "latitude": 38.0, "longitude": 127.5}
    zelenskyy = found["person:volodymyr-zelenskyy"]
    assert zelenskyy.role == "Presiden Ukraina"
    assert zelenskyy.aliases == ("Zelenskyy",)
    assert texts(zelenskyy) == ["Volodymyr Zelenskyy", "Zelenskyy", "Zelenskyy"]
    assert found["person:yoon-suk-yeol"].role == "Presiden Korea Selatan"
    assert texts(found["person:yoon-suk-yeol"]) == ["Yoon Suk Yeol", "Yoon"]
    soldiers = found["quantity:3-000-tentara"]
    assert (soldiers.type, soldiers.value, soldiers.unit) == ("QUANTITY", 3000.0, "tentara")
    assert found["product:x"].type == "PRODUCT"
    assert found["event:deklarasi-vilnius"].type == "EVENT"
    ranks = sorted(found.values(), key=lambda entity: -(entity.salience or 0))
    assert [entity.name for entity in ranks[:2]] == ["Ukraina", "Volodymyr Zelenskyy"]
    for entity in found.values():
        for mention in entity.mentions:
            assert SAMPLE[mention.start : mention.end] == mention.text


def test_offsets_are_code_points() -> None:
    found = entities("😀😀 Presiden [P Joko Widodo] tiba di [L Jakarta] 🇮🇩.")
    (mention,) = found["person:joko-widodo"].mentions
    assert (mention.start, mention.end) == (12, 23)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[P Jokowi] dan [P Joko Widodo]", ["person:joko-widodo"]),
        ("[P Zelenskyy] dan [P Volodymyr Zelenskyy]", ["person:volodymyr-zelenskyy"]),
        ("[L Korut], [O PBB], [L Jateng]", None),
        ("[O MK] dan [O Mahkamah Konstitusi]", ["organisation:mahkamah-konstitusi"]),
        ("[L Kabupaten Garut] dan [L Garut]", ["geonames:1644409"]),
        ("[L Kabupaten Tasikmalaya] dan [L Tasikmalaya]", ["location:kabupaten-tasikmalaya"]),
        ("[L Desa Zorkema] dan [L Zorkema]", ["location:desa-zorkema"]),
        ("[L Republik Turki] dan [L Turki]", ["iso3166:TR"]),
        ("[L Zorka], [O Zorka]", ["location:zorka", "organisation:zorka"]),
        ("[P Ani  Zork] dan [P Ani\nZork]", ["person:ani-zork"]),
    ],
)
def test_one_entity_a_thing(marked: str, names: list[str] | None) -> None:
    found = list(entities(marked))
    expected = [
        "iso3166:KP",
        "organisation:perserikatan-bangsa-bangsa",
        "iso3166:ID-JT",
    ]
    assert found == (names or expected)


def test_two_people_with_one_surname_stay_two() -> None:
    found = entities(
        "[P Susilo Bambang Yudhoyono] dan [P Agus Harimurti Yudhoyono] tiba. "
        "[P Yudhoyono] pulang. [P Susilo] tertawa."
    )
    assert texts(found["person:susilo-bambang-yudhoyono"]) == ["Susilo Bambang Yudhoyono", "Susilo"]
    assert texts(found["person:agus-harimurti-yudhoyono"]) == ["Agus Harimurti Yudhoyono"]
    assert len(found) == 2


def test_an_office_tells_namesakes_apart() -> None:
    found = entities("Presiden [P Prabowo] tiba. Kapolri Jenderal [P Listyo Sigit Prabowo] pulang.")
    assert texts(found["person:prabowo"]) == ["Prabowo"]
    assert texts(found["person:listyo-sigit-prabowo"]) == ["Listyo Sigit Prabowo"]


def test_the_role_is_the_first_that_the_text_gives() -> None:
    found = entities("[P Ani Zork] tiba. Ketua [O KPK] [P Ani Zork] pulang. Menlu [P Zork] duduk.")
    assert found["person:ani-zork"].role == "Ketua KPK"


def test_long_and_short_name_are_two_mentions_of_one_organisation() -> None:
    found = entities("[O Asosiasi Zork Indonesia] ([O Azori]) menolak. [O Azori] meminta waktu.")
    (entity,) = found.values()
    assert entity.name == "Asosiasi Zork Indonesia"
    assert entity.aliases == ("Azori",)
    assert texts(entity) == ["Asosiasi Zork Indonesia", "Azori", "Azori"]


def test_an_abbreviation_has_the_full_name_and_stands_as_alias() -> None:
    found = entities("[L Korut], [O PBB], dan [L Jateng].")
    names = [(entity.name, entity.aliases) for entity in found.values()]
    assert names == [
        ("Korea Utara", ("Korut",)),
        ("Perserikatan Bangsa-Bangsa", ("PBB",)),
        ("Jawa Tengah", ("Jateng",)),
    ]


@pytest.mark.parametrize(
    ("marked", "key", "candidates"),
    [
        ("[L Georgia] menang.", "location:georgia", 2),
        ("Ia lahir di [L Springfield].", "location:springfield", 8),
        ("Ia tiba di [L Istanbul], [L Texas].", "location:istanbul", 2),
    ],
)
def test_a_shared_name_is_not_guessed(marked: str, key: str, candidates: int) -> None:
    entity = entities(marked)[key]
    assert (entity.id_basis, entity.links, entity.candidates) == ("name", {}, candidates)


def test_the_articles_places_decide() -> None:
    found = entities("[L Paris], [L Texas], dilanda badai. Warga [L Paris] mengungsi.")
    assert found["geonames:4717560"].links["subdivision"] == "US-TX"
    assert texts(found["geonames:4717560"]) == ["Paris", "Paris"]
    assert found["geonames:4717560"].candidates is None


def test_a_place_in_dateline_and_body() -> None:
    dateline = Dateline(place="Jakarta", places=("Jakarta",))
    (entity,) = entities("Banjir di [L DKI Jakarta].", dateline).values()
    assert (entity.id, entity.in_dateline) == ("geonames:1642911", True)
    assert texts(entity) == ["DKI Jakarta"]
    assert entity.links["iso3166_2"] == "ID-JK"


def test_places_of_the_dateline_come_first() -> None:
    dateline = Dateline(place="JAKARTA", places=("JAKARTA", "Zorkville"))
    found = entities("[L Ukraina] menang.", dateline)
    assert list(found) == ["geonames:1642911", "location:zorkville", "iso3166:UA"]
    assert [entity.in_dateline for entity in found.values()] == [True, True, False]


def test_the_dateline_tells_which_place_the_body_means() -> None:
    dateline = Dateline(place="Dallas, Texas", places=("Texas",))
    assert "geonames:4717560" in entities("Badai di [L Paris].", dateline)


def test_a_dateline_names_the_town() -> None:
    found = entities("Warga [L Gorontalo] panen.", Dateline(place="Gorontalo"))
    filed, named = found["geonames:1643837"], found["location:gorontalo"]
    assert (filed.in_dateline, filed.mentions, filed.candidates) == (True, (), None)
    assert (named.in_dateline, named.links, named.candidates) == (False, {}, 2)


def test_a_dateline_of_one_place_needs_no_list() -> None:
    (entity,) = entities("", Dateline(place="Seoul")).values()
    assert (entity.id, entity.in_dateline, entity.mentions) == ("geonames:1835848", True, ())


def test_names_follow_the_language() -> None:
    found = entities("[L North Korea] and [L West Java].", language="en")
    assert [(entity.id, entity.name) for entity in found.values()] == [
        ("iso3166:KP", "North Korea"),
        ("iso3166:ID-JB", "West Java"),
    ]


def test_pattern_matches_become_entities() -> None:
    tokens, spans = read("Rp5 juta untuk [P Ani Zork], lalu Rp 5 juta, dan Rp7 juta.")
    matches = [
        PatternMatch(0, 8, "MONEY", "Rp5 juta", 5_000_000.0, "IDR"),
        PatternMatch(30, 39, "MONEY", "Rp5 juta", 5_000_000.0, "IDR"),
        PatternMatch(45, 53, "MONEY", "Rp7 juta", 7_000_000.0, "IDR"),
    ]
    found = indexed(resolve(tokens, spans, matches, dateline=None, language="id"))
    assert list(found) == ["money:rp5-juta", "person:ani-zork", "money:rp7-juta"]
    money = found["money:rp5-juta"]
    assert texts(money) == ["Rp5 juta", "Rp 5 juta"]
    assert (money.name, money.aliases) == ("Rp5 juta", ("Rp 5 juta",))
    assert (money.value, money.unit) == (5_000_000.0, "IDR")
