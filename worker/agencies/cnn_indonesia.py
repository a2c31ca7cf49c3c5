"""CNN Indonesia."""

import re

from worker.agencies.datelines import place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

CNN_INDONESIA = Format(
    name="cnn_indonesia",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="CNN Indonesia",
    hosts=("cnnindonesia.com",),
    sources=frozenset({"cnn indonesia", "cnnindonesia", "cnnindonesia.com"}),
    holders=frozenset({"cnn indonesia", "trans news corpora", "pt trans news corpora"}),
    hints=("cnn indonesia",),
    datelines=(place_and_brand(r"(?i:cnn indonesia)"),),
    caption=re.compile(
        r"\((?:CNN Indonesia|AFP|AP|REUTERS|ANTARA FOTO)(?: Photo)? ?/[^()]{2,60}\)\.? ?"
    ),
    marks=("[Gambas:Video CNN]", "[Gambas:Photo CNN]", "[Gambas:Infografis CNN]"),
    code=re.compile(
        r"\((?P<codes>(?:[A-Z][A-Za-z]{1,8}/){0,2}[a-z]{2,4}\d?(?:/[a-z]{2,4}\d?){0,2})\)"
    ),
    utc_hours=7,
)
