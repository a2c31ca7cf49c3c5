"""Quarters, halves of a year and centuries: "kuartal III 2024", "Q3 2024", "abad ke-19"."""

from worker.dates.atoms import Atom
from worker.dates.days import read_year_of
from worker.dates.expressions import UNTOLD, MonthSpan, YearOf, Years
from worker.dates.grammar import Grammar
from worker.records import DateGrain

_MONTHS = 12
_QUARTER = 3
_CENTURY = 100
_LAST_CENTURY = 21
_ROMAN = {"V": 5, "I": 1, "X": 10}


def read_season(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read a part of a year.

    Without a year it counts where its number is a figure or a Roman one ("kuartal III"); the third
    quarter may also be one of a match.
    """
    match = grammar.season.match(text, start)
    if match is None:
        return None
    groups = match.groupdict()
    slashed = groups["slash_year"]
    year = YearOf(int(slashed)) if slashed else read_year_of(groups, grammar)
    if year is UNTOLD and groups["roman"] is None:
        return None
    size = grammar.seasons[(groups["kind"] or "quarter").lower()]
    number = grammar.ordinals[(groups["roman"] or groups["ordinal"] or "").lower()]
    last = (number or _MONTHS // size) * size
    if last > _MONTHS:
        return None
    grain: DateGrain = "quarter" if size == _QUARTER else "month"
    return Atom(start, match.end(), MonthSpan(last - size + 1, last, year, grain=grain))


def read_century(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read a century by its number; the nineteenth is 1801 to 1900."""
    match = grammar.century.match(text, start)
    if match is None:
        return None
    figures = match["number"]
    number = int(figures) if figures.isdigit() else _roman(figures)
    if not 1 <= number <= _LAST_CENTURY:
        return None
    first = (number - 1) * _CENTURY + 1
    return Atom(start, match.end(), Years(first, first + _CENTURY - 1))


def _roman(figures: str) -> int:
    values = [_ROMAN[figure] for figure in figures]
    following = [*values[1:], 0]
    return sum(
        -each if each < after else each for each, after in zip(values, following, strict=True)
    )
