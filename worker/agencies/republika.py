"""Republika and its other sites, such as IHRAM.CO.ID."""

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:(?:republika|ihram|retizen|rejabar|rejogja)\.co\.id)"

REPUBLIKA = Format(
    name="republika",
    # "Rep: Rina Ayu/ Red: Joko Susilo" stands under the headline.
    labels=labels_of(INDONESIAN, ENGLISH, credits={"rep": "reporter", "red": "editor"}),
    agency="Republika",
    hosts=("republika.co.id", "ihram.co.id"),
    sources=frozenset({"republika", "republika.co.id", "republika online"}),
    holders=frozenset({"republika", "republika.co.id", "republika online", "republika.id"}),
    hints=("republika.co.id", "ihram.co.id", "retizen.co.id", "rejabar.co.id", "rejogja.co.id"),
    datelines=(brand_and_place(_BRAND), brand_alone(_BRAND)),
    utc_hours=7,
)
