"""Expressions made of others: from one day to another, a time of day on a day."""

from dataclasses import dataclass, replace

from worker.dates.anchor import Anchor
from worker.dates.expressions import (
    UNTOLD,
    CalendarDay,
    Expression,
    MonthSpan,
    Weekday,
    YearOf,
    Years,
)
from worker.dates.periods import DAY, Period
from worker.records import DateGrain

_Yearly = CalendarDay | MonthSpan


@dataclass(slots=True)
class Range:
    """From one day, month or year to another of the same kind."""

    first: Expression
    last: Expression

    @property
    def grain(self) -> DateGrain:
        """That of its ends."""
        return self.last.grain

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Resolve both ends so that the last is not before the first.

        A year that is printed once counts for both. Of two days of the week the last is the next
        such day after the first.
        """
        first, last = self.first, self.last
        if isinstance(first, _Yearly) and isinstance(last, _Yearly):
            return _resolve_yearly(first, last, anchor)
        start = first.resolve(anchor, told)
        if isinstance(last, Weekday) and isinstance(first, Weekday) and start is not None:
            end = start.last + DAY * ((last.number - start.last.isoweekday()) % 7)
            return replace(start, last=end)
        return _from_to(start, last.resolve(anchor, told))


def _resolve_yearly(first: _Yearly, last: _Yearly, anchor: Anchor) -> Period | None:
    if first.year is UNTOLD and last.year is not UNTOLD:
        end = last.resolve(anchor, None)
        return _from_to(_before(first, end), end) if end else None
    start = first.resolve(anchor, None)
    if start is None or last.year is not UNTOLD:
        return _from_to(start, last.resolve(anchor, None))
    return _from_to(start, _after(last, start))


def _before(first: _Yearly, end: Period) -> Period | None:
    year = end.last.year
    for number in (year, year - 1):
        start = replace(first, year=YearOf(number)).resolve(Anchor(), None)
        if start is not None and start.first <= end.last:
            return start
    return None


def _after(last: _Yearly, start: Period) -> Period | None:
    year = start.first.year
    for number in (year, year + 1):
        end = replace(last, year=YearOf(number)).resolve(Anchor(), None)
        if end is not None and end.last >= start.first:
            return end.trusted(start.confidence) if start.confidence is not None else end
    return None


def _from_to(start: Period | None, end: Period | None) -> Period | None:
    if start is None or end is None or end.last < start.first:
        return None
    sure = [each.confidence for each in (start, end) if each.confidence is not None]
    return Period(start.first, end.last, end.grain, min(sure, default=None))


@dataclass(slots=True)
class Clock:
    """A time of day; `offset` from UTC where its zone is printed, `minute` where it is."""

    hour: int
    minute: int | None = None
    offset: str = ""
    last: tuple[int, int] | None = None

    @property
    def grain(self) -> DateGrain:
        """An hour without minutes is an hour."""
        return "hour" if self.minute is None else "minute"

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Return None: on which day it is, others say."""
        del anchor, told
        return None

    def on(self, period: Period) -> tuple[str, str | None]:
        """Write it on the day of a period, and where it is a range its end."""
        value = self._on(period, self.hour, self.minute or 0)
        if self.last is None:
            return value, None
        hour, minute = self.last
        is_next_day = (hour, minute) < (self.hour, self.minute or 0)
        return value, self._on(period, hour + 24 * is_next_day, minute)

    def _on(self, period: Period, hour: int, minute: int) -> str:
        """Write a time; 24.00 is the first minute of the next day."""
        days, hour = divmod(hour, 24)
        return f"{period.first + DAY * days}T{hour:02}:{minute:02}{self.offset}"


@dataclass(slots=True)
class At:
    """A time of day on a day."""

    day: Expression
    clock: Clock

    @property
    def grain(self) -> DateGrain:
        """That of the clock."""
        return self.clock.grain

    def resolve(self, anchor: Anchor, told: Period | None) -> Period | None:
        """Resolve the day."""
        return self.day.resolve(anchor, told)


def can_span(first: Expression, last: Expression) -> bool:
    """Tell whether two expressions can be the ends of a range."""
    if isinstance(first, Years | MonthSpan | CalendarDay):
        return type(first) is type(last)
    return isinstance(first, Weekday) and isinstance(last, Weekday)


def can_be_at(day: Expression) -> bool:
    """Tell whether an expression is one day, on which a time of day can be."""
    return day.grain == "day" and not isinstance(day, Range | Clock | At)
