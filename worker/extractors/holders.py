"""Who holds a copyright and since when, as the words after its sign say."""

import re
from dataclasses import dataclass

_YEARS = re.compile(r"(?P<year>(?:19|20)\d\d)(?: ?[-–] ?(?:19|20)?\d\d)?(?!\d)")
_EDGE = " ,.;|-–"
_LONGEST_HOLDER = 60
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Holding:
    """A holder and a year, of which either may be missing; `length` of the text that says so."""

    holder: str | None
    year: int | None
    length: int


def read_copyright(text: str) -> Holding | None:
    """Read "ANTARA 2024", "2024 ANTARA" or "2012-2014"; None where it does not read like that.

    The first of two years counts. Whatever follows a holder and a year is not read.
    """
    years = _YEARS.search(text, 0, _LONGEST_HOLDER + 10)
    if years is None:
        return Holding(text or None, None, len(text)) if not text or _is_holder(text) else None
    before, after = text[: years.start()].strip(_EDGE), text[years.end() :].strip(_EDGE)
    year = int(years["year"])
    if before:
        return Holding(before, year, years.end()) if _is_holder(before) else None
    if after and _is_holder(after):
        return Holding(after, year, len(text))
    return Holding(None, year, years.end())


def _is_holder(text: str) -> bool:
    is_short = len(text) <= _LONGEST_HOLDER and len(text.split(" ")) <= _MOST_WORDS
    return is_short and not text[0].islower() and text[-1] not in "?!:;"
