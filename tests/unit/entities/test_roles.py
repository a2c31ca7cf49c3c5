"""Offices that a text gives people, before the name and behind it."""

import pytest

from tests.unit.entities.marked import read
from worker.entities.roles import roles_of

INDONESIAN: dict[str, tuple[str, list[str | None]]] = {
    "ruler of a country": ("Presiden [L Ukraina] [P Volodymyr Zelenskyy]", ["Presiden Ukraina"]),
    "ruler alone": ("Presiden [P Joko Widodo]", ["Presiden"]),
    "ruler of one name": ("kata Presiden [P Jokowi].", ["Presiden"]),
    "ruler after a comma": (
        "Presiden [L Ukraina], [P Volodymyr Zelenskyy], tiba",
        ["Presiden Ukraina"],
    ),
    "one name after a comma": ("Presiden [L Ukraina], [P Zelenskyy], tiba", [None]),
    "ruler by number": ("Presiden ke-7 [L RI] [P Joko Widodo]", ["Presiden ke-7 RI"]),
    "minister": ("Menteri Luar Negeri [L RI] [P Retno Marsudi]", ["Menteri Luar Negeri RI"]),
    "minister of three fields": (
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan [P Mahfud MD]",
        ["Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"],
    ),
    "ambassador to two countries": (
        "Duta Besar [L RI] untuk [L Tiongkok] dan [L Mongolia] [P Soegeng Rahardjo]",
        ["Duta Besar RI untuk Tiongkok dan Mongolia"],
    ),
    "rank left out": ("Kapolri Jenderal [P Listyo Sigit Prabowo]", ["Kapolri"]),
    "rank of two words left out": (
        "Kabid Humas [O Polda Bali] Kombes Pol [P Hengky Widjaja]",
        ["Kabid Humas Polda Bali"],
    ),
    "a rank that is a post elsewhere": (
        "Kapolsek [L Taman Sari] Komisaris [P Erick Frendriz]",
        ["Kapolsek Taman Sari"],
    ),
    "long rank": (
        "Kepala Unit Reserse [O Polrestabes Surabaya] Inspektur Polisi Satu [P Bima Sakti]",
        ["Kepala Unit Reserse Polrestabes Surabaya"],
    ),
    "honorifics": ("Dr. Ir. H. [P Joko Widodo]", [None]),
    "retired general": ("Letjen TNI (Purn) [P Gatot Nurmantyo]", [None]),
    "head of a body": ("Ketua [O KPK] [P Setyo Budiyanto]", ["Ketua KPK"]),
    "a bracket before the name": (
        "Ketua [O Ikatan Pencak Silat Indonesia] ([O IPSI]) [P Prabowo Subianto]",
        ["Ketua Ikatan Pencak Silat Indonesia"],
    ),
    "a body that is not known": (
        "Ketua Tim Penggerak PKK [L Kabupaten Kupang] [P Christina Titu Eki]",
        ["Ketua Tim Penggerak PKK Kabupaten Kupang"],
    ),
    "two titles": (
        "Kepala Biro Hukum dan Humas [O MA] [P Abdullah Zork]",
        ["Kepala Biro Hukum dan Humas MA"],
    ),
    "two people of one office each": (
        "Presiden [L RI] dan Wakil Presiden [P Jusuf Kalla]",
        ["Wakil Presiden"],
    ),
    "former": ("mantan Presiden [L AS] [P Barack Obama]", ["mantan Presiden AS"]),
    "acting": ("Plt Sekjen [O Kemendagri] [P Hadi Prabowo]", ["Plt Sekjen Kemendagri"]),
    "in small letters": ("wakil presiden [P Jusuf Kalla]", ["wakil presiden"]),
    "a player": ("bek [O Napoli] [P Kalidou Koulibaly]", ["bek Napoli"]),
    "two in a row": (
        "Sekjen [O PKB] [P Abdul Kadir Karding], Kapolda [L Jateng] Irjen Pol [P Condro Kirono]",
        ["Sekjen PKB", "Kapolda Jateng"],
    ),
    "whose lawyer": ("pengacara [P Saipul Jamil]", [None]),
    "whose spokesman": ("juru bicara kantor [P Suu Kyi]", [None]),
    "a post and one name": ("kata manajer [P Grande]", [None]),
    "a post and two names": ("kata pelatih [P Luis Milla]", ["pelatih"]),
    "whose wife": ("istri Gubernur [L Bali] [P Putri Koster]", [None]),
    "and": ("[P Christine Hakim] dan [P Djenar Maesa Ayu]", [None, None]),
    "somebody between": ("Presiden bertemu [P Ani Zork]", [None]),
    "an opening word": ("Menurut [P Ani Zork]", [None]),
    "behind a comma": (
        "[P Yetna], Direktur Penilaian [O BEI], tiba",
        ["Direktur Penilaian BEI"],
    ),
    "behind a comma, before a full stop": (
        "kata [P Harry Warganegara], plt Sekjen [O INASGOC].",
        ["plt Sekjen INASGOC"],
    ),
    "behind an age": ("[P Ani] (35), Ketua [O PKK] [L Bogor], tiba", ["Ketua PKK Bogor"]),
    "who is also": (
        "[P Ani Zork], yang juga Ketua [O PKK], tiba",
        ["Ketua PKK"],
    ),
    "selaku": (
        "[P Adi Kasman] selaku Presiden Direktur [O Panca Nabati] menyatakan",
        ["Presiden Direktur Panca Nabati"],
    ),
    "behind a comma, with a small word after": (
        "[P Taleb Rivai], Sekjen [O UNWTO] dalam pernyataan",
        ["Sekjen UNWTO"],
    ),
    "a list of people": (
        "[P Jokowi], Ketua [O DPR] [P Setya Novanto], dan Panglima [O TNI]",
        [None, "Ketua DPR"],
    ),
    "a list of offices": ("[P Jokowi], Ketua [O DPR], dan Panglima [O TNI]", [None]),
    "a bare title behind": ("[P Jokowi], Kapolri, tiba", [None]),
    "the office of the next one": (
        "[P Fahri], Ketua [O DPR], [P Setya Novanto] tiba",
        [None, "Ketua DPR"],
    ),
    "another sentence": ("Ia presiden. [P Ani Zork] tiba", [None]),
    "another line": ("Ketua [O KPK]\n[P Ani Zork] tiba", [None]),
}

