"""No regular expression of the worker can be made to backtrack.

Each is run over hostile texts: runs of what patterns are made of, and texts made of the pattern's
own parts. Its time must grow with the length of the text, and no faster.
"""

import re
from collections import deque
from typing import Any

import pytest

from tests.unit.backtracking.attacks import Attack, attacks_on, common_attacks
from tests.unit.backtracking.growth import Steep, find_steep
from tests.unit.backtracking.patterns import patterns

AT_ONE_PLACE = re.compile(
    r"worker\.agencies\.\w+\.datelines\[\d+\]"
    r"|worker\.codec\.markup\._MARKUP(?:_BYTES)?"
    r"|worker\.codec\.json_text\._ARRAY"
    r"|worker\.outputs\.headers\._TRACE_MEMBER"
    r"|worker\.settings\.fields\._BROKER"
    r"|worker\.settings\.loading\._SERVICE_LINK"
)
"""Patterns of which only `match` and `fullmatch` are called: to search for them may be slow."""


@pytest.mark.parametrize("name", [*patterns()])
def test_a_pattern_takes_time_linear_in_the_text(name: str) -> None:
    pattern = patterns()[name]

    for attack in (*common_attacks(), *attacks_on(pattern)):
        steep = _attack(pattern, attack, search=not AT_ONE_PLACE.fullmatch(name))
        assert steep is None, (
            f"{name} backtracks on {attack}: {steep}. Bound its repetitions and let no two "
            "neighbours match the same text; if it is never searched for, name it in AT_ONE_PLACE"
        )


def _attack(pattern: Any, attack: Attack, *, search: bool) -> Steep | None:
    of_bytes = isinstance(pattern.pattern, bytes)

    def run(text: str) -> None:
        value = text.encode() if of_bytes else text
        pattern.match(value)
        pattern.fullmatch(value)
        if search:
            deque(pattern.finditer(value), maxlen=0)

    return find_steep(run, attack.text)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(?:a|a)*b",
        r"(?:a|aa)*c",
        r"\s+$",
        r" *, *$",
        r"x(?:[^z]*z)?",
        r"\(.*\) - ",
        r"(?:.*?,){11}P",
    ],
)
def test_a_pattern_that_backtracks_is_caught(pattern: str) -> None:
    compiled = re.compile(pattern)
    attacks = (*attacks_on(compiled), *common_attacks())

    assert any(_attack(compiled, attack, search=True) for attack in attacks)


def test_patterns_are_found_wherever_they_hang() -> None:
    names = patterns().keys()

    assert "worker.codec.markup._MARKUP" in names
    assert "worker.agencies.ANTARA.datelines[0]" in names
    assert "worker.agencies.AFP.labels._alone" in names
    assert any(name.startswith("worker.extractors.names:") for name in names)
