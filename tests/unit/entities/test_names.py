"""Names as identifiers, and as words to compare."""

import pytest

from worker.entities.names import slug, words_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Volodymyr Zelenskyy", "volodymyr-zelenskyy"),
        ("Ma'ruf Amin", "maruf-amin"),
        ("Ma’ruf Amin", "maruf-amin"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Lars Løkke", "lars-lokke"),
        ("M. Arif  Wibowo", "m-arif-wibowo"),
        ("Kim Jong-un", "kim-jong-un"),
        ("3.000 tentara", "3-000-tentara"),
        ("习近平", "习近平"),
        ("...", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Volodymyr Zelenskyy", ("volodymyr", "zelenskyy")),
        ("Sven-Göran A. Eriksson", ("svengoran", "a", "eriksson")),
        ("Ma’ruf Amin", ("maruf", "amin")),
        ("Jay-Z", ("jayz",)),
        ("PT  Antam", ("pt", "antam")),
        ("-", ()),
    ],
)
def test_words(name: str, expected: tuple[str, ...]) -> None:
    assert words_of(name) == expected
