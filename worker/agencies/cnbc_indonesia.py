"""CNBC Indonesia."""

import re

from worker.agencies.datelines import place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

CNBC_INDONESIA = Format(
    name="cnbc_indonesia",
    labels=labels_of(INDONESIAN, ENGLISH, related=("baca",), lists=("next article",)),
    agency="CNBC Indonesia",
    hosts=("cnbcindonesia.com",),
    sources=frozenset({"cnbc indonesia", "cnbcindonesia", "cnbcindonesia.com"}),
    holders=frozenset({"cnbc indonesia"}),
    hints=("cnbc indonesia",),
    datelines=(place_and_brand(r"(?i:cnbc indonesia)"),),
    by_line=re.compile(r"(?P<author>[^-–—|]{3,80}?)(?:,| -) CNBC Indonesia"),
    marks=("[Gambas:Video CNBC]",),
    code=re.compile(r"\((?P<codes>[a-z]{2,4}\d?(?:/[a-z]{2,4}\d?){0,3})\)"),
    utc_hours=7,
)
