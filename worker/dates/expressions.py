"""What a date expression means, before it is known when the article was written.

Nothing changes one after it was read. They are not frozen because making a frozen one takes four
times as long, and articles hold many.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from worker.dates import periods
from worker.dates.anchor import Anchor
from worker.dates.periods import DAY, Period, real_date
from worker.records import DateGrain

# How sure a value is. What is printed in full is certain and has no figure.
CHECKED = 0.95  # the day of the week agrees with day and month
CLEAR = 0.9  # "kemarin", "pekan lalu", the last Tuesday
LIKELY = 0.8
CUED = 0.7  # the clause speaks of what is to come
CONTEXT = 0.6  # counted from a date told before
FAR = 0.6  # more than half a year away from the article, by the nearest year
BY_COPYRIGHT = 0.5
CONTRADICTED = 0.5  # the printed day of the week is not that of the date
LOOSE = 0.4

Unit = Literal["day", "week", "month", "year"]
Base = Literal["anchor", "told"]

_LEAP_YEAR = 2000  # has every day that any year has
_NEAR, _HALF_A_YEAR = 31, 183  # days
# News looks back more than ahead: a coming date has to be so much nearer to be meant.
_DAY_AHEAD, _MONTH_AHEAD = 1.5, 5.0


class Expression(Protocol):
    """Whatever tells a time: resolved against an anchor and the period told before it."""

    @property
    def grain(self) -> DateGrain:
        """How exact it tells it."""

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Return when it is; None where that cannot be said."""


@dataclass(frozen=True, slots=True)
class YearOf:
    """The year of a day or month: printed, or counted from the article's ("tahun lalu")."""

    number: int | None = None
    shift: int | None = None

    def resolve(self, anchor: Anchor) -> tuple[int, float | None] | None:
        """Return the year and how sure it is; None where it is not told."""
        if self.number is not None:
            return self.number, None
        if self.shift is None:
            return None
        return _anchored_year(anchor, self.shift)


UNTOLD = YearOf()


@dataclass(slots=True)
class CalendarDay:
    """A day of a month. `direction` is 1 for what is to come, -1 for what is past, 0 unknown."""

    month: int
    day: int
    year: YearOf = UNTOLD
    weekday: int | None = None
    direction: int = 0
    grain: DateGrain = "day"

    def is_real(self) -> bool:
        """Tell whether the calendar has it."""
        year = self.year.number
        return real_date(_LEAP_YEAR if year is None else year, self.month, self.day) is not None

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Take the year printed, else the one in which the day is nearest to the article."""
        del told
        known = self.year.resolve(anchor)
        if known is not None:
            found = real_date(known[0], self.month, self.day)
            return self._checked(periods.day(found, known[1])) if found else None
        if anchor.day is not None:
            return self._nearest(anchor.day)
        return self._in_year(anchor.year) if anchor.year is not None else None

    def _checked(self, period: Period) -> Period:
        if self.weekday in (None, period.first.isoweekday()):
            return period
        return period.trusted(CONTRADICTED)

    def _nearest(self, near: date) -> Period | None:
        found = real_date(near.year, self.month, self.day)
        if found is not None and self.direction == 0 and abs((found - near).days) <= _NEAR:
            if self.weekday is None:
                return periods.day(found, CLEAR)
            if self.weekday == found.isoweekday():
                return periods.day(found, CHECKED)
        return self._nearest_of_three(near)

    def _nearest_of_three(self, near: date) -> Period | None:
        dates = []
        for year in (near.year - 1, near.year, near.year + 1):
            found = real_date(year, self.month, self.day)
            if found is not None and (found - near).days * self.direction >= 0:
                dates.append(found)
        if not dates:
            return None
        best = min(dates, key=lambda each: _distance(each, near, _DAY_AHEAD))
        distance = abs((best - near).days)
        if self.weekday is None:
            return periods.day(best, _by_distance(distance))
        for each in dates:
            if each.isoweekday() == self.weekday and abs((each - near).days) <= _HALF_A_YEAR:
                return periods.day(each, CHECKED)
        # A slip in the day of the week is likelier than a date that is far away.
        return periods.day(best, CONTRADICTED) if distance <= _NEAR else None

    def _in_year(self, year: int) -> Period | None:
        found = real_date(year, self.month, self.day)
        if self.weekday is None:
            return periods.day(found, BY_COPYRIGHT) if found else None
        if found and found.isoweekday() == self.weekday:
            return periods.day(found, LIKELY)
        before = real_date(year - 1, self.month, self.day)
        if before and before.isoweekday() == self.weekday:
            return periods.day(before, BY_COPYRIGHT)
        return None


@dataclass(slots=True)
class MonthSpan:
    """Some months of a year: one, a quarter or half a year."""

    first: int
    last: int
    year: YearOf = UNTOLD
    direction: int = 0
    grain: DateGrain = "month"

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Take the year printed, else the one in which they are nearest to the article."""
        del told
        known = self.year.resolve(anchor)
        if known is not None:
            return self._in(known[0], known[1])
        if anchor.day is not None:
            return self._nearest(anchor.day)
        if anchor.year is not None:
            return self._in(anchor.year, BY_COPYRIGHT)
        return None

    def _in(self, year: int, confidence: float | None = None) -> Period:
        return periods.months(year, self.first, self.last, self.grain, confidence)

    def _nearest(self, near: date) -> Period:
        spans = [self._in(near.year + shift) for shift in (-1, 0, 1)]
        if self.direction < 0:
            spans = [span for span in spans if span.last < near]
        elif self.direction == 0 and self.first != self.last:
            spans = [span for span in spans if span.first <= near]
        elif self.direction > 0:
            spans = [span for span in spans if span.last >= near]
        found = min(spans, key=lambda span: _distance(span.first, near, _MONTH_AHEAD))
        if self.direction:
            return found.trusted(LIKELY)
        if self.first != self.last:
            return found.trusted(FAR)
        return found.trusted(_by_distance(abs((found.first - near).days)))


