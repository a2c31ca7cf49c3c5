"""Numbers as news copy writes them: "1,5 triliun", "3.000", "dua puluh lima ribu", "1.2 million".

Indonesian writes a comma before decimals and full stops between thousands (Pedoman Umum Ejaan
Bahasa Indonesia, on figures), English the other way round, and the news mixes the two. So:

- two marks of different kinds: the last is the decimal one, whatever the language;
- one mark before other than three digits is decimal: "7.5 persen", "5,1 kilogram";
- one mark before three digits ("3.000", "9,000") is between thousands where it is so in the
  language of the text, or where the thing has no fractions (people, rupiah) and no multiplier
  follows; else it is decimal: "42,330 detik", "Rp1,234 triliun".
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from worker.entities.patterns.vocabulary.numerals import (
    ENGLISH_SCALES,
    ENGLISH_WORDS,
    INDONESIAN_SCALES,
    INDONESIAN_WORDS,
    NumberWords,
)
from worker.languages import any_of

_LONGEST = 20
"""Characters of a number; what is longer is no number that a reader could take in."""
_THOUSANDS = 3
_APART = frozenset({"atau", "or"})
_SIGN = r"(?:Rp|[A-Z]{0,3}[$€£¥]|[A-Z]{3})"

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands at `text[start:end]`, with the multiplier behind it.

    Attributes:
        start: where it begins.
        end: where it ends.
        digits: as written ("1,5"), None where it is in words.
        words: the number that the words say.
        scale: the power of ten that the multiplier stands for, 0 without one.
    """

    start: int
    end: int
    digits: str | None = None
    words: int = 0
    scale: int = 0

    @property
    def is_one_in_words(self) -> bool:
        """Whether it is "satu" or "one", which is as often an article."""
        return self.digits is None and self.words == 1

    @property
    def may_be_a_year(self) -> bool:
        """Whether it could be a year as well: four digits, no mark, no multiplier."""
        digits = self.digits
        if self.scale or digits is None or len(digits) != len("2000") or not digits.isdigit():
            return False
        return "1900" < digits < "2050" and digits != "2000"


