"""All patterns together: offsets, order, purity, and time on hostile texts."""

import dataclasses
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.entities.patterns import PatternMatch, find_patterns

_ARTICLE = (
    "😀 Jakarta - KPK menyita Rp1,5 triliun dan 200.000 dolar Singapura dari tiga orang tersangka "
    "yang dijerat Pasal 12 huruf b UU Nomor 31 Tahun 1999 jo Pasal 55 ayat (1) ke-1 KUHP menjelang "
    "Pilkada DKI 2017.\nTwitter Inc. menutup akun Instagram itu pukul 14.00 WIB, Rabu (7/2)."
)


def test_an_article() -> None:
    found = find_patterns(_ARTICLE, "id")
    assert [(_ARTICLE[match.start : match.end], match.type) for match in found] == [
        ("Rp1,5 triliun", "MONEY"),
        ("200.000 dolar Singapura", "MONEY"),
        ("tiga orang tersangka", "QUANTITY"),
        ("UU Nomor 31 Tahun 1999", "LAW"),
        ("KUHP", "LAW"),
        ("Pilkada DKI 2017", "EVENT"),
        ("Instagram", "PRODUCT"),
    ]


def test_offsets_are_code_points() -> None:
    assert find_patterns("😀😀 Rp5 juta", "id")[0].start == 3


def test_other_languages_have_no_patterns() -> None:
    assert find_patterns(_ARTICLE, "ms") == []
    assert find_patterns("", "id") == []


def test_a_match_is_frozen() -> None:
    match = find_patterns("KUHP", "id")[0]
    assert match == PatternMatch(0, 4, "LAW", "Kitab Undang-Undang Hukum Pidana")
    with pytest.raises(dataclasses.FrozenInstanceError):
        match.name = "?"  # type: ignore[misc]


def test_what_one_pattern_takes_is_not_anothers() -> None:
    texts = ("Liga 1 2017 orang", "UU Pemilu 2019", "Rp3-5 miliar", "Piala Dunia U-20 orang")
    assert [len(find_patterns(text, "id")) for text in texts] == [1, 1, 1, 1]


_PIECES = st.lists(
    st.sampled_from(
        [
            *("Rp", "US$", "$", "£", "1", "1,5", "3.000", "2016", "007", "1.1.1", "juta", "miliar"),
            *("dolar", "AS", "orang", "tiga", "dua", "puluh", "persen", "%", "-", "hingga", "km"),
            *("UU", "Undang-Undang", "Nomor", "Tahun", "tentang", "KUHP", "Perda", "RUU", "ITE"),
            *("Piala", "Piala Dunia", "Liga", "Pemilu", "Festival", "KTT", "G20", "Awards", "Hari"),
            *("Deklarasi", "Vilnius", "Terbuka", "X", "akun", "iPhone", "Act", "the", "Summit"),
            *(" ", " ", " ", "\n", "(", ")", "\u00a0", "😀", "é", "ke-7", "XIX", "&", ",", "."),
        ]
    ),
    max_size=40,
)


@given(pieces=_PIECES, language=st.sampled_from(["id", "en"]))
def test_matches_are_in_order_and_apart(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    found = find_patterns(text, language)
    end = 0
    for match in found:
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end].strip() == text[match.start : match.end]
        assert match.name.strip() == match.name != ""
        assert (match.unit is not None) == (match.type in {"MONEY", "QUANTITY"})
        end = match.end
    assert find_patterns(text, language) == found


@given(text=st.text(max_size=200), language=st.sampled_from(["id", "en"]))
def test_any_text_is_read(text: str, language: str) -> None:
    for match in find_patterns(text, language):
        assert text[match.start : match.end]


_HOSTILE: dict[str, Callable[[int], str]] = {
    "dotted digits": lambda size: "1." * (size // 2),
    "digits": lambda size: "1" * size,
    "digits and spaces": lambda size: "1 " * (size // 2),
    "digits and hyphens": lambda size: "1-" * (size // 2),
    "ranges": lambda size: "1 hingga " * (size // 9),
    "commas": lambda size: "1,1 " * (size // 4),
    "dots": lambda size: "." * size,
    "spaces": lambda size: " " * size,
    "a number before spaces": lambda size: "1" + " " * size,
    "currency marks": lambda size: "Rp" * (size // 2),
    "currency marks apart": lambda size: "Rp " * (size // 3),
    "sums": lambda size: "Rp1" * (size // 3),
    "marks": lambda size: "$" * size,
    "law heads": lambda size: "Undang-Undang Nomor " * (size // 20),
    "laws in one word": lambda size: "Undang-Undang" * (size // 13),
    "titles": lambda size: "UU tentang " + "Pajak dan " * (size // 10),
    "issuers": lambda size: "Peraturan Menteri " + "Agama dan " * (size // 10),
    "issuers again": lambda size: "Peraturan Menteri " * (size // 18),
    "numbered": lambda size: "UU Nomor " + "1/" * (size // 2),
    "number words": lambda size: "dua " * (size // 4),
    "scales": lambda size: "satu juta " * (size // 10),
    "capitals": lambda size: "Festival " * (size // 9),
    "capitals before": lambda size: "Aa " * (size // 3) + "Awards",
    "awards": lambda size: "Awards " * (size // 7),
    "a long word": lambda size: "Piala Dunia " + "A" * size,
    "a hyphened word": lambda size: "Deklarasi " + "A-" * (size // 2),
    "elections": lambda size: "Pemilu (Pilkada) Kota " * (size // 22),
    "summits": lambda size: "KTT ASEAN-" * (size // 10),
    "acts": lambda size: "the Aa of " * (size // 10) + "Act",
    "acts again": lambda size: "the Act " * (size // 8),
    "platforms": lambda size: "akun X " * (size // 7),
    "times": lambda size: "1 jam 1 menit " * (size // 14),
    "openers": lambda size: '("' * (size // 2),
}


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        find_patterns(text, "id")
        find_patterns(text, "en")
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("kind", _HOSTILE)
def test_time_grows_with_the_text_and_no_faster(kind: str) -> None:
    make = _HOSTILE[kind]
    small, large = _seconds(make(10_000)), _seconds(make(100_000))
    assert large < 25 * small + 0.005