@dataclass(slots=True)
class Years:
    """Years told by their numbers: one, a range, a decade, a century."""

    first: int
    last: int
    grain: DateGrain = "year"

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Return them."""
        del anchor, told
        return periods.years(self.first, self.last)


@dataclass(slots=True)
class Weekday:
    """A day of the week: in a week counted from the article's, else the last or the next one.

    `strict` leaves the article's own day out: "Selasa lalu" is not today. `cued` says that only
    the words before it tell that it is to come.
    """

    number: int
    direction: int = 0
    week: int | None = None
    strict: bool = False
    cued: bool = False
    grain: DateGrain = "day"

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Without another word it is the last such day up to the article's."""
        del told
        near = anchor.day
        if near is None:
            return None
        if self.week is not None:
            monday = periods.week(near + 7 * DAY * self.week).first
            return periods.day(monday + DAY * (self.number - 1), LIKELY)
        if self.direction > 0:
            ahead = (self.number - near.isoweekday()) % 7 or (7 if self.strict else 0)
            return periods.day(near + DAY * ahead, CUED if self.cued else CLEAR)
        back = (near.isoweekday() - self.number) % 7 or (7 if self.strict else 0)
        return periods.day(near - DAY * back, CLEAR)


@dataclass(slots=True)
class Shift:
    """Counted in days, weeks, months or years from the article, or from a date told before.

    `spread` makes it the whole stretch up to there ("tiga hari terakhir").
    """

    unit: Unit
    count: int
    base: Base = "anchor"
    spread: bool = False
    confidence: float = CLEAR

    @property
    def grain(self) -> DateGrain:
        """The unit."""
        return self.unit

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Count."""
        if self.base == "told":
            return self._from_told(anchor, told)
        if anchor.day is None:
            return self._from_copyright(anchor)
        found = self._shifted(anchor.day, self.count)
        if found is None or not self.spread:
            return found.trusted(self.confidence) if found else None
        here = self._shifted(anchor.day, 0)
        if here is None:
            return None
        first, last = min(here.first, found.first), max(here.last, found.last)
        return Period(first, last, self.grain, min(self.confidence, FAR))

    def _from_told(self, anchor: Anchor, told: Period | None) -> Period | None:
        if told is not None and _is_as_fine(told.grain, self.unit):
            found = self._shifted(told.first, self.count)
            sure = CONTEXT if told.confidence is None else min(CONTEXT, told.confidence)
            return found.trusted(sure) if found else None
        if anchor.day is None or self.count >= 0:
            return None
        found = self._shifted(anchor.day, self.count)
        return found.trusted(LOOSE) if found else None

    def _from_copyright(self, anchor: Anchor) -> Period | None:
        if self.unit != "year" or self.spread:
            return None
        known = _anchored_year(anchor, self.count)
        return periods.years(known[0], known[0], known[1]) if known else None

    def _shifted(self, near: date, count: int) -> Period | None:
        if self.unit == "day":
            return periods.day(near + DAY * count)
        if self.unit == "week":
            return periods.week(near + 7 * DAY * count)
        months = near.year * 12 + near.month - 1 + count * (12 if self.unit == "year" else 1)
        year, month = divmod(months, 12)
        if not periods.FIRST_YEAR <= year <= periods.LAST_YEAR:
            return None
        if self.unit == "year":
            return periods.years(year, year)
        return periods.months(year, month + 1, month + 1)


@dataclass(slots=True)
class Weekend:
    """Saturday and Sunday of a week counted from the article's."""

    week: int
    grain: DateGrain = "day"

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Count."""
        del told
        if anchor.day is None:
            return None
        sunday = periods.week(anchor.day + 7 * DAY * self.week).last
        return Period(sunday - DAY, sunday, "day", LIKELY)


@dataclass(slots=True)
class Unresolvable:
    """What tells no single time: "setiap Senin", "beberapa hari lalu"."""

    grain: DateGrain

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Return None."""
        del anchor, told
        return None


def _anchored_year(anchor: Anchor, shift: int) -> tuple[int, float] | None:
    if anchor.day is not None:
        return anchor.day.year + shift, CLEAR
    if anchor.year is not None:
        return anchor.year + shift, BY_COPYRIGHT
    return None


def _distance(moment: date, near: date, ahead: float) -> float:
    days = (moment - near).days
    return days * ahead if days > 0 else -days


def _by_distance(days: int) -> float:
    if days <= _NEAR:
        return CLEAR
    return LIKELY if days <= _HALF_A_YEAR else FAR


def _is_as_fine(grain: DateGrain, unit: Unit) -> bool:
    if unit == "year":
        return True
    if unit == "month":
        return grain not in ("year", "quarter")
    return grain == "day" if unit == "day" else grain in ("day", "week")
