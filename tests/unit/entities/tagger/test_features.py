"""What the tagger sees of a word."""

import pytest

from worker.entities.tagger.features import LONGEST, SHAPES, characters, normal_form, shape


@pytest.mark.parametrize(
    ("word", "form", "kind"),
    [
        ("kata", "kata", "lower"),
        ("Kata", "kata", "capital"),
        ("KPK", "kpk", "capitals"),
        ("U.S.", "u.s.", "capitals"),
        ("X", "x", "letter"),
        ("iPhone", "iphone", "mixed"),
        ("McDonald", "mcdonald", "mixed"),
        ("Ki-moon", "ki-moon", "capital"),
        ("3.000", "0.000", "number"),
        ("2024", "0000", "number"),
        ("G20", "g00", "digits"),
        ("4G", "0g", "digits"),
        (",", ",", "mark"),
        ("\n", "\n", "line"),
        ("Élan", "élan", "capital"),
        ("日本", "日本", "mixed"),
    ],
)
def test_form_and_shape(word: str, form: str, kind: str) -> None:
    assert normal_form(word) == form
    assert SHAPES[shape(word)] == kind


def test_of_a_long_word_both_ends_are_read() -> None:
    word = "awal" + "x" * 100 + "akhir"
    read = characters(word)
    assert len(read) == LONGEST
    assert (read[:4], read[-5:]) == ("awal", "akhir")
    assert characters("pendek") == "pendek"
