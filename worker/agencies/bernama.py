"""Bernama, the Malaysian national news agency, in English and Malay."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

BERNAMA = Format(
    name="bernama",
    labels=labels_of(ENGLISH),
    agency="Bernama",
    hosts=("bernama.com",),
    sources=frozenset({"bernama", "bernama.com"}),
    holders=frozenset({"bernama"}),
    hints=("(bernama",),
    datelines=(place_and_agency("Bernama|BERNAMA"),),
    ending=re.compile(r"(?:--?|[–—]) ?BERNAMA\.?"),
    # The section's label above, the agency's own block below.
    notice=re.compile(
        r"(?:GENERAL|BUSINESS|POLITICS|SPORTS?|WORLD|REGION|FEATURES?|CRIME & COURTS?"
        r"|AM|EKONOMI|POLITIK|SUKAN|DUNIA|RENCANA)$"
        r"|BERNAMA provides up-to-date |Follow us on social media ?:"
    ),
)
