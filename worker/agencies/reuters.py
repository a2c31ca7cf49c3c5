"""Reuters: a wire from London."""

import re

from worker.agencies.datelines import place_and_agency
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH

REUTERS = Format(
    name="reuters",
    labels=labels_of(ENGLISH, lists=("read next",)),
    agency="Reuters",
    hosts=("reuters.com",),
    sources=frozenset({"reuters", "thomson reuters", "reuters.com"}),
    holders=frozenset({"reuters", "thomson reuters"}),
    hints=("(reuters",),
    datelines=(place_and_agency("Reuters|REUTERS"),),
    # What the page adds below the credits, and the contact that desks leave: "((a@b.com;))".
    ending=re.compile(
        r"Our Standards: ?The Thomson Reuters Trust Principles.{0,30}|\(\([^()]{3,200}\)\)"
    ),
    notice=re.compile(
        r"Reporting by .{0,300}: Our Standards|All rights reserved\.|Sign up here\.$"
    ),
)
