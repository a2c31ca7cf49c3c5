"""Liputan6.com."""

import re

from worker.agencies.cities import CITIES
from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:liputan6\.com)"
_CITY = "|".join(sorted(map(re.escape, CITIES), key=lambda city: (-len(city), city)))

LIPUTAN6 = Format(
    name="liputan6",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Liputan6.com",
    hosts=("liputan6.com",),
    sources=frozenset({"liputan6", "liputan6.com"}),
    holders=frozenset({"liputan6", "liputan6.com"}),
    hints=("liputan6.com",),
    datelines=(
        brand_and_place(_BRAND),
        # "Liputan6.com, Jakarta Text": without a dash only a city that is known ends it.
        re.compile(
            rf"(?P<brand>{_BRAND}) ?, ?(?P<before>(?i:{_CITY}))"
            r" (?!(?:Barat|City|Pusat|Raya|Selatan|Tengah|Timur|Utara) )(?=[A-Z“\"'‘])"
        ),
        brand_alone(_BRAND),
    ),
    caption=re.compile(
        r"\((?:Liputan6\.com|REUTERS|AFP|AP|ANTARA)(?: Photo)? ?/[^()]{2,60}\)\.? ?"
    ),
    # Often glued to the last word: "katanya.(Cas/Isk)".
    code=re.compile(r"\((?P<codes>[A-Za-z]{2,4}\d?(?:/[A-Za-z]{2,4}\d?){0,3})\)"),
    utc_hours=7,
)
