"""A number in the text and what stands behind it: a currency, a unit, or nothing of interest."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from worker.entities.patterns.match import PatternMatch
from worker.entities.patterns.money import currencies_of, is_whole, money
from worker.entities.patterns.numbers import (
    NUMERALS,
    Figure,
    Numerals,
    is_countable,
    read_digits,
    read_ends,
    read_up_to,
    read_words,
    value_of,
)
from worker.entities.patterns.quantities import Unit, quantity, units_of
from worker.entities.patterns.vocabulary.countables import ORDINAL_WORDS
from worker.entities.patterns.vocabulary.measures import SECONDS
from worker.languages import any_of

_NO_NUMBER_AFTER = frozenset("-–—.,:/@#_+&")
"""Marks that make the digits behind them a part of something: "U-20", "2-1", "14:00", "ke-7"."""
_LAP_TIME = re.compile(r" [0-9]{1,2}[.,][0-9]")
"""Behind minutes, in lists of results: "1 m 59.992s"."""
_MARKS = ".:(\"“'"
_LONGEST_WORD = 14
_NOUNS = frozenset({"person", "thing"})
_MEASURES = frozenset({"measure", "time"})
_ALSO_WEIGHTS = frozenset({"pound", "pounds"})
_LIGHT = 1000
_ANY_DOLLARS = frozenset({"dolar", "dollar"})


@dataclass(frozen=True, slots=True)
class Amounts:
    """How a language says how much.

    Attributes:
        numerals: how it writes numbers.
        units: what may stand behind a number.
        unit: the space or hyphen behind a number, and one of those.
        noun: one that may stand behind a classifier.
        part: digits behind a time ("1 menit 33,556").
    """

    numerals: Numerals
    units: Mapping[str, Unit | None]
    unit: re.Pattern[str]
    noun: re.Pattern[str]
    part: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What stands behind a number: `word`, up to `end`, which says `unit`."""

    unit: Unit
    word: str
    end: int


def amounts_of(language: str) -> Amounts:
    """Return how a language says how much."""
    units = units_of(language) | currencies_of(language)
    nouns = [word for word, unit in units.items() if unit is None or unit.kind in _NOUNS]
    return Amounts(
        numerals=NUMERALS[language],
        units=units,
        unit=re.compile(rf"([ \u00a0-])?(%|{any_of(units)}(?!\w|-\w))"),
        noun=re.compile(rf" ({any_of(nouns)})(?!\w|-\w)"),
        part=re.compile(r" ([0-9][0-9.,]*+)"),
    )


def read_amount(text: str, start: int, end: int, amounts: Amounts) -> PatternMatch | None:
    """Read the number in digits at `text[start:end]` and what it counts."""
    before = text[start - 1] if start else " "
    if before in _NO_NUMBER_AFTER or before.isalnum():
        return None
    if before == " " and start > 1 and text[start - 2].isdigit():
        return None
    return _read(text, read_digits(text, start, end, amounts.numerals), amounts)


_MORE_OR_LESS = ("lebih dari ", "kurang dari ", "more than ", "fewer than ", "less than ")
_LONGEST_BOUND = max(map(len, _MORE_OR_LESS))


def read_amount_in_words(text: str, start: int, amounts: Amounts) -> PatternMatch | None:
    """Read the number in words that begins at `text[start]` and what it counts.

    Behind "lebih dari" a small number counts nothing: "lebih dari dua negara" are not two.
    """
    if text.endswith(_MORE_OR_LESS, max(start - _LONGEST_BOUND, 0), start):
        return None
    figure = read_words(text, start, amounts.numerals)
    return _read(text, figure, amounts) if figure else None


def _read(text: str, figure: Figure, amounts: Amounts) -> PatternMatch | None:
    behind = amounts.unit.match(text, figure.end)
    if behind is None:
        return _read_range(text, figure, amounts)
    counted = _counted(behind, amounts)
    if counted is None or _names_something(text, figure.start):
        return None
    if counted.unit.kind == "money":
        return _sum(text, figure, counted, amounts.numerals)
    if not _may_count(figure, counted.unit, amounts.numerals):
        return None
    whole = counted.unit.kind in _NOUNS
    value = value_of(figure, amounts.numerals, whole=whole)
    return None if value is None else _quantity(text, figure.start, value, counted, amounts)


