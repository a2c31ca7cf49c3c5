"""RRI, the public radio; KBRN is its news bureau."""

import re

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_SITE = r"(?i:rri\.co\.id)"

RRI = Format(
    name="rri",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="RRI",
    hosts=("rri.co.id",),
    sources=frozenset({"rri", "rri.co.id", "kbrn"}),
    holders=frozenset({"rri", "rri.co.id", "lpp rri"}),
    hints=("kbrn", "rri.co.id"),
    datelines=(
        re.compile(r"(?P<brand>KBRN) ?, ?(?P<before>[^():]{2,60}?) ?: ?(?=[^ ])"),
        brand_and_place(_SITE),
        brand_alone(_SITE),
    ),
    utc_hours=7,
)
