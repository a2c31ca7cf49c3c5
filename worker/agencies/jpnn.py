"""JPNN.com."""

import re

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:jpnn\.com)"

JPNN = Format(
    name="jpnn",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="JPNN.com",
    hosts=("jpnn.com",),
    sources=frozenset({"jpnn", "jpnn.com"}),
    holders=frozenset({"jpnn", "jpnn.com"}),
    hints=("jpnn.com",),
    datelines=(brand_and_place(_BRAND), brand_alone(_BRAND)),
    marks=("/jpnn)", "tayang di JPNN.com"),
    # "(reuters/antara/jpnn)", "(mcr4/jpnn)".
    code=re.compile(r"\((?P<codes>(?:[\w ]{2,20}/){0,3}(?i:jpnn))\)"),
    code_roles=("reporter",),
    utc_hours=7,
)
