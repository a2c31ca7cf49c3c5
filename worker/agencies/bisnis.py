"""Bisnis.com."""

import re

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:bisnis\.com)"

BISNIS = Format(
    name="bisnis",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Bisnis.com",
    hosts=("bisnis.com",),
    sources=frozenset({"bisnis", "bisnis.com", "bisnis indonesia"}),
    holders=frozenset({"bisnis.com", "bisnis indonesia"}),
    hints=("bisnis.com",),
    datelines=(brand_and_place(_BRAND), brand_alone(_BRAND)),
    by_line=re.compile(r"(?P<author>[A-Z][^–—|]{2,80}?) - Bisnis\.com"),
    utc_hours=7,
)
