"""The table of precision and recall counts what it says that it counts."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.golden.scoring import (
    Compared,
    Group,
    Score,
    count,
    count_by_format,
    field_table,
    format_table,
)

ROOT = Path(__file__).parents[2]
EMPTY: dict[str, Any] = {
    "outlet": "other",
    "headline": None,
    "dateline": None,
    "editors": [],
    "related": [],
}
MINA = {"title": "Pasar Mina dibuka", "url": None}
DATELINE = {"place": "Palu", "places": ["Palu", "Sulteng"], "date": None}


def compared(
    expected: dict[str, Any], found: dict[str, Any] | None = None, group: str = "antara"
) -> Compared:
    return Compared(group, EMPTY, EMPTY | expected, EMPTY | (expected if found is None else found))


@pytest.mark.parametrize(
    ("field", "expected", "found", "scores"),
    [
        ("headline", "Hujan reda", "Hujan reda", {"headline": (1, 1, 1)}),
        ("headline", "Hujan reda", "Hujan", {"headline": (1, 1, 0)}),
        ("headline", "Hujan reda", None, {"headline": (1, 0, 0)}),
        ("headline", None, "Hujan reda", {"headline": (0, 1, 0)}),
        ("headline", None, None, {}),
        ("outlet", "other", "antara", {"outlet": (0, 1, 0)}),
        ("outlet", "antara", "other", {"outlet": (1, 0, 0)}),
        ("outlet", "other", "other", {}),
        ("editors", ["A", "B"], ["B", "C", "A"], {"editors": (2, 3, 2)}),
        ("editors", ["A", "A"], ["A"], {"editors": (2, 1, 1)}),
        ("related", [MINA], [{**MINA, "url": "https://a.test/"}], {"related": (1, 1, 0)}),
        (
            "dateline",
            DATELINE,
            {"place": "Palu", "places": ["Palu"], "date": "2024-05-01"},
            {
                "dateline.place": (1, 1, 1),
                "dateline.places": (2, 1, 1),
                "dateline.date": (0, 1, 0),
            },
        ),
        (
            "dateline",
            DATELINE,
            None,
            {"dateline.place": (1, 0, 0), "dateline.places": (2, 0, 0)},
        ),
    ],
)
def test_a_field_counts_by_its_elements(
    field: str, expected: Any, found: Any, scores: dict[str, tuple[int, int, int]]
) -> None:
    group = count([compared({field: expected}, {field: found})])

    counted = {name: score for name, score in group.scores.items() if name.startswith(field)}
    assert counted == {name: Score(*counts) for name, counts in scores.items()}


def test_precision_and_recall_are_parts_of_what_came_and_of_what_was_expected() -> None:
    score = Score(expected=4, found=3, right=2)

    assert (score.precision, score.recall) == (2 / 3, 2 / 4)
    assert (Score().precision, Score().recall) == (None, None)


def test_scores_add_up_over_cases_and_fields() -> None:
    right = compared({"headline": "Hujan", "editors": ["A"]})
    wrong = compared({"headline": "Hujan", "editors": ["A"]}, {"headline": "Panas"})

    group = count([right, wrong])

    assert (group.cases, group.exact) == (2, 1)
    assert group.scores["headline"] == Score(2, 2, 1)
    assert group.scores["editors"] == Score(2, 1, 1)
    assert group.overall == Score(4, 3, 2)


def test_an_order_that_is_wrong_costs_the_case_and_not_its_elements() -> None:
    group = count([compared({"editors": ["A", "B"]}, {"editors": ["B", "A"]})])

    assert group.exact == 0
    assert group.scores["editors"] == Score(2, 2, 2)


def test_rows_stand_in_the_order_of_the_fields() -> None:
    group = count([compared({"editors": ["A"]}), compared({"headline": "Hujan"})])

    assert list(group.scores) == ["headline", "editors"]


def test_formats_are_counted_apart() -> None:
    cases = [compared({}, group="kompas"), compared({}, {"headline": "?"}), compared({})]

    groups = count_by_format(cases)

    assert {name: (group.cases, group.exact) for name, group in groups.items()} == {
        "antara": (2, 1),
        "kompas": (1, 1),
    }


def test_what_nothing_can_be_a_part_of_is_a_dash() -> None:
    group = count([compared({}, {"headline": "Hujan"})])

    assert _rows(field_table(group))[0] == ["headline", "0", "1", "0", "0.0000", "-"]


def test_the_tables_have_a_row_for_each_and_one_for_all() -> None:
    group = count([compared({"editors": ["A", "B"]}, {"editors": ["A"]})])

    row = ["2", "1", "1", "1.0000", "0.5000"]
    assert _rows(field_table(group)) == [["editors", *row], ["all fields", *row]]
    assert _rows(format_table({"antara": group}, group)) == [
        ["antara", "1", "0", "1.0000", "0.5000", "editors"],
        ["all", "1", "0", "1.0000", "0.5000", "editors"],
    ]


def _rows(table: Any) -> list[list[str]]:
    return [list(row) for row in zip(*([*map(str, c.cells)] for c in table.columns), strict=True)]


@pytest.fixture(scope="module")
def results() -> Any:
    """What the command prints for a program."""
    return json.loads(_run("--json"))


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "tests.golden.scoring", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_counts_all_golden_cases(results: Any) -> None:
    cases = [*(ROOT / "tests").glob("golden*/*/*/expected.json")]
    metadata_cases = [path for path in cases if path.parents[2].name != "golden_entities"]

    assert results["cases"] == len(metadata_cases)
    assert sum(group["cases"] for group in results["formats"].values()) == results["cases"]
    assert {"outlet", "paragraphs", "credits", "dateline.place"} <= results["fields"].keys()


def test_the_command_prints_a_table(results: Any) -> None:
    by_format = _run("--by", "format")

    assert all(name in by_format for name in results["formats"])


def test_the_sum_of_the_formats_is_the_whole(results: Any) -> None:
    for what in ("expected", "found", "right"):
        parts = (group["overall"][what] for group in results["formats"].values())
        assert sum(parts) == results["overall"][what]


def test_nothing_is_none_of_something() -> None:
    assert count([]) == Group(0, 0, {})
