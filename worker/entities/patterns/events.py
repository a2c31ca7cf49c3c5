"""Events that have a name: a head word in capitals and what belongs to it.

Most are closed lists: what may stand behind "Piala" or "Perang" is known, and an open rule would
take clubs, posts and people along. The kinds have a module each: elections, competitions,
agreements, festivals. What has a fixed name is read here: wars, revolutions, conferences, attacks,
police operations, and feasts that are a day ("Idul Fitri 1438 Hijriah", "Hari Kartini", "Lebaran
2017", "Natal 2016"). "Natal" alone is also a place and "Ramadan" is a month: both are none. "Sumpah
Pemuda" is the event of 1928, "Hari Sumpah Pemuda" its day. Days that end in "Nasional", "Sedunia"
and the like are read by that.
"""

import re
from functools import partial

from worker.entities.patterns.agreements import agreement_heads
from worker.entities.patterns.capitals import WORD, is_part
from worker.entities.patterns.competitions import competition_heads
from worker.entities.patterns.editions import read_edition
from worker.entities.patterns.elections import election_heads
from worker.entities.patterns.festivals import festival_heads
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.vocabulary import names
from worker.entities.patterns.vocabulary.occasions import (
    ENGLISH_OCCASIONS,
    ISLAMIC,
    NEED_YEAR,
    OCCASIONS,
)

_HIJRI = re.compile(r" (1[34][0-9]{2}) ?(?:Hijriah|Hijriyah|H)(?!\w)")
_KONGZILI = re.compile(r" (25[0-9]{2})(?: Kongzili)?(?!\w)")
_DAY = re.compile(rf"(?: {WORD}){{1,4}}?(?: (?:Nasional|Sedunia|Internasional|Dunia))(?!\w)")


def _read(name: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read the year behind an event or a feast, of the calendar that it goes by."""
    if is_part(text, start):
        return None
    if name in ISLAMIC and (year := _HIJRI.match(text, end)):
        return PatternMatch(start, year.end(), "EVENT", f"{name} {year.group(1)} Hijriah")
    if name == "Imlek" and (year := _KONGZILI.match(text, end)):
        return PatternMatch(start, year.end(), "EVENT", f"{name} {year.group(1)}")
    stop, edition = read_edition(text, end)
    if not edition and text[start:end] in NEED_YEAR:
        return None
    return PatternMatch(start, stop, "EVENT", f"{name}{edition}")


def _read_day(text: str, start: int, end: int) -> PatternMatch | None:
    """Read a day of commemoration by how its name ends."""
    day = _DAY.match(text, end)
    if day is None:
        return None
    stop, edition = read_edition(text, day.end())
    return PatternMatch(start, stop, "EVENT", f"{text[start : day.end()]}{edition}")


def event_heads(language: str) -> dict[str, Reader]:
    """Return the words that begin or end the name of an event, and what reads on from them."""
    heads = festival_heads() | competition_heads(language) | agreement_heads(language)
    tables = (OCCASIONS,) if language == "id" else (OCCASIONS, ENGLISH_OCCASIONS)
    heads |= {head: partial(_read, name) for head, name in names(*tables).items()}
    return heads | election_heads() | {"Hari": _read_day} if language == "id" else heads
