"""Copy of which the outlet is not known: only what is sure in any outlet's."""

from worker.agencies.datelines import brand_alone, place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

GENERIC = Format(
    name="other",
    labels=labels_of(INDONESIAN, ENGLISH),
    hints=(".com", ".id", ".net", ".org", ".news", "idn times"),
    # "City, outlet.com - ": whose site it is, its dateline says itself.
    datelines=(
        place_and_brand(r"(?:[A-Za-z][\w-]{1,30}\.){1,3}(?:com|id|net|org|news)|IDN Times"),
        brand_alone(r"tirto\.id"),
    ),
    places_alone="in_capitals",
)
