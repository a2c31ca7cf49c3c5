"""The worker beside the loops that one would write oneself, on the same broker in the same run.

All make the same records of the same articles: once by the pipeline, and once of records that were
prepared (one of 1,000 bytes, ten of 300, with the headers of real ones), so that language work does
not hide what streaming costs. `contenders/` has them; a plain Faust agent that only reads is the
measure of streaming, one that sends each record is what a tutorial leads to.

`confluent` and `quix` need `.venv-peers`, which `make bench` makes; they are left out where it is
missing.
"""

from tests.benchmark.cluster import Cluster
from tests.benchmark.figures import Figures, Round, Table, percent, whole
from tests.benchmark.subject import WORKER, contender, is_installed
from tests.benchmark.terms import Benchmark, Terms
from tests.benchmark.trial import Backlog, work_off

_PREPARED = "prepared:10"
_LOOPS = ("aiokafka", "confluent", "quix")
_STUBBED = ("worker", *_LOOPS, "faust-read", "faust-send")


class Peers:
    """The benchmark.

    Args:
        on: the broker.
        whole_work: the backlog for the pipeline.
        prepared: the backlog for prepared records.
    """

    def __init__(self, on: Cluster, whole_work: Backlog, prepared: Backlog) -> None:
        self._on = on
        self._whole = whole_work
        self._prepared = prepared

    def measure(self) -> Round:
        """Measure one round."""
        figures: Round = {}
        for name in filter(is_installed, ("worker", *_LOOPS)):
            command = WORKER if name == "worker" else contender(name, "process")
            figures |= self._trial(f"process.{name}", command, self._whole)
        for name in filter(is_installed, _STUBBED):
            figures |= self._trial(f"prepared.{name}", contender(name, _PREPARED), self._prepared)
        return figures | _ratios(figures)

    def _trial(self, name: str, command: tuple[str, ...], backlog: Backlog) -> Round:
        result = work_off(self._on, command, backlog)
        return {
            f"{name}.articles_per_second": result.per_second,
            f"{name}.cpu_us": result.cpu_us,
            f"{name}.broker_cpu_us": 1e6 * result.broker_cpu / result.articles,
            f"{name}.rss_mib": result.rss,
        }

    def tables(self, figures: Figures) -> list[Table]:
        """Show both works, and the ratios."""
        return [
            _table(figures, "process", "The same process in other loops, articles of all lengths"),
            _table(figures, "prepared", "Prepared records: one of 1,000 bytes and ten of 300"),
            _ratio_table(figures),
        ]


def peers(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    size, texts = terms.size, terms.texts.cold
    return Peers(
        terms.broker(),
        Backlog(texts, size.stream_warm, size.stream),
        Backlog(texts, size.stream_warm, size.prepared),
    )


def _ratios(figures: Round) -> Round:
    best = max(
        figures[name]
        for name in (f"process.{loop}.articles_per_second" for loop in _LOOPS)
        if name in figures
    )
    prepared = {
        name: figures[f"prepared.{name}.articles_per_second"] for name in ("worker", "aiokafka")
    }
    return {
        "ratio.stream_to_faust_read": figures["prepared.worker.cpu_us"]
        / figures["prepared.faust-read.cpu_us"],
        "ratio.naive_to_worker": figures["prepared.faust-send.cpu_us"]
        / figures["prepared.worker.cpu_us"],
        "ratio.worker_to_best_peer": figures["process.worker.articles_per_second"] / best,
        "ratio.prepared_to_aiokafka": prepared["worker"] / prepared["aiokafka"],
    }


def _table(figures: Figures, work: str, title: str) -> Table:
    rows = []
    for name in ("worker", *_LOOPS, "faust-read", "faust-send"):
        speed = figures.get(f"{work}.{name}.articles_per_second")
        if speed is not None:
            costs = [
                whole(figures[f"{work}.{name}.{what}"])
                for what in ("cpu_us", "broker_cpu_us", "rss_mib")
            ]
            rows.append((name, whole(speed), percent(speed.spread), *costs))
    return Table(
        title=title,
        columns=("", "articles/s", "spread", "µs CPU", "µs CPU, broker", "RSS, MiB"),
        rows=tuple(rows),
    )


def _ratio_table(figures: Figures) -> Table:
    told = {
        "streaming, to a Faust agent that only reads (µs CPU)": ("stream_to_faust_read", "≤ 1.6"),
        "the naive Faust agent, to the worker (µs CPU)": ("naive_to_worker", ""),
        "the worker, to the best loop with process (articles/s)": ("worker_to_best_peer", "≥ 0.9"),
        "prepared: the worker, to aiokafka (articles/s)": ("prepared_to_aiokafka", "≥ 0.5"),
    }
    rows = (
        (what, f"{figures[f'ratio.{name}'].median:.2f}", wanted)
        for what, (name, wanted) in told.items()
    )
    return Table(title="The ratios that count", columns=("", "", "wanted"), rows=tuple(rows))
