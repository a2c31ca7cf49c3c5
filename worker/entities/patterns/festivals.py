"""Festivals, fairs, award nights, cups: words in capitals beside a head.

The names of award nights are English and end in "Awards" (a single prize is none: "Piala Oscar").
A name that went on further before ("Men of The Year Awards") is left out rather than cut.
"""

import re

from worker.entities.patterns.capitals import WORD, words_before
from worker.entities.patterns.editions import read_edition
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.vocabulary.occasions import NO_NAMES

_ENDS = (
    *("Awards", "Cup", "Expo", "Summit", "Championship", "Championships", "Festival"),
    *("Fashion Week", "Motor Show", "Auto Show", "Film Festival", "Music Festival"),
    *("Jazz Festival", "Fashion Festival", "International Festival", "Harvest Festival"),
)
_NEEDS_MORE = frozenset({"Expo", "Summit", "Cup", "Championship", "Championships"})
"""Heads that a single word before does not make the name of an event, without a year."""
_MOST = 5
_JOINED = (" of ", " and ", " the ", " The ", " for ", " ’s ", " 's ")
_FESTIVAL = re.compile(rf"(?: {WORD}){{1,5}}")


def read_ceremony(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the words in capitals before a head: "American Music Awards 2017"."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return None
    words = words_before(text, start, _MOST)
    while words and (words[0][1] in NO_NAMES or len(words[0][1]) == 1):
        words.pop(0)
    if not words or not words[0][1][0].isupper():
        return None
    begin = words[0][0]
    if text.endswith(_JOINED, max(0, begin - len(" and ")), begin):
        return None
    stop, edition = read_edition(text, end)
    if not edition and len(words) == 1 and text[start:end] in _NEEDS_MORE:
        return None
    return PatternMatch(begin, stop, "EVENT", f"{text[begin:end]}{edition}")


def _read_festival(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the words in capitals behind "Festival", or before it where none follow."""
    words = _FESTIVAL.match(text, end)
    if words is None:
        return read_ceremony(text, start, end)
    if len(words.group().split()[0]) == 1:
        return None
    stop, edition = read_edition(text, words.end())
    return PatternMatch(start, stop, "EVENT", f"{text[start : words.end()]}{edition}")


def festival_heads() -> dict[str, Reader]:
    """Return the words for festivals and the like, and what reads on from them."""
    heads: dict[str, Reader] = dict.fromkeys(_ENDS, read_ceremony)
    return heads | {"Festival": _read_festival}
