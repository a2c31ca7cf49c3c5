"""Names and patterns side by side: who wins where they overlap."""

import pytest

from tests.unit.entities.marked import read, write
from worker.entities.overlaps import without_overlaps
from worker.entities.patterns import PatternMatch
from worker.records import EntityType

Case = tuple[str, list[tuple[str, EntityType, bool]], str, list[str]]

CASES: dict[str, Case] = {
    "apart": (
        "[P Ani] menerima Rp5 juta di [L Bogor]",
        [("Rp5 juta", "MONEY", True)],
        "[P Ani] menerima Rp5 juta di [L Bogor]",
        ["Rp5 juta"],
    ),
    "an event gives way to a place": (
        "sebelum Pilkada [L DKI] 2017",
        [("Pilkada DKI 2017", "EVENT", True)],
        "sebelum Pilkada [L DKI] 2017",
        [],
    ),
    "an event inside a body": (
        "[O Panitia Asian Games 2018] rapat",
        [("Asian Games 2018", "EVENT", True)],
        "[O Panitia Asian Games 2018] rapat",
        [],
    ),
    "an event by itself": (
        "mendukung Deklarasi Vilnius di [L Kyiv]",
        [("Deklarasi Vilnius", "EVENT", True)],
        "mendukung Deklarasi Vilnius di [L Kyiv]",
        ["Deklarasi Vilnius"],
    ),
    "a law wins": (
        "revisi UU [O KPK] oleh [O DPR]",
        [("UU KPK", "LAW", True)],
        "revisi UU KPK oleh [O DPR]",
        ["UU KPK"],
    ),
    "money wins": ("[O US]$5 juta", [("US$5 juta", "MONEY", True)], "US$5 juta", ["US$5 juta"]),
    "a quantity wins": (
        "3.000 [L Tentara]",
        [("3.000 Tentara", "QUANTITY", True)],
        "3.000 Tentara",
        ["3.000 Tentara"],
    ),
    "a company wins over a product": (
        "[O Facebook] rugi",
        [("Facebook", "PRODUCT", False)],
        "[O Facebook] rugi",
        [],
    ),
    "a sure product wins": (
        "di media sosial [O X]",
        [("X", "PRODUCT", True)],
        "di media sosial X",
        ["X"],
    ),
    "one match over two names": (
        "UU [L Bali] [O KPK] dan [P Ani]",
        [("UU Bali KPK", "LAW", True)],
        "UU Bali KPK dan [P Ani]",
        ["UU Bali KPK"],
    ),
    "one name under two matches": (
        "[O Panitia PON XIX Piala Dunia] rapat",
        [("PON XIX", "EVENT", True), ("Piala Dunia", "EVENT", True)],
        "[O Panitia PON XIX Piala Dunia] rapat",
        [],
    ),
    "an event around two names": (
        "Piala [L Bali] [L Solo] usai",
        [("Piala Bali Solo", "EVENT", True)],
        "Piala [L Bali] [L Solo] usai",
        [],
    ),
}


@pytest.mark.parametrize(("text", "found", "names", "kept"), CASES.values(), ids=CASES)
def test_overlaps(
    text: str, found: list[tuple[str, EntityType, bool]], names: str, kept: list[str]
) -> None:
    tokens, spans = read(text)
    matches = []
    for stretch, kind, sure in found:
        start = tokens.text.index(stretch)
        matches.append(PatternMatch(start, start + len(stretch), kind, stretch, sure=sure))
    left, stay = without_overlaps(tokens, spans, matches)
    assert write(tokens, left) == names
    assert [match.name for match in stay] == kept
