"""The one pass: the longest head word wins, and only whole words count."""

import re

import pytest

from worker.entities.patterns.scan import compile_opening, compile_scan
from worker.languages import any_of


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("Piala Dunia U-20 2023", "Piala Dunia U-20"),
        ("Piala Dunia itu", "Piala Dunia"),
        ("Piala", None),
        ("UU ITE", "UU"),
        ("UUD", "UUD"),
    ],
)
def test_the_longest_word_wins(text: str, longest: str | None) -> None:
    match = re.match(any_of(["UU", "UUD", "Piala Dunia", "Piala Dunia U-20"]), text)
    assert (match.group() if match else None) == longest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("UU dan UUD", ["UU", "UUD"]),
        ("UUPA", []),
        ("tiga (tiga) tigaan", ["tiga", "(tiga"]),
        ("ada tiga", [" tiga"]),
        ("1.000, 2", ["1.000,", "2"]),
        ("Rp itu Rp5 Rp. 5", ["Rp", "5", "Rp", "5"]),
    ],
)
def test_where_something_may_begin(text: str, hits: list[str]) -> None:
    scan = compile_scan(words=["UU", "UUD"], small_words=["tiga"], marks=["Rp"])
    opening = compile_opening(["tiga"]).match(text)
    found = [opening.group()] if opening else []
    assert found + [hit.group() for hit in scan.finditer(text)] == hits


def test_a_bound_holds_for_every_branch() -> None:
    scan = compile_scan(words=["UU"], small_words=["tiga"], marks=["$"])
    assert [hit.group() for hit in scan.finditer("UU$ $a $1 UUx tigax")] == ["UU", "$", "1"]
