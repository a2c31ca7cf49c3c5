"""Articles of our own writing, one folder each, with every metadata field as it must come out.

`cases.py` says how a case is written; `python -m tests.golden.scoring` counts over all of them.
"""

from typing import Any

import pytest

from tests.golden.cases import Case, enrich, metadata, text_cases
from worker.agencies import FORMATS, GENERIC


@pytest.mark.parametrize("case", text_cases(), ids=lambda case: case.id)
def test_metadata_is_exactly_as_expected(case: Case) -> None:
    assert metadata(case) == case.expected


@pytest.mark.parametrize("form", [*FORMATS, GENERIC], ids=lambda form: form.name)
def test_every_format_has_cases(form: Any) -> None:
    cases = [case for case in text_cases() if case.format == form.name]

    assert cases, f"write cases for {form.name} under tests/golden/{form.name}/"
    assert {enrich(case).outlet for case in cases} == {form.name}
