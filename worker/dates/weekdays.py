"""Days of the week: "Selasa malam", "Selasa (29/10)", "Tuesday, Oct. 29", "Senin-Rabu"."""

import re

from worker.dates.atoms import Atom, looks_ahead, word_before
from worker.dates.days import on_weekday, read_days
from worker.dates.expressions import Expression, Shift, Unresolvable, Weekday
from worker.dates.grammar import Grammar, Which
from worker.dates.spans import Range

_JOINT = re.compile(r",? ?(?P<bracket>\(?)(?=[0-9JFMASOND])")
_SENTENCE_STARTS = '.!?"“\n'
_FOLLOWERS = (" ", "-", "–")
_BRACKET = " ("
_SUNDAY_OR_WEEK = "Minggu"


def read_weekday(text: str, start: int, end: int, grammar: Grammar) -> Atom | None:
    """Read a day of the week with the date, the part of the day and the word that follow it.

    None where it is part of a name ("Pasar Minggu", "Jumat Agung", "Black Friday").
    """
    word, begin = word_before(text, start)
    if word in grammar.names:
        return None
    if text[end + 1 : end + 2].isupper() and grammar.name_tails.match(text, end):
        return None
    number = grammar.days[text[start:end].lower()]
    last = None
    if text.startswith(_FOLLOWERS, end) and not text.startswith(_BRACKET, end):
        span = grammar.weekday_range.match(text, end)
        if span:
            last, end = grammar.days[span["last"].lower()], span.end()
        end = _after(grammar.part, text, end)
    each = word_before(text, begin)[0] if word == grammar.day_noun else word
    if each in grammar.repeated:
        return Atom(start, end, Unresolvable("day"))
    dated = _read_date(text, end, grammar)
    if dated is not None:
        end = _after(grammar.weekday_tail, text, _after(grammar.part, text, dated.end))
        return Atom(start, end, on_weekday(dated.expression, number, last))
    tail = grammar.weekday_tail.match(text, end) if text.startswith(" ", end) else None
    which = grammar.which[tail["which"].lower()] if tail else grammar.which.get(word)
    if tail:
        end = tail.end()
    elif which:
        start = begin
    if tail and text.startswith(_SUNDAY_OR_WEEK, start) and _begins_sentence(text, start):
        return Atom(start, end, Shift("week", _weeks(which)))
    first = _weekday(number, which, text, start, grammar)
    expression: Expression = Range(first, Weekday(last)) if last else first
    return Atom(start, end, expression)


def _weekday(number: int, which: Which | None, text: str, start: int, grammar: Grammar) -> Weekday:
    if which is not None:
        return Weekday(number, which.direction, which.week, which.strict)
    if looks_ahead(text, start, grammar):
        return Weekday(number, direction=1, cued=True)
    return Weekday(number)


def _read_date(text: str, end: int, grammar: Grammar) -> Atom | None:
    joint = _JOINT.match(text, end)
    if joint is None or joint.end() == end:
        return None
    dated = read_days(text, joint.end(), grammar)
    if dated is None or not joint["bracket"]:
        return dated
    if not text.startswith(")", dated.end):
        return None
    return Atom(dated.start, dated.end + 1, dated.expression)


def _weeks(which: Which | None) -> int:
    if which is None:
        return 0
    return which.direction if which.week is None else which.week


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_STARTS


def _after(pattern: re.Pattern[str], text: str, end: int) -> int:
    match = pattern.match(text, end)
    return match.end() if match else end
