"""SINDOnews and iNews."""

import re

from worker.agencies.datelines import place_and_brand
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

SINDONEWS = Format(
    name="sindonews",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="SINDOnews",
    brands={"inews.id": "iNews.id", "inews": "iNews.id"},
    hosts=("sindonews.com", "inews.id"),
    sources=frozenset({"sindonews", "sindonews.com", "sindo", "inews", "inews.id"}),
    holders=frozenset({"sindonews", "sindonews.com", "inews.id"}),
    hints=("sindonews", "inews"),
    datelines=(place_and_brand(r"(?i:inews(?:\.id)?|sindonews(?:\.com)?)"),),
    places_alone="always",
    # The editor's initials: "(abc)".
    code=re.compile(r"\((?P<codes>[a-z]{2,4}\d?(?:/[a-z]{2,4}\d?){0,2})\)"),
    code_roles=("editor",),
    utc_hours=7,
)
