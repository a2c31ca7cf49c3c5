"""The places and the date that stand before the agency in a dateline."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from worker.agencies import CITIES
from worker.languages import LANGUAGES, words

_MONTHS = {name: number for language in LANGUAGES for name, number in language.months.items()}
DAYS = frozenset().union(
    words("mon tue wed thu fri sat sun"), *(language.days for language in LANGUAGES)
)
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_DATE = re.compile(
    r"(?:^|, ?|(?<=[^,]) )"
    r"(?:(?P<slashed_day>\d{1,2})/(?P<slashed_month>\d{1,2})(?:/(?P<slashed_year>\d{4}))?"
    rf"|(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\.?(?: (?P<year>\d{{4}}))?"
    rf"|(?P<first_month>{_MONTH})\.? (?P<second_day>\d{{1,2}})(?:, (?P<last_year>\d{{4}}))?)$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_JOINT = re.compile(r",(?! ?D\.C\.)|/")  # "Washington, D.C." is one place
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.,'’-])*")
_PARTICLES = words("al d' da das de del den der di do dos el la las le les of the van")
_ABBREVIATIONS = words("AS DIY DKI IKN RI UAE UEA UK US USA")  # those with vowels
_SHORT_WORDS = words("FT. MT. ST.")
_VOWEL = re.compile("[AEIOUY]")
# Words of institutions: "Kantor Berita Nasional (ANTARA) - ..." is no dateline.
_NOT_PLACES = words("agency badan berita kantor lembaga lkbn news perum pt yayasan")
_LONGEST_PLACE = 5  # words
_LEAP_YEAR = 2000  # has every day that any year has


@dataclass(frozen=True, slots=True)
class Filed:
    """Where and when an article was filed; the date's year is None where it is not printed."""

    places: tuple[str, ...]
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def date(self, published: date | None) -> date | None:
        """Complete the date: without a year, the one nearest to the publication."""
        if self.month is None or self.day is None:
            return None
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        if published is None:
            return None
        years = (published.year + shift for shift in (-1, 0, 1))
        dates = [found for year in years if (found := _date(year, self.month, self.day))]
        return min(dates, key=lambda found: abs(found - published), default=None)


@lru_cache(maxsize=1_024)
def read_places(text: str) -> Filed | None:
    """Read "Siak, Riau, 12/5", "Jakarta/Medan" or "Nov 12"; None where it reads like none of them.

    The places stand in the order printed, regions and countries included. One that is all in
    capitals gets those of a name. A figure date is day first, as Indonesia writes it.
    """
    dated = _DATE.search(text) if _FIGURE.search(text) else None
    names = text[: dated.start()] if dated else text
    parts = [part.strip(" ") for part in _JOINT.split(names)]
    parts = [part for part in parts if part and part.lower() not in DAYS]
    if not all(map(_is_place, parts)):
        return None
    places = tuple(map(cased, parts))
    # Figures alone, "12/5", are as likely a fraction.
    if dated is None or not (places or dated["month"] or dated["first_month"]):
        return Filed(places) if places else None
    year, month, day = _figures(dated)
    if _date(year or _LEAP_YEAR, month, day) is None:
        return Filed(places) if places else None
    return Filed(places, year, month, day)


def read_filed(match: re.Match[str]) -> Filed | None:
    """Read the places and the date of a dateline's match; None where it has none.

    Next to the outlet's name a city that is known may be in small letters: "brand, jakarta - ".
    """
    groups = match.groupdict()
    before = groups.get("before")
    if before is None:
        return None
    if groups.get("brand") and before in CITIES:
        before = before.title()
    return read_places(before)


def _figures(dated: re.Match[str]) -> tuple[int | None, int, int]:
    groups = dated.groupdict()
    year = groups["slashed_year"] or groups["year"] or groups["last_year"]
    name = groups["month"] or groups["first_month"]
    month = _MONTHS[name.lower()] if name else int(groups["slashed_month"])
    day = int(groups["slashed_day"] or groups["day"] or groups["second_day"])
    return int(year) if year else None, month, day


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_place(text: str) -> bool:
    parts = text.split(" ")
    if len(parts) > _LONGEST_PLACE or not parts[0][0].isupper():
        return False
    if not _NOT_PLACES.isdisjoint(text.lower().split(" ")):
        return False
    return all(
        _WORD.fullmatch(word) and (not word[0].islower() or word in _PARTICLES) for word in parts
    )


def cased(place: str) -> str:
    """Write a name in capitals with those of a name only, abbreviations apart."""
    if not place.isupper():
        return place
    first, *others = place.split(" ")
    return " ".join((_cased_word(first), *map(_cased_later_word, others)))


def _cased_later_word(word: str) -> str:
    lower = word.lower()
    return lower if lower in _PARTICLES else _cased_word(word)


def _cased_word(word: str) -> str:
    if word in _SHORT_WORDS:
        return word.capitalize()
    if word in _ABBREVIATIONS or _VOWEL.search(word) is None:
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
