"""Against what the dates of an article are resolved."""

from datetime import date

import pytest

from worker.dates import Anchor, read_anchor


@pytest.mark.parametrize(
    ("published_at", "hours", "day"),
    [
        ("2024-10-30T09:00:00+07:00", 7, date(2024, 10, 30)),
        ("2024-10-29T20:00:00Z", 7, date(2024, 10, 30)),
        ("2024-10-29T20:00:00Z", 0, date(2024, 10, 29)),
        ("2024-10-29T20:00:00Z", None, date(2024, 10, 29)),
        ("2024-10-30T00:30:00+09:00", 7, date(2024, 10, 29)),
        ("2024-10-30T23:30:00", 7, date(2024, 10, 30)),  # naive: the outlet's own
        ("2024-10-30", 7, date(2024, 10, 30)),
        ("yesterday", 7, None),
        ("", 7, None),
        (None, 7, None),
        ("0001-01-01T00:00:00Z", -5, None),
        ("9999-12-31T23:59:59Z", 7, None),
        ("0024-10-30T09:00:00Z", 7, None),
    ],
)
def test_the_day_of_publication(published_at: str | None, hours: int, day: date | None) -> None:
    assert read_anchor(published_at, hours=hours) == Anchor(day)


def test_the_dateline_wins() -> None:
    published = "2024-10-30T09:00:00+07:00"

    assert read_anchor(published, filed_on="2024-10-29").day == date(2024, 10, 29)
    assert read_anchor(published, filed_on=None).day == date(2024, 10, 30)


def test_the_copyright_stands_in_for_a_day() -> None:
    assert read_anchor(None, copyright_year=2024) == Anchor(year=2024)
    assert read_anchor("2023-05-01", copyright_year=2024) == Anchor(date(2023, 5, 1))
    assert read_anchor(None, copyright_year=24) == Anchor()
