"""KONTAN."""

import re

from worker.agencies.datelines import DASH, brand_alone
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:kontan\.co\.id)"

KONTAN = Format(
    name="kontan",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="KONTAN",
    hosts=("kontan.co.id",),
    sources=frozenset({"kontan", "kontan.co.id"}),
    holders=frozenset({"kontan", "kontan.co.id"}),
    hints=("kontan.co.id",),
    # "KONTAN.CO.ID - JAKARTA. Text" and "KONTAN.CO.ID - Text".
    datelines=(
        re.compile(rf"(?P<brand>{_BRAND}){DASH}(?P<before>[A-Z][A-Z /,-]{{2,40}})\. ?(?=[^ ])"),
        brand_alone(_BRAND),
    ),
    utc_hours=7,
)
