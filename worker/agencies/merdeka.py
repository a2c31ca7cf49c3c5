"""Merdeka.com. Suara Merdeka is another outlet."""

import re

from worker.agencies.datelines import brand_alone
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

MERDEKA = Format(
    name="merdeka",
    labels=labels_of(INDONESIAN, ENGLISH),
    agency="Merdeka.com",
    hosts=("merdeka.com",),
    sources=frozenset({"merdeka", "merdeka.com"}),
    holders=frozenset({"merdeka.com"}),
    hints=("merdeka.com",),
    datelines=(brand_alone(r"(?i:merdeka\.com)"),),
    # The editor's initials: "[abc]".
    code=re.compile(r"\[(?P<codes>[a-z]{2,4}\d?(?:/[a-z]{2,4}\d?){0,2})\]"),
    code_roles=("editor",),
    utc_hours=7,
)
