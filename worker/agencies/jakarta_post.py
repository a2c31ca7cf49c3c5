"""The Jakarta Post, an Indonesian newspaper in English."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

JAKARTA_POST = Format(
    name="jakarta_post",
    labels=labels_of(ENGLISH, lists=("read also",)),
    agency="The Jakarta Post",
    hosts=("thejakartapost.com",),
    sources=frozenset({"the jakarta post", "jakarta post", "thejakartapost.com", "tjp"}),
    holders=frozenset({"the jakarta post", "pt. bina media tenggara", "pt bina media tenggara"}),
    hints=("(the jakarta post)",),
    by_line=re.compile(r"(?:By )?(?P<author>[^()\d|]{2,160}?) \(The Jakarta Post\)"),
    place_lines=True,
    # The initials of the desk: "(abc)", "(abc/def)".
    code=re.compile(r"\((?P<codes>[a-z]{2,4}(?:/[a-z]{2,4}){0,2})\)\.?"),
    code_roles=("editor",),
    ending=re.compile(r"^(?:Your Opinion (?:Matters|Counts)|Share this article)$"),
    notice=re.compile(r"PREMIUM$|Premium$"),
)