ENGLISH: dict[str, tuple[str, list[str | None]]] = {
    "president": ("President [P Joe Biden]", ["President"]),
    "country first": ("[L US] President [P Donald Trump]", ["US President"]),
    "people first": (
        "Indonesian Foreign Minister [P Retno Marsudi]",
        ["Indonesian Foreign Minister"],
    ),
    "bank first": ("[O Bank Indonesia] Governor [P Perry Warjiyo]", ["Bank Indonesia Governor"]),
    "of": ("President of [L Ukraine] [P Volodymyr Zelenskyy]", ["President of Ukraine"]),
    "former": ("former President [P Barack Obama]", ["former President"]),
    "honorific": ("Mr. [P Zork] and Dr. [P Zorkan]", [None, None]),
    "behind": (
        "[P Ani Zork], chairman of [O Bank Zork], left",
        ["chairman of Bank Zork"],
    ),
    "behind, with an article": (
        "[P Ani Zork], the director of [O Bank Zork], left",
        ["director of Bank Zork"],
    ),
}


def roles(marked: str, language: str) -> list[str | None]:
    tokens, spans = read(marked)
    found = roles_of(tokens, spans, language)
    people = [index for index, span in enumerate(spans) if span.type == "PERSON"]
    return [found[index].text if index in found else None for index in people]


@pytest.mark.parametrize(("text", "expected"), INDONESIAN.values(), ids=INDONESIAN)
def test_indonesian(text: str, expected: list[str | None]) -> None:
    assert roles(text, "id") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_english(text: str, expected: list[str | None]) -> None:
    assert roles(text, "en") == expected
