"""The golden cases: what they are fed with, what must come out, and what does.

`tests/golden/<format>/<case>/` holds `input.txt` (a plain text value) or `input.json` (a JSON
value), `tests/golden_pages/<outlet>/<case>/` holds `page.html` (a page as its server sends it,
with nothing said beside it but `text/html`), and each `expected.json`. A field that `expected.json`
does not name must be empty.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from worker.pipeline import Enriched, Outcome, process
from worker.records import EnrichedArticle, InputRecord

TEXTS = Path(__file__).parent
PAGES = TEXTS.parent / "golden_pages"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

EMPTY_TEXT: Mapping[str, Any] = {
    "outlet": "other",
    "source": None,
    "headline": None,
    "language": None,
    "dateline": None,
    "paragraphs": [],
    "captions": [],
    "reporters": [],
    "editors": [],
    "translators": [],
    "credits": [],
    "sources": [],
    "related": [],
    "copyright": None,
    "problems": [],
}
"""The fields that are compared of a text, as they are where nothing is expected."""

EMPTY_PAGE: Mapping[str, Any] = {
    **{field: empty for field, empty in EMPTY_TEXT.items() if field != "problems"},
    "published_at": None,
    "updated_at": None,
    "canonical_url": None,
    "image": None,
    "section": None,
    "tags": [],
    "publisher": None,
}
"""The same of a page."""

OPTIONAL = frozenset({"quotes"})
"""The fields that are compared only where a case names them."""

_CONTENT_TYPES = {".json": b"application/json", ".txt": b"text/plain", ".html": b"text/html"}


@dataclass(frozen=True)
class Case:
    """An article of our own writing with all that must come out of it.

    Attributes:
        folder: its files.
        empty: the fields that are compared, as they are where nothing is expected.
        expected: the same fields, as they must come out.
    """

    folder: Path
    empty: Mapping[str, Any]
    expected: Mapping[str, Any]

    @property
    def format(self) -> str:
        """The folder above: the outlet or format that the case belongs to."""
        return self.folder.parent.name

    @property
    def id(self) -> str:
        """Format and name."""
        return f"{self.format}/{self.folder.name}"


@cache
def text_cases() -> tuple[Case, ...]:
    """Read the cases of text, by format and name."""
    return _load(TEXTS, EMPTY_TEXT)


@cache
def page_cases() -> tuple[Case, ...]:
    """Read the cases of pages, by outlet and name."""
    return _load(PAGES, EMPTY_PAGE)


def _load(folder: Path, empty: Mapping[str, Any]) -> tuple[Case, ...]:
    paths = sorted(folder.glob("*/*/expected.json"))
    return tuple(_case(path, empty) for path in paths)


def _case(path: Path, empty: Mapping[str, Any]) -> Case:
    named = json.loads(path.read_text(encoding="utf-8"))
    empty = {**empty, **{field: [] for field in OPTIONAL & named.keys()}}
    unknown = named.keys() - empty.keys()
    assert not unknown, f"{path} names {unknown}, which are not compared"
    return Case(path.parent, empty, {**empty, **named})


def process_case(case: Case) -> Outcome:
    """Process what a producer would publish, once."""
    return _processed(case.folder)


@cache
def _processed(folder: Path) -> Outcome:
    path = next(path for path in folder.iterdir() if path.name != "expected.json")
    headers = (("content-type", _CONTENT_TYPES[path.suffix]),)
    record = InputRecord("raw", 0, 0, None, None, path.read_bytes(), headers)
    return process(record, now=NOW)


def enrich(case: Case) -> Enriched:
    """Return the article that a case becomes.

    Raises:
        AssertionError: it does not become one.
    """
    outcome = process_case(case)
    assert isinstance(outcome, Enriched), outcome
    return outcome


def metadata(case: Case) -> dict[str, Any]:
    """Return what came out, in the form of `expected`."""
    outcome = enrich(case)
    found = _fields(outcome.article) | {"outlet": outcome.outlet}
    return {field: found[field] for field in case.empty}


def _fields(article: EnrichedArticle) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(json.dumps(asdict(article), default=dict))
    if fields["dateline"]:
        del fields["dateline"]["links"]
    fields["problems"] = [problem.code for problem in article.enrichment.problems]
    fields["paragraphs"] = [article.body[span.start : span.end] for span in article.paragraphs]
    fields["quotes"] = [
        [quote.text, quote.verb, quote.speaker and quote.speaker.text] for quote in article.quotes
    ]
    return fields
