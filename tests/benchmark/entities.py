"""The entity step alone, beside a CRF that reads the same articles in the same process.

Measured: `find_entities` over the body of an Indonesian article of 254 words, which is tokens,
tagging, patterns and resolution, with one core and one BLAS thread; `texts.py` says what cold,
steady and known articles are. Each round is a fresh process, in which the two take turns every
few articles. Processor time decides; wall time stands beside it, and is larger where other
processes want the core. Loading is the first call, with the imports before it.

Not measured: the dateline, English, and the rest of `process` (see `process.py`).
"""

import time

from tests.benchmark.clock import Cost, Reader, compare
from tests.benchmark.figures import Figures, Round, Table, parts, percent, whole
from tests.benchmark.fresh import Given, call_fresh
from tests.benchmark.terms import Benchmark, Terms
from tests.benchmark.texts import FIRST_TEXT

_PHASES = ("cold", "steady", "known")
_READERS = ("product", "baseline")
_NAMES = {"find_patterns": "patterns"}
"""Steps that are called otherwise than their functions."""


class EntityStep:
    """The benchmark; `given` is what a round needs."""

    def __init__(self, given: Given, new_words: float) -> None:
        self._given = given
        self._new_words = new_words

    def measure(self) -> Round:
        """Measure once, in a fresh process."""
        return call_fresh(measure, self._given)

    def tables(self, figures: Figures) -> list[Table]:
        """Show the speed, where the time goes, and how long loading takes."""
        return [self._speed(figures), _steps(figures), _loading(figures)]

    def _speed(self, figures: Figures) -> Table:
        return Table(
            title="The entity step: articles of 254 words, one core",
            columns=("", "articles/s", "spread", "µs CPU", "µs wall", "found", "to baseline"),
            rows=tuple(_speed_row(figures, who, phase) for who in _READERS for phase in _PHASES),
            note="cold: the first articles of a process. steady: no sentence was read before,"
            f" {percent(self._new_words)} of an article's different words are new. known: new"
            " articles of known words. baseline: a CRF with rich features (python-crfsuite), which"
            " finds mentions, where the product finds entities. Articles a second of processor"
            " time, medians of the rounds; the spread is from the slowest round to the fastest.",
        )


def entity_step(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    from tests.benchmark.baseline_model import baseline_model

    texts = {phase: getattr(terms.texts, phase) for phase in (*_PHASES, "warm")}
    given = {"texts": texts, "baseline": str(baseline_model(terms))}
    return EntityStep(given, terms.texts.new_words())


def measure(given: Given) -> Round:
    """Measure one round; nothing of the worker is imported before."""
    loading = _load()
    from tests.benchmark.baseline import Baseline
    from tests.benchmark.steps import Steps
    from worker.document import Body, join_paragraphs
    from worker.entities import find_entities
    from worker.records import Entity

    def find(body: Body) -> tuple[Entity, ...]:
        return find_entities(body, dateline=None, language="id")

    readers: dict[str, Reader] = {"product": find, "baseline": Baseline(given["baseline"]).find}
    steps = Steps(find_entities)
    bodies = {
        phase: [join_paragraphs(text.split("\n")) for text in texts]
        for phase, texts in given["texts"].items()
    }
    figures = dict(loading)
    for phase in _PHASES:
        if phase == "steady":
            for body in bodies["warm"]:
                find(body)
        steps.take()
        pairs = zip(bodies[phase], given["texts"][phase], strict=True)
        costs = compare(readers, [{"product": body, "baseline": text} for body, text in pairs])
        figures |= _figures(phase, costs, steps.take())
    return figures


def _load() -> Round:
    """Load what the first article needs."""
    began = time.perf_counter()
    from worker.document import join_paragraphs
    from worker.entities import find_entities

    imported = time.perf_counter()
    find_entities(join_paragraphs(FIRST_TEXT.split("\n")), dateline=None, language="id")
    loaded = time.perf_counter()
    return {"import_ms": 1e3 * (imported - began), "load_ms": 1e3 * (loaded - imported)}


def _figures(phase: str, costs: dict[str, Cost], seconds: dict[str, float]) -> Round:
    product, baseline = (costs[who] for who in _READERS)
    figures = product.figures(f"{phase}.product") | baseline.figures(f"{phase}.baseline")
    figures[f"{phase}.ratio"] = baseline.cpu / product.cpu
    steps = {_NAMES.get(name, name): spent for name, spent in seconds.items()}
    return figures | product.shared_out(steps, f"{phase}.step")


def _speed_row(figures: Figures, who: str, phase: str) -> tuple[str, ...]:
    name = f"{phase}.{who}"
    speed = figures[f"{name}.articles_per_second"]
    return (
        f"{who}, {phase}",
        whole(speed),
        percent(speed.spread),
        whole(figures[f"{name}.cpu_us"]),
        whole(figures[f"{name}.wall_us"]),
        f"{figures[f'{name}.found'].median:.1f}",
        f"{figures[f'{phase}.ratio'].median:.1f}×" if who == "product" else "",
    )


def _steps(figures: Figures) -> Table:
    names = set.intersection(*({*_step_names(figures, phase)} for phase in _PHASES))
    listed = [name for name in _step_names(figures, "steady") if name in names]
    columns, rows = parts(figures, _PHASES, listed, kind="step", of="product.cpu_us")
    note = "Processor time of the same articles, shared out as the wall time was."
    return Table("Where the entity step spends its time", columns, rows, note)


def _step_names(figures: Figures, phase: str) -> list[str]:
    start, end = f"{phase}.step.", "_us"
    return [
        name.removeprefix(start).removesuffix(end) for name in figures if name.startswith(start)
    ]


def _loading(figures: Figures) -> Table:
    rows = (("imports", "import_ms"), ("model and lexicon", "load_ms"))
    return Table(
        title="Loading, in a fresh process",
        columns=("", "ms", "spread"),
        rows=tuple((what, whole(figures[n]), percent(figures[n].spread)) for what, n in rows),
    )
