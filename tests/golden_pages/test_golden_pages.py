"""Pages of our own writing, in the form that each outlet gives its own, and what must come out.

`tests/golden/cases.py` says how a case is written. The record holds the page alone: no address
and no time beside it.
"""

import pytest

from tests.golden.cases import Case, enrich, metadata, page_cases

OUTLETS = (
    *("antara", "cnn_indonesia", "detik", "jakarta_post", "kompas"),
    *("liputan6", "okezone", "republika", "tempo", "tribunnews"),
)


@pytest.mark.parametrize("case", page_cases(), ids=lambda case: case.id)
def test_metadata_is_exactly_as_expected(case: Case) -> None:
    assert metadata(case) == case.expected


@pytest.mark.parametrize("outlet", OUTLETS)
def test_every_outlet_has_pages(outlet: str) -> None:
    cases = [case for case in page_cases() if case.format == outlet]

    assert len(cases) >= 2, f"write pages of {outlet} under tests/golden_pages/{outlet}/"
    assert {enrich(case).outlet for case in cases} == {outlet}
