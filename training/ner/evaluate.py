"""How good the students are on the dev files, and on the articles that are held out.

    python -m training.ner.evaluate --data ../shared/data

Prints strict F1 of every seed, their mean, and that of the baselines.
"""

import argparse
import json
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.ner.jobs import Jobs
from training.ner.labels import TYPES
from training.ner.measuring import Measured, measure
from training.ner.recipe import BASELINES, SCHEMES, SEEDS, SHIPPED
from training.ner.reference import Reference
from training.ner.scoring import ALL


def measure_all(jobs: Jobs) -> list[Measured]:
    """Score every student, and every baseline that has been trained."""
    found = []
    for scheme in SCHEMES:
        for seed in SEEDS:
            if jobs.student(scheme, seed).exists():
                tag = Reference(jobs.student(scheme, seed)).tag
                found += measure(jobs.data, scheme, f"student, seed {seed}", tag)
        for name in BASELINES:
            if jobs.baseline(scheme, name).exists():
                rows = json.loads(jobs.baseline(scheme, name).read_text(encoding="utf-8"))
                found += [Measured.load(row) for row in rows]
    return found


def table(found: Sequence[Measured]) -> list[str]:
    """Return the rows of a Markdown table, the mean of the seeds after them."""
    rows = ["| set | tagger | F1 | precision | recall | " + " | ".join(TYPES) + " |"]
    rows.append("|---" * (5 + len(TYPES)) + "|")
    for name in dict.fromkeys(m.set for m in found):
        of_set = [m for m in found if m.set == name]
        students = [m for m in of_set if m.tagger.startswith("student")]
        rows += [_row(name, m.tagger, [m]) for m in students]
        if len(students) > 1:
            rows.append(_row(name, f"**mean of {len(students)} seeds**", students))
        rows += [_row(name, m.tagger, [m]) for m in of_set if m not in students]
    return rows


def _row(name: str, tagger: str, of: Iterable[Measured]) -> str:
    scores = [m.scores for m in of]
    figures = [
        statistics.mean(s[ALL].f1 for s in scores),
        statistics.mean(s[ALL].precision for s in scores),
        statistics.mean(s[ALL].recall for s in scores),
        *(statistics.mean(s[kind].f1 for s in scores) for kind in TYPES),
    ]
    return f"| {name} | {tagger} | " + " | ".join(f"{figure:.4f}" for figure in figures) + " |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cache", type=Path, default=Path(".cache/training"))
    arguments = parser.parse_args()
    jobs = Jobs.of(arguments.data, arguments.cache)
    found = measure_all(jobs)
    if not found:
        parser.error("nothing has been trained on these data: python -m training.ner.train")
    print("\n".join(table(found)))
    print(f"\nShips: product, seed {SHIPPED}.")


if __name__ == "__main__":
    main()
