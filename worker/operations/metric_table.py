"""Every metric, declared once: the objects, their zero values and the README come from here.

Every label has a closed set of values, so that no article can make a new series. Process metrics
(`process_*`, `python_*`) are left to the platform, which has them for every process: what stands
here is what only the worker can know.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from worker.agencies import FORMATS, GENERIC
from worker.errors import Reason, Stage
from worker.languages import ENRICHED_LANGUAGES
from worker.records import EntityType

PREFIX = "newswire_"

OUTCOMES = ("enriched", "partial", "dead_lettered", "tombstone")
RESULTS = ("found", "absent", "failed")
DIRECTIONS = ("in", "out")
TRANSACTIONS = ("committed", "aborted", "fenced")
STAGES = ("decode", "metadata", "entities", "encode", "deliver")
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)

# Steps of 2 to 2.5 from what no one needs to see finer to an article of a megabyte; then a delivery
# that waits for its broker.
STAGE_BUCKETS = (
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
    10.0, 60.0,
)  # fmt: skip
# Fine where a worker that keeps up is (a batch, a commit), then the minutes and hours of a backlog.
LATENCY_BUCKETS = (
    0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1_800.0, 7_200.0, 86_400.0,
)  # fmt: skip
# Powers of four: a brief, an article, a page; 1 MiB is where Kafka's default limit lies.
SIZE_BUCKETS = tuple(float(4**power) for power in range(4, 12))

# Whatever an extractor can find, and so give a provenance; then what is found all over the text.
_WITH_PROVENANCE = (
    "headline",
    "body",
    "captions",
    "language",
    "source",
    "dateline",
    "reporters",
    "editors",
    "translators",
    "credits",
    "sources",
    "related",
    "copyright",
    "published_at",
    "updated_at",
    "canonical_url",
    "publisher",
    "image",
    "section",
    "tags",
)
WITHOUT_PROVENANCE = ("lead", "quotes", "dates", "entities")
FIELDS = (*_WITH_PROVENANCE, *WITHOUT_PROVENANCE)
OUTLETS = (*(known.name for known in FORMATS), GENERIC.name)
LANGUAGES = (*sorted(ENRICHED_LANGUAGES), "other")


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric as it is declared; `labels` says by name what values a label has."""

    name: str
    kind: type[Counter | Gauge | Histogram]
    unit: str
    help: str
    labels: Mapping[str, str] = field(default_factory=dict)
    buckets: tuple[float, ...] = ()

    @property
    def attribute(self) -> str:
        """The name by which `Metrics` holds it."""
        return self.name.removesuffix("_total")

    def create(self, registry: CollectorRegistry) -> Counter | Gauge | Histogram:
        """Make the object that counts, registered."""
        name, labels = PREFIX + self.name, tuple(self.labels)
        if self.kind is Histogram:
            return Histogram(name, self.help, labels, registry=registry, buckets=self.buckets)
        return self.kind(name, self.help, labels, registry=registry)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


_INPUT_TOPIC = {"topic": "the raw topic"}
_PARTITION = {"topic": "the raw topic", "partition": "partitions assigned to this worker"}

