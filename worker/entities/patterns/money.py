"""Sums of money: "Rp1,5 triliun", "5 miliar dolar AS", "US$5 billion", "20 juta euro".

The unit is the code of ISO 4217. What a bare sign or word means is what it means in Indonesian and
in international news: "$" and "dolar" are US dollars, "¥" and "yen" Japanese; words that several
currencies share ("peso", "rupee", "dinar", "krona") count only with their country.

- Rupiah, yen, won and dong have no fractions in use, so that "Rp9,000" are nine thousand. In
  Indonesian copy that holds for every currency: its sums have two decimals or none.
- A range ("Rp3-5 miliar", "20 miliar hingga 25 miliar dolar") is one match without a value: it has
  two. Where both ends are whole sums ("Rp5 ribu sampai Rp10 ribu") they are two matches.
- "Rp45 ribuan" ("about 45 thousand") has the value 45000.
- "Pound" is a weight as well: in Indonesian it is money where a multiplier follows or thousands are
  meant, in English only with "sterling" or "British".
- "Ratusan juta rupiah", "miliaran dolar" have no number and are no matches. "Sen" is none either:
  a coin of six currencies, and the end of "persen".
- Codes that are words elsewhere ("PHP", "SAR", "CAD") are left out, and so is "won" in English,
  unless it is "South Korean won".
"""

import re
from functools import partial

from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.numbers import (
    NUMERALS,
    Figure,
    Numerals,
    format_number,
    read_digits,
    read_ends,
    read_up_to,
    value_of,
)
from worker.entities.patterns.quantities import Unit, Units
from worker.entities.patterns.vocabulary import phrases, rows
from worker.entities.patterns.vocabulary.currencies import CODES, SIGNS, WITHOUT_FRACTIONS, WORDS
from worker.languages import any_of

_SIGNS = {"IDR": "Rp", "USD": "US$", "EUR": "€", "GBP": "£"}

_SAID_AGAIN = {
    "IDR": re.compile(r" (?:[Rr]upiah)(?!\w)"),
    "USD": re.compile(r" (?:[Dd]ol+ar(?: AS| Amerika(?: Serikat)?)?|dollars)(?!\w)"),
}
"""The currency behind a sum that has its sign already: "Rp50 juta rupiah"."""
_FIRST_NUMBER = re.compile(r"\.?[ \u00a0]?([0-9][0-9.,]*+)")
_LETTERS = {
    "IDR": {"M": 9, "T": 12, "m": 9, "t": 12},
    "": {"k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "b": 9, "bn": 9, "B": 9, "tn": 12, "trn": 12},
}
"""Multipliers of one letter: Indonesian ones behind "Rp", English ones behind other signs."""
_LETTER = re.compile(rf" ?({any_of({*_LETTERS['IDR'], *_LETTERS['']})})(?![\w²³/'’])")


def currencies_of(language: str) -> Units:
    """Return the words and codes for currencies behind a number."""
    units: Units = {code: Unit(code, "money") for code in CODES}
    for code, words in rows(WORDS[language]):
        for word in phrases(words):
            forms = (word, word[0].upper() + word[1:], word.title())
            units |= dict.fromkeys(forms, Unit(code, "money"))
    return units


def money(
    start: int, end: int, values: tuple[float, ...], code: str, numerals: Numerals
) -> PatternMatch:
    """Return the match of a sum, or of a range where two values are given."""
    sign = _SIGNS.get(code, f"{code} ")
    name = "–".join(sign + format_number(value, numerals) for value in values)
    value = values[0] if len(values) == 1 else None
    return PatternMatch(start, end, "MONEY", name, value, code)


def is_whole(code: str, numerals: Numerals) -> bool:
    """Say whether sums in a currency have no fractions of three digits."""
    return code in WITHOUT_FRACTIONS or numerals.language == "id"


def marks_of(language: str) -> dict[str, Reader]:
    """Return the signs that stand before a sum, and what reads on from them."""
    numerals = NUMERALS[language]
    marks = {code: code for code in CODES}
    marks |= {sign: code for code, signs in rows(SIGNS) for sign in phrases(signs)}
    return {mark: partial(_read_sum, code, numerals) for mark, code in marks.items()}


def _read_sum(
    code: str, numerals: Numerals, text: str, start: int, end: int
) -> PatternMatch | None:
    """Read the sum behind the sign of its currency."""
    first = _FIRST_NUMBER.match(text, end)
    if first is None:
        return None
    figure = read_digits(text, first.start(1), first.end(1), numerals)
    figure = figure if figure.scale else _with_letter(text, figure, code)
    if ends := _range(text, figure, code, numerals):
        return money(start, ends[0], ends[1], code, numerals)
    value = value_of(figure, numerals, whole=is_whole(code, numerals))
    if value is None:
        return None
    end = figure.end
    if not figure.scale and text.startswith((",-", ".-"), end):
        end += 2
    elif code in _SAID_AGAIN and (again := _SAID_AGAIN[code].match(text, end)):
        end = again.end()
    return money(start, end, (value,), code, numerals)


def _with_letter(text: str, figure: Figure, code: str) -> Figure:
    """Return a number with the letter for a multiplier that may stand behind it: "$5m"."""
    letter = _LETTER.match(text, figure.end)
    scale = letter and _LETTERS["IDR" if code == "IDR" else ""].get(letter.group(1))
    if not letter or not scale:
        return figure
    return Figure(figure.start, letter.end(), figure.digits, scale=scale)


def _range(
    text: str, low: Figure, code: str, numerals: Numerals
) -> tuple[int, tuple[float, float]] | None:
    """Return the end of a range and its two values; None where the sum is one by itself."""
    upper = read_up_to(text, low.end, numerals)
    if upper is None or upper.apart:
        return None
    high = upper.figure
    if upper.marked and (low.scale or not high.scale):
        return None
    high = high if high.scale else _with_letter(text, high, code)
    values = read_ends(low, high, numerals)
    return (high.end, values) if values else None
