"""Okezone."""

import re

from worker.agencies.datelines import place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

OKEZONE = Format(
    name="okezone",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Okezone",
    hosts=("okezone.com",),
    sources=frozenset({"okezone", "okezone.com"}),
    holders=frozenset({"okezone", "okezone.com"}),
    hints=("okezone",),
    datelines=(place_and_brand(r"(?i:okezone(?:\.com)?)"),),
    places_alone="always",
    # "Rina Ayu, Jurnalis", "Rina Ayu, Okezone", "Rina Ayu | Jum'at, 17 Februari 2017".
    by_line=re.compile(
        r"(?:(?P<reporter>[^–—|,]{3,60}?)(?:,| -) ?Jurnalis"
        r"|(?P<author>[^–—|,]{3,60}?)(?:(?:,| -) ?Okezone|(?= ?\| ?[A-Z][a-z']{3,5},)))"
        r"(?: ?[|·-].{0,60})?"
    ),
    marks=("Follow Berita Okezone", "Follow WhatsApp Channel Okezone"),
    # The editor's initials: "(abc)", "(ABC)".
    code=re.compile(r"\((?P<codes>[A-Za-z]{2,4}\d?(?:/[A-Za-z]{2,4}\d?){0,2})\)"),
    code_roles=("editor",),
    utc_hours=7,
)
