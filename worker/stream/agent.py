"""The agent: each record through the pipeline, what comes of it to the delivery."""

import logging
import time
import traceback
from datetime import UTC, datetime
from typing import Protocol

from aiokafka.errors import MessageSizeTooLargeError

from worker import outputs
from worker.errors import DeliveryError, Reason, Stage
from worker.operations.live.feed import LiveFeed
from worker.operations.metrics import Metrics
from worker.outputs import ProfileRoute, Routes, serialized_size
from worker.pipeline import Clock, Outcome, Rejected
from worker.profiles import PROFILES
from worker.records import InputRecord, OutputRecord
from worker.settings import Settings
from worker.stream.circuit import Circuit
from worker.stream.consumer import FencedMessage
from worker.stream.delivery import Delivery
from worker.stream.lanes import Cargo, Form
from worker.stream.limits import Limits
from worker.stream.refusals import is_too_large

log = logging.getLogger(__name__)


class Process(Protocol):
    """The pipeline: `worker.pipeline.process`, or what stands in for it in a benchmark."""

    def __call__(self, record: InputRecord, /, *, now: datetime, clock: Clock) -> Outcome:
        """Turn a record into an outcome."""


class Agent:
    """Hands every record that is ours to the loader, and its cargo to the delivery.

    While the circuit is open it waits, and so does all that is behind the record in its hands.
    """

    def __init__(
        self, loader: "Loader", circuit: Circuit, delivery: Delivery, metrics: Metrics
    ) -> None:
        self._loader = loader
        self._circuit = circuit
        self._delivery = delivery
        self._metrics = metrics

    async def handle(self, message: FencedMessage) -> None:
        """Take a message; one that was fetched before a rebalance or a seek is dropped.

        Raises:
            DeliveryError: a record before it was lost within this process.
        """
        await self._circuit.passage()
        if not self._delivery.takes(message.epoch):
            return
        record = input_record(message)
        self._metrics.records_consumed.labels(record.topic).inc()
        self._metrics.observe_size("in", len(record.value or b""))
        cargo = self._loader.load(record)
        await self._delivery.deliver(cargo, epoch=message.epoch, previous=message.previous)


