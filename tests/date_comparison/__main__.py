"""Compare our rules for dates with kept libraries: `python -m tests.date_comparison`.

The libraries are installed for this alone: `pip install '.[compare]'`. `--wrong` lists what ours
read wrongly.
"""

import sys
import time
from collections.abc import Iterable

from tests.date_comparison import fresh_cases
from tests.date_comparison.scoring import Score, score
from tests.date_comparison.tools import Tool, tools
from tests.unit.dates import cases as written
from tests.unit.dates.cases import Case, read_cases
from training.corpus.gold import load_gold

TABLES = {
    "unit tests, id": read_cases("id", written.INDONESIAN),
    "unit tests, en": read_cases("en", written.ENGLISH),
    "fresh, id": read_cases("id", fresh_cases.INDONESIAN),
    "fresh, en": read_cases("en", fresh_cases.ENGLISH),
}


_ROUNDS, _WORDS = 3, 254
_COLUMNS = ("cases", "tool", "sentences right", "found", "right", "false alarms", "µs a sentence")


def main() -> None:
    """Print one line a tool and table."""
    compared = list(tools())
    print(_line(_COLUMNS))
    print(_line(["---"] * len(_COLUMNS)))
    for name, cases in TABLES.items():
        for tool in compared:
            if cases[0].language in tool.languages:
                print(_line((name, tool.name, *_columns(score(tool, cases)))))
    print()
    for tool in compared:
        if "id" in tool.languages:
            print(f"{tool.name}: {_microseconds_an_article(tool):,.0f} µs an article of 254 words")
    if "--wrong" in sys.argv:
        _print_wrong(compared[0])


def _microseconds_an_article(tool: Tool) -> float:
    """Return the processor time for a different Indonesian article each time, by their words."""
    texts = [article.text for article in load_gold("train")]
    words = sum(len(text.split()) for text in texts)
    rounds = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        for text in texts:
            tool.read(text, "id")
        rounds.append(time.process_time() - started)
    return min(rounds) / words * _WORDS * 1_000_000


def _line(columns: Iterable[str]) -> str:
    return f"| {' | '.join(columns)} |"


def _columns(scored: Score) -> tuple[str, ...]:
    share = scored.right_sentences / scored.sentences
    return (
        f"{scored.right_sentences} of {scored.sentences} ({share:.0%})",
        f"{scored.found} of {scored.dates}",
        str(scored.right),
        str(scored.false_alarms),
        f"{scored.microseconds:,.0f}",
    )


def _print_wrong(tool: Tool) -> None:
    for cases in TABLES.values():
        for case in cases:
            found = [
                (case.text[each.start : each.end], each.value)
                for each in tool.read(case.text, case.language)
            ]
            if found != _expected(case):
                print(case.text, found, _expected(case), sep="\n  ")


def _expected(case: Case) -> list[tuple[str, str | None]]:
    return [(text, value) for text, value, _ in case.dates]


if __name__ == "__main__":
    main()
