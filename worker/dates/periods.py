"""Stretches of whole days, and how they are written by ISO 8601."""

from dataclasses import dataclass
from datetime import date, timedelta

from worker.records import DateGrain

DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1, 9998


@dataclass(slots=True)
class Period:
    """From the beginning of the day `first` to the end of the day `last`.

    `grain` says how exact it is told, `confidence` how sure it is, None where it is certain.
    """

    first: date
    last: date
    grain: DateGrain
    confidence: float | None = None

    def trusted(self, confidence: float) -> "Period":
        """Return the same, at most that sure."""
        if self.confidence is not None:
            confidence = min(self.confidence, confidence)
        return Period(self.first, self.last, self.grain, confidence)


def day(first: date, confidence: float | None = None) -> Period:
    """Return a day."""
    return Period(first, first, "day", confidence)


def week(within: date) -> Period:
    """Return the week around a day; it begins on Monday."""
    monday = within - DAY * (within.isoweekday() - 1)
    return Period(monday, monday + 6 * DAY, "week")


def months(
    year: int,
    first: int,
    last: int,
    grain: DateGrain = "month",
    confidence: float | None = None,
) -> Period:
    """Return some months of a year, both included."""
    end = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)
    return Period(date(year, first, 1), end - DAY, grain, confidence)


def years(first: int, last: int, confidence: float | None = None) -> Period:
    """Return some years, both included."""
    return Period(date(first, 1, 1), date(last, 12, 31), "year", confidence)


def real_date(year: int, month: int, day_of_month: int) -> date | None:
    """Return a date of the calendar; None for 31 February."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def iso(moment: date, grain: DateGrain) -> str:
    """Write a day as exactly as a grain says; a quarter is told by its months."""
    if grain == "year":
        return f"{moment.year:04}"
    if grain in ("month", "quarter"):
        return f"{moment.year:04}-{moment.month:02}"
    if grain == "week":
        year, number, _ = moment.isocalendar()
        return f"{year:04}-W{number:02}"
    return moment.isoformat()
