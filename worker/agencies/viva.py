"""VIVA."""

from worker.agencies.datelines import brand_alone, brand_and_place, place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?:VIVA(?:\.co\.id|news|\.CO\.ID)?)"

VIVA = Format(
    name="viva",
    labels=labels_of(INDONESIAN, ENGLISH, lists=("baca artikel menarik lainnya",)),
    agency="VIVA",
    hosts=("viva.co.id",),
    sources=frozenset({"viva", "viva.co.id", "vivanews"}),
    holders=frozenset({"viva", "viva.co.id", "vivanews"}),
    hints=("viva",),
    datelines=(brand_alone(_BRAND), brand_and_place(_BRAND), place_and_brand(_BRAND)),
    utc_hours=7,
)