def _counted(behind: re.Match[str], amounts: Amounts) -> _Counted | None:
    """Return what is counted.

    Only a symbol may stand right behind the number, and only a measure behind a hyphen.
    """
    space, word = behind.groups()
    unit = amounts.units[word]
    if unit is None or (space is None and not unit.symbol):
        return None
    if space == "-" and unit.kind not in _MEASURES:
        return None
    if word == "m" and _LAP_TIME.match(behind.string, behind.end()):
        return None
    return _Counted(unit, word, behind.end())


def _may_count(figure: Figure, unit: Unit, numerals: Numerals) -> bool:
    if figure.may_be_a_year and not unit.symbol:
        return False
    if figure.is_one_in_words and not unit.single:
        return False
    return unit.kind in _MEASURES or is_countable(figure, numerals)


def _names_something(text: str, start: int) -> bool:
    """Say whether the word before a number makes it a rank or a name: "Pasal 2", "salah satu"."""
    words = text[max(0, start - _LONGEST_WORD) : start].split()
    return bool(words) and words[-1].strip(_MARKS).lower() in ORDINAL_WORDS


def _sum(text: str, figure: Figure, counted: _Counted, numerals: Numerals) -> PatternMatch | None:
    """Return a sum; None where it is a weight, a year, or dollars of another country."""
    end, code, word = counted.end, counted.unit.code, counted.word.lower()
    if word in _ANY_DOLLARS and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return None
    if figure.may_be_a_year and counted.word[0].isupper():
        return None
    value = value_of(figure, numerals, whole=is_whole(code, numerals))
    if value is None or (value < _LIGHT and word in _ALSO_WEIGHTS):
        return None
    return money(figure.start, end, (value,), code, numerals)


def _quantity(
    text: str, start: int, value: float, counted: _Counted, amounts: Amounts
) -> PatternMatch:
    if counted.unit.kind == "time":
        value, counted = _whole_time(text, value, counted, amounts)
    else:
        counted = _noun(text, counted, amounts)
    return quantity(
        start,
        counted.end,
        (value,),
        unit=counted.unit,
        noun=counted.word,
        numerals=amounts.numerals,
    )


def _noun(text: str, counted: _Counted, amounts: Amounts) -> _Counted:
    """Return the noun behind a classifier, if there is one."""
    noun = amounts.noun.match(text, counted.end) if counted.unit.classifier else None
    unit = amounts.units[noun.group(1)] if noun else None
    return _Counted(unit, noun.group(1), noun.end()) if noun and unit else counted


def _whole_time(
    text: str, value: float, counted: _Counted, amounts: Amounts
) -> tuple[float, _Counted]:
    """Add the smaller units that may follow a time: "1 menit 33,556 detik"."""
    while digits := amounts.part.match(text, counted.end):
        figure = read_digits(text, digits.start(1), digits.end(1), amounts.numerals)
        behind = amounts.unit.match(text, figure.end)
        smaller = _counted(behind, amounts) if behind else None
        more = value_of(figure, amounts.numerals, whole=False)
        if smaller is None or smaller.unit.kind != "time" or more is None:
            break
        seconds, parts = SECONDS[counted.unit.code], SECONDS[smaller.unit.code]
        if parts >= seconds:
            break
        value, counted = round(value * seconds / parts + more, 6), smaller
    return value, counted


def _read_range(text: str, low: Figure, amounts: Amounts) -> PatternMatch | None:
    """Read the rest of a range: "30-40 orang", "20 miliar hingga 25 miliar dolar"."""
    numerals = amounts.numerals
    upper = read_up_to(text, low.end, numerals)
    if upper is None or upper.marked:
        return None
    behind = amounts.unit.match(text, upper.figure.end)
    counted = _counted(behind, amounts) if behind else None
    values = read_ends(low, upper.figure, numerals)
    if counted is None or values is None or _names_something(text, low.start):
        return None
    if counted.unit.kind == "money":
        return money(low.start, counted.end, values, counted.unit.code, numerals)
    if not all(_may_count(figure, counted.unit, numerals) for figure in (low, upper.figure)):
        return None
    counted = _noun(text, counted, amounts)
    return quantity(
        low.start,
        counted.end,
        values,
        unit=counted.unit,
        noun=counted.word,
        numerals=numerals,
    )
