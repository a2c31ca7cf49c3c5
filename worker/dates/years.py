"""Years: "sejak 2019", "tahun 2019", "awal 2025", "2019-2024", "1990-an", "the 1990s"."""

import re

from worker.dates.atoms import Atom, keep, word_before
from worker.dates.expressions import Expression, Unresolvable, Years
from worker.dates.grammar import Grammar

_LENGTH = 4
_CENTURY, _DECADE = 100, 10
_FIRST_BARE_YEAR, _LAST_YEAR = 1800, 2100
_AMBIGUOUS = 2000  # "1900s" are ten years or a hundred
_YEAR = re.compile("(?:1[89]|20)[0-9]{2}")
_LAW_NUMBER = re.compile(r"[0-9]+[.,]?")


def read_year(text: str, start: int, grammar: Grammar) -> Atom | None:
    """Read a year, or some years, where the words around say that it is one.

    Not a year is a number of things ("dari 2019 orang"), the year of a law ("Nomor 6 Tahun 2023"),
    an edition ("Pemilu 2024"), which has no word such as "sejak" before, and a year of another
    calendar.
    """
    word, begin = word_before(text, start)
    is_opened = word in grammar.year_openers or word in grammar.year_nouns
    if not is_opened and not text.startswith(grammar.year_tails, start + _LENGTH):
        return None
    match = grammar.year.match(text, start)
    if match is None or grammar.not_years.match(text, match.end()):
        return None
    years = _years(match)
    if years is None or not _is_told(match, text, word, begin, grammar):
        return None
    return Atom(keep(text, start, grammar.kept), match.end(), years)


def read_short_decade(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read "90-an" behind "tahun"."""
    match = grammar.short_decade.match(text, start)
    if match is None or word_before(text, start)[0] not in grammar.year_nouns:
        return None
    first = 1900 + int(match["decade"])
    return Atom(keep(text, start, grammar.kept), match.end(), Years(first, first + _DECADE - 1))


def _years(match: re.Match[str]) -> Expression | None:
    first = int(match["year"])
    if first > _LAST_YEAR:
        return None
    if match["decade"]:
        if first % _DECADE or (first % _CENTURY == 0 and first < _AMBIGUOUS):
            return Unresolvable("year")
        return Years(first, first + _DECADE - 1)
    if match["last"] is None:
        return Years(first, first)
    last = int(match["last"])
    if last < _CENTURY:
        last += first - first % _CENTURY
    return Years(first, last) if first < last <= first + _CENTURY else None


def _is_told(match: re.Match[str], text: str, word: str, begin: int, grammar: Grammar) -> bool:
    if word in grammar.year_nouns:
        return _LAW_NUMBER.fullmatch(word_before(text, begin)[0]) is None
    if match["decade"]:
        return True
    if int(match["year"]) < _FIRST_BARE_YEAR or word in grammar.names:
        return False
    if word == grammar.between[1].strip():  # "2019 dan 2021"
        return _YEAR.fullmatch(word_before(text, begin)[0]) is not None
    if word in grammar.year_openers or match["which"]:
        return True
    is_joined = text[match.start() - 1] in "-–/" or text[match.end() : match.end() + 1] in (
        "-",
        "/",
    )
    return bool(match["last"]) and len(match["last"]) == len(match["year"]) and not is_joined