class Loader:
    """Turns records into cargos that the broker takes, as far as is known.

    Args:
        process: the pipeline.
        routes: where outputs go.
        limits: what the broker takes.
        circuit: judges what became of each record.
        metrics: counts it.
        feed: shows it to those who watch.
    """

    def __init__(
        self,
        process: Process,
        routes: Routes,
        limits: Limits,
        *,
        circuit: Circuit,
        metrics: Metrics,
        feed: LiveFeed,
    ) -> None:
        self._process = process
        self._routes = routes
        self._limits = limits
        self._circuit = circuit
        self._metrics = metrics
        self._feed = feed

    def load(self, record: InputRecord) -> Cargo:
        """Process a record; whatever goes wrong, the cargo stands for it in full."""
        now = datetime.now(UTC)
        outcome, made = self._enrich(record, now)
        if not isinstance(outcome, Rejected):
            cargo = self._cargo(record, made, Form.OUTPUTS)
            unfit = self._find_unfit(cargo)
            if unfit is None:
                return self._counted(cargo, outcome)
            outcome = unfit
        return self._reject(record, outcome, now)

    def demote(self, cargo: Cargo, topic: str, error: BaseException) -> None:
        """Replace outputs that the broker refused by a dead letter, and that by a reference.

        Raises:
            DeliveryError: it refused the reference too.
        """
        record = cargo.record
        if cargo.form is Form.REFERENCE:
            raise DeliveryError(
                f"the broker refuses even the reference to the dead letter of {_place(record)}"
                f" ({error!r}): look at the configuration of {self._routes.dead_letter_topic}"
            ) from error
        if cargo.form is Form.DEAD_LETTER:
            other = self._refer(record, cargo.outputs[0])
        else:
            other = self._reject(record, _refused(topic, error), datetime.now(UTC))
        cargo.outputs, cargo.sizes, cargo.form = other.outputs, other.sizes, other.form

    def _enrich(
        self, record: InputRecord, now: datetime
    ) -> tuple[Outcome, tuple[OutputRecord, ...]]:
        stage = Stage.ENRICH
        try:
            outcome = self._process(record, now=now, clock=time.perf_counter)
            stage, started = Stage.ENCODE, time.perf_counter()
            made = outputs.encode(outcome, record, routes=self._routes, now=now)
        except Exception as error:
            log.exception("a record could not be processed", extra={"record": _place(record)})
            return _internal_error(error, stage), ()
        self._metrics.observe_stage("encode", time.perf_counter() - started)
        return outcome, made

    def _reject(self, record: InputRecord, rejected: Rejected, now: datetime) -> Cargo:
        letter = outputs.dead_letter(record, rejected, routes=self._routes, now=now)
        cargo = self._cargo(record, (letter,), Form.DEAD_LETTER)
        if self._find_unfit(cargo) is not None:
            cargo = self._refer(record, letter)
        return self._counted(cargo, rejected)

    def _refer(self, record: InputRecord, letter: OutputRecord) -> Cargo:
        limit = self._limits.record(letter.topic)
        reference = outputs.dead_letter_reference(letter, record, max_bytes=limit)
        return self._cargo(record, (reference,), Form.REFERENCE)

    def _cargo(self, record: InputRecord, made: tuple[OutputRecord, ...], form: Form) -> Cargo:
        return Cargo(record, made, tuple(serialized_size(output) for output in made), form)

    def _counted(self, cargo: Cargo, outcome: Outcome) -> Cargo:
        self._metrics.observe_outcome(outcome)
        self._circuit.observe(outcome)
        self._feed.observe(cargo.record, outcome)
        for output in cargo.outputs:
            self._metrics.observe_size("out", len(output.value or b""))
        return cargo

    def _find_unfit(self, cargo: Cargo) -> Rejected | None:
        """Say what of a cargo the broker does not take, None where it takes all."""
        for output, size in zip(cargo.outputs, cargo.sizes, strict=True):
            limit = self._limits.record(output.topic)
            if size > limit:
                return Rejected(
                    reason=Reason.OUTPUT_TOO_LARGE,
                    stage=Stage.DELIVER,
                    message=(
                        f"what this record became has {size} bytes for {output.topic}, which takes"
                        f" {limit}: raise max.message.bytes of the topic and"
                        " NEWSWIRE_MAX_MESSAGE_BYTES, or publish shorter articles"
                    ),
                    exception=MessageSizeTooLargeError.__name__,
                )
        return None


def input_record(message: FencedMessage) -> InputRecord:
    """Make of a message what the pipeline takes."""
    return InputRecord(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        # Kafka's -1 says that the producer gave none.
        timestamp=message.timestamp if message.timestamp >= 0 else None,
        key=message.key,
        value=message.value,
        headers=message.originals,
    )


def routes(settings: Settings) -> Routes:
    """Say where outputs go, as the settings have it."""
    return Routes(
        enriched_topic=settings.enriched_topic,
        entities_topic=settings.entities_topic,
        dead_letter_topic=settings.dead_letter_topic,
        consumer_group=settings.consumer_group,
        entity_types=settings.entity_types,
        profile=_profile_route(settings),
    )


def _profile_route(settings: Settings) -> ProfileRoute | None:
    if settings.profile is None:
        return None
    return ProfileRoute(settings.topics["profile_topic"], PROFILES[settings.profile])


def _place(record: InputRecord) -> str:
    return f"{record.topic}[{record.partition}]@{record.offset}"


def _internal_error(error: Exception, stage: Stage) -> Rejected:
    return Rejected(
        reason=Reason.INTERNAL_ERROR,
        stage=stage,
        message=f"an error of the worker: {error}",
        exception=f"{type(error).__module__}.{type(error).__qualname__}",
        stacktrace="".join(traceback.format_exception(error)),
    )


def _refused(topic: str, error: BaseException) -> Rejected:
    if is_too_large(error):
        reason, why = Reason.OUTPUT_TOO_LARGE, "takes no record so large"
    else:
        reason, why = Reason.INTERNAL_ERROR, "takes no record without a key: it may be compacted"
    return Rejected(
        reason=reason,
        stage=Stage.DELIVER,
        message=f"what this record became was refused: {topic} {why} ({error})",
        exception=f"{type(error).__module__}.{type(error).__qualname__}",
    )
