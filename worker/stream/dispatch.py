"""Sends flights until they land.

What fails for a while is sent again, with everything behind it. What the broker refuses for good
gives way to a dead letter. Anything else is an error, after which the process must end.
"""

import asyncio
import logging
import math
import time
from collections.abc import Callable, Iterable, Mapping

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from worker.errors import DeliveryError
from worker.operations.metrics import Metrics
from worker.stream.lanes import Cargo, Flight, Lane
from worker.stream.limits import Limits
from worker.stream.outbox import Batch, Outbox, Sent
from worker.stream.refusals import FENCED, FORBIDDEN, is_refusal, is_too_large

log = logging.getLogger(__name__)

Demote = Callable[[Cargo, str, BaseException], None]
"""Replaces in a cargo what a topic refused; raises DeliveryError where nothing is left to try."""

_FIRST_PAUSE_SECONDS = 0.1
_LONGEST_PAUSE_SECONDS = 5.0
_CALM_SECONDS = 30.0


class Dispatcher:
    """Sends flights through the outbox, those of a lane in order, and looks at every answer.

    Args:
        outbox: hands flights to the producer.
        lanes: all that are in use; what has not landed there is sent again after a failure.
        limits: learns from what the broker refuses.
        demote: makes the dead letter of a refused record.
        resized: is told by how many bytes a cargo grew, when another stands in its place.
        landed: is told of each flight whose outputs are all acknowledged.
        failed: is told the error after which nothing more is sent.
        metrics: counts what was not acknowledged.
    """

    def __init__(
        self,
        outbox: Outbox,
        lanes: Mapping[TopicPartition, Lane],
        limits: Limits,
        *,
        demote: Demote,
        resized: Callable[[int], None],
        landed: Callable[[Lane, Flight], None],
        failed: Callable[[BaseException], None],
        metrics: Metrics,
    ) -> None:
        self._outbox = outbox
        self._lanes = lanes
        self._limits = limits
        self._demote = demote
        self._resized = resized
        self._landed = landed
        self._failed = failed
        self._metrics = metrics
        self._pause = _FIRST_PAUSE_SECONDS
        self._resent_at = -math.inf
        self._resending: asyncio.Task[None] | None = None

    def send(self, lane: Lane, flight: Flight) -> None:
        """Send a flight, after those of its lane that went before."""
        if self._resending is None:
            flight.task = asyncio.create_task(self._fly(lane, flight))

    def stop(self) -> None:
        """Send nothing again."""
        if self._resending is not None:
            self._resending.cancel()

    async def _fly(self, lane: Lane, flight: Flight) -> None:
        try:
            async with lane.gate:
                sent = await self._outbox.send(flight)
            failures = await _failures(sent)
            if failures:
                self._understand(flight, failures)
                self._resend()
            else:
                await self._outbox.complete(flight)
                self._landed(lane, flight)
        except FENCED as error:
            self._failed(error)
        except FORBIDDEN as error:
            self._failed(_forbidden(error))
        except KafkaError as error:
            log.warning("outputs not sent, will be sent again", extra={"error": repr(error)})
            self._resend()
        except Exception as error:  # noqa: BLE001 - a flight that is forgotten would be a loss
            self._failed(error)

    def _understand(self, flight: Flight, failures: Iterable[tuple[Batch, BaseException]]) -> None:
        """Learn from the batches that failed what to send instead.

        Raises:
            DeliveryError: nothing else can be sent.
            ProducerFenced: another has taken over.
        """
        demoted: list[Cargo] = []
        for batch, error in failures:
            topic = batch.partition.topic
            self._metrics.produce_errors.labels(topic).inc(batch.records)
            log.warning("outputs not acknowledged", extra={"topic": topic, "error": repr(error)})
            if isinstance(error, FENCED):
                raise error
            if isinstance(error, FORBIDDEN):
                raise _forbidden(error) from error
            if not is_refusal(error, keyless=batch.keyless):
                continue
            if is_too_large(error):
                self._limits.refused(topic, batch.size, records=batch.records)
            if batch.records > 1:
                flight.singly = True
            elif batch.cargos[0] not in demoted:
                demoted.append(batch.cargos[0])
                self._replace(flight, batch, error)

    def _replace(self, flight: Flight, batch: Batch, error: BaseException) -> None:
        (cargo,) = batch.cargos
        before = cargo.size
        self._demote(cargo, batch.partition.topic, error)
        flight.size += cargo.size - before
        self._resized(cargo.size - before)

    def _resend(self) -> None:
        """Send all again that has not landed, in order, through a new producer.

        The old one may hold what was refused, and an idempotent one sends nothing after it.
        """
        if self._resending is None:
            self._resending = asyncio.create_task(self._resend_all())

    async def _resend_all(self) -> None:
        try:
            await self._call_back()
            await self._reconnect()
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing is sent any more
            self._failed(error)
            return
        self._resending = None
        for lane in self._lanes.values():
            for flight in lane.airborne:
                self.send(lane, flight)

    async def _call_back(self) -> None:
        """End all attempts that are under way."""
        tasks = [
            flight.task
            for lane in self._lanes.values()
            for flight in lane.airborne
            if flight.task is not None
        ]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _reconnect(self) -> None:
        if time.monotonic() - self._resent_at > _CALM_SECONDS:
            self._pause = _FIRST_PAUSE_SECONDS
        while True:
            await asyncio.sleep(self._pause)
            self._pause = min(self._pause * 2, _LONGEST_PAUSE_SECONDS)
            self._resent_at = time.monotonic()
            try:
                await self._outbox.renew()
            except FENCED:
                raise
            except (KafkaError, OSError, TimeoutError) as error:
                log.warning("the broker cannot be reached", extra={"error": repr(error)})
            else:
                return


async def _failures(sent: list[Sent]) -> list[tuple[Batch, BaseException]]:
    """Wait for every answer, and return the batches whose answer is an error."""
    answers = await asyncio.gather(*(each.answer for each in sent), return_exceptions=True)
    return [
        (each.batch, answer)
        for each, answer in zip(sent, answers, strict=True)
        if isinstance(answer, BaseException)
    ]


def _forbidden(error: BaseException) -> DeliveryError:
    return DeliveryError(
        f"the broker does not take outputs: {error!r}; allow this client to write to the topics"
    )
