"""Compare extractors of main text: quality and milliseconds a page.

`python -m tests.html_comparison [--pages DIR] [--hostile]`

Our own cases are always among the pages; `gather.py` makes a DIR of real ones. Time is the
process's own, the second of two runs over each page.
"""

import argparse
import contextlib
import io
import logging
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

from tests.html_comparison.candidates import CANDIDATES, Extractor
from tests.html_comparison.pages import Case, cases_in, golden_cases, token_f1
from tests.html_comparison.parsers import FEW, MANY, growth


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, help="a folder that gather.py made")
    parser.add_argument("--hostile", action="store_true", help="compare parsers on hostile markup")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    cases = [*golden_cases(), *(cases_in(arguments.pages) if arguments.pages else ())]
    if cases:
        _compare(cases)
    if arguments.hostile:
        _print_growth()


def _compare(cases: list[Case]) -> None:
    told = sorted({case.set_name for case in cases if case.text is not None})
    sizes = {name: sum(case.set_name == name for case in cases) for name in told}
    _say(f"{len(cases)} pages, median {statistics.median(len(case.source) for case in cases):,.0f}")
    columns = " | ".join(f"F1 {name} ({sizes[name]})" for name in told)
    _say(f"| extractor | {columns} | median ms | p95 ms | failures |")
    _say("|---" * (len(told) + 4) + "|")
    for name, load in CANDIDATES.items():
        try:
            extract = load()
        except ImportError:
            continue
        scores, times, failures = _measure(extract, cases)
        quality = " | ".join(f"{statistics.mean(scores[each]):.3f}" for each in told)
        _say(
            f"| {name} | {quality} | {statistics.median(times):.1f} | {_p95(times):.1f}"
            f" | {failures} |"
        )


def _measure(
    extract: Extractor, cases: list[Case]
) -> tuple[dict[str, list[float]], list[float], int]:
    scores: dict[str, list[float]] = defaultdict(list)
    times = []
    failures = 0
    for case in cases:
        found = ""
        with contextlib.redirect_stderr(io.StringIO()):
            for attempt in range(2):
                started = time.process_time()
                try:
                    found = extract(case.source)
                except Exception:  # noqa: BLE001 - whatever a candidate raises, it found nothing
                    failures += attempt
                seconds = time.process_time() - started
        times.append(seconds * 1_000)
        if case.text is not None:
            scores[case.set_name].append(token_f1(found, case.text))
    return scores, times, failures


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times))]


def _print_growth() -> None:
    _say(f"\nMilliseconds for {FEW:,} and for {MANY:,} tags or attributes")
    for name, rows in growth():
        for kind, few, many in rows:
            _say(f"| {name} | {kind} | {few:.1f} | {many:.1f} |")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
