"""Numbers in digits and words, and how they are written again."""

import re

import pytest

from worker.entities.patterns.numbers import (
    NUMERALS,
    Figure,
    format_number,
    is_countable,
    read_digits,
    read_ends,
    read_up_to,
    read_words,
    value_of,
)


def _read(text: str, language: str) -> Figure:
    digits = re.match(r"[0-9][0-9.,]*", text)
    assert digits
    return read_digits(text, 0, digits.end(), NUMERALS[language])


@pytest.mark.parametrize(
    ("text", "language", "whole", "value"),
    [
        ("3.000", "id", False, 3000),
        ("3.000", "id", True, 3000),
        ("9,000", "id", True, 9000),
        ("42,330", "id", False, 42.33),
        ("0,125", "id", True, 0.125),
        ("1,5", "id", False, 1.5),
        ("7.5", "id", False, 7.5),
        ("1.168", "id", True, 1168),
        ("1.234.567", "id", False, 1234567),
        ("1.234.567,89", "id", False, 1234567.89),
        ("1,234,567.89", "id", False, 1234567.89),
        ("12,345,678", "id", False, 12345678),
        ("2016.", "id", False, 2016),
        ("15.000,", "id", False, 15000),
        ("1,5 juta", "id", True, 1500000),
        ("1,234 triliun", "id", True, 1.234e12),
        ("1.234 triliun", "id", True, 1234e12),
        ("45 ribuan", "id", True, 45000),
        ("500 rb", "id", True, 500000),
        ("5jt", "id", True, 5000000),
        ("800-an", "id", True, 800),
        ("800an", "id", True, 800),
        ("1.2 million", "id", True, 1200000),
        ("2 Milyar", "id", True, 2e9),
        ("3,000", "en", False, 3000),
        ("3.000", "en", False, 3),
        ("3.000", "en", True, 3000),
        ("1.25", "en", False, 1.25),
        ("1.2 million", "en", True, 1200000),
        ("2 trillion", "en", True, 2e12),
        ("1.47 billion", "en", False, 1470000000),
    ],
)
def test_value_of_digits(text: str, language: str, whole: bool, value: float) -> None:
    figure = _read(text, language)
    assert value_of(figure, NUMERALS[language], whole=whole) == value


@pytest.mark.parametrize(
    "text",
    [
        "1.1.1.1",
        "01.08.722",
        "007",
        "1..2",
        "1,2,3",
        "12.34.567",
        "1.234,567.8",
        "1" * 30,
        "1.23.456",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert value_of(_read(text, "id"), NUMERALS["id"], whole=False) is None


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("satu", "id", 1),
        ("sepuluh", "id", 10),
        ("sebelas", "id", 11),
        ("tujuh belas", "id", 17),
        ("dua puluh lima", "id", 25),
        ("seratus dua puluh", "id", 120),
        ("dua ratus lima puluh ribu", "id", 250000),
        ("seribu lima ratus", "id", 1500),
        ("tiga belas ribu", "id", 13000),
        ("dua juta tiga ratus ribu", "id", 2300000),
        ("empat miliar", "id", 4e9),
        ("Dua ratus", "id", 200),
        ("seven", "en", 7),
        ("twenty-five", "en", 25),
        ("two hundred", "en", 200),
        ("three thousand five hundred", "en", 3500),
        ("nineteen", "en", 19),
        ("eighteen", "en", 18),
        ("two million", "en", 2000000),
    ],
)
def test_value_of_words(text: str, language: str, value: float) -> None:
    figure = read_words(text, 0, NUMERALS[language])
    assert figure == Figure(0, len(text), words=int(value))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dua tiga", "id"),
        ("satu juta juta", "id"),
        ("sepuluh dua", "id"),
        ("dua belas tiga", "id"),
        ("dua puluh dua puluh", "id"),
        ("duapuluh", "id"),
        ("puluhan", "id"),
        ("five five", "en"),
        ("thirteen two", "en"),
    ],
)
def test_words_that_are_no_number_together(text: str, language: str) -> None:
    assert read_words(text, 0, NUMERALS[language]) is None


@pytest.mark.parametrize(
    ("text", "countable"),
    [
        ("3.000", True),
        ("12", True),
        ("1,5 juta", True),
        ("14.00", False),
        ("2,5", False),
        ("0", False),
    ],
)
def test_whole_numbers_are_countable(text: str, countable: bool) -> None:
    assert is_countable(_read(text, "id"), NUMERALS["id"]) is countable


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2016", True),
        ("1945", True),
        ("2000", False),
        ("2.016", False),
        ("1283", False),
        ("2016 juta", False),
        ("20166", False),
    ],
)
def test_what_could_be_a_year(text: str, year: bool) -> None:
    assert _read(text, "id").may_be_a_year is year


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("3-5 miliar", (3e9, 5e9)),
        ("13 hingga 24", (13, 24)),
        ("80 sampai 100", (80, 100)),
        ("20 miliar hingga 25 miliar", (20e9, 25e9)),
        ("500.000 hingga 1 juta", (500000, 1e6)),
        ("1,25 – 2,5", (1.25, 2.5)),
        ("tiga", None),
        ("2-1", None),
        ("5 juta - 10", None),
        ("2016-2017", None),
    ],
)
def test_ranges(text: str, ends: tuple[float, float] | None) -> None:
    numerals = NUMERALS["id"]
    low = read_words(text, 0, numerals) or _read(text, "id")
    upper = read_up_to(text, low.end, numerals)
    assert (read_ends(low, upper.figure, numerals) if upper else None) == ends


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (1.5e12, "1,5 triliun", "1.5 trillion"),
        (3000, "3.000", "3,000"),
        (7.5, "7,5", "7.5"),
        (1470000000, "1,47 miliar", "1.47 billion"),
        (1234567, "1.234.567", "1,234,567"),
        (0.25, "0,25", "0.25"),
        (1e6, "1 juta", "1 million"),
        (93.556, "93,556", "93.556"),
    ],
)
def test_format(value: float, indonesian: str, english: str) -> None:
    assert format_number(value, NUMERALS["id"]) == indonesian
    assert format_number(value, NUMERALS["en"]) == english
