"""How the stream grows: with processes, partitions and entities.

Two processes of one group against one, on the same backlog by the pipeline; the broker shares the
cores with them, so what it has used is told too. Then prepared records in topics of 1 to 64
partitions, and of articles with 0 to 500 entities. Growth with the length of a text is in
`metadata.py`.
"""

from tests.benchmark.cluster import Cluster
from tests.benchmark.figures import Figures, Round, Table, whole
from tests.benchmark.subject import WORKER, contender
from tests.benchmark.terms import QUICK, Benchmark, Terms
from tests.benchmark.trial import Backlog, Result, work_off

_PARTITIONS = (1, 4, 16, 64)
_ENTITIES = (0, 10, 100, 500)
_QUICK = (4,)
_RECORDS = 12
"""Records of an article of the prepared backlog; articles of more entities are fewer."""


class Scaling:
    """The benchmark.

    Args:
        on: the broker.
        whole_work: the backlog for the pipeline.
        prepared: the backlog for prepared records.
        quick: whether a few sizes do.
    """

    def __init__(self, on: Cluster, whole_work: Backlog, prepared: Backlog, *, quick: bool) -> None:
        self._on = on
        self._whole = whole_work
        self._prepared = prepared
        self._partitions = _QUICK if quick else _PARTITIONS
        self._entities = _QUICK if quick else _ENTITIES

    def measure(self) -> Round:
        """Measure one round."""
        runs = {count: work_off(self._on, WORKER, self._whole, processes=count) for count in (1, 2)}
        figures = _processes(runs)
        for partitions in self._partitions:
            result = self._of(10, partitions)
            figures |= _growth(f"partitions.{partitions}", result)
        for entities in self._entities:
            figures |= _growth(f"entities.{entities}", self._of(entities, 8))
        return figures

    def _of(self, entities: int, partitions: int) -> Result:
        backlog = self._prepared
        count = min(backlog.measured, max(100, backlog.measured * _RECORDS // (entities + 1)))
        return work_off(
            self._on,
            contender("worker", f"prepared:{entities}"),
            Backlog(backlog.texts, backlog.warm, count, partitions),
        )

    def tables(self, figures: Figures) -> list[Table]:
        """Show the growth."""
        return [
            _process_table(figures),
            _growth_table(figures, "partitions", self._partitions, "ten entities an article"),
            _growth_table(figures, "entities", self._entities, "8 partitions"),
        ]


def scaling(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    size, texts = terms.size, terms.texts.cold
    return Scaling(
        terms.broker(),
        Backlog(texts, size.stream_warm, size.stream),
        Backlog(texts, size.stream_warm, size.prepared),
        quick=size is QUICK,
    )


def _processes(runs: dict[int, Result]) -> Round:
    figures: Round = {}
    for count, run in runs.items():
        figures[f"processes.{count}.articles_per_second"] = run.per_second
        figures[f"processes.{count}.cpu_us"] = run.cpu_us
        figures[f"processes.{count}.cores"] = run.cpu / run.seconds
        figures[f"processes.{count}.broker_cores"] = run.broker_cpu / run.seconds
    figures["processes.ratio"] = runs[2].per_second / runs[1].per_second
    return figures


def _growth(name: str, result: Result) -> Round:
    return {
        f"{name}.articles_per_second": result.per_second,
        f"{name}.cpu_us": result.cpu_us,
        f"{name}.rss_mib": result.rss,
    }


def _process_table(figures: Figures) -> Table:
    rows = []
    for count in (1, 2):
        of = {
            name: figures[f"processes.{count}.{name}"]
            for name in ("articles_per_second", "cpu_us", "cores", "broker_cores")
        }
        used = (f"{of[name].median:.2f}" for name in ("cores", "broker_cores"))
        rows.append((str(count), whole(of["articles_per_second"]), whole(of["cpu_us"]), *used))
    return Table(
        title="Processes of one group",
        columns=("processes", "articles/s", "µs CPU", "cores used", "cores of the broker"),
        rows=tuple(rows),
        note=f"Two against one: {figures['processes.ratio'].median:.2f}.",
    )


def _growth_table(figures: Figures, what: str, sizes: tuple[int, ...], of: str) -> Table:
    rows = []
    for size in sizes:
        named = (f"{what}.{size}.{name}" for name in ("articles_per_second", "cpu_us", "rss_mib"))
        rows.append((str(size), *(whole(figures[name]) for name in named)))
    return Table(
        title=f"Growth with {what}: prepared records, {of}",
        columns=(what, "articles/s", "µs CPU", "RSS, MiB"),
        rows=tuple(rows),
    )
