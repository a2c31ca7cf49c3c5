"""Sports: leagues, cups, games, tournaments, races.

They count with and without a year, and have one name each: "Liga Inggris" and "Liga Primer Inggris"
are the "Premier League", "F1" is "Formula 1". A country behind one ("Serie A Italia") stays
outside. The host of games stays in the name: "Olimpiade Tokyo 2020". Trophies that are prizes
("Piala Citra", "Piala Oscar") are none.
"""

import re
from functools import partial

from worker.entities.patterns.capitals import CITY, is_part, words_before
from worker.entities.patterns.editions import YEAR, read_edition
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.vocabulary import names
from worker.entities.patterns.vocabulary.competitions import (
    COMPETITIONS,
    ENGLISH_COMPETITIONS,
    HOSTS,
    IN_INDONESIAN,
    NEED_YEAR,
    NOT_BEHIND,
    OPENS,
    RACES,
    SPELLINGS,
    WITH_HOST,
)
from worker.languages import any_of

_HOST = re.compile(rf" (?:{CITY}(?: (?:de )?{CITY})?(?= {YEAR}(?!\w))|{any_of(HOSTS)}(?!\w))")
_RACE = re.compile(rf" ({any_of(RACES)})(?!\w)")
_LEVEL = re.compile(r" (?:Super ?[Ss]eries(?: Premier)?|Grand Prix(?: Gold)?)(?!\w)")
_TWO_WORDS = frozenset({"Hong Kong"})


def _read(name: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read host and edition behind the name of a competition."""
    alone = text[start:end]
    if is_part(text, start) or text.startswith(NOT_BEHIND.get(alone, "\0"), end):
        return None
    host = _HOST.match(text, end) if name in WITH_HOST else None
    end, edition = read_edition(text, host.end() if host else end)
    if not edition and alone in NEED_YEAR:
        return None
    return PatternMatch(start, end, "EVENT", f"{name}{host.group() if host else ''}{edition}")


def _read_race(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the country or circuit behind "GP"."""
    race = _RACE.match(text, end)
    if race is None:
        return None
    end, edition = read_edition(text, race.end())
    place = SPELLINGS.get(race.group(1), race.group(1))
    return PatternMatch(start, end, "EVENT", f"GP {place}{edition}")


def _read_open(language: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read the country before "Terbuka", "Open" or "Masters"."""
    words = words_before(text, start, 2)
    if not words or words[-1][1] not in OPENS:
        return None
    two = " ".join(word for _, word in words)
    begin, country = (words[0][0], two) if two in _TWO_WORDS else words[-1]
    head = text[start:end]
    if language == "id":
        country, head = IN_INDONESIAN.get(country, country), IN_INDONESIAN.get(head, head)
    level = _LEVEL.match(text, end)
    end, edition = read_edition(text, level.end() if level else end)
    return PatternMatch(begin, end, "EVENT", f"{country} {head}{edition}")


def competition_heads(language: str) -> dict[str, Reader]:
    """Return the words that begin or end the name of a competition, and what reads on."""
    known = names(COMPETITIONS, ENGLISH_COMPETITIONS)
    heads: dict[str, Reader] = {head: partial(_read, name) for head, name in known.items()}
    heads |= dict.fromkeys(("Open", "Terbuka", "Masters"), partial(_read_open, language))
    return heads | dict.fromkeys(("GP", "Grand Prix"), _read_race)
