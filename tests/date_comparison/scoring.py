"""How well a tool reads the cases.

A date counts as found where the tool finds something that overlaps it, and as right where its
value, cut to the exactness of the sentence, is the expected one; of a range only the first end
counts, and no offset from UTC, since the libraries give no more. Dates of which nothing can be said
("dua hari kemudian" alone) count for none. A find that overlaps no date is a false alarm. A
sentence is right where all of its dates are and there is no false alarm.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tests.date_comparison.tools import Found, Tool
from tests.unit.dates.cases import Case

_ROUNDS = 3
_FORMS = {4: "%Y", 7: "%Y-%m", 8: "%G-W%V", 10: "%Y-%m-%d", 16: "%Y-%m-%dT%H:%M"}


@dataclass(frozen=True, slots=True)
class Score:
    """Of one tool on one table; `microseconds` of processor time a sentence."""

    sentences: int
    right_sentences: int
    dates: int
    found: int
    right: int
    false_alarms: int
    microseconds: float


def score(tool: Tool, cases: Sequence[Case]) -> Score:
    """Read every case, and count."""
    readings = [(case, tool.read(case.text, case.language)) for case in cases]
    counts = [_counts(case, found) for case, found in readings]
    dates, found, right, alarms = (sum(column) for column in zip(*counts, strict=True))
    whole = sum(each[0] == each[2] and each[3] == 0 for each in counts)
    return Score(len(cases), whole, dates, found, right, alarms, _microseconds(tool, cases))


def _counts(case: Case, found: list[Found]) -> tuple[int, int, int, int]:
    dates = seen = right = 0
    position = 0
    spans = []
    for text, value, _ in case.dates:
        start = case.text.index(text, position)
        position = start + len(text)
        spans.append((start, position))
        if value is None:
            continue
        dates += 1
        near = [each for each in found if each.start < position and start < each.end]
        seen += bool(near)
        right += any(_cut(each.value, value) == _local(value) for each in near)
    alarms = sum(
        all(each.end <= start or end <= each.start for start, end in spans) for each in found
    )
    return dates, seen, right, alarms


def _local(value: str) -> str:
    """Leave the offset from UTC out."""
    return value[:16] if "T" in value else value


def _cut(value: str | datetime | None, expected: str) -> str | None:
    if isinstance(value, datetime):
        return value.strftime(_FORMS[len(_local(expected))])
    return None if value is None else _local(value)


def _microseconds(tool: Tool, cases: Sequence[Case]) -> float:
    """Return the fastest of some rounds, after the one that warmed the tool up."""
    rounds = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        for case in cases:
            tool.read(case.text, case.language)
        rounds.append(time.process_time() - started)
    return min(rounds) / len(cases) * 1_000_000
