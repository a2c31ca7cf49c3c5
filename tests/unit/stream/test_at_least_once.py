import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import (
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    OutOfOrderSequenceNumber,
    TopicAuthorizationFailedError,
    UnknownError,
)

from tests.integration.waiting import until
from tests.unit.stream.support import ENRICHED, RAW, MemoryReader, cargo, settings
from worker.errors import DeliveryError
from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.stream.at_least_once import AtLeastOnce
from worker.stream.lanes import Cargo, Flight, Form
from worker.stream.limits import Limits
from worker.stream.outbox import Batch, Sent

HERE, THERE = TopicPartition(RAW, 0), TopicPartition(RAW, 1)
Answer: TypeAlias = KafkaError | None

_BATCH_BYTES = 100_000


@dataclass
class Departure:
    """A flight as the outbox got it."""

    flight: Flight
    offsets: tuple[int, ...]
    answers: list["asyncio.Future[Any]"]
    keyless: bool = False

    def answer(self, *answers: Answer) -> None:
        for future, answer in zip(self.answers, answers, strict=True):
            if answer is None:
                future.set_result(None)
            else:
                future.set_exception(answer)


@dataclass
class ControlTower:
    """An outbox whose answers the test gives; a batch a flight, or a batch a cargo if singly."""

    departures: list[Departure] = field(default_factory=list)
    refusals: list[Exception] = field(default_factory=list)
    renewals: int = 0
    unreachable: int = 0
    keyless: bool = False

    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        pass

    async def renew(self) -> None:
        self.renewals += 1
        if self.unreachable:
            self.unreachable -= 1
            raise KafkaConnectionError("nobody there")

    async def send(self, flight: Flight) -> list[Sent]:
        if self.refusals:
            raise self.refusals.pop(0)
        loads = [[each] for each in flight.cargos] if flight.singly else [flight.cargos]
        sent = [
            Sent(
                Batch(
                    TopicPartition(ENRICHED, 0),
                    None,
                    size=_BATCH_BYTES,
                    records=len(load),
                    keyless=self.keyless,
                    cargos=load,
                ),
                asyncio.get_running_loop().create_future(),
            )
            for load in loads
        ]
        offsets = tuple(each.record.offset for each in flight.cargos)
        self.departures.append(Departure(flight, offsets, [each.answer for each in sent]))
        return sent

    async def complete(self, flight: Flight) -> None:
        pass

    async def departed(self, count: int) -> None:
        await until(lambda: len(self.departures) >= count, f"{count} departures")


@dataclass
class Airport:
    """A delivery with a control tower and a group coordinator in memory."""

    delivery: AtLeastOnce
    tower: ControlTower
    reader: MemoryReader
    metrics: Metrics
    health: Health
    limits: Limits
    previous: dict[int, int] = field(default_factory=dict)

    async def board(self, *offsets: int, partition: int = 0) -> None:
        for offset in offsets:
            await self.delivery.deliver(
                cargo(offset, partition=partition),
                epoch=self.reader.epoch,
                previous=self.previous.get(partition),
            )
            self.previous[partition] = offset

    async def committed(self, expected: dict[TopicPartition, int]) -> None:
        await until(lambda: self.reader.committed == expected, f"{expected} is committed")

    def value(self, name: str, **labels: str) -> float | None:
        return self.metrics.registry.get_sample_value(f"newswire_{name}", labels)


def demote(load: Cargo, _: str, error: BaseException) -> None:
    if load.form is Form.REFERENCE:
        raise DeliveryError("refused for good") from error
    load.form = Form.DEAD_LETTER if load.form is Form.OUTPUTS else Form.REFERENCE
    load.sizes = (10,)


def play(scenario: Callable[[Airport], Awaitable[None]], **changes: object) -> None:
    async def run() -> None:
        tower, reader, metrics, health = ControlTower(), MemoryReader(), Metrics(), Health()
        limits = Limits(1_000_000, {})
        chosen = settings(**{"batch_records": 2, "linger_ms": 60_000, **changes})
        delivery = AtLeastOnce(
            chosen,
            tower,  # type: ignore[arg-type]
            limits,
            demote=demote,
            metrics=metrics,
            health=health,
        )
        await delivery.start(reader)
        try:
            await scenario(Airport(delivery, tower, reader, metrics, health, limits))
        finally:
            await delivery.stop()
            if delivery.failed.done():
                delivery.failed.exception()

    asyncio.run(run())


