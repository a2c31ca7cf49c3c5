"""What the metadata of a text costs beside its entities, and how both grow with its length.

Measured: `process` over an Indonesian article of 254 words as plain text, with a dateline and a
footer, in one run: its stages decode, metadata and entities, and the parts of the metadata, by the
package that does the work. Then `process` over texts of 1 kB to 1 MB, made of the same paragraphs.
All is processor time of the one thread. `texts.py` says what cold and steady articles are.

Not measured: HTML, other outlets and languages, and writing the outputs (see `process.py`).
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle

from tests.benchmark.figures import Figures, Round, Table, parts, percent, whole
from tests.benchmark.fresh import Given, call_fresh
from tests.benchmark.steps import Steps
from tests.benchmark.terms import QUICK, Benchmark, Terms
from tests.benchmark.texts import FIRST_TEXT
from tests.benchmark.wire import wire_record
from worker import pipeline
from worker.pipeline import Enriched
from worker.records import InputRecord

_PHASES = ("cold", "steady")
_STAGES = ("decode", "metadata", "entities", "rest")
_PARTS = {
    "worker.codec": "decode",
    "worker.entities": "entities",
    "worker.extractors": "structure",
    "worker.extractors.fingerprint": "fingerprint",
    "worker.extractors.language": "language",
    "worker.extractors.page_language": "language",
    "worker.dates": "dates",
    "worker.quotes": "quotes",
}
"""To which part the time of a function counts, by the longest name that its module begins with;
`structure` is all other metadata."""
_STAGES_OF_THEIR_OWN = frozenset({"decode", "entities"})
_LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
_LENGTHS_QUICK = (1_000, 4_000)
_CHARACTERS = 1_000_000
"""Characters that are read of each length at least."""
_QUICK_CHARACTERS = 4_000
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Metadata:
    """The benchmark; `given` is what a round needs."""

    def __init__(self, given: Given) -> None:
        self._given = given

    def measure(self) -> Round:
        """Measure once, in a fresh process."""
        return call_fresh(measure, self._given)

    def tables(self, figures: Figures) -> list[Table]:
        """Show the stages, the parts of the metadata, and the growth."""
        return [_stages(figures), _parts(figures), _growth(figures)]


def metadata(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    texts, quick = terms.texts, terms.size is QUICK
    given = {
        "cold": texts.cold,
        "warm": texts.warm,
        "steady": texts.steady,
        "lengths": _LENGTHS_QUICK if quick else _LENGTHS,
        "characters": _QUICK_CHARACTERS if quick else _CHARACTERS,
    }
    return Metadata(given)


def measure(given: Given) -> Round:
    """Measure one round."""
    reader = Reader()
    reader.read(wire_record(0, FIRST_TEXT))
    figures = _phase("cold", reader, given["cold"])
    for number, text in enumerate(given["warm"]):
        reader.read(wire_record(number, text))
    figures |= _phase("steady", reader, given["steady"])
    for length in given["lengths"]:
        figures |= _of_length(length, reader, given)
    return figures


class Reader:
    """Processes records, and adds up the seconds of each stage and part."""

    def __init__(self) -> None:
        self._steps = Steps(pipeline.process, clock=time.thread_time)
        self._stages = dict.fromkeys(_STAGES, 0.0)
        self._modules = {
            name: function.__module__
            for name, function in vars(pipeline).items()
            if hasattr(function, "__wrapped__")
        }

    def read(self, record: InputRecord) -> None:
        """Process a record.

        Raises:
            AssertionError: it was not read as it should be, so that its time means nothing.
        """
        began = time.thread_time()
        outcome = pipeline.process(record, now=_NOW, clock=time.thread_time)
        seconds = time.thread_time() - began
        assert isinstance(outcome, Enriched), outcome
        assert not outcome.partial, outcome.article.enrichment.problems
        for stage, spent in outcome.timings.items():
            self._stages[stage] += spent
        self._stages["rest"] += seconds - sum(outcome.timings.values())

    def take(self) -> tuple[dict[str, float], dict[str, float]]:
        """Return the seconds of each stage and of each part of the metadata, and forget them."""
        stages, self._stages = self._stages, dict.fromkeys(_STAGES, 0.0)
        spent: dict[str, float] = {}
        for name, seconds in self._steps.take().items():
            part = _part(self._modules[name])
            spent[part] = spent.get(part, 0.0) + seconds
        metadata = {part: spent[part] for part in spent.keys() - _STAGES_OF_THEIR_OWN}
        return stages, metadata | {"rest": stages["metadata"] - sum(metadata.values())}


def _part(module: str) -> str:
    known = (start for start in _PARTS if f"{module}.".startswith(f"{start}."))
    return _PARTS.get(max(known, key=len, default=""), "structure")


def _phase(phase: str, reader: Reader, texts: list[str]) -> Round:
    records = [wire_record(number, text) for number, text in enumerate(texts)]
    reader.take()
    for record in records:
        reader.read(record)
    stages, parts_of_it = reader.take()
    micro = 1e6 / len(records)
    figures = {f"{phase}.stage.{name}_us": spent * micro for name, spent in stages.items()}
    figures |= {f"{phase}.part.{name}_us": spent * micro for name, spent in parts_of_it.items()}
    figures[f"{phase}.cpu_us"] = sum(stages.values()) * micro
    figures[f"{phase}.ratio"] = stages["metadata"] / stages["entities"]
    return figures


def _of_length(length: int, reader: Reader, given: Given) -> Round:
    count = max(given["characters"] // length, 1)
    records = [
        wire_record(number, text)
        for number, text in enumerate(_texts_of(length, given["warm"], count))
    ]
    reader.take()
    for record in records:
        reader.read(record)
    stages, _ = reader.take()
    micro = 1e6 / (count * length / 1_000)
    return {f"length.{length}.{name}_us": spent * micro for name, spent in stages.items()}


def _texts_of(length: int, articles: list[str], count: int) -> Iterator[str]:
    """Yield texts of so many characters, each of the paragraphs that follow the last one's."""
    paragraphs = cycle(line for article in articles for line in article.split("\n"))
    for _ in range(count):
        lines: list[str] = []
        missing = length
        while missing > 0:
            line = next(paragraphs)[:missing]
            lines.append(line)
            missing -= len(line) + 1
        yield "\n".join(lines)


