"""Tokens with their offsets, and phrases by longest match."""

import pytest

from worker.entities.phrases import Phrases
from worker.entities.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kata dia, benar.", ["Kata", "dia", ",", "benar", "."]),
        ("3.000 orang", ["3.000", "orang"]),
        ("Jakarta-Bandung", ["Jakarta", "-", "Bandung"]),
        ("Ban Ki-moon", ["Ban", "Ki-moon"]),
        ("Ma'ruf dan Ra’ad", ["Ma'ruf", "dan", "Ra’ad"]),
        ("U.S. dan D.C.", ["U.S.", "dan", "D.C."]),
        ("Kompas.com.", ["Kompas.com", "."]),
        ("Itu.Lalu", ["Itu", ".", "Lalu"]),
        ("a\n\nb", ["a", "\n", "\n", "b"]),
        ("Jose\u0301 😀", ["Jose\u0301", "😀"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    tokens = tokenise(text)
    assert tokens.words == words
    for index, word in enumerate(words):
        assert text[tokens.starts[index] : tokens.end(index)] == word


def test_sentences_open_after_marks_and_line_ends() -> None:
    tokens = tokenise('Satu dua. Tiga: "Empat\nLima')
    opening = [word for index, word in enumerate(tokens.words) if tokens.opens(index)]
    assert [word for word in opening if word.isalpha()] == ["Satu", "Tiga", "Empat", "Lima"]


def test_the_longest_phrase_wins() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("Korea", "a")
    phrases.add("Korea Utara", "b")
    phrases.add("Laut China Selatan", "c")
    assert phrases.longest(["Korea", "Utara", "itu"], 0) == (2, "b")
    assert phrases.longest(["Korea", "Raya"], 0) == (1, "a")
    assert phrases.longest(["Laut", "China"], 0) is None
    assert phrases.longest(["di", "Laut", "China", "Selatan"], 1) == (3, "c")


def test_the_first_value_of_a_phrase_stays() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add("Washington, D.C.", 1)
    phrases.add("Washington, D.C.", 2)
    assert phrases.longest(tokenise("Washington, D.C.").words, 0) == (3, 1)