def test_commits_what_landed_in_order() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1, 2, 3, 4, 5)
        await airport.tower.departed(3)
        first, second, third = airport.tower.departures
        assert [each.offsets for each in airport.tower.departures] == [(0, 1), (2, 3), (4, 5)]
        third.answer(None)
        second.answer(None)
        await asyncio.sleep(0.05)
        assert airport.reader.commits == 0
        first.answer(None)
        await airport.committed({HERE: 6})
        assert airport.delivery.idle

    play(scenario)


def test_partitions_do_not_wait_for_each_other() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.board(7, 8, partition=1)
        await airport.tower.departed(2)
        airport.tower.departures[1].answer(None)
        await airport.committed({THERE: 9})
        assert airport.delivery.positions() == {THERE: 9}
        assert set(airport.delivery.oldest_timestamps()) == {HERE}

    play(scenario)


def test_a_lonely_record_leaves_after_the_linger() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        await airport.tower.departed(1)
        airport.tower.departures[0].answer(None)
        await airport.committed({HERE: 1})

    play(scenario, batch_records=100, linger_ms=5)


def test_what_boards_behind_a_flight_leaves_when_that_has_landed() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        await airport.tower.departed(1)
        await airport.board(1)
        await asyncio.sleep(0.05)
        assert len(airport.tower.departures) == 1
        await airport.board(2)
        airport.tower.departures[0].answer(None)
        await airport.tower.departed(2)
        airport.tower.departures[1].answer(None)
        await airport.committed({HERE: 3})

    play(scenario, batch_records=100, linger_ms=5)


def test_a_timer_that_is_early_leaves_no_flight_behind() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        await airport.tower.departed(1)
        await airport.board(1)
        waiting = airport.delivery._lanes[HERE].boarding
        assert waiting is not None
        waiting.opened_at += 60  # as if the clock had not reached the linger yet
        await asyncio.sleep(0.05)
        airport.tower.departures[0].answer(None)
        await airport.tower.departed(2)
        airport.tower.departures[1].answer(None)
        await airport.committed({HERE: 2})

    play(scenario, batch_records=100, linger_ms=5)


def test_a_large_flight_leaves_at_once() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.delivery.deliver(cargo(0, size=2_000), epoch=1, previous=None)
        await airport.tower.departed(1)

    play(scenario, batch_records=100, max_message_bytes=2_000, inflight_bytes=10_000)


@pytest.mark.parametrize(
    "failure",
    [KafkaConnectionError(), OutOfOrderSequenceNumber(), UnknownError()],
    ids=lambda error: type(error).__name__,
)
def test_what_fails_is_sent_again_with_all_behind_it(failure: KafkaError) -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1, 2, 3)
        await airport.board(7, 8, partition=1)
        await airport.tower.departed(3)
        airport.tower.departures[2].answer(None)
        airport.tower.departures[0].answer(failure)
        await airport.tower.departed(5)
        again = airport.tower.departures[3:]
        assert [each.offsets for each in again] == [(0, 1), (2, 3)]
        assert airport.tower.renewals == 1
        for each in again:
            each.answer(None)
        await airport.committed({HERE: 4, THERE: 9})
        assert airport.value("produce_errors_total", topic=ENRICHED) == 2

    play(scenario)


def test_a_producer_that_takes_nothing_is_replaced_until_it_does() -> None:
    async def scenario(airport: Airport) -> None:
        airport.tower.refusals = [KafkaTimeoutError()]
        airport.tower.unreachable = 1
        await airport.board(0, 1)
        await airport.tower.departed(1)
        assert airport.tower.renewals == 2
        airport.tower.departures[0].answer(None)
        await airport.committed({HERE: 2})

    play(scenario)


def test_records_that_come_while_sending_again_wait_their_turn() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.tower.departed(1)
        airport.tower.unreachable = 1
        airport.tower.departures[0].answer(KafkaConnectionError())
        await until(lambda: airport.tower.renewals > 0, "a new producer is tried")
        await airport.board(2, 3)
        await airport.tower.departed(3)
        assert [each.offsets for each in airport.tower.departures[1:]] == [(0, 1), (2, 3)]

    play(scenario)