def _stages(figures: Figures) -> Table:
    columns, rows = parts(figures, _PHASES, _STAGES, kind="stage", of="cpu_us")
    ratio = ["metadata to entities"]
    for phase in _PHASES:
        ratio += ["", f"{figures[f'{phase}.ratio'].median:.3f}"]
    spreads = (percent(figures[f"{phase}.ratio"].spread) for phase in _PHASES)
    return Table(
        title="Metadata beside entities: articles of 254 words as text, one core",
        columns=columns,
        rows=(*rows, tuple(ratio)),
        note=f"Medians; the ratios' spreads are {' and '.join(spreads)}.",
    )


def _parts(figures: Figures) -> Table:
    start, end = "steady.part.", "_us"
    names = [n.removeprefix(start).removesuffix(end) for n in figures if n.startswith(start)]
    columns, rows = parts(figures, _PHASES, names, kind="part", of="stage.metadata_us")
    note = "The rest is what no function does that the pipeline imports, and links of datelines."
    return Table("Where the metadata step spends its time", columns, rows, note)


def _growth(figures: Figures) -> Table:
    lengths = dict.fromkeys(int(n.split(".")[1]) for n in figures if n.startswith("length."))
    rows = (
        (f"{length:,}", *(whole(figures[f"length.{length}.{stage}_us"]) for stage in _STAGES[:3]))
        for length in lengths
    )
    return Table(
        title="Growth with the length of the text",
        columns=("characters", *(f"{stage}, µs/kB" for stage in _STAGES[:3])),
        rows=tuple(rows),
        note="Linear is what costs the same a thousand characters at every length.",
    )
