"""Whom and what articles of our own writing name: each entity, and nothing else.

`cases.py` says how a case is written. A check that fails today is written down under
`known_errors` and turns red when it begins to pass: then delete it there, or run
`python -m tests.golden_entities.known_errors`.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden_entities.cases import (
    COMPLETE_TYPES,
    NOTHING_ELSE,
    Case,
    enrich,
    extras,
    found,
    load_cases,
    wanted,
)

TOPICS = {"politics", "economy", "sport", "crime", "disaster", "entertainment", "regional"}
CASES = load_cases()


def _param(case: Case, check: str, *values: Any) -> Any:
    marks = []
    if check in case.known_errors:
        reason = case.known_errors[check]
        marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)]
    return pytest.param(case, *values, id=f"{case.id}/{check}", marks=marks)


def _entities() -> Iterator[Any]:
    for case in CASES:
        for check in case.entities:
            yield _param(case, check, check)


@pytest.mark.parametrize(("case", "check"), [*_entities()])
def test_entity_is_found(case: Case, check: str) -> None:
    entity = case.entities[check]

    assert found(case, entity) == wanted(entity)


@pytest.mark.parametrize("case", [_param(case, NOTHING_ELSE) for case in CASES])
def test_nothing_else_is_found(case: Case) -> None:
    assert extras(case) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_case_fits_its_text(case: Case) -> None:
    body = enrich(case.folder).body
    entities = case.entities.values()

    assert case.known_errors.keys() <= set(case.checks)
    assert all("role" in entity for entity in entities if entity["type"] == "PERSON")
    for entity in entities:
        position = 0
        for mention in entity["mentions"]:
            assert mention in body[position:], entity
            position = body.index(mention, position) + len(mention)
    assert all(optional in body for optional in case.optional)


def test_every_topic_and_type_has_cases() -> None:
    topics = [case.id.partition("/")[0] for case in CASES]
    types = {entity["type"] for case in CASES for entity in case.entities.values()}

    assert all(topics.count(topic) >= 5 for topic in TOPICS)
    assert types > COMPLETE_TYPES
