"""The detikcom network: detikNews, detikFinance and others."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

DETIK = Format(
    name="detik",
    labels=labels_of(
        INDONESIAN, ENGLISH, credits={"foto": "photographer"}, lists=("rekomendasi untuk anda",)
    ),
    agency="detikcom",
    hosts=("detik.com",),
    sources=frozenset({"detik", "detikcom", "detik.com", "detiknews", "detikfinance"}),
    holders=frozenset({"detikcom", "detik.com", "trans digital media"}),
    desks=frozenset({"detikcom"}),
    hints=(" detik", "- detik"),
    places_alone="always",
    by_line=re.compile(r"(?P<author>[^–—|]{3,80}?)(?: -|,) detik[A-Z]?[a-zA-Z]{2,12}"),
    marks=("[Gambas:Video 20detik]", "[Gambas:Audio detik"),
    # Reporter and editor: "(abc/def)".
    code=re.compile(r"\((?P<codes>[a-z]{2,4}\d?(?:/[a-z]{2,4}\d?){0,3})\)"),
    utc_hours=7,
)
