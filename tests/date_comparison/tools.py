"""What is compared: each reads a sentence and returns the dates that it finds.

Every tool is told the moment of publication and, where it has several, the language.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import Any

from tests.unit.dates.cases import PUBLISHED
from worker import __version__
from worker.dates import find_dates, read_anchor
from worker.document import join_paragraphs

ANCHOR = read_anchor(PUBLISHED, hours=7)
BASE = datetime.fromisoformat(PUBLISHED).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Found:
    """A date that a tool found: where, and our value of it or the tool's moment."""

    start: int
    end: int
    value: str | datetime | None


@dataclass(frozen=True, slots=True)
class Tool:
    """One of the compared, and in which languages."""

    name: str
    languages: frozenset[str]
    read: Callable[[str, str], list[Found]]


def tools() -> Iterator[Tool]:
    """Give our own rules and the libraries that are installed."""
    yield Tool(f"newswire {__version__}", frozenset({"id", "en"}), _read_ours)
    for make in (_dateparser, _datefinder, _parsedatetime):
        try:
            yield make()
        except ImportError as error:
            print(f"left out: {error} (pip install '.[compare]')")


def _read_ours(text: str, language: str) -> list[Found]:
    dates = find_dates(join_paragraphs([text]), language=language, anchor=ANCHOR)
    return [Found(date.start, date.end, date.value) for date in dates]


def _dateparser() -> Tool:
    from dateparser.search import search_dates

    # Of its three preferences this one, the default, reads the cases best.
    settings: dict[str, Any] = {"RELATIVE_BASE": BASE, "PREFER_DATES_FROM": "current_period"}
    order = {"id": {"DATE_ORDER": "DMY"}, "en": {}}

    def read(text: str, language: str) -> list[Found]:
        found = search_dates(text, languages=[language], settings=settings | order[language])
        return list(_placed(text, found or ()))

    return Tool(f"dateparser {version('dateparser')}", frozenset({"id", "en"}), read)


def _placed(text: str, found: Any) -> Iterator[Found]:
    position = 0
    for piece, moment in found:
        start = max(text.find(piece, position), 0)
        position = start + len(piece)
        yield Found(start, position, moment)


def _datefinder() -> Tool:
    import datefinder

    def read(text: str, _: str) -> list[Found]:
        found = datefinder.find_dates(text, index=True, base_date=BASE)
        return [Found(start, end, moment) for moment, (start, end) in found]

    return Tool(f"datefinder {version('datefinder')}", frozenset({"en"}), read)


def _parsedatetime() -> Tool:
    import parsedatetime

    constants = parsedatetime.Constants()
    constants.DOWParseStyle = -1  # the past
    calendar = parsedatetime.Calendar(constants)

    def read(text: str, _: str) -> list[Found]:
        found = calendar.nlp(text, sourceTime=BASE) or ()
        return [Found(start, end, moment) for moment, _, start, end, _ in found]

    return Tool(f"parsedatetime {version('parsedatetime')}", frozenset({"en"}), read)
