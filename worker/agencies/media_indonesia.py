"""Media Indonesia."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

MEDIA_INDONESIA = Format(
    name="media_indonesia",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Media Indonesia",
    hosts=("mediaindonesia.com",),
    sources=frozenset({"media indonesia", "mediaindonesia", "mediaindonesia.com"}),
    holders=frozenset({"media indonesia", "mediaindonesia.com", "mediaindonesia"}),
    # The desk's code, perhaps with an agency: "(Z-1)", "(Ant/H-2)".
    code=re.compile(r"\((?P<codes>(?:[A-Za-z.]{2,20}/){0,2}[A-Z]{1,3}-\d{1,2})\)"),
    code_roles=("editor",),
    utc_hours=7,
)
