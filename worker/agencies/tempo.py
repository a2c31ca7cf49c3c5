"""Tempo.co, in Indonesian."""

import re

from worker.agencies.datelines import brand_alone, brand_and_place
from worker.agencies.format import Format
from worker.agencies.labels import labels_of
from worker.languages import ENGLISH, INDONESIAN

_BRAND = r"(?i:tempo(?:\.co| ?interaktif(?:\.com)?))"

TEMPO = Format(
    name="tempo",
    # "Pilihan Editor: Title" points to another article; it names no editor.
    labels=labels_of(
        INDONESIAN,
        ENGLISH,
        related=("baca", "pilihan editor"),
        in_line={"reporter": "reporter", "editor": "editor"},
    ),
    agency="Tempo.co",
    hosts=("tempo.co",),
    sources=frozenset({"tempo", "tempo.co", "tempoco"}),
    holders=frozenset({"tempo", "tempo.co", "pt info media digital", "pt. tempo inti media"}),
    hints=("tempo.co", "tempo interaktif", "tempointeraktif"),
    datelines=(brand_and_place(_BRAND), brand_alone(_BRAND)),
    # "RINA AYU", "RINA AYU | ANTARA", "Rina Ayu berkontribusi dalam penulisan artikel ini."
    signature=re.compile(
        r"(?P<contributor>[^.|]{3,80}?) (?i:berkontribusi dalam penulisan artikel ini)\.?"
        r"|(?P<author>[A-Z][^\d.()]{2,100})"
    ),
    utc_hours=7,
)
