"""Quantities: a number and what it counts or measures ("3.000 tentara", "7,5 persen", "12 km").

A number alone says nothing, so only what the tables of the vocabulary name makes a quantity:
precision first.

- **Measures**: the unit is the symbol of the SI brochure where there is one ("km", "t", "ha", "°C",
  "min"), else the name in Indonesian ("barel", "inci", "skala Richter"). Fractions are allowed.
- **People and things**: the unit is the Indonesian noun in the singular, for English too. Only
  whole numbers count, and no number that could be a year ("pada 2016 orang").
- A **classifier** ("ekor", "orang", "unit") gives way to a listed noun behind it: "lima unit rumah"
  counts "rumah", "tiga orang tersangka" counts "tersangka". Containers do not: "dua kantong ikan"
  are two bags.
- "Satu" and "one" count people, classifiers, containers and measures, not things: "satu negara
  dengan" is as often an article. "Salah satu" counts nothing.
- Two times that follow each other are one: "1 menit 33,556 detik" are 93.556 s.
- A time that places an event ("dua jam lalu", "10 menit kemudian") is a date and left out.
- A range ("30-40 orang", "80 hingga 100 persen") is one match without a value; what has no number
  ("puluhan orang", "ribuan rumah") is none.
"""

from dataclasses import dataclass, replace
from typing import Literal

from worker.entities.patterns.match import PatternMatch
from worker.entities.patterns.numbers import Numerals, format_number
from worker.entities.patterns.vocabulary import phrases, rows
from worker.entities.patterns.vocabulary.countables import (
    CLASSIFIERS,
    CONTAINERS,
    NOT_COUNTED,
    PEOPLE,
    THINGS,
)
from worker.entities.patterns.vocabulary.measures import MEASURES, TIMES

Kind = Literal["money", "measure", "time", "person", "thing"]
Units = dict[str, "Unit | None"]
"""What may stand behind a number, as written; None for phrases that only look like it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts.

    Attributes:
        code: how it is written in `PatternMatch.unit`.
        kind: which rules hold for it.
        symbol: whether it may stand right behind the digits ("16GB").
        classifier: whether a listed noun behind it is what is counted.
        single: whether "satu" before it is a number rather than an article.
    """

    code: str
    kind: Kind
    symbol: bool = False
    classifier: bool = False
    single: bool = True


def units_of(language: str) -> Units:
    """Return what a number may count in a language."""
    indonesian = language == "id"
    units: Units = {}
    for code, symbols, *names in rows(MEASURES):
        units |= dict.fromkeys(phrases(symbols), Unit(code, "measure", symbol=True))
        units |= dict.fromkeys(phrases(names[not indonesian]), Unit(code, "measure"))
    for code, _, *names in rows(TIMES):
        units |= dict.fromkeys(phrases(names[not indonesian]), Unit(code, "time"))
    units |= _nouns(Unit("", "person"), PEOPLE, indonesian=indonesian)
    units |= _nouns(Unit("", "thing", classifier=True), CLASSIFIERS, indonesian=indonesian)
    units |= _nouns(Unit("", "thing"), CONTAINERS, indonesian=indonesian)
    units |= _nouns(Unit("", "thing", single=False), THINGS, indonesian=indonesian)
    if indonesian:
        units |= {"orang": Unit("orang", "person", classifier=True), "Persen": Unit("%", "measure")}
    else:
        del units["m"]  # as often "million"
    return units | dict.fromkeys(NOT_COUNTED[language])


def _nouns(like: Unit, table: str, *, indonesian: bool) -> Units:
    """Return the nouns of a table, as units of a kind."""
    units: Units = {}
    for nouns, english in rows(table):
        written = phrases(nouns)
        unit = replace(like, code=written[0])
        units |= dict.fromkeys(written if indonesian else phrases(english), unit)
    return units


def quantity(
    start: int,
    end: int,
    values: tuple[float, ...],
    *,
    unit: Unit,
    noun: str,
    numerals: Numerals,
) -> PatternMatch:
    """Return the match of a quantity.

    Args:
        start: where it begins.
        end: where it ends.
        values: one number, or the two ends of a range.
        unit: what is counted.
        noun: how the text calls it; English copy names people and things so.
        numerals: how the language writes numbers.
    """
    number = "–".join(format_number(value, numerals) for value in values)
    own = unit.kind in {"person", "thing"} and numerals.language != "id"
    counted = noun if own else unit.code
    space = "" if counted == "%" else " "
    value = values[0] if len(values) == 1 else None
    return PatternMatch(start, end, "QUANTITY", f"{number}{space}{counted}", value, unit.code)
