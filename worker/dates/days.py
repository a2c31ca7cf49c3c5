"""Days of a month: "29 Oktober 2024", "Oct. 29", "1-3 Mei", "(29/10)", "29-10-2024"."""

import re
from collections.abc import Mapping

from worker.dates.atoms import Atom, looks_ahead, word_before
from worker.dates.expressions import UNTOLD, CalendarDay, Expression, Unresolvable, YearOf
from worker.dates.grammar import FIGURES, Grammar
from worker.dates.spans import Range

Groups = Mapping[str, str | None]

_THIS_CENTURY, _LAST_SHORT_YEAR = 2000, 69  # "98" is 1998
_SHORT = 2  # figures of a year
_MONTHS = 12


def read_days(text: str, start: int, grammar: Grammar) -> Atom | None:
    """Read the day or the days that begin at a place, by name of the month or in figures."""
    return _read_named(text, start, grammar) or _read_figures(text, start, grammar)


def read_date_in_brackets(text: str, start: int, grammar: Grammar) -> Atom | None:
    """Read " (29/10)" with its brackets."""
    if not text.startswith(" (", start):
        return None
    dated = read_days(text, start + 2, grammar)
    if dated is None or not text.startswith(")", dated.end):
        return None
    return Atom(start, dated.end + 1, dated.expression)


def read_named_days(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read the day or the days that begin at a place, by name of the month.

    None behind a word such as "Universitas", whose name they are.
    """
    named = _read_named(text, start, grammar)
    if named is None or word_before(text, start)[0] in grammar.names:
        return None
    return named


def read_lone_days(text: str, start: int, end: int, grammar: Grammar) -> Atom | None:
    """Read them by name or in figures, where no day of the week stands before.

    A score, a fraction and half of a season are written like "2/1": without a year it has to stand
    in brackets of its own, and to be no small fraction unless something like "kemarin" is before.
    """
    atom = read_named_days(text, start, end, grammar)
    if atom is not None:
        return atom
    atom = _read_figures(text, start, grammar)
    if atom is None:
        return None
    word, _ = word_before(text, start)
    if word in grammar.names or word in grammar.numbered:
        return None
    if _has_year(text, atom):
        return atom
    in_brackets = text[start - 1 : start] == "(" and text[atom.end : atom.end + 1] == ")"
    is_fraction = int(re.split("[/–-]", text[start : atom.end])[0]) <= _MONTHS
    told, _ = word_before(text, start - 1)
    return atom if in_brackets and (not is_fraction or told in grammar.phrase_ends) else None


def read_year_of(groups: Groups, grammar: Grammar) -> YearOf:
    """Read the year that follows a day, a month or a quarter."""
    year, word = groups["year"], groups["of_year"]
    if year:
        return YearOf(int(year))
    return YearOf(shift=grammar.years_ago[word]) if word else UNTOLD


def read_direction(text: str, start: int, groups: Groups, grammar: Grammar) -> int:
    """Tell whether a day or month is to come or past, by the word behind or the clause before."""
    word = groups.get("which")
    if word:
        return grammar.which[word.lower()].direction
    return 1 if looks_ahead(text, start, grammar) else 0


def on_weekday(expression: Expression, weekday: int, last_weekday: int | None) -> Expression:
    """Note the day of the week that is printed beside a day, and beside the last of some days."""
    if isinstance(expression, CalendarDay):
        return CalendarDay(
            expression.month, expression.day, expression.year, weekday, expression.direction
        )
    if isinstance(expression, Range):
        first = on_weekday(expression.first, weekday, None)
        last = on_weekday(expression.last, last_weekday, None) if last_weekday else expression.last
        return Range(first, last)
    return expression


def _read_named(text: str, start: int, grammar: Grammar) -> Atom | None:
    for pattern in grammar.named_days:
        match = pattern.match(text, start)
        if match is None:
            continue
        groups = match.groupdict()
        month = grammar.months[match["month"].lower()]
        year = read_year_of(groups, grammar)
        direction = 0 if year is not UNTOLD else read_direction(text, start, groups, grammar)
        first = CalendarDay(month, int(match["day"]), year, direction=direction)
        if groups["last_day"] is None:
            return Atom(start, match.end(), first) if first.is_real() else None
        last = CalendarDay(month, int(groups["last_day"]), year, direction=direction)
        if not last.is_real():
            return None
        if groups["and"] and last.day != first.day + 1:
            return Atom(match.start("last_day"), match.end(), last)
        is_range = first.is_real() and first.day < last.day
        return Atom(start, match.end(), Range(first, last)) if is_range else None
    return None


def _read_figures(text: str, start: int, grammar: Grammar) -> Atom | None:
    for name, pattern in FIGURES.items():
        match = pattern.match(text, start)
        if match:
            is_ordered = grammar.day_first or name == "iso"
            expression = _figures(match.groupdict(), is_ordered=is_ordered)
            return Atom(start, match.end(), expression) if expression else None
    return None


def _figures(groups: Groups, *, is_ordered: bool) -> Expression | None:
    day, month = int(groups["day"] or 0), int(groups["month"] or 0)
    year = YearOf(_long_year(groups["year"])) if groups["year"] else UNTOLD
    if groups.get("last_day"):
        first_month = int(groups["first_month"] or month)
        first = CalendarDay(first_month, day, UNTOLD if first_month != month else year)
        last = CalendarDay(month, int(groups["last_day"] or 0), year)
        is_range = first.is_real() and last.is_real() and (first_month != month or day < last.day)
        return Range(first, last) if is_range else None
    found = CalendarDay(month, day, year)
    turned = CalendarDay(day, month, year)
    if is_ordered or not turned.is_real() or day == month:
        return found if found.is_real() else None
    return turned if not found.is_real() else Unresolvable("day")


def _long_year(figures: str) -> int:
    number = int(figures)
    if len(figures) > _SHORT:
        return number
    return number + _THIS_CENTURY - (100 if number > _LAST_SHORT_YEAR else 0)


def _has_year(text: str, atom: Atom) -> bool:
    figures = re.split("[/.–-]", text[atom.start : atom.end])
    return len(figures) > _SHORT and len(figures[-1]) >= _SHORT