TABLE = (
    Metric(
        "records_consumed_total",
        Counter,
        "records",
        "Records read from the raw topic.",
        _INPUT_TOPIC,
    ),
    Metric(
        "articles_total",
        Counter,
        "records",
        "Records dealt with; partial means enriched, but for a field whose extractor failed.",
        {"outcome": _listed(OUTCOMES)},
    ),
    Metric(
        "dead_letters_total",
        Counter,
        "records",
        "Records that became a dead letter.",
        {"reason": _listed(Reason), "stage": _listed(Stage)},
    ),
    Metric(
        "entities_extracted_total",
        Counter,
        "entities",
        "Entities in enriched articles, one for each entity of an article.",
        {"type": _listed(ENTITY_TYPES)},
    ),
    Metric(
        "field_extracted_total",
        Counter,
        "articles",
        "Enriched articles by whether a field was found in the text; failed means that its "
        "extractor broke.",
        {
            "field": _listed(FIELDS),
            "result": _listed(RESULTS),
            "outlet": _listed(OUTLETS),
            "language": _listed(LANGUAGES),
        },
    ),
    Metric(
        "stage_duration_seconds",
        Histogram,
        "seconds",
        "Time that a stage took, for one record; deliver is from sent to acknowledged.",
        {"stage": _listed(STAGES)},
        STAGE_BUCKETS,
    ),
    Metric(
        "end_to_end_latency_seconds",
        Histogram,
        "seconds",
        "From the timestamp of a record to the acknowledgement of all its outputs.",
        buckets=LATENCY_BUCKETS,
    ),
    Metric(
        "record_size_bytes",
        Histogram,
        "bytes",
        "Size of the values read and written.",
        {"direction": _listed(DIRECTIONS)},
        SIZE_BUCKETS,
    ),
    Metric(
        "inflight_records",
        Gauge,
        "records",
        "Records read whose outputs are not all acknowledged.",
    ),
    Metric(
        "inflight_bytes",
        Gauge,
        "bytes",
        "Bytes of the outputs of those records.",
    ),
    Metric(
        "consumer_lag_records",
        Gauge,
        "records",
        "Offsets from the oldest record not yet committed to the end of the partition, as the "
        "broker tells them; absent where it does not.",
        _PARTITION,
    ),
    Metric(
        "consumer_lag_seconds",
        Gauge,
        "seconds",
        "Age, by its timestamp, of that record; 0 where none waits, absent where it is not known.",
        _PARTITION,
    ),
    Metric(
        "last_progress_timestamp_seconds",
        Gauge,
        "seconds",
        "When this worker last committed progress, in Unix time; 0 before the first.",
    ),
    Metric(
        "commit_failures_total",
        Counter,
        "commits",
        "Offset commits that the broker refused or did not answer.",
    ),
    Metric(
        "produce_errors_total",
        Counter,
        "errors",
        "Outputs that the broker did not acknowledge.",
        {"topic": "the output topics"},
    ),
    Metric(
        "transactions_total",
        Counter,
        "transactions",
        "Transactions of `exactly_once`; one is fenced when another worker has taken over.",
        {"result": _listed(TRANSACTIONS)},
    ),
    Metric(
        "transaction_duration_seconds",
        Histogram,
        "seconds",
        "From the begin of a transaction to its end, whatever that was.",
        buckets=STAGE_BUCKETS,
    ),
    Metric(
        "rebalances_total",
        Counter,
        "rebalances",
        "Times that the partitions of the group were shared out anew.",
    ),
    Metric(
        "assigned_partitions",
        Gauge,
        "partitions",
        "Partitions of the raw topic that this worker reads.",
    ),
    Metric(
        "circuit_open",
        Gauge,
        "",
        "1 from when the circuit breaker opens until it closes, its probes included; else 0.",
    ),
    Metric(
        "build_info",
        Gauge,
        "",
        "Always 1; the labels say what runs.",
        {
            "version": "of the worker",
            "model_version": "of the weights of the entity tagger",
            "schema_version": "of the records",
            "python": "of the interpreter",
            "delivery": "the setting",
            "idempotent": "`true`, `false`: whether the broker drops duplicates of the producer",
        },
    ),
)


def render_table() -> str:
    """Write the README's table of metrics, in Markdown, without a line end after it."""
    rows = ["| Metric | Type | Unit | Labels | What it tells |", "|---|---|---|---|---|"]
    for metric in TABLE:
        labels = "; ".join(f"`{name}`: {values}" for name, values in metric.labels.items())
        kind = metric.kind.__name__.lower()
        rows.append(
            f"| `{PREFIX}{metric.name}` | {kind} | {metric.unit} | {labels} | {metric.help} |"
        )
    return "\n".join(rows)