def test_the_refused_record_is_found_and_gives_way() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.tower.departed(1)
        airport.tower.departures[0].answer(MessageSizeTooLargeError())
        await airport.tower.departed(2)
        assert airport.limits.batch(ENRICHED) == _BATCH_BYTES // 2
        assert airport.limits.record(ENRICHED) == 1_000_000
        airport.tower.departures[1].answer(None, MessageSizeTooLargeError())
        await airport.tower.departed(3)
        forms = [each.form for each in airport.tower.departures[2].flight.cargos]
        assert forms == [Form.OUTPUTS, Form.DEAD_LETTER]
        airport.tower.departures[2].answer(None, MessageSizeTooLargeError())
        await airport.tower.departed(4)
        forms = [each.form for each in airport.tower.departures[3].flight.cargos]
        assert forms == [Form.OUTPUTS, Form.REFERENCE]
        airport.tower.departures[3].answer(None, None)
        await airport.committed({HERE: 2})
        assert airport.value("inflight_bytes") == 0

    play(scenario)


def test_a_record_without_key_that_a_compacted_topic_refuses_gives_way() -> None:
    async def scenario(airport: Airport) -> None:
        airport.tower.keyless = True
        await airport.board(0, 1)
        await airport.tower.departed(1)
        airport.tower.departures[0].answer(UnknownError())
        await airport.tower.departed(2)
        airport.tower.departures[1].answer(UnknownError(), None)
        await airport.tower.departed(3)
        forms = [each.form for each in airport.tower.departures[2].flight.cargos]
        assert forms == [Form.DEAD_LETTER, Form.OUTPUTS]

    play(scenario)


def test_a_refused_reference_ends_the_process() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        for count in (1, 2, 3):
            await airport.tower.departed(count)
            airport.tower.departures[-1].answer(MessageSizeTooLargeError())
        with pytest.raises(DeliveryError, match="refused for good"):
            await asyncio.wait_for(airport.delivery.failed, 5)
        assert airport.reader.committed == {}

    play(scenario, batch_records=1)


def test_what_is_forbidden_ends_the_process() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.tower.departed(1)
        airport.tower.departures[0].answer(TopicAuthorizationFailedError(ENRICHED))
        with pytest.raises(DeliveryError, match="does not take outputs"):
            await asyncio.wait_for(airport.delivery.failed, 5)
        assert airport.reader.committed == {}

    play(scenario)


def test_silence_ends_the_process() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        with pytest.raises(DeliveryError, match="NEWSWIRE_DELIVERY_TIMEOUT_SECONDS"):
            await asyncio.wait_for(airport.delivery.failed, 5)
        assert airport.reader.committed == {}

    play(scenario, delivery_timeout_seconds=0.05)


def test_the_time_that_the_process_stood_does_not_count_as_unacknowledged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("worker.stream.batched._LATE_SECONDS", 0.1)

    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.tower.departed(1)
        await asyncio.sleep(0.05)
        time.sleep(0.6)  # noqa: ASYNC251 - as SIGSTOP does
        await asyncio.sleep(0.05)
        assert not airport.delivery.failed.done()
        airport.tower.departures[0].answer(None)
        await airport.committed({HERE: 2})

    play(scenario, delivery_timeout_seconds=0.5)


def test_an_unexpected_error_ends_the_process() -> None:
    async def scenario(airport: Airport) -> None:
        airport.tower.refusals = [ZeroDivisionError()]
        await airport.board(0, 1)
        with pytest.raises(ZeroDivisionError):
            await asyncio.wait_for(airport.delivery.failed, 5)

    play(scenario)


def test_records_of_an_earlier_epoch_are_dropped() -> None:
    async def scenario(airport: Airport) -> None:
        airport.reader.epoch = 2
        assert not airport.delivery.takes(1)
        await airport.delivery.deliver(cargo(95), epoch=1, previous=None)
        await airport.delivery.deliver(cargo(96), epoch=1, previous=95)
        assert airport.delivery.idle
        await airport.delivery.deliver(cargo(80), epoch=2, previous=None)
        await airport.delivery.deliver(cargo(81), epoch=2, previous=80)
        await airport.tower.departed(1)
        assert airport.tower.departures[0].offsets == (80, 81)

    play(scenario)


