"""Texts on which a regular expression that can be made to backtrack does so.

Besides texts that hurt many patterns, those made for one: for each repetition in the pattern, a
text that leads up to it, then what it repeats again and again, then what it cannot go on with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from tests.unit.backtracking.patterns import AnyPattern

_BREAK = "\x01"
_PALETTE = " aA1.,-:;/()[]\"'“”–&_\n\u00a0é"
_MOST_PUMPS = 3
_MOST_BRANCHES = 4
_MOST_ATTACKS = 48

RUNS = (
    *(" ", "a", "A", "1", "é", '"', "“", "”", "'", "’", "-", "–", "—", "(", ")", "[", "]", "{"),
    *("/", "\\", ".", ",", ":", ";", "|", "&", "<", "=", "@", "_", "\n", "\t", "\u00a0", "\u200b"),
    *("a, ", "a a ", "Aa ", "Aa, ", "A. ", "A.", "a.a", "a-", "a–", "a/", "a/a", "Aa/", "aA", "a1"),
    *("1.", "1,", "1 ", "1/", "1/1 ", "1-", "(a", "a(", "(a)", "()", "[a", "a)", '"a', '"a" '),
    *("(a/", "(Aa/Aa", "Aa (", "Aa - ", "Aa (ANTARA", "Aa, Aa (", "AA, ", "AA "),
    *("Rp1.", "Rp", "US$1", "ke-", "dan ", "a dan ", "yang ", "di Aa ", "Nomor 1 ", "Tahun 1 "),
    *("Editor: ", "Editor", "Editor Aa", "Sumber: Aa, ", "Baca juga: ", "Copyright © ", "©"),
    *("kata dia, ", '"a," kata Aa, ', "katanya ", "Senin ", "Senin (1/", "1 Mei ", "pukul 1"),
    *("http://", "http://a.", "a@", "a@a.", "www.", "<p>", "&amp;", "\r\n", " \n", "\n\n", ".\n"),
)


@dataclass(frozen=True, slots=True)
class Attack:
    """A text of any length: `start`, then `again` as often as there is room, then `end`."""

    start: str
    again: str
    end: str = ""

    def text(self, length: int) -> str:
        """Return a text of about this length."""
        room = length - len(self.start) - len(self.end)
        return self.start + self.again * max(room // len(self.again), 2) + self.end


def common_attacks() -> tuple[Attack, ...]:
    """Return texts that hurt many patterns."""
    return tuple(Attack("", run, _BREAK) for run in RUNS)


def attacks_on(pattern: AnyPattern) -> list[Attack]:
    """Return texts made for this pattern."""
    text = pattern.pattern
    source = text.decode("latin-1") if isinstance(text, bytes) else text
    tree = _parser.parse(source, pattern.flags & ~re.UNICODE)
    found = dict.fromkeys(_attacks("", tree))
    step = max(len(found) / _MOST_ATTACKS, 1.0)
    every = list(found)
    return [every[int(number * step)] for number in range(int(len(every) / step))]


def _attacks(before: str, sequence: Iterable[Any]) -> Iterator[Attack]:
    for operation, argument in sequence:
        if _is_repetition(operation):
            yield from _repetition(before, *argument)
        else:
            for inner in _inner(operation, argument):
                yield from _attacks(before, inner)
        before += _sample([(operation, argument)])
    if before:
        yield Attack("", before, _BREAK)
        yield Attack("", before[:-1] or before)


def _repetition(before: str, least: int, most: int, repeated: Any) -> Iterator[Attack]:
    if most > 1:
        for pump in _samples(repeated):
            yield Attack(before, pump, _BREAK)
            yield Attack(before, pump)
            yield Attack("", before + pump * max(least, 20))
    yield from _attacks(before, repeated)


def _is_repetition(operation: Any) -> bool:
    return operation in {_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT}


def _inner(operation: Any, argument: Any) -> list[Any]:
    """Return the sequences inside an operation that is no repetition."""
    if operation is _parser.BRANCH:
        return [*argument[1][:_MOST_BRANCHES], argument[1][-1]]
    if operation is _parser.SUBPATTERN:
        return [argument[3]]
    if operation is _parser.ATOMIC_GROUP:
        return [argument]
    if operation in {_parser.ASSERT, _parser.ASSERT_NOT}:
        return [argument[1]]
    return []


def _samples(sequence: Any) -> list[str]:
    """Return some different texts that a sequence matches."""
    if len(sequence) == 1 and sequence[0][0] is _parser.IN:
        return _characters(sequence[0][1])
    if len(sequence) == 1 and sequence[0][0] is _parser.BRANCH:
        branches = _inner(*sequence[0])
        return [text for branch in branches for text in _samples(branch)[:1] if text]
    if len(sequence) == 1 and sequence[0][0] is _parser.SUBPATTERN:
        return _samples(sequence[0][1][3])
    sample = _sample(sequence)
    return [sample] if sample else []


def _sample(sequence: Iterable[Any]) -> str:
    """Return one text that a sequence matches, or nearly."""
    return "".join(_one(operation, argument) for operation, argument in sequence)


def _one(operation: Any, argument: Any) -> str:
    if operation is _parser.IN:
        return next(iter(_characters(argument)), "")
    if operation in {_parser.LITERAL, _parser.NOT_LITERAL}:
        is_it = operation is _parser.LITERAL
        return chr(argument) if is_it else next(one for one in _PALETTE if ord(one) != argument)
    if operation is _parser.ANY:
        return "a"
    if _is_repetition(operation):
        least, most, repeated = argument
        return _sample(repeated) * int(least or min(most, 1))
    is_part = operation in {_parser.BRANCH, _parser.SUBPATTERN, _parser.ATOMIC_GROUP}
    return _sample(_inner(operation, argument)[0]) if is_part else ""


def _characters(members: Any) -> list[str]:
    """Return some characters of a set: of the palette, and its own."""
    negated = members[0][0] is _parser.NEGATE
    own = [] if negated else [chr(_first(*member)) for member in members if _first(*member)]
    listed = [one for one in _PALETTE if any(_holds(one, *member) for member in members) != negated]
    return [*dict.fromkeys([*listed, *own])][:_MOST_PUMPS]


def _first(operation: Any, argument: Any) -> int:
    if operation is _parser.LITERAL:
        return int(argument)
    return int(argument[0]) if operation is _parser.RANGE else 0


_CATEGORIES = {
    _parser.CATEGORY_DIGIT: r"\d",
    _parser.CATEGORY_NOT_DIGIT: r"\D",
    _parser.CATEGORY_SPACE: r"\s",
    _parser.CATEGORY_NOT_SPACE: r"\S",
    _parser.CATEGORY_WORD: r"\w",
    _parser.CATEGORY_NOT_WORD: r"\W",
}


def _holds(character: str, operation: Any, argument: Any) -> bool:
    if operation is _parser.LITERAL:
        return ord(character) == int(argument)
    if operation is _parser.RANGE:
        return bool(argument[0] <= ord(character) <= argument[1])
    if operation is _parser.CATEGORY:
        return re.match(_CATEGORIES[argument], character) is not None
    return False
