"""Times of day: "pukul 10.30 WIB", "jam 7 malam", "10:30 a.m.", "1030 GMT"."""

import re

from worker.dates.atoms import Atom, word_before
from worker.dates.grammar import ZONES, Grammar
from worker.dates.spans import Clock

_NOON = 12
_HOURS, _MINUTES = 24, 59
_SURE_HEAD = "pukul"


def read_clock(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read a time of day.

    It needs more than figures: "pukul" or "at" before, a zone, "a.m." or a part of the day behind;
    "jam 7" alone may be the seventh hour of something.
    """
    match = grammar.clock.match(text, start)
    if match is None:
        return None
    half = (match["half"] or "").lower()
    first_half = (match["first_half"] or half).lower()
    is_told = bool(match["zone"] or first_half)
    if not is_told and not _is_opened(text, start, match, grammar):
        return None
    minute = int(match["minute"]) if match["minute"] else None
    first = _time(int(match["hour"]), minute or 0, first_half, grammar)
    last = None
    if match["last_hour"]:
        last = _time(int(match["last_hour"]), int(match["last_minute"] or 0), half, grammar)
    if first is None or (match["last_hour"] and last is None):
        return None
    offset = ZONES.get((match["zone"] or "").lower(), "")
    return Atom(start, match.end(), Clock(first[0], minute, offset, last))


def _is_opened(text: str, start: int, match: re.Match[str], grammar: Grammar) -> bool:
    if match["minute"] is None:
        return text[start : start + len(_SURE_HEAD)].lower() == _SURE_HEAD
    return match.start("hour") > start or word_before(text, start)[0] in grammar.clock_openers


def _time(hour: int, minute: int, half: str, grammar: Grammar) -> tuple[int, int] | None:
    if half in grammar.afternoons:
        hour += _NOON if hour < _NOON else 0
    elif hour == _NOON and half in grammar.mornings:
        hour = 0
    is_real = hour < _HOURS and minute <= _MINUTES
    return (hour, minute) if is_real or (hour, minute) == (_HOURS, 0) else None
