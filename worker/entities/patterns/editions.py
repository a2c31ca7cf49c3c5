"""Which one of a series: "2018", "2016/17", "ke-43", "XIX", "XVIII/2018"."""

import re

YEAR = r"(?:19|20)[0-9]{2}"

_NUMBER = r" (?:[Kk]e-?(?P<digits>[0-9]{1,3})|(?:[Kk]e-)?(?P<roman>[IVXL]{1,8}))(?!\w)"
_EDITION = re.compile(
    rf"(?:{_NUMBER})?"
    rf"(?:(?: [Tt]ahun| musim| edisi)? ?/?(?P<year>{YEAR})"
    rf"(?:[/-](?P<until>{YEAR}|[0-9]{{2}}))?(?!\w|[.,:/-][0-9]))?"
)
_BRACKET = re.compile(rf" \([A-Z][\w-]{{1,15}}\)(?= {YEAR}(?!\w))")


def read_edition(text: str, end: int) -> tuple[int, str]:
    """Return the end of the edition behind a name, and how it is written behind the name.

    The year wins over the number: "PON XIX/2016" is "PON 2016". The abbreviation that may stand
    before the year belongs to the mention: "American Music Awards (AMAs) 2017".
    """
    if short := _BRACKET.match(text, end):
        end = short.end()
    edition = _EDITION.match(text, end)
    if edition is None or edition.end() == end:
        return end, ""
    digits, roman, year, until = edition.group("digits", "roman", "year", "until")
    if year is None:
        return edition.end(), f" ke-{digits}" if digits else f" {roman}"
    if until is None:
        return edition.end(), f" {year}"
    return edition.end(), f" {year}/{year[: len(year) - len(until)]}{until}"
