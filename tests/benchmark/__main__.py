"""`make bench`: how fast the worker is, on this machine.

A benchmark is a file beside this one and a line in `BENCHMARKS`. None passes or fails by the
clock: it fails where something does not work.
"""

import argparse
import json
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from rich.text import Text

from tests.benchmark.cluster import Cluster, cluster
from tests.benchmark.entities import entity_step
from tests.benchmark.machine import describe_machine
from tests.benchmark.memory import memory
from tests.benchmark.metadata import metadata
from tests.benchmark.peers import peers
from tests.benchmark.process import whole_process
from tests.benchmark.report import as_json, show, show_facts
from tests.benchmark.runner import measure_all
from tests.benchmark.scaling import scaling
from tests.benchmark.soak import soak
from tests.benchmark.sources import TooFewArticlesError, corpus_texts, indosum_texts
from tests.benchmark.stream import stream
from tests.benchmark.terms import FULL, QUICK, Benchmark, Size, Terms
from tests.benchmark.texts import Texts
from tests.benchmark.volume import volume
from worker.cli.terminal import console

BENCHMARKS: dict[str, Callable[[Terms], Benchmark]] = {
    "entities": entity_step,
    "metadata": metadata,
    "process": whole_process,
    "memory": memory,
    "stream": stream,
    "peers": peers,
    "scaling": scaling,
    "soak": soak,
    "volume": volume,
}
_ROUNDS = 7
_ROUNDS_QUICK = 1


def main() -> None:
    """Measure, and report."""
    parser = _parser()
    arguments = parser.parse_args()
    say = _progress()
    size = QUICK if arguments.quick else FULL
    rounds = arguments.rounds or (_ROUNDS_QUICK if arguments.quick else _ROUNDS)
    machine = describe_machine()
    say("making the articles")
    try:
        texts = _texts(arguments.text, size)
    except (OSError, TooFewArticlesError) as error:
        parser.error(str(error))
    with ExitStack() as running:
        terms = Terms(size, texts, say, broker=_broker(running, say))
        benchmarks = {name: BENCHMARKS[name](terms) for name in arguments.names or BENCHMARKS}
        figures = measure_all(benchmarks, rounds, say)
    output = console()
    facts = {"machine": machine, "articles": texts.describe(), "rounds": rounds}
    show_facts(output, facts)
    for name, benchmark in benchmarks.items():
        show(output, benchmark.tables(figures[name]))
    if arguments.json:
        measured = {name: as_json(each) for name, each in figures.items()}
        results = {**facts, "quick": arguments.quick, "benchmarks": measured}
        arguments.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make bench",
        usage='make bench BENCH="[NAME ...] [OPTION ...]"',
        description="Measure how fast the worker is, on this machine.",
        epilog='For example: make bench BENCH="entities --rounds 5 --json bench.json"',
    )
    told = f"what to measure: {', '.join(BENCHMARKS)}; all by default"
    parser.add_argument("names", nargs="*", type=_name, metavar="NAME", help=told)
    parser.add_argument("--rounds", type=_count, metavar="N", help=f"{_ROUNDS} by default")
    parser.add_argument(
        "--quick", action="store_true", help="does it work? the figures mean nothing"
    )
    parser.add_argument("--text", type=Path, metavar="INDOSUM.jsonl", help="real articles instead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here too")
    return parser


def _name(text: str) -> str:
    if text not in BENCHMARKS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(BENCHMARKS)}")
    return text


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of rounds")
    return int(text)


def _progress() -> Callable[[str], None]:
    """Return what tells a person, on standard error, what is under way and since when."""
    began = time.monotonic()
    output = console(stderr=True)

    def say(what: str) -> None:
        passed = f"{time.monotonic() - began:5.1f} s  "
        output.print(Text.assemble(("· ", "green"), (passed, "dim"), what))

    return say


def _broker(running: ExitStack, say: Callable[[str], None]) -> Callable[[], Cluster]:
    """Return what starts the broker when it is first asked for."""

    @cache
    def start() -> Cluster:
        say("starting the broker")
        started = running.enter_context(cluster())
        say(f"the broker runs: {started.name}")
        return started

    return start


def _texts(file: Path | None, size: Size) -> Texts:
    if file is None:
        return corpus_texts(warm=size.warm, measured=size.measured)
    return indosum_texts(file, warm=size.warm, measured=size.measured)


if __name__ == "__main__":
    main()
