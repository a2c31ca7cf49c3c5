"""Sums of money: what is found, under which name, with which value and currency."""

import pytest

from worker.entities.patterns import find_patterns


def _sums(text: str, language: str) -> list[tuple[str, str, float | None, str | None]]:
    found = [match for match in find_patterns(text, language) if match.type == "MONEY"]
    return [(text[m.start : m.end], m.name, m.value, m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "written", "name", "value", "unit"),
    [
        ("senilai Rp1,5 triliun.", "Rp1,5 triliun", "Rp1,5 triliun", 1.5e12, "IDR"),
        ("uang Rp 500.000 itu", "Rp 500.000", "Rp500.000", 500000, "IDR"),
        ("harga Rp\u00a0500.000", "Rp\u00a0500.000", "Rp500.000", 500000, "IDR"),
        ("denda Rp. 25.000.000", "Rp. 25.000.000", "Rp25 juta", 25e6, "IDR"),
        ("Rp.1.025 per kg", "Rp.1.025", "Rp1.025", 1025, "IDR"),
        ("Rp15.000,- per orang", "Rp15.000,-", "Rp15.000", 15000, "IDR"),
        ("Rp500.000,00 tunai", "Rp500.000,00", "Rp500.000", 500000, "IDR"),
        ("hanya Rp9,000 saja", "Rp9,000", "Rp9.000", 9000, "IDR"),
        ("Rp1000 per suara", "Rp1000", "Rp1.000", 1000, "IDR"),
        ("seharga Rp45 ribuan.", "Rp45 ribuan", "Rp45.000", 45000, "IDR"),
        ("Rp2 jutaan", "Rp2 jutaan", "Rp2 juta", 2e6, "IDR"),
        ("Rp1,750 juta untuk VVIP", "Rp1,750 juta", "Rp1,75 juta", 1750000, "IDR"),
        ("APBN RP3.366,8 triliun", "RP3.366,8 triliun", "Rp3.366,8 triliun", 3366.8e12, "IDR"),
        ("Rp 2,5 M dan", "Rp 2,5 M", "Rp2,5 miliar", 2.5e9, "IDR"),
        ("Rp1,2 T", "Rp1,2 T", "Rp1,2 triliun", 1.2e12, "IDR"),
        ("Rp50 jt", "Rp50 jt", "Rp50 juta", 50e6, "IDR"),
        ("Rp700 ribu/bulan", "Rp700 ribu", "Rp700.000", 700000, "IDR"),
        ("Rp50 juta rupiah", "Rp50 juta rupiah", "Rp50 juta", 50e6, "IDR"),
        ("3 miliar rupiah", "3 miliar rupiah", "Rp3 miliar", 3e9, "IDR"),
        ("600 Juta Rupiah", "600 Juta Rupiah", "Rp600 juta", 600e6, "IDR"),
        ("tiga miliar rupiah", "tiga miliar rupiah", "Rp3 miliar", 3e9, "IDR"),
        ("IDR 5 juta", "IDR 5 juta", "Rp5 juta", 5e6, "IDR"),
        ("investasi US$5 miliar", "US$5 miliar", "US$5 miliar", 5e9, "USD"),
        ("harga $ 90.", "$ 90", "US$90", 90, "USD"),
        ("$ 39.00 atau", "$ 39.00", "US$39", 39, "USD"),
        ("US$1,200 per", "US$1,200", "US$1.200", 1200, "USD"),
        ("US$29,5", "US$29,5", "US$29,5", 29.5, "USD"),
        ("USD 1.2 million", "USD 1.2 million", "US$1,2 juta", 1.2e6, "USD"),
        ("5 miliar dolar AS", "5 miliar dolar AS", "US$5 miliar", 5e9, "USD"),
        ("1 miliar dolar selama", "1 miliar dolar", "US$1 miliar", 1e9, "USD"),
        ("85 juta dollar AS", "85 juta dollar AS", "US$85 juta", 85e6, "USD"),
        ("100 dolar Amerika Serikat", "100 dolar Amerika Serikat", "US$100", 100, "USD"),
        ("tiga miliar dolar AS", "tiga miliar dolar AS", "US$3 miliar", 3e9, "USD"),
        ("12 juta USD", "12 juta USD", "US$12 juta", 12e6, "USD"),
        ("20 juta euro", "20 juta euro", "€20 juta", 20e6, "EUR"),
        ("banderol € 222 juta", "€ 222 juta", "€222 juta", 222e6, "EUR"),
        ("99 Euro", "99 Euro", "€99", 99, "EUR"),
        ("£58 juta", "£58 juta", "£58 juta", 58e6, "GBP"),
        ("390 poundsterling", "390 poundsterling", "£390", 390, "GBP"),
        ("80 juta pounds", "80 juta pounds", "£80 juta", 80e6, "GBP"),
        ("500.000 pound", "500.000 pound", "£500.000", 500000, "GBP"),
        ("HK$250", "HK$250", "HKD 250", 250, "HKD"),
        ("S$100 ribu", "S$100 ribu", "SGD 100.000", 100000, "SGD"),
        ("Sin$6 ribu", "Sin$6 ribu", "SGD 6.000", 6000, "SGD"),
        ("200.000 dolar Singapura", "200.000 dolar Singapura", "SGD 200.000", 200000, "SGD"),
        ("AUD$20", "AUD$20", "AUD 20", 20, "AUD"),
        ("RM315 (Gold)", "RM315", "MYR 315", 315, "MYR"),
        ("1.458 yen", "1.458 yen", "JPY 1.458", 1458, "JPY"),
        ("1,000 yen", "1,000 yen", "JPY 1.000", 1000, "JPY"),
        ("10 miliar Yuan", "10 miliar Yuan", "CNY 10 miliar", 10e9, "CNY"),
        ("100 ribu Baht", "100 ribu Baht", "THB 100.000", 100000, "THB"),
        ("10 juta won", "10 juta won", "KRW 10 juta", 10e6, "KRW"),
        ("500 riyal", "500 riyal", "SAR 500", 500, "SAR"),
        ("(Rp1,98 miliar)", "Rp1,98 miliar", "Rp1,98 miliar", 1.98e9, "IDR"),
        ("harganya:Rp5 juta", "Rp5 juta", "Rp5 juta", 5e6, "IDR"),
    ],
)
def test_indonesian(text: str, written: str, name: str, value: float, unit: str) -> None:
    assert _sums(text, "id") == [(written, name, value, unit)]