@dataclass(frozen=True, slots=True)
class Upper:
    """The second number of a range.

    Attributes:
        figure: the number.
        marked: whether the sign of a currency stands before it.
        apart: whether it is another possibility ("dua atau tiga"), not an end.
    """

    figure: Figure
    marked: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numbers.

    Attributes:
        language: `id` or `en`.
        decimal: the mark before decimals.
        thousands: the mark between thousands.
        names: powers of ten that a formatted number names, the largest first.
        parts: the words for numbers.
        scales: multipliers behind digits, and their powers of ten.
        after_digits: "-an" ("about"), the multiplier.
        in_words: a number in words.
        up_to: what stands between the two ends of a range; the sign of a currency may follow.
    """

    language: str
    decimal: str
    thousands: str
    names: tuple[tuple[int, str], ...]
    parts: NumberWords
    scales: Mapping[str, int]
    after_digits: re.Pattern[str]
    in_words: re.Pattern[str]
    up_to: re.Pattern[str]


def _indonesian() -> Numerals:
    return Numerals(
        language="id",
        decimal=",",
        thousands=".",
        names=((12, "triliun"), (9, "miliar"), (6, "juta")),
        parts=_capitalised(INDONESIAN_WORDS),
        scales=(scales := _capitalised(INDONESIAN_SCALES | ENGLISH_SCALES)),
        after_digits=_after_digits(scales),
        in_words=_in_words(INDONESIAN_WORDS),
        up_to=_up_to("hingga|sampai dengan|sampai|s/d|atau", INDONESIAN_WORDS),
    )


def _english() -> Numerals:
    return Numerals(
        language="en",
        decimal=".",
        thousands=",",
        names=((12, "trillion"), (9, "billion"), (6, "million")),
        parts=_capitalised(ENGLISH_WORDS),
        scales=(scales := _capitalised(ENGLISH_SCALES)),
        after_digits=_after_digits(scales),
        in_words=_in_words(ENGLISH_WORDS),
        up_to=_up_to("to|or", ENGLISH_WORDS),
    )


def _capitalised(table: Mapping[str, _Value]) -> dict[str, _Value]:
    """Return a table with its words in lower case and with a capital."""
    return {form: value for word, value in table.items() for form in (word, word.capitalize())}


def _after_digits(scales: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:-?an(?!\w))?(?:[ \u00a0]?({any_of(scales)})(?!\w))?")


def _in_words(parts: Mapping[str, object]) -> re.Pattern[str]:
    word = any_of(_capitalised(parts))
    return re.compile(rf"{word}(?!\w)(?:[ -]{word}(?!\w)){{0,11}}")


def _up_to(joints: str, parts: Mapping[str, object]) -> re.Pattern[str]:
    return re.compile(
        rf"(?: ?[-–—] ?| ({joints}) )({_SIGN}\.? ?)?(?:([0-9][0-9.,]*+)|(?={any_of(parts)}))"
    )


NUMERALS = {"id": _indonesian(), "en": _english()}


def first_words(language: str) -> list[str]:
    """Return the words with which a number in words may begin."""
    beginnings = {"digit", "whole", "whole hundred", "whole scale"}
    return [word for word, (part, _) in NUMERALS[language].parts.items() if part in beginnings]


def read_digits(text: str, start: int, end: int, numerals: Numerals) -> Figure:
    """Read a number in digits and its multiplier.

    Args:
        text: where it stands.
        start: its first digit.
        end: after its last digit or the mark behind that.
        numerals: how the language writes numbers.
    """
    digits = text[start:end].rstrip(".,")
    end = start + len(digits)
    behind = numerals.after_digits.match(text, end)
    if behind is None or behind.end() == end:
        return Figure(start, end, digits)
    scale = behind.group(1)
    return Figure(start, behind.end(), digits, scale=numerals.scales[scale] if scale else 0)


def read_words(text: str, start: int, numerals: Numerals) -> Figure | None:
    """Read a number in words; None where none stands, or words that are no number together."""
    match = numerals.in_words.match(text, start)
    if match is None:
        return None
    number = _number(match.group().replace("-", " ").split(" "), numerals.parts)
    return Figure(start, match.end(), words=number) if number else None


def _number(words: list[str], parts: NumberWords) -> int | None:
    """Add the words of a number up; None where they do not belong together ("dua tiga")."""
    total, group, digit, limit = 0, 0, 0, 10**15
    for word in words:
        part, number = parts[word]
        match part:
            case "digit" if not digit and not 10 <= group % 100 < 20:
                digit = number
            case "whole" if not digit and not group % 100:
                group += number
            case "teen" if digit and not group % 100:
                group, digit = group + 10 + digit, 0
            case "ten" if digit and not group % 100:
                group, digit = group + 10 * digit, 0
            case "hundred" if digit and not group:
                group, digit = 100 * digit, 0
            case "whole hundred" if not digit and not group:
                group = number
            case "scale" if group + digit and number < limit:
                total, group, digit, limit = total + (group + digit) * number, 0, 0, number
            case "whole scale" if not group + digit and number < limit:
                total, limit = total + number, number
            case _:
                return None
    return total + group + digit


def read_up_to(text: str, end: int, numerals: Numerals) -> Upper | None:
    """Read the second number of a range ("3-5", "13 hingga 24"), whose first ends at `end`."""
    joint = numerals.up_to.match(text, end)
    if joint is None:
        return None
    if joint.group(3) is not None:
        figure: Figure | None = read_digits(text, joint.start(3), joint.end(3), numerals)
    else:
        figure = read_words(text, joint.end(), numerals)
    if figure is None:
        return None
    return Upper(figure, marked=joint.group(2) is not None, apart=joint.group(1) in _APART)


def read_ends(low: Figure, high: Figure, numerals: Numerals) -> tuple[float, float] | None:
    """Return both numbers of a range, None where they are not in order ("2-1").

    The multiplier of the second belongs to the first as well ("3-5 miliar"), unless that is large
    enough to stand by itself ("500.000 hingga 1 juta").
    """
    if low.scale and not high.scale:
        return None
    if low.may_be_a_year and high.may_be_a_year:
        return None
    first = value_of(low, numerals, whole=not high.scale)
    second = value_of(high, numerals, whole=True)
    if first is None or second is None:
        return None
    if high.scale and not low.scale and first < 10**_THOUSANDS:
        first *= 10**high.scale
    return (first, second) if first < second else None


def value_of(figure: Figure, numerals: Numerals, *, whole: bool) -> float | None:
    """Return the number that a figure stands for; None where it is none ("1.1.1", "007").

    Args:
        figure: as it stands.
        numerals: how the language writes numbers.
        whole: whether what is counted has no fractions.
    """
    if figure.digits is None:
        return float(figure.words)
    plain = _plain(figure.digits, numerals.decimal, whole=whole and not figure.scale)
    if plain is None:
        return None
    number, decimals = plain
    power = figure.scale - decimals
    return float(number * 10**power) if power >= 0 else number / 10**-power


def is_countable(figure: Figure, numerals: Numerals) -> bool:
    """Say whether a figure is a whole number as one writes it of people: not "14.00"."""
    if figure.digits is None:
        return True
    plain = _plain(figure.digits, numerals.decimal, whole=not figure.scale)
    return plain is not None and plain[0] > 0 and plain[1] <= figure.scale


def _plain(digits: str, decimal: str, *, whole: bool) -> tuple[int, int] | None:
    """Return the digits as one number and how many of them are decimals."""
    if len(digits) > _LONGEST:
        return None
    if digits.isdigit():
        return None if digits[0] == "0" and len(digits) > 1 else (int(digits), 0)
    last = "," if digits.rfind(",") > digits.rfind(".") else "."
    head, tail = digits.rsplit(last, 1)
    other = "." if last == "," else ","
    groups = head.replace(other, last).split(last)
    grouped = 0 < len(groups[0]) <= _THOUSANDS and groups[0][0] != "0"
    grouped = grouped and all(len(group) == _THOUSANDS for group in groups[1:])
    if not all(groups) or not tail or (len(groups) > 1 and not grouped):
        return None
    joined = "".join(groups)
    if other in head:
        return (int(joined + tail), len(tail)) if last not in head else None
    thousands = grouped and len(tail) == _THOUSANDS and (last != decimal or whole)
    if len(groups) > 1 or thousands:
        return (int(joined + tail), 0) if len(tail) == _THOUSANDS else None
    return int(joined + tail), len(tail)


def format_number(value: float, numerals: Numerals) -> str:
    """Write a number as the language does: "1,5 triliun", "3.000", "0,25"."""
    for power, name in numerals.names:
        scaled = round(value / 10**power, 9)
        if scaled >= 1 and round(scaled, 3) == scaled:
            return f"{_marked(scaled, numerals)} {name}"
    return _marked(value, numerals)


def _marked(value: float, numerals: Numerals) -> str:
    whole, _, decimals = f"{value:,.6f}".partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.replace(",", numerals.thousands)
    return f"{whole}{numerals.decimal}{decimals}" if decimals else whole
