"""Kumparan."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

KUMPARAN = Format(
    name="kumparan",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="kumparan",
    hosts=("kumparan.com",),
    sources=frozenset({"kumparan", "kumparan.com"}),
    holders=frozenset({"kumparan"}),
    desks=frozenset(
        f"kumparan{desk}"
        for desk in [
            "news",
            "bisnis",
            "bola",
            "tech",
            "sains",
            "hits",
            "food",
            "travel",
            "style",
            "oto",
            "woman",
            "mom",
        ]
    ),
    hints=("kumparan",),
    # The account that published it: "kumparanNEWS".
    by_line=re.compile(r"(?P<author>kumparan[A-Z]{3,10})"),
    utc_hours=7,
)