@pytest.mark.parametrize(
    ("text", "written", "name", "value", "unit"),
    [
        ("worth USD 1.2 million.", "USD 1.2 million", "US$1.2 million", 1.2e6, "USD"),
        ("a $5 billion deal", "$5 billion", "US$5 billion", 5e9, "USD"),
        ("about $1,250.50", "$1,250.50", "US$1,250.5", 1250.5, "USD"),
        ("$3.299 a gallon", "$3.299", "US$3.299", 3.299, "USD"),
        ("raised $15m in", "$15m", "US$15 million", 15e6, "USD"),
        ("£2.5bn", "£2.5bn", "£2.5 billion", 2.5e9, "GBP"),
        ("Rp1.5 trillion", "Rp1.5 trillion", "Rp1.5 trillion", 1.5e12, "IDR"),
        ("Rp200.000 in cash", "Rp200.000", "Rp200,000", 200000, "IDR"),
        ("Rp9,000", "Rp9,000", "Rp9,000", 9000, "IDR"),
        ("5 billion US dollars", "5 billion US dollars", "US$5 billion", 5e9, "USD"),
        ("five million dollars", "five million dollars", "US$5 million", 5e6, "USD"),
        ("200,000 Singapore dollars", "200,000 Singapore dollars", "SGD 200,000", 2e5, "SGD"),
        ("20 million euros", "20 million euros", "€20 million", 20e6, "EUR"),
        ("HK$30", "HK$30", "HKD 30", 30, "HKD"),
        ("RM50", "RM50", "MYR 50", 50, "MYR"),
        ("500 yen", "500 yen", "JPY 500", 500, "JPY"),
        ("100 pounds sterling", "100 pounds sterling", "£100", 100, "GBP"),
        ("3 million South Korean won", "3 million South Korean won", "KRW 3 million", 3e6, "KRW"),
    ],
)
def test_english(text: str, written: str, name: str, value: float, unit: str) -> None:
    assert _sums(text, "en") == [(written, name, value, unit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rp3-5 miliar", [("Rp3-5 miliar", "Rp3 miliar–Rp5 miliar", None, "IDR")]),
        ("Rp1,2-Rp3,6 juta", [("Rp1,2-Rp3,6 juta", "Rp1,2 juta–Rp3,6 juta", None, "IDR")]),
        ("Rp3 hingga 6 juta", [("Rp3 hingga 6 juta", "Rp3 juta–Rp6 juta", None, "IDR")]),
        ("Rp7.500-9.000", [("Rp7.500-9.000", "Rp7.500–Rp9.000", None, "IDR")]),
        ("US$50 juta-65 juta", [("US$50 juta-65 juta", "US$50 juta–US$65 juta", None, "USD")]),
        (
            "20 miliar hingga 25 miliar dolar",
            [("20 miliar hingga 25 miliar dolar", "US$20 miliar–US$25 miliar", None, "USD")],
        ),
        ("8-11 juta poundsterling", [("8-11 juta poundsterling", "£8 juta–£11 juta", None, "GBP")]),
        (
            "Rp5 ribu sampai Rp10 ribu",
            [("Rp5 ribu", "Rp5.000", 5000, "IDR"), ("Rp10 ribu", "Rp10.000", 10000, "IDR")],
        ),
        (
            "10 ribu yen hingga 30 ribu yen",
            [
                ("10 ribu yen", "JPY 10.000", 10000, "JPY"),
                ("30 ribu yen", "JPY 30.000", 30000, "JPY"),
            ],
        ),
        ("Rp500 juta atau 3 bulan", [("Rp500 juta", "Rp500 juta", 500e6, "IDR")]),
        ("Rp5 juta - 10 orang", [("Rp5 juta", "Rp5 juta", 5e6, "IDR")]),
        (
            "US$5 atau 70 ribu rupiah",
            [("US$5", "US$5", 5, "USD"), ("70 ribu rupiah", "Rp70.000", 70000, "IDR")],
        ),
    ],
)
def test_ranges(text: str, found: list[tuple[str, str, float | None, str]]) -> None:
    assert _sums(text, "id") == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ratusan juta rupiah", "id"),
        ("miliaran rupiah pun", "id"),
        ("puluhan juta dolar AS", "id"),
        ("rupiah ditutup menguat 1 poin", "id"),
        ("kurs dolar AS 2016", "id"),
        ("33 persen", "id"),
        ("50 sen", "id"),
        ("RM Sederhana", "id"),
        ("Rp itu", "id"),
        ("SRp5 juta", "id"),
        ("A$AP Rocky", "id"),
        ("Euro 2016", "id"),
        ("pada 2016 Euro", "id"),
        ("standar Euro 4", "id"),
        ("5 juta dolar Fiji", "id"),
        ("263 pounds atau 120 kilogram", "id"),
        ("PHP 7", "id"),
        ("tim SAR 5 orang", "id"),
        ("Rp1.1.1.1", "id"),
        ("Persib won 3-2", "en"),
        ("they won 3 times, 5 won", "en"),
        ("lost 12 pounds", "en"),
        ("2016 Euro", "en"),
    ],
)
def test_what_is_no_sum(text: str, language: str) -> None:
    assert _sums(text, language) == []


def test_one_sum_has_one_name_however_it_is_written() -> None:
    text = "Rp1,5 triliun, 1,5 triliun rupiah, Rp1.500 miliar, Rp 1.500.000.000.000"
    assert {name for _, name, _, _ in _sums(text, "id")} == {"Rp1,5 triliun"}
