"""Xinhua, the Chinese state's news agency."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

XINHUA = Format(
    name="xinhua",
    labels=labels_of(ENGLISH),
    agency="Xinhua",
    hosts=("news.cn", "xinhuanet.com"),
    sources=frozenset({"xinhua", "xinhua news agency", "xinhuanet", "new china"}),
    holders=frozenset({"xinhua", "xinhua news agency", "xinhuanet.com"}),
    # The web desk signs as one.
    desks=frozenset({"huaxia", "xinhua"}),
    hints=("(xinhua",),
    datelines=(place_and_agency("Xinhua|XINHUA"),),
    ending=re.compile(r"(?:Enditem|[■□])\.?"),
)
