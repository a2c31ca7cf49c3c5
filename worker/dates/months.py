"""Months without a day: "Oktober 2024", "akhir Oktober", "pada Oktober", "Januari-Maret 2024"."""

import re

from worker.dates.atoms import Atom, keep, word_before
from worker.dates.days import read_direction, read_lone_days, read_year_of
from worker.dates.expressions import UNTOLD, MonthSpan
from worker.dates.grammar import Grammar

_NAME_FOLLOWS = re.compile("['’]?[ -][A-Z]")


def read_month(text: str, start: int, end: int, grammar: Grammar) -> Atom | None:
    """Read a month, or the day that an English month begins.

    People and streets are called Mei, Juni, April and May: without a year or a word such as
    "lalu" it counts only behind a word such as "pada", or in a range, and before no other name.
    """
    word, begin = word_before(text, start)
    if word in grammar.names or word.isdigit():  # a day that is none: "31 Februari"
        return None
    days = read_lone_days(text, start, end, grammar)
    if days is not None:
        return days
    match = grammar.month_tail.match(text, end)
    groups = match.groupdict() if match else {"year": None, "of_year": None}
    tail_end = match.end() if match else end
    year = read_year_of(groups, grammar)
    which = grammar.which.get(word) if word in grammar.month_openers else None
    is_told = year is not UNTOLD or bool(groups.get("which")) or which is not None
    if not is_told and not _is_month(text, start, end, word, grammar):
        return None
    direction = 0
    if year is UNTOLD:
        direction = which.direction if which else read_direction(text, start, groups, grammar)
    month = grammar.months[text[start:end].lower()]
    first = begin if which else keep(text, start, grammar.kept)
    return Atom(first, tail_end, MonthSpan(month, month, year, direction))


def _is_month(text: str, start: int, end: int, word: str, grammar: Grammar) -> bool:
    span = grammar.month_range.match(text, end)
    if span or text[start - 1] in "-–":
        return True
    is_opened = word in grammar.month_openers
    return is_opened and not _NAME_FOLLOWS.match(text, end)
