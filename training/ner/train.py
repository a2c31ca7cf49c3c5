"""Train the tagger: `python -m training.ner.train --data ../shared/data`.

Writes the weights and their card. What has been done is kept in the cache, under names made of
the data and the settings, so that a run that was cut off goes on where it was.
"""

import argparse
import multiprocessing
import shutil
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from training.ner.card import write_card
from training.ner.check import check
from training.ner.evaluate import measure_all, table
from training.ner.jobs import Jobs
from training.ner.material import load_material
from training.ner.recipe import BASELINES, SCHEMES, SEEDS, SHIPPED, TEACHERS
from training.ner.reference import Reference
from training.ner.score import MODELS


def main() -> None:
    """Train, export, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=MODELS["product"])
    parser.add_argument("--cache", type=Path, default=Path(".cache/training"))
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--no-baselines", action="store_true", help="spare ten minutes")
    arguments = parser.parse_args()
    begun = time.monotonic()
    jobs = Jobs.of(arguments.data, arguments.cache)
    print(f"data {jobs.material}: reads them, and trains the vectors of words once", flush=True)
    material = load_material(arguments.data, arguments.cache)
    print(f"{len(material.own)} own articles, dropped: {material.datasets.dropped}", flush=True)
    del material
    run = partial(_run, arguments.processes)
    run(partial(jobs.train_teacher, number) for number in range(len(TEACHERS)))
    for scheme in SCHEMES:
        run(partial(jobs.train_student, scheme, seed) for seed in SEEDS)
        path = arguments.out if scheme == "product" else MODELS[scheme]
        shutil.copyfile(jobs.student(scheme, SHIPPED), path)
        check(path, jobs, scheme)
        print(f"wrote {path}, {path.stat().st_size:,} bytes", flush=True)
    if not arguments.no_baselines:
        run(partial(jobs.train_baseline, s, name) for s in SCHEMES for name in BASELINES)
    found = measure_all(jobs)
    write_card(arguments.out, jobs, found, Reference(arguments.out).version)
    print("\n".join(table(found)))
    print(f"{(time.monotonic() - begun) / 60:.0f} minutes")


def _run(processes: int, work: Iterable[Callable[[], None]]) -> None:
    """Do work side by side; each piece in a fresh process."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, max_tasks_per_child=1) as pool:
        for done in [pool.submit(piece) for piece in work]:
            done.result()


if __name__ == "__main__":
    main()
