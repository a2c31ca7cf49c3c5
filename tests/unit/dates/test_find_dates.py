"""Dates in sentences: which are found, where, and with which value."""

from datetime import datetime
from typing import get_args

import pytest

from tests.unit.dates.cases import PUBLISHED, Case, cases
from worker.dates import Anchor, find_dates, read_anchor
from worker.document import join_paragraphs
from worker.records import DateGrain, DateMention

ANCHOR = read_anchor(PUBLISHED, hours=7)


def _find(text: str, language: str = "id", anchor: Anchor = ANCHOR) -> tuple[DateMention, ...]:
    return find_dates(join_paragraphs(text.split("\n")), language=language, anchor=anchor)


def _values(text: str, language: str = "id", anchor: Anchor = ANCHOR) -> list[str | None]:
    return [date.value for date in _find(text, language, anchor)]


def _value(text: str, language: str = "id", anchor: Anchor = ANCHOR) -> str | None:
    (value,) = _values(text, language, anchor)
    return value


def _confidence(text: str, language: str = "id", anchor: Anchor = ANCHOR) -> float | None:
    (date,) = _find(text, language, anchor)
    return date.confidence


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_dates_of_a_sentence(case: Case) -> None:
    found = _find(case.text, case.language)

    assert [(date.text, date.value, date.end_value) for date in found] == list(case.dates)
    for date in found:
        assert case.text[date.start : date.end] == date.text


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_without_an_anchor_only_what_is_printed_in_full_has_a_value(case: Case) -> None:
    found = _find(case.text, case.language, Anchor())

    assert [date.text for date in found] == [text for text, _, _ in case.dates]
    for date, (_, value, end_value) in zip(found, case.dates, strict=True):
        assert (date.value, date.end_value) in ((None, None), (value, end_value))


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("Selasa pukul 10.30 WIB", "minute"),
        ("Selasa pukul 10 WIB", "hour"),
        ("Selasa (29/10)", "day"),
        ("Senin-Rabu", "day"),
        ("pekan lalu", "week"),
        ("Oktober 2024", "month"),
        ("semester I 2024", "month"),
        ("kuartal III 2024", "quarter"),
        ("awal 2025", "year"),
        ("pada 1990-an", "year"),
        ("beberapa bulan lalu", "month"),
    ],
)
def test_grain(text: str, grain: str) -> None:
    assert [date.grain for date in _find(text)] == [grain]
    assert grain in get_args(DateGrain)


def test_the_copyright_year_is_enough_for_a_year() -> None:
    copyright_only = Anchor(year=2024)

    assert _value("Ia tiba Selasa.", anchor=copyright_only) is None
    assert _value("Ia tiba tahun lalu.", anchor=copyright_only) == "2023"
    assert _value("Ia tiba tiga tahun lalu.", anchor=copyright_only) == "2021"
    assert _value("Ia tiba pada Maret tahun ini.", anchor=copyright_only) == "2024-03"
    assert _value("Ia tiba Selasa (29/10).", anchor=copyright_only) == "2024-10-29"
    assert _value("Ia tiba Minggu (31/12).", anchor=copyright_only) == "2023-12-31"
    assert _value("Ia tiba Rabu (29/10).", anchor=copyright_only) is None
    assert _value("Ia tiba pekan lalu.", anchor=copyright_only) is None


def test_confidence_is_none_where_the_value_is_printed() -> None:
    for text in ("29 Oktober 2024", "Selasa (29/10/2024)", "tahun 2019", "1990-an", "Maret 2016"):
        assert _confidence(text) is None


def test_confidence_falls_with_what_had_to_be_chosen() -> None:
    ranked = [
        "Ia tiba Selasa (29/10).",  # the day of the week agrees
        "Ia tiba Selasa.",
        "Ia akan tiba pada Sabtu.",  # the clause tells that it is to come
        "Ia tiba Rabu (29/10/2024).",  # a Tuesday
        "Ia tiba dua hari sebelumnya.",  # before what?
    ]
    known = [_confidence(text) or 0 for text in ranked]

    assert known == sorted(known, reverse=True)
    assert len(set(known)) == len(known)
    with_copyright = _confidence("Ia tiba tahun lalu.", anchor=Anchor(year=2024)) or 0
    assert with_copyright < (_confidence("Ia tiba tahun lalu.") or 0)


def test_a_day_that_is_not_that_day_of_the_week_is_doubtful_or_unknown() -> None:
    assert _value("Ia tiba Rabu (29/10).") == "2024-10-29"
    assert _confidence("Ia tiba Rabu (29/10).") == 0.5
    assert _value("Ia tiba Kamis (9/5).") == "2024-05-09"
    assert _value("Ia tiba Jumat (10/5).") == "2024-05-10"
    assert _value("Ia tiba Minggu (9/5).") is None


def test_a_date_told_before_is_forgotten_after_a_while() -> None:
    far = " ".join(["Warga menanam bakau."] * 30)

    assert _values(f"Ia datang 12 Mei 2020. {far} Ia pergi dua hari kemudian.")[1] is None


def test_a_time_is_on_a_day_of_its_own_sentence_only() -> None:
    assert _values("Ia tiba Selasa. Rapat mulai pukul 10.30 WIB.") == ["2024-10-29", None]
    assert _values("Ia tiba Selasa\nRapat mulai pukul 10.30 WIB") == ["2024-10-29", None]


def test_other_languages_have_no_dates() -> None:
    for language in ("ms", "jv", "", None):
        body = join_paragraphs(["29 Oktober 2024"])
        assert find_dates(body, language=language, anchor=ANCHOR) == ()


def test_new_year_is_near() -> None:
    january = read_anchor("2025-01-02T09:00:00+07:00", hours=7)

    assert _value("Ia tiba Senin (30/12).", anchor=january) == "2024-12-30"
    assert _value("Ia tiba pada Desember.", anchor=january) == "2024-12"
    assert _value("Ia tiba pekan lalu.", anchor=january) == "2024-W52"
    assert _value("Ia tiba bulan lalu.", anchor=january) == "2024-12"
    assert _value("Ia akan tiba 5 Maret.", anchor=january) == "2025-03-05"


def test_leap_days() -> None:
    leap = read_anchor("2024-03-01", hours=7)

    assert _value("Ia tiba kemarin.", anchor=leap) == "2024-02-29"
    assert _value("Ia tiba 29 Februari.", anchor=leap) == "2024-02-29"
    assert _values("Ia tiba 29 Februari 2023.") == ["2023-02"] or not _values("29 Februari 2023")


@pytest.mark.parametrize("text", ["İ Selasa", "😀😀 Selasa", "İİİ\nSelasa", "\u0130 pada Selasa."])
def test_offsets_are_code_points(text: str) -> None:
    (date,) = _find(text)

    assert text[date.start : date.end] == "Selasa"


def test_values_are_iso_8601() -> None:
    for case in cases():
        for date in _find(case.text, case.language):
            for value in (date.value, date.end_value):
                if value is not None and "T" in value:
                    datetime.fromisoformat(value)
