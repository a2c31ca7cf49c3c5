"""Copy of which the outlet is not known: only what is sure in any outlet's."""

import re

from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

GENERIC = Format(
    name="other",
    labels=labels_of(INDONESIAN, ENGLISH, credits={}),
    # An advertisement's script: "(adsbygoogle = window.adsbygoogle || []).push({});"
    debris=re.compile(r"\(adsbygoogle ?=[^()]{0,80}\)\.push\([^()]{0,20}\) ?;?"),
    furniture=INDONESIAN.furniture | ENGLISH.furniture,
)
