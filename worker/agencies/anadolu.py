"""Anadolu, the Turkish state's news agency: its English copy."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

_DAY = r"\d{1,2}\.\d{1,2}\.20\d\d"

ANADOLU = Format(
    name="anadolu",
    labels=labels_of(ENGLISH),
    agency="Anadolu",
    hosts=("aa.com.tr",),
    sources=frozenset({"anadolu", "anadolu agency", "anadolu ajansı", "aa", "aa.com.tr"}),
    holders=frozenset({"anadolu", "anadolu agency", "anadolu ajansı"}),
    hints=("(anadolu", "(aa)", " - update"),
    datelines=(place_and_agency("Anadolu(?: Agency)?|ANADOLU|AA"),),
    # "Ann Lee, Bo Kim |05.11.2024 - Update : 05.11.2024"
    by_line=re.compile(rf"(?P<author>[^|\d]{{2,160}}?) ?\| ?{_DAY} ?- ?Update ?: ?{_DAY}$"),
    place_lines=True,
    # A notice to subscribers, and the topics below it, which are no titles.
    ending=re.compile(
        r"Anadolu (?:Agency )?website contains only a portion of .{10,300}|^Related topics:?"
    ),
)
