"""Suara.com."""

from worker.agencies.datelines import brand_alone
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

SUARA = Format(
    name="suara",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Suara.com",
    hosts=("suara.com",),
    sources=frozenset({"suara", "suara.com"}),
    holders=frozenset({"suara.com", "pt arkadia media nusantara"}),
    hints=("suara.com",),
    datelines=(brand_alone(r"(?i:suara\.com)"),),
    marks=("tayang di Suara.com",),
    utc_hours=7,
)
