"""Words in capitals around a head word: "Festival Danau Toba", "Malaysia Masters"."""

import re

from worker.entities.patterns.vocabulary.occasions import NOT_BEFORE

WORD = r"[A-Z][\w’']{0,30}+(?:-[A-Z0-9]\w{0,30}+){0,3}+"
"""A word with a capital, or several that hyphens join; bounded, so that reading is linear."""
CITY = r"[A-Z][a-z]{1,20}+(?:-[A-Z][a-z]{1,20}+)?"
"""A word as the names of cities are written, or two: "Jakarta-Palembang"."""

_BEFORE = re.compile(r"[A-Z0-9][\w’'&-]{0,30}|&")
_LONGEST = 120
_LONGEST_WORD = 16


def words_before(text: str, start: int, most: int) -> list[tuple[int, str]]:
    """Return the words in capitals right before `start`, the first one first, with their offsets.

    Args:
        text: where they stand.
        start: where the head word begins.
        most: how many words at most.
    """
    found: list[tuple[int, str]] = []
    floor = max(0, start - _LONGEST)
    while len(found) < most and start > floor and text[start - 1] == " ":
        space = text.rfind(" ", floor, start - 1)
        line = text.rfind("\n", floor, start - 1)
        begin = max(space + 1, line + 1, floor)
        word = text[begin : start - 1].lstrip("(\"'“‘")
        begin = start - 1 - len(word)
        if not _BEFORE.fullmatch(word):
            break
        found.insert(0, (begin, word))
        start = begin
    return found


def is_part(text: str, start: int) -> bool:
    """Say whether the word before makes a name part of another: "Komite Olimpiade"."""
    if start == 0 or text[start - 1] != " ":
        return False
    before = text[max(0, start - _LONGEST_WORD) : start].split()
    return bool(before) and before[-1].strip('.("') in NOT_BEFORE
