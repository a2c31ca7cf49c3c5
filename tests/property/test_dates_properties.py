"""Whatever a text holds, its dates slice, read as ISO 8601, and take time linear in it."""

import re
import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worker.dates import Anchor, find_dates
from worker.document import join_paragraphs

PIECES = st.sampled_from(
    [
        *(
            "Selasa",
            "Minggu",
            "Jum'at",
            "Tuesday",
            "(29/10)",
            "(29/10/2024)",
            "(28-30/10)",
            "(1–3/10)",
            "1/2",
        ),
        *("29", "1-3", "31", "Oktober", "Mei", "Februari", "October", "May", "Sept.", "2024"),
        *("2019-2024", "2023/24", "1990-an", "1990s", "90-an", "0000", "9999", "24.00", "10:30"),
        *("pukul", "pukul 10.30 WIB", "jam 7 malam", "10 a.m.", "1030 GMT", "WIB", "malam"),
        *("kemarin", "pekan lalu", "tahun depan", "last year", "next week", "the next day"),
        *("dua hari", "999 tahun lalu", "3 days ago", "999 years", "kemudian", "sebelumnya"),
        *("awal", "akhir", "sejak", "antara", "dan", "between", "and", "hingga", "to", "mid-"),
        *("kuartal III", "semester I", "Q3", "third quarter", "abad ke-19", "19th century"),
        *("akan", "setiap", "Pasar", "Nomor 6 Tahun", "the", "in", "-", "–", ",", ".", "(", ")"),
        *("\n", "İ", "😀", "٣", "²", "१९९०", "e\u0301"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda joint: joint.join(pieces))
)
ANCHORS = st.one_of(
    st.just(Anchor()),
    st.dates(date(1800, 1, 1), date(2200, 12, 31)).map(Anchor),
    st.integers(1800, 2200).map(lambda year: Anchor(year=year)),
)
ISO = {
    "minute": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(Z|[+-]\d\d:\d\d)?"),
    "day": re.compile(r"\d{4}-\d\d-\d\d"),
    "week": re.compile(r"\d{4}-W\d\d"),
    "month": re.compile(r"\d{4}-\d\d"),
    "year": re.compile(r"\d{4}"),
}
ISO |= {"hour": ISO["minute"], "quarter": ISO["month"]}


def _first_moment(value: str, grain: str) -> datetime:
    """Parse a value by the standard library alone."""
    completed = {"week": "-1", "month": "-01", "quarter": "-01", "year": "-01-01"}.get(grain, "")
    return datetime.fromisoformat(value + completed)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["id", "en"]), ANCHORS)
def test_dates_slice_and_their_values_are_iso_8601(
    text: str, language: str, anchor: Anchor
) -> None:
    body = join_paragraphs(text.split("\n"))
    found = find_dates(body, language=language, anchor=anchor)

    end = 0
    for each in found:
        assert end <= each.start < each.end
        assert body.text[each.start : each.end] == each.text
        end = each.end
        assert each.grain is not None
        values = [value for value in (each.value, each.end_value) if value is not None]
        assert all(ISO[each.grain].fullmatch(value) for value in values)
        moments = [_first_moment(value, each.grain) for value in values]
        assert moments == sorted(moments)
        assert each.value is not None or (each.end_value, each.confidence) == (None, None)
        assert each.confidence is None or 0 < each.confidence < 1
    assert find_dates(body, language=language, anchor=anchor) == found


SHAPES = {
    "weekdays": "Selasa ",
    "weekdays and dates": "Selasa (29/10) ",
    "Sundays or weeks": "Minggu lalu ",
    "open brackets": "Selasa (",
    "ranges": "Senin-Selasa-Rabu-",
    "range of ranges": "2019-2024-",
    "days": "1-3 Mei ",
    "months": "Mei-",
    "months and dots": "Mei. ",
    "figures": "1234567890",
    "slashes": "1/2/",
    "short figures": "1 ",
    "years": "2019 ",
    "years of something": "tahun 2019 dan ",
    "times": "pukul 10.30-",
    "days and times": "Selasa pukul 10.30 WIB, ",
    "counts": "dua hari ",
    "relative": "dua hari kemudian ",
    "kept words": "akhir ",
    "between": "antara 2019 dan ",
    "clauses": "akan " * 40 + "Selasa ",
    "far from a date told": "10 Mei 2020 " + "a " * 150 + "pukul 10.30 WIB ",
    "no spaces": "a",
    "spaces": " " * 60 + "a",
    "hyphens": "-",
    "quarters": "kuartal III ",
    "english": "last Tuesday at 10 a.m. to ",
    "capitals of two": "İ",
}


def _seconds(shape: str, size: int, language: str) -> float:
    body = join_paragraphs([shape * (size // len(shape))])
    timings = []
    for _ in range(2):
        started = time.thread_time()
        find_dates(body, language=language, anchor=Anchor(date(2024, 10, 30)))
        timings.append(time.thread_time() - started)
    return min(timings)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_linearly(shape: str, language: str) -> None:
    least = max(_seconds(shape, 20_000, language), 0.002)

    assert _seconds(shape, 200_000, language) < 25 * least
