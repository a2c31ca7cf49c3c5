"""How much of the metadata comes out right, over all golden cases.

    python -m tests.golden.scoring [--by field|format] [--json]

A field counts by its elements: a list by those of the list, an object by its members, anything
else is one element; a field that is empty has none. Precision is which part of what came out is
right, recall which part of what is expected came out, and an element is right if it is equal. The
order of a list does not count here (the tests compare it).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table
from rich.text import Text

from tests.golden.cases import (
    EMPTY_PAGE,
    EMPTY_TEXT,
    OPTIONAL,
    PAGES,
    Case,
    metadata,
    page_cases,
    process_case,
    text_cases,
)
from worker.cli.terminal import console
from worker.pipeline import Enriched

_ORDER = [*{**EMPTY_PAGE, **EMPTY_TEXT}, *sorted(OPTIONAL)]


@dataclass(frozen=True, slots=True)
class Score:
    """Elements: how many are expected, how many came out, and how many of these are right."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.expected + other.expected, self.found + other.found, self.right + other.right
        )

    @property
    def precision(self) -> float | None:
        """Which part of what came out is right; None where nothing came out."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Which part of what is expected came out; None where nothing is expected."""
        return self.right / self.expected if self.expected else None

    def as_json(self) -> dict[str, float | None]:
        """Return the counts and both parts."""
        counts = {"expected": self.expected, "found": self.found, "right": self.right}
        return {**counts, "precision": self.precision, "recall": self.recall}


Fields = Mapping[str, Any]
Scores = Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Group:
    """Some cases: how many there are, how many came out without a fault, the score by field."""

    cases: int
    exact: int
    scores: Scores

    @property
    def overall(self) -> Score:
        """All fields together."""
        return sum(self.scores.values(), Score())

    def as_json(self) -> dict[str, Any]:
        """Return everything."""
        fields = {field: score.as_json() for field, score in self.scores.items()}
        overall = self.overall.as_json()
        return {"cases": self.cases, "exact": self.exact, "overall": overall, "fields": fields}


@dataclass(frozen=True, slots=True)
class Compared:
    """A case as it must come out and as it did."""

    group: str
    empty: Fields
    expected: Fields
    found: Fields


def compare(cases: Iterable[Case]) -> Iterator[Compared]:
    """Process cases; one that does not become an article has all its fields empty."""
    for case in cases:
        became_article = isinstance(process_case(case), Enriched)
        found = metadata(case) if became_article else case.empty
        pages = case.folder.is_relative_to(PAGES)
        group = f"{case.format}, pages" if pages else case.format
        yield Compared(group, case.empty, case.expected, found)


def count(cases: Iterable[Compared]) -> Group:
    """Count over some cases, by field."""
    number = exact = 0
    scores: dict[str, Score] = {}
    for case in cases:
        number += 1
        exact += case.found == case.expected
        for field, score in _scores(case):
            scores[field] = scores.get(field, Score()) + score
    return Group(number, exact, dict(sorted(scores.items(), key=_place)))


def count_by_format(cases: Sequence[Compared]) -> dict[str, Group]:
    """Count for the texts and the pages of each format, by their names."""
    names = sorted({case.group for case in cases})
    return {name: count(case for case in cases if case.group == name) for name in names}


def _place(named: tuple[str, Score]) -> int:
    return _ORDER.index(named[0].partition(".")[0])


def _scores(case: Compared) -> Iterator[tuple[str, Score]]:
    for field, empty in case.empty.items():
        expected = _by_name(field, case.expected[field], empty)
        found = _by_name(field, case.found[field], empty)
        for name in expected | found:
            score = _score(expected.get(name, Counter()), found.get(name, Counter()))
            if score != Score():
                yield name, score


def _score(expected: Counter[str], found: Counter[str]) -> Score:
    return Score(expected.total(), found.total(), (expected & found).total())


def _by_name(field: str, value: Any, empty: Any) -> dict[str, Counter[str]]:
    """Return the elements of a field, or of each member of an object (`dateline.place`)."""
    if isinstance(value, dict):
        return {f"{field}.{name}": _elements(member, None) for name, member in value.items()}
    return {} if value is None else {field: _elements(value, empty)}


def _elements(value: Any, empty: Any) -> Counter[str]:
    listed = value if isinstance(value, list) else [value]
    elements = [] if value == empty else listed
    return Counter(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in elements)


def field_table(total: Group) -> Table:
    """Make a table of a row a field."""
    table = _table("", "expected", "found", "right", "precision", "recall")
    for field, score in total.scores.items():
        table.add_row(field, *_cells(score))
    table.add_row(Text("all fields", "bold"), *_cells(total.overall))
    return table


def format_table(groups: Mapping[str, Group], total: Group) -> Table:
    """Make a table of a row a format."""
    table = _table("", "cases", "exact", "precision", "recall", "fields with errors")
    table.columns[-1].justify = "left"
    for name, group in {**groups, "all": total}.items():
        wrong = [field for field, score in group.scores.items() if _has_errors(score)]
        parts = (_part(group.overall.precision), _part(group.overall.recall))
        table.add_row(name, str(group.cases), str(group.exact), *parts, ", ".join(wrong))
    return table


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="cyan")
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number else "left")
    return table


def _cells(score: Score) -> tuple[str, ...]:
    counts = (f"{number:,}" for number in (score.expected, score.found, score.right))
    return (*counts, _part(score.precision), _part(score.recall))


def _part(part: float | None) -> str:
    return "-" if part is None else f"{part:.4f}"


def _has_errors(score: Score) -> bool:
    return not score.expected == score.found == score.right


def main() -> None:
    """Count over all cases and report."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.golden.scoring",
        description="Precision and recall of the metadata over all golden cases.",
    )
    parser.add_argument(
        "--by", choices=("field", "format"), default="field", help="field by default"
    )
    parser.add_argument("--json", action="store_true", help="print everything for a program")
    arguments = parser.parse_args()
    cases = [*compare(text_cases()), *compare(page_cases())]
    total, groups = count(cases), count_by_format(cases)
    if arguments.json:
        by_format = {name: group.as_json() for name, group in groups.items()}
        results = {**total.as_json(), "formats": by_format}
        sys.stdout.write(json.dumps(results, indent=2, ensure_ascii=False) + "\n")
        return
    output = console()
    output.print(f"{total.cases} cases, {total.exact} without a fault")
    output.print(field_table(total) if arguments.by == "field" else format_table(groups, total))


if __name__ == "__main__":
    main()
