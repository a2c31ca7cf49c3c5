"""Articles of our own writing, one folder each, with every metadata field as it must come out.

`tests/golden/<format>/<case>/` holds `input.txt` (a plain text value) or `input.json` (a JSON
value), and `expected.json`. A field that `expected.json` does not name must be empty.
"""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from worker.agencies import FORMATS, GENERIC
from worker.pipeline import Enriched, process
from worker.records import InputRecord

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/expected.json"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)
EMPTY: dict[str, Any] = {
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


def _enrich(case: Path) -> Enriched:
    path = next(case.glob("input.*"))
    content_type = b"application/json" if path.suffix == ".json" else b"text/plain"
    headers = (("content-type", content_type),)
    record = InputRecord("raw", 0, 0, None, None, path.read_bytes(), headers)
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Enriched), outcome
    return outcome


def _metadata(outcome: Enriched) -> dict[str, Any]:
    article = outcome.article
    values = json.loads(json.dumps(asdict(article), default=dict))
    metadata = {field: values[field] for field in EMPTY.keys() & values.keys()}
    if metadata["dateline"]:
        del metadata["dateline"]["links"]
    problems = [problem.code for problem in article.enrichment.problems]
    paragraphs = [article.body[span.start : span.end] for span in article.paragraphs]
    return metadata | {
        "outlet": outcome.outlet,
        "paragraphs": paragraphs,
        "problems": problems,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_metadata_is_exactly_as_expected(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert not expected.keys() - EMPTY.keys(), "expected.json names a field that is not compared"

    assert _metadata(_enrich(case)) == EMPTY | expected


@pytest.mark.parametrize("form", [*FORMATS, GENERIC], ids=lambda form: form.name)
def test_every_format_has_cases(form: Any) -> None:
    cases = [case for case in CASES if case.parent.name == form.name]

    assert cases, f"write cases for {form.name} under tests/golden/{form.name}/"
    assert {_enrich(case).outlet for case in cases} == {form.name}
