"""Kompas.com."""

import re

from worker.agencies.datelines import brand_alone, place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:kompas\.com)"
# "Kontributor Solo, Rina Ayu", above or below the text.
_CONTRIBUTOR = re.compile(
    r"(?i:(?:kompas\.com/)?kontributor) [A-Z][\w -]{2,30}, (?P<contributor>[^,]{3,60})"
)

KOMPAS = Format(
    name="kompas",
    # The credit block of a page has no colons: "Penulis Rina Ayu", "Editor Joko Susilo".
    labels=labels_of(INDONESIAN, ENGLISH, in_line={"penulis": "author", "editor": "editor"}),
    agency="Kompas.com",
    hosts=("kompas.com",),
    sources=frozenset({"kompas", "kompas.com", "kompascom"}),
    holders=frozenset(
        {"kompas.com", "kompas cyber media", "pt. kompas cyber media", "pt kompas cyber media"}
    ),
    hints=("kompas.com",),
    datelines=(place_and_brand(_BRAND), brand_alone(_BRAND)),
    by_line=_CONTRIBUTOR,
    signature=_CONTRIBUTOR,
    caption=re.compile(
        r"\((?:KOMPAS\.com|Dok\.?|AFP|ANTARA)(?: ?/[^()]{2,60}|[^()/]{2,60})\)\.? ?"
    ),
    marks=("tayang di Kompas.com dengan judul", "terbit di Kompas.com dengan judul"),
    utc_hours=7,
)
