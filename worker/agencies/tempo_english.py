"""Tempo English, the English edition of an Indonesian news magazine."""

import re

from worker.agencies.datelines import DASH
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

# Its datelines are those of the Indonesian edition: what follows tells them apart.
_IN_ENGLISH = (
    r"(?!.{0,200}? (?:dan|dari|dengan|di|itu|pada|untuk|yang) )"
    r"(?=.{0,200}? (?:by|for|of|on|said|that|the|to|with) )"
)

TEMPO_ENGLISH = Format(
    name="tempo_english",
    labels=labels_of(ENGLISH, related=("read", "editor's choice", "editor’s choice")),
    agency="Tempo.co",
    hosts=("en.tempo.co",),
    sources=frozenset({"tempo english", "en.tempo.co"}),
    hints=("tempo.co",),
    datelines=(
        re.compile(rf"TEMPO\.CO ?, ?(?P<before>[^()]{{2,60}}?){DASH}{_IN_ENGLISH}", re.IGNORECASE),
    ),
    # "ANN LEE", "ANN LEE | ANTARA", "ANTARA"
    signature=re.compile(r"(?P<author>[A-Z][A-Z.'’ -]{1,80})(?:\| ?(?P<source>[A-Z]{2,12}))?"),
)
