"""Names found once are found again, and nothing else is."""

import pytest

from tests.unit.entities.marked import read, write
from worker.entities.propagation import propagate

INDONESIAN = {
    "a surname": (
        "[P Volodymyr Zelenskyy] tiba. Zelenskyy pulang.",
        "[P Volodymyr Zelenskyy] tiba. [P Zelenskyy] pulang.",
    ),
    "before the full name": (
        "Kata Zelenskyy benar. [P Volodymyr Zelenskyy] tiba.",
        "Kata [P Zelenskyy] benar. [P Volodymyr Zelenskyy] tiba.",
    ),
    "a first name": ("[P Yoon Suk Yeol] dan Yoon", "[P Yoon Suk Yeol] dan [P Yoon]"),
    "a middle name": ("[P Yoon Suk Yeol] dan Suk", "[P Yoon Suk Yeol] dan Suk"),
    "a full name": (
        "[P Ani Zorkan] tiba. Menurut Ani Zorkan benar.",
        "[P Ani Zorkan] tiba. Menurut [P Ani Zorkan] benar.",
    ),
    "a name that is a word": ("[P Surya Indah] dan Indah itu", "[P Surya Indah] dan Indah itu"),
    "a name of two people": (
        "[P Ani Zork] dan [P Budi Zork]. Kata Zork.",
        "[P Ani Zork] dan [P Budi Zork]. Kata Zork.",
    ),
    "an organisation": (
        "[O Zorkindo] rugi. Saham Zorkindo",
        "[O Zorkindo] rugi. Saham [O Zorkindo]",
    ),
    "an acronym": ("[O MK] dan kata MK", "[O MK] dan kata [O MK]"),
    "an acronym as word": ("[O PAN] makan pan dan Pan", "[O PAN] makan pan dan Pan"),
    "a place": ("di [L Zorka] dan ke Zorka", "di [L Zorka] dan ke [L Zorka]"),
    "a hyphen": (
        "di [L Zorka] rute Zorka-[L Solo]",
        "di [L Zorka] rute [L Zorka]-[L Solo]",
    ),
    "in a longer name": (
        "[P Ani Zorkan] dan Yayasan Zorkan Bakti",
        "[P Ani Zorkan] dan Yayasan Zorkan Bakti",
    ),
    "before a number": ("[O Zorka] dan Zorka 3 baru", "[O Zorka] dan Zorka 3 baru"),
    "behind a title": (
        "[P Ani Zorkan] tiba. Presiden Zorkan pulang.",
        "[P Ani Zorkan] tiba. Presiden [P Zorkan] pulang.",
    ),
    "behind an opening word": (
        "[P Ani Zorkan] tiba. Menurut Zorkan benar.",
        "[P Ani Zorkan] tiba. Menurut [P Zorkan] benar.",
    ),
    "behind a name": (
        "[P Ani Zorkan] tiba. Itu Wati Zorkan.",
        "[P Ani Zorkan] tiba. Itu Wati Zorkan.",
    ),
    "in a rank": (
        "kata [O TNI], Jenderal TNI [P Ani Zork]",
        "kata [O TNI], Jenderal TNI [P Ani Zork]",
    ),
    "in an office": (
        "kata [O KPK], Ketua KPK [P Ani Zork]",
        "kata [O KPK], Ketua [O KPK] [P Ani Zork]",
    ),
    "known by the lists": ("kata Kremlin", "kata [O Kremlin]"),
    "a country": ("di Ukraina, dan ukraina", "di [L Ukraina], dan ukraina"),
    "a town": ("di Bandung", "di Bandung"),
    "of two types": (
        "di [L Zorka] klub [O Zorka] dan Zorka",
        "di [L Zorka] klub [O Zorka] dan Zorka",
    ),
    "a language": ("di [L Indonesia] bahasa Indonesia", "di [L Indonesia] bahasa Indonesia"),
    "letters": ("[P A] dan A", "[P A] dan A"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), INDONESIAN.values(), ids=INDONESIAN)
def test_indonesian(text: str, expected: str) -> None:
    tokens, spans = read(text)
    assert write(tokens, propagate(tokens, spans, "id")) == expected


def test_english() -> None:
    tokens, spans = read("[P Joe Zorkan] left. However Zorkan smiled, said President Zorkan.")
    assert write(tokens, propagate(tokens, spans, "en")) == (
        "[P Joe Zorkan] left. However [P Zorkan] smiled, said President [P Zorkan]."
    )