def test_a_record_that_waited_for_room_over_a_rebalance_is_dropped() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        waiting = asyncio.create_task(airport.board(2))
        await airport.tower.departed(1)
        airport.reader.epoch = 2
        airport.tower.departures[0].answer(None)
        await waiting
        assert airport.delivery.idle

    play(scenario, inflight_records=2)


def test_a_new_epoch_begins_a_new_lane() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(90, 91)
        await airport.tower.departed(1)
        airport.reader.epoch = 2
        await airport.delivery.deliver(cargo(80), epoch=2, previous=None)
        assert airport.value("inflight_records") == 1
        with pytest.raises(asyncio.CancelledError):
            await airport.tower.departures[0].answers[0]
        assert airport.delivery.positions() == {}

    play(scenario)


def test_a_gap_is_not_acknowledged() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        with pytest.raises(DeliveryError, match="offset 2 arrived after 0 but was fetched after 1"):
            await airport.delivery.deliver(cargo(2), epoch=1, previous=1)

    play(scenario)


def test_revocation_waits_for_what_is_in_flight_and_commits_it() -> None:
    async def scenario(airport: Airport) -> None:
        airport.delivery.assigned(frozenset({HERE}))
        await airport.board(0)
        revoking = asyncio.create_task(airport.delivery.revoked())
        await airport.tower.departed(1)
        assert not revoking.done()
        airport.tower.departures[0].answer(None)
        await revoking
        assert airport.reader.committed == {HERE: 1}
        assert airport.delivery.assignment == frozenset()

    play(scenario, commit_interval_seconds=60)


def test_revocation_drops_what_does_not_finish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worker.stream.batched._REVOCATION_SECONDS", 0.05)

    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1, 2, 3)
        await airport.tower.departed(2)
        airport.tower.departures[0].answer(None)
        await airport.delivery.revoked()
        assert airport.reader.committed == {HERE: 2}
        assert airport.value("inflight_records") == 0
        assert airport.delivery.positions() == {}

    play(scenario, commit_interval_seconds=60)


def test_drain_takes_nothing_more_and_commits_the_rest() -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0)
        draining = asyncio.create_task(airport.delivery.drain(5))
        await airport.tower.departed(1)
        assert not airport.delivery.takes(1)
        await airport.board(1)
        airport.tower.departures[0].answer(None)
        assert await draining
        assert airport.reader.committed == {HERE: 1}
        assert len(airport.tower.departures) == 1

    play(scenario, commit_interval_seconds=60)


@pytest.mark.parametrize(
    ("answered", "commit"),
    [
        pytest.param(False, None, id="not delivered"),
        pytest.param(True, KafkaConnectionError(), id="not committed"),
    ],
)
def test_drain_tells_what_it_could_not_do(answered: bool, commit: KafkaError | None) -> None:
    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await airport.tower.departed(1)
        if answered:
            airport.tower.departures[0].answer(None)
        if commit is not None:
            airport.reader.failures.append(commit)
        assert not await airport.delivery.drain(0.05)

    play(scenario, commit_interval_seconds=60)


def test_health_and_metrics_follow_the_assignment() -> None:
    async def scenario(airport: Airport) -> None:
        before = (airport.health.producer_up, airport.health.joined)
        assert before == (True, False)
        airport.delivery.assigned(frozenset({HERE, THERE}))
        assert airport.health.joined
        assert airport.health.assigned_partitions == 2
        assert airport.value("assigned_partitions") == 2
        assert airport.value("rebalances_total") == 1

    play(scenario)


def test_a_producer_that_does_not_get_through_is_not_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worker.stream.batched._SILENCE_SECONDS", 0.02)

    async def scenario(airport: Airport) -> None:
        await airport.board(0, 1)
        await until(lambda: not airport.health.producer_up, "the silence is noticed")
        airport.tower.departures[0].answer(None)
        await until(lambda: airport.health.producer_up, "the answer is noticed")

    play(scenario)
