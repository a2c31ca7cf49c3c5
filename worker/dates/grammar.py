"""What a language says for dates, as the readers need it: data only."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from worker.dates.expressions import Base, Expression, Shift, Unit
from worker.languages import starts_of

Head = Literal["phrase", "weekday", "month", "clock", "season", "century"]

ZONES: Mapping[str, str] = {
    "wib": "+07:00",
    "wita": "+08:00",
    "wit": "+09:00",
    "gmt": "Z",
    "utc": "Z",
    "jst": "+09:00",
    "kst": "+09:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "edt": "-04:00",
    "pdt": "-07:00",
}
"""Zones that stand for one offset wherever they are printed (EST and IST are more than one)."""

YEAR = "[12][0-9]{3}(?![0-9]|[.,][0-9])"
FIGURES = {
    "slashed": re.compile(
        r"(?P<day>[0-9]{1,2})(?:(?:/(?P<first_month>[0-9]{1,2}))? ?[-–] ?(?P<last_day>[0-9]{1,2}))?"
        r"/(?P<month>[0-9]{1,2})(?:/(?P<year>[12][0-9]{3}|[0-9]{2}))?(?![0-9/])"
    ),
    "dashed": re.compile(
        r"(?P<day>[0-9]{1,2})[-.](?P<month>[0-9]{1,2})[-.](?P<year>[12][0-9]{3})(?![0-9]|[-.][0-9])"
    ),
    "iso": re.compile(
        r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9]|[-/][0-9])"
    ),
}
"""Days in figures, which both languages write alike."""


OPENERS = '\n("“‘–—-'
"""What may stand before a date besides a space; the scan sees a space there."""
_DATE_FIGURES = r"[/ ][0-9]|   [0-9]|[.:][0-9]{2}[^0-9]|[.][0-9]{1,2}[.]"


def compile_scan(
    *, heads: Iterable[str], numbers: Iterable[str], units: Iterable[str], followers: str
) -> re.Pattern[str]:
    """Return the expression that finds where a date may begin.

    It is for a text in lower case with spaces for `OPENERS`, and begins one character before.

    Every alternative begins with a literal or a figure, which `re` looks at first.

    Args:
        heads: words that may begin one.
        numbers: words that may, before one of the units.
        units: of counts.
        followers: an expression for what may follow figures, besides other figures.
    """
    counted = f"(?= (?:{'|'.join(units)}))"
    branches = [
        *(rf"{start}(?!\w)" for start in starts_of(heads)),
        *(start + counted for start in starts_of(numbers)),
        YEAR,
        "[0-9]{4}(?= (?:gmt|utc))",
        rf"[0-9]{{1,3}}+(?={_DATE_FIGURES}|{followers})",
    ]
    return re.compile(f" (?:{'|'.join(branches)})")


@dataclass(frozen=True, slots=True)
class Which:
    """Which one of its name is meant: see `Weekday`."""

    direction: int = 0
    week: int | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """What a word behind or before a count of days makes of it: see `Shift`."""

    sign: int
    told: bool = False
    spread: bool = False

    def shift(self, unit: Unit, number: int) -> Shift:
        """Return what a number of units comes to."""
        base: Base = "told" if self.told else "anchor"
        return Shift(unit, self.sign * number, base, self.spread)


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's dates. Words are in lower case; patterns match at one place of a text.

    Attributes:
        scan: stops where a date may begin: see `compile_scan`.
        heads: what a head word begins.
        phrases: whole expressions.
        phrase_ends: their last words.
        months: their numbers.
        days: those of the week.
        named_days: days with the month's name; groups `day`, `last_day`, `and`, `month`, `year`,
            `of_year`, `which`.
        month_tail: what follows the name of a month: `year`, `of_year`, `which`.
        month_range: that another month follows.
        weekday_range: `last`, from a day of the week to another.
        part: a part of the day after a day, or nothing.
        weekday_tail: `which`.
        counted: `count`, `unit`, `tail`.
        clock: `hour`, `minute`, `first_half`, `last_hour`, `last_minute`, `half`, `zone`.
        year: `year`, `last`, `decade`, `which`.
        short_decade: `decade`, without its century.
        season: `roman` or `ordinal`, `kind`, `slash_year`, `year`, `of_year`.
        century: `number`.
        ahead: words by which a clause speaks of what is to come, with the spaces around.
        said: parts of words by which a clause reports what was said.
        between: a word before two years or months and what then stands between them.
        span_gaps: what stands between the ends of a range.
        clock_gaps: what stands between a day and a time of day.
        month_openers: words before a month's bare name.
        year_openers: words before a bare year.
        year_tails: what may follow a year that no such word stands before.
        year_nouns: the same, beyond doubt.
        clock_openers: words before a bare time.
        kept: words before an expression that belong to it.
        names: words after which a date is part of a name.
        numbered: words after which figures are the number of something.
        name_tails: words after a day of the week that make it part of a name.
        not_years: words after a number that make it no year.
        repeated: words that make a day of the week every such day.
        day_noun: what may stand between the two.
        which: by words before or after a day of the week or a month.
        units: of counts, and how many of which unit they are.
        numbers: in words; None is an unknown number.
        count_tails: by words after a count of days or (with "~") before it.
        years_ago: by words after the word for year.
        seasons: months in each, by kind.
        ordinals: by word; 0 is the last one.
        afternoons: parts of the day that begin at noon.
        mornings: those in which twelve o'clock is midnight.
        day_first: a date in figures always begins with the day.
    """

    scan: re.Pattern[str]
    heads: Mapping[str, Head]
    phrases: Mapping[str, Expression]
    phrase_ends: frozenset[str]
    months: Mapping[str, int]
    days: Mapping[str, int]
    named_days: tuple[re.Pattern[str], ...]
    month_tail: re.Pattern[str]
    month_range: re.Pattern[str]
    weekday_range: re.Pattern[str]
    part: re.Pattern[str]
    weekday_tail: re.Pattern[str]
    counted: re.Pattern[str]
    clock: re.Pattern[str]
    year: re.Pattern[str]
    short_decade: re.Pattern[str]
    season: re.Pattern[str]
    century: re.Pattern[str]
    ahead: tuple[str, ...]
    said: tuple[str, ...]
    between: tuple[str, str]
    span_gaps: frozenset[str]
    clock_gaps: frozenset[str]
    month_openers: frozenset[str]
    year_openers: frozenset[str]
    year_tails: tuple[str, ...]
    year_nouns: frozenset[str]
    clock_openers: frozenset[str]
    kept: frozenset[str]
    names: frozenset[str]
    numbered: frozenset[str]
    name_tails: re.Pattern[str]
    not_years: re.Pattern[str]
    repeated: frozenset[str]
    day_noun: str
    which: Mapping[str, Which]
    units: Mapping[str, tuple[Unit, int]]
    numbers: Mapping[str, int | None]
    count_tails: Mapping[str, Count]
    years_ago: Mapping[str, int]
    seasons: Mapping[str, int]
    ordinals: Mapping[str, int]
    afternoons: frozenset[str]
    mornings: frozenset[str]
    day_first: bool
