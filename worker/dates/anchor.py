"""What the dates of an article are resolved against."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

_FIRST_YEAR, _LAST_YEAR = 1800, 2200  # beyond, a "published_at" is a mistake


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day on which an article was filed, or no more than the year of its copyright."""

    day: date | None = None
    year: int | None = None


def read_anchor(
    published_at: str | None = None,
    *,
    filed_on: str | None = None,
    copyright_year: int | None = None,
    hours: int | None = None,
) -> Anchor:
    """Find the day on which an article was filed.

    Args:
        published_at: RFC 3339, a naive time or a day, as the codec leaves it.
        filed_on: the date of the dateline; it wins, being what the article says itself.
        copyright_year: it stands in where there is no day.
        hours: by how much the outlet's time zone is ahead of UTC; None keeps the offset in which
            `published_at` is written. A naive time is the outlet's own.
    """
    day = _day(filed_on, None) or _day(published_at, hours)
    if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return Anchor(day)
    if copyright_year is not None and _FIRST_YEAR <= copyright_year <= _LAST_YEAR:
        return Anchor(year=copyright_year)
    return Anchor()


def _day(text: str | None, hours: int | None) -> date | None:
    try:
        moment = datetime.fromisoformat(text or "")
        if hours is not None and moment.tzinfo is not None:
            moment = moment.astimezone(timezone(timedelta(hours=hours)))
    except (ValueError, OverflowError):
        return None
    return moment.date()
