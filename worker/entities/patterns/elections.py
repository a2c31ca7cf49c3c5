"""Elections: "Pemilu 2024", "Pilkada DKI 2017", "Pemilihan Gubernur (Pilgub) Jawa Barat 2018".

They have the short name, which all outlets use, region and year: "Pemilu 2024" for "Pemilihan Umum
Tahun 2024" and "Pemilu Serentak 2024", "Pilkada DKI Jakarta 2017" for "Pilkada DKI 2017". Without
year or region "Pemilu" is the institution. Regions come from a list, or stand before the year: a
candidate may follow at once ("Pilgub Jabar Deddy Mizwar").
"""

import re
from functools import partial

from worker.entities.patterns.capitals import CITY, WORD, is_part
from worker.entities.patterns.editions import YEAR
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.vocabulary.elections import ELECTIONS, OTHER_REGIONS, REGIONS
from worker.languages import any_of

_REGION = any_of([*REGIONS, *REGIONS.values(), *OTHER_REGIONS])
_ELECTION = re.compile(
    r"(?: \((?:Pemilu|Pilpres|Pileg|Pilkada|Pilgub|Pilbup|Pilwalkot)\))?"
    r"(?: (?:Serentak|serentak|Langsung))?"
    rf"(?: (?:di )?(?P<region>{_REGION}(?!\w)|(?:Kota|Kabupaten) {WORD}"
    rf"|(?!Tahun){CITY}(?=(?: [Tt]ahun)? {YEAR}(?!\w))))?"
    r"(?: (?:Serentak|serentak))?"
    rf"(?:(?: [Tt]ahun)? (?P<year>{YEAR})(?!\w|[.,:/-][0-9]))?"
)


def _read(name: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read region and year behind an election; one of them must be there."""
    election = _ELECTION.match(text, end)
    if election is None or is_part(text, start):
        return None
    region, year = election.group("region", "year")
    if not region and not year:
        return None
    stop = election.end() if year else election.end("region")
    parts = (name, region and REGIONS.get(region, region), year)
    return PatternMatch(start, stop, "EVENT", " ".join(part for part in parts if part))


def election_heads() -> dict[str, Reader]:
    """Return what elections are called in Indonesian, and what reads on from it."""
    return {head: partial(_read, name) for head, name in ELECTIONS.items()}
