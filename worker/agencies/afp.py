"""AFP, Agence France-Presse: a wire from Paris."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

AFP = Format(
    name="afp",
    labels=labels_of(ENGLISH),
    agency="AFP",
    hosts=("afp.com",),
    sources=frozenset({"afp", "agence france-presse", "agence france presse"}),
    holders=frozenset({"afp", "agence france-presse", "agence france presse"}),
    hints=("(afp",),
    datelines=(place_and_agency("AFP"),),
    # Initials of the writers, then of the desks: "bur-ab-cd/ef/gh".
    signature=re.compile(
        r"(?P<codes>[a-z]{2,4}(?:-[a-z]{2,4}){0,4}(?:/[a-z]{2,4}(?:-[a-z]{2,4}){0,2}){1,3})"
    ),
    notice=re.compile(r"All rights reserved\.|Tous droits réservés"),
)
