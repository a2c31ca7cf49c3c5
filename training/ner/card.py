"""The model card: what the tagger was trained on, how good it is, and what it cannot do."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.ner.evaluate import table
from training.ner.jobs import Jobs
from training.ner.measuring import Measured
from training.ner.recipe import SCHEMES, SEEDS, SHIPPED, STUDENTS, TEACHERS

_DATA = (
    ("idner-news-2k, training file", "labels of names", "MIT"),
    ("NER-UI fold 01, training file (indolem)", "labels of names", "CC BY 4.0"),
    ("NERGrit, training file (IndoNLU)", "labels of names", "Apache 2.0, MIT"),
    ("POS corpus of nlp_id", "parts of speech, and text", "MIT"),
    ("IndoSum", "text", "Apache 2.0"),
    ("our own corpus (training/corpus), without the articles held out", "labels of names", "ours"),
)

_LIMITS = """\
- Indonesian news. Of other languages and kinds of text it knows what names look like, not more.
- A label depends on three words to each side: whether "Bibit" is a person is not known from how the
  article begins. The worker spreads names through an article afterwards.
- Names in lower case are mostly missed, and organisations are harder than people and places: long
  names with "dan", clubs called like their town, products called like their maker.
- The text is of 2016 to 2018, and so are the names that it knows best.
- NER-UI and our corpus mean the same by a name, but draw some boundaries differently ("Polda
  Jabar", "Fakultas Ekonomi Universitas Indonesia"), so that no tagger can have all of both.
"""


def facts(jobs: Jobs, found: Sequence[Measured], version: str) -> dict[str, Any]:
    """Return the card as data."""
    return {
        "version": version,
        "date": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "data": [dict(zip(("set", "for", "licence"), row, strict=True)) for row in _DATA],
        "material": jobs.material,
        "teachers": [repr(settings) for settings in TEACHERS],
        "student": repr(STUDENTS["product"]),
        "seeds": list(SEEDS),
        "shipped": {"scheme": next(iter(SCHEMES)), "seed": SHIPPED},
        "measured": [measured.figures() for measured in found],
    }


def write_card(path: Path, jobs: Jobs, found: Sequence[Measured], version: str) -> None:
    """Write the card beside the weights, as JSON and for people."""
    card = facts(jobs, found, version)
    text = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    data = [f"| {name} | {use} | {licence} |" for name, use, licence in _DATA]
    lines = [
        "# The tagger",
        "",
        f"Version `{version}`, {card['date']}, made by `python -m training.ner.train`. People,",
        "organisations and places in Indonesian news: two convolutions over word vectors and a",
        "conditional random field, distilled from recurrent teachers.",
        "",
        "## Data",
        "| set | for | licence |",
        "|---|---|---|",
        *data,
        "",
        "Dropped before anything else: sentences of the dev files, articles held out, and what",
        "resembles them.",
        "",
        "## Scores",
        "Strict (span and type), of the exported files, with their vectors of bytes. `product` is",
        "what ships; `idner` is the same training under the labels of idner-news-2k, which leaves",
        "attributive places out. The baselines learned from the same labels.",
        "",
        "Wanted were means of .900 (product, dev) and .875 (idner, dev). The dev files also chose",
        "between ways to train, so their figures flatter a little. Of the held-out articles only",
        "figures were seen; they weighed in one choice, how often NER-UI is read (once).",
        "",
        *table(found),
        "",
        "## Limits",
        _LIMITS.rstrip(),
        "",
    ]
    path.with_suffix(".md").write_text("\n".join(lines), encoding="utf-8")
