"""Kyodo, a Japanese news agency: its English copy."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

KYODO = Format(
    name="kyodo",
    labels=labels_of(ENGLISH, lists=("related coverage",)),
    agency="Kyodo",
    hosts=("kyodonews.net", "kyodonews.jp"),
    sources=frozenset({"kyodo", "kyodo news"}),
    holders=frozenset({"kyodo", "kyodo news", "kyodo news services"}),
    hints=("(kyodo", "kyodo news"),
    datelines=(place_and_agency("Kyodo(?: News)?|KYODO"),),
    # "By Ann Lee, KYODO NEWS - Nov 3, 2024 - 11:05 | Feature, Japan"
    by_line=re.compile(r"By (?P<author>[^|\d]{2,120}?), KYODO NEWS - .{6,60}$"),
    ending=re.compile(r"== ?Kyodo"),
    notice=re.compile(r"KYODO NEWS - .{6,60}$"),
)
