import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import (
    GroupAuthorizationFailedError,
    KafkaConnectionError,
    KafkaError,
    MessageSizeTooLargeError,
    ProducerFenced,
    TransactionalIdAuthorizationFailed,
    UnknownError,
)

from tests.integration.waiting import until
from tests.unit.stream.support import RAW, MemoryReader, cargo, settings
from worker.errors import DeliveryError
from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.settings import Settings
from worker.stream import exactly_once, outbox
from worker.stream.exactly_once import ExactlyOnce
from worker.stream.lanes import Cargo, Form
from worker.stream.limits import Limits

HERE, THERE = TopicPartition(RAW, 0), TopicPartition(RAW, 1)
PATIENCE_SECONDS = 0.3
LOST_BEFORE, LOST_AFTER = "lost before", "lost after"


@dataclass
class MemoryBroker:
    """Keeps epochs, transactions and offsets as Kafka does, and fails as it is told."""

    committed: dict[TopicPartition, int] = field(default_factory=dict)
    visible: list[bytes] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    epochs: dict[str, int] = field(default_factory=dict)
    starts: list[KafkaError | None] = field(default_factory=list)
    answers: list[KafkaError | None] = field(default_factory=list)
    commits: list[str] = field(default_factory=list)
    forbidden: KafkaError | None = None
    answering: asyncio.Event = field(default_factory=asyncio.Event)

    def take_over(self, name: str = "0") -> None:
        """Do what the start of another worker's producer does."""
        self.epochs[name] = self.epochs.get(name, 0) + 1

    def count(self, step: str) -> int:
        return self.log.count(step)


class Builder:
    def __init__(self) -> None:
        self.values: list[bytes] = []

    def append(self, *, value: bytes, **_: object) -> None:
        self.values.append(value)


class MemoryProducer:
    """A transactional producer: what it sends is seen once it is committed."""

    def __init__(self, broker: MemoryBroker, name: str) -> None:
        self._broker = broker
        self._name = name
        self._epoch = 0
        self._sent: list[bytes] = []
        self._offsets: dict[TopicPartition, int] = {}

    async def start(self) -> None:
        await asyncio.sleep(0)
        failure = self._broker.starts.pop(0) if self._broker.starts else None
        if failure is not None:
            raise failure
        self._broker.take_over(self._name)
        self._epoch = self._broker.epochs[self._name]
        self._note("start")

    async def partitions_for(self, _: str) -> set[int]:
        return {0}

    async def begin_transaction(self) -> None:
        self._sent, self._offsets = [], {}
        self._note("begin")

    def create_batch(self) -> Builder:
        return Builder()

    async def send_batch(self, builder: Builder, _: str, *, partition: int) -> Any:  # noqa: ARG002
        self._note("send")
        self._sent += builder.values
        return asyncio.ensure_future(self._answer())

    async def _answer(self) -> None:
        await self._broker.answering.wait()
        answer = self._broker.answers.pop(0) if self._broker.answers else None
        self._check()
        if answer is not None:
            raise answer

    async def send_offsets_to_transaction(
        self, offsets: dict[TopicPartition, int], group: str
    ) -> None:
        assert group == settings().consumer_group
        self._check()
        if self._broker.forbidden is not None:
            raise self._broker.forbidden
        self._offsets = dict(offsets)
        self._note("offsets")

    async def commit_transaction(self) -> None:
        self._check()
        how = self._broker.commits.pop(0) if self._broker.commits else None
        if how != LOST_BEFORE:
            self._broker.visible += self._sent
            self._broker.committed |= self._offsets
        if how is not None:
            raise KafkaConnectionError(how)
        self._note("commit")

    def _check(self) -> None:
        if self._epoch != self._broker.epochs[self._name]:
            raise ProducerFenced

    def _note(self, step: str) -> None:
        self._broker.log.append(step)


@dataclass
class Station:
    """A delivery with a broker in memory."""

    delivery: ExactlyOnce
    broker: MemoryBroker
    reader: MemoryReader
    metrics: Metrics
    previous: dict[int, int] = field(default_factory=dict)

    async def own(self, *partitions: TopicPartition) -> None:
        self.delivery.assigned(frozenset(partitions))
        await self.delivery.fence(frozenset(partitions))
        offsets = {each: self.broker.committed.setdefault(each, 0) for each in partitions}
        self.delivery.sought(self.reader.epoch, offsets)

    async def board(self, *offsets: int, partition: int = 0) -> None:
        for offset in offsets:
            await self.delivery.deliver(
                cargo(offset, partition=partition),
                epoch=self.reader.epoch,
                previous=self.previous.get(partition),
            )
            self.previous[partition] = offset

    async def committed(self, offset: int) -> None:
        await until(lambda: self.broker.committed.get(HERE) == offset, f"{offset} is committed")
        await until(lambda: self.delivery.idle, "all has landed")

    def transactions(self) -> dict[str, float | None]:
        return {
            result: self.metrics.registry.get_sample_value(
                "newswire_transactions_total", {"result": result}
            )
            for result in ("committed", "aborted", "fenced")
        }

    def value(self, name: str) -> float | None:
        return self.metrics.registry.get_sample_value(f"newswire_{name}")


def values(offsets: Iterable[int]) -> list[bytes]:
    return [b"%d" % offset for offset in offsets]


def demote(load: Cargo, _: str, error: BaseException) -> None:
    if load.form is Form.REFERENCE:
        raise DeliveryError("refused for good") from error
    load.form = Form.DEAD_LETTER if load.form is Form.OUTPUTS else Form.REFERENCE


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def run(scenario: Callable[[Station], Awaitable[None]], **changes: object) -> None:
        asyncio.run(_play(scenario, monkeypatch, **changes))

    return run


async def _play(
    scenario: Callable[[Station], Awaitable[None]],
    monkeypatch: pytest.MonkeyPatch,
    **changes: object,
) -> None:
    broker = MemoryBroker()
    broker.answering.set()

    def new_producer(_: Settings, name: str) -> MemoryProducer:
        return MemoryProducer(broker, name)

    async def discard(_: MemoryProducer) -> None:
        broker.log.append("discard")

    monkeypatch.setattr(exactly_once, "transactional_producer", new_producer)
    monkeypatch.setattr(exactly_once, "end_of_sender", lambda _: None)
    monkeypatch.setattr(exactly_once, "_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(outbox, "discard", discard)
    monkeypatch.setattr(outbox, "close", discard)
    reader, metrics = MemoryReader(committed=broker.committed), Metrics()
    chosen = settings(
        **{
            "delivery": "exactly_once",
            "batch_records": 2,
            "linger_ms": 60_000,
            "session_timeout_seconds": PATIENCE_SECONDS * 2 / 3,
            "heartbeat_interval_seconds": PATIENCE_SECONDS / 3,
            **changes,
        }
    )
    delivery = ExactlyOnce(
        chosen, Limits(1_000_000, {}), demote=demote, metrics=metrics, health=Health()
    )
    await delivery.start(reader)
    try:
        await scenario(Station(delivery, broker, reader, metrics))
    finally:
        await delivery.stop()
        if delivery.failed.done():
            delivery.failed.exception()


Play = Callable[..., None]


def test_outputs_are_acknowledged_then_the_offset_is_added_then_all_is_committed(
    play: Play,
) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answering.clear()
        await station.board(0, 1)
        await until(lambda: "send" in station.broker.log, "the flight has left")
        await asyncio.sleep(0.02)
        assert station.broker.log == ["start", "begin", "send"]
        station.broker.answering.set()
        await station.committed(2)
        assert station.broker.log == ["start", "begin", "send", "offsets", "commit"]
        assert station.broker.visible == values([0, 1])
        assert station.transactions() == {"committed": 1, "aborted": 0, "fenced": 0}
        assert station.value("transaction_duration_seconds_count") == 1

    play(scenario)


def test_transactions_of_a_partition_follow_one_another(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answering.clear()
        await station.board(0, 1, 2, 3)
        await until(lambda: "send" in station.broker.log, "the first flight has left")
        await asyncio.sleep(0.02)
        assert station.broker.count("begin") == 1
        station.broker.answering.set()
        await station.committed(4)
        assert station.broker.log[1:] == ["begin", "send", "offsets", "commit"] * 2

    play(scenario)


def test_partitions_do_not_wait_for_each_other(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE, THERE)
        station.broker.answering.clear()
        await station.board(0, 1)
        await station.board(0, 1, partition=1)
        await until(lambda: station.broker.count("send") == 2, "both flights have left")
        station.broker.answering.set()
        await station.committed(2)
        assert station.broker.committed == {HERE: 2, THERE: 2}

    play(scenario)


def test_what_comes_during_a_transaction_goes_into_one(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answering.clear()
        await station.board(0)
        await until(lambda: "send" in station.broker.log, "the first flight has left")
        for offset in range(1, 6):
            await station.board(offset)
            await asyncio.sleep(0.005)
        station.broker.answering.set()
        await station.committed(6)
        assert station.broker.count("begin") == 2

    play(scenario, batch_records=100, linger_ms=1)


def test_a_batch_that_fails_is_not_committed_although_it_could_be(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answers = [UnknownError()]
        await station.board(0, 1, 2, 3)
        await station.committed(4)
        assert station.broker.log[:6] == ["start", "begin", "send", "discard", "start", "begin"]
        assert station.broker.visible == values(range(4))
        assert station.transactions() == {"committed": 2, "aborted": 1, "fenced": 0}

    play(scenario)


def test_a_refused_output_is_aborted_and_gives_way_to_a_dead_letter(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        too_large = MessageSizeTooLargeError()
        station.broker.answers = [too_large, None, too_large, None, None]
        load = [cargo(0), cargo(1)]
        for each, previous in zip(load, (None, 0), strict=True):
            await station.delivery.deliver(each, epoch=1, previous=previous)
        await station.committed(2)
        assert [each.form for each in load] == [Form.OUTPUTS, Form.DEAD_LETTER]
        assert station.broker.visible == values([0, 1])
        assert station.transactions() == {"committed": 1, "aborted": 2, "fenced": 0}

    play(scenario)


@pytest.mark.parametrize("how", [LOST_BEFORE, LOST_AFTER])
def test_a_commit_without_an_answer_is_looked_up(play: Play, how: str) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.commits = [how]
        await station.board(0, 1, 2, 3)
        await station.committed(4)
        assert station.broker.visible == values(range(4))
        assert station.transactions()["aborted"] == (how == LOST_BEFORE)
        assert station.transactions()["committed"] == 2

    play(scenario)


def test_fenced_although_it_owns_the_partition_is_an_error(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.take_over()
        await station.board(0, 1)
        with pytest.raises(DeliveryError, match="is this worker's, but its producer is fenced"):
            await asyncio.wait_for(station.delivery.failed, 5)
        assert station.broker.visible == []
        assert station.broker.committed == {HERE: 0}
        assert station.transactions() == {"committed": 0, "aborted": 0, "fenced": 1}

    play(scenario)


def test_fenced_after_it_lost_the_partition_drops_the_work_and_goes_on(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE, THERE)
        station.broker.take_over()
        await station.board(0, 1, 2)
        await until(lambda: station.transactions()["fenced"] == 1, "the worker is fenced")
        assert station.value("inflight_records") == 0
        await station.board(3, 4)
        assert station.delivery.idle
        await station.delivery.revoked()
        station.reader.epoch = 2
        station.previous.clear()
        await station.own(THERE)
        await asyncio.sleep(PATIENCE_SECONDS * 1.5)
        assert not station.delivery.failed.done()
        await station.board(0, 1, partition=1)
        await until(lambda: station.broker.committed[THERE] == 2, "the other partition goes on")
        assert station.broker.visible == values([0, 1])
        assert station.broker.committed[HERE] == 0

    play(scenario)


def test_who_starts_anew_after_another_did_the_work_gives_up(play: Play) -> None:
    """A sleeper whose connection broke gets no word of being fenced, only a failure."""

    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answers = [KafkaConnectionError()]
        station.broker.answering.clear()
        await station.board(0, 1)
        await until(lambda: "send" in station.broker.log, "the flight has left")
        station.broker.committed[HERE] = 7
        station.broker.answering.set()
        await until(lambda: station.transactions()["fenced"] == 1, "the worker gives up")
        await station.delivery.revoked()
        await asyncio.sleep(PATIENCE_SECONDS * 1.5)
        assert not station.delivery.failed.done()
        assert station.broker.visible == []
        assert station.broker.committed == {HERE: 7}

    play(scenario)


def test_records_are_taken_only_from_where_was_sought(play: Play) -> None:
    async def scenario(station: Station) -> None:
        assert not station.delivery.takes(1)
        await station.delivery.fence(frozenset({HERE}))
        assert not station.delivery.takes(1)
        station.delivery.sought(1, {HERE: 0})
        assert station.delivery.takes(1)
        await station.delivery.fence(frozenset({HERE}))
        assert not station.delivery.takes(1)
        station.delivery.sought(2, {HERE: 0})
        assert not station.delivery.takes(1)
        station.reader.epoch = 2
        assert station.delivery.takes(2)

    play(scenario)


def test_a_seek_ends_what_is_in_flight(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answering.clear()
        await station.board(0, 1)
        await until(lambda: "send" in station.broker.log, "the flight has left")
        station.reader.epoch = 2
        station.previous.clear()
        await station.own(HERE)
        station.broker.answering.set()
        await station.board(0, 1)
        await station.committed(2)
        assert station.broker.visible == values([0, 1])
        assert station.transactions() == {"committed": 1, "aborted": 1, "fenced": 0}

    play(scenario)


def test_what_was_sought_before_a_revocation_does_not_count(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.delivery.fence(frozenset({HERE}))
        await station.delivery.revoked()
        station.delivery.sought(1, {HERE: 0})
        assert not station.delivery.takes(1)

    play(scenario)


def test_fencing_waits_for_the_broker_until_the_partition_is_given_up(play: Play) -> None:
    async def scenario(station: Station) -> None:
        station.broker.starts = [KafkaConnectionError() for _ in range(3)]
        await station.delivery.fence(frozenset({HERE}))
        assert station.broker.count("start") == 1
        station.broker.starts = [KafkaConnectionError() for _ in range(1_000)]
        fencing = asyncio.create_task(station.delivery.fence(frozenset({HERE})))
        await asyncio.sleep(0.03)
        assert not fencing.done()
        await station.delivery.revoked()
        await asyncio.wait_for(fencing, 1)
        assert station.broker.count("start") == 1

    play(scenario)


def test_revocation_finishes_what_is_in_flight(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        await station.board(0, 1, 2)
        await station.delivery.revoked()
        assert station.broker.committed == {HERE: 3}
        assert station.broker.visible == values(range(3))
        assert not station.delivery.takes(1)

    play(scenario)


def test_drain_commits_what_is_in_flight(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        await station.board(0, 1, 2)
        assert await station.delivery.drain(5)
        assert station.broker.committed == {HERE: 3}

    play(scenario)


def test_drain_tells_what_it_could_not_do(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.answering.clear()
        await station.board(0)
        assert not await station.delivery.drain(0.05)
        assert station.broker.visible == []

    play(scenario)


def test_who_may_not_use_transactions_is_told_which(play: Play) -> None:
    async def scenario(station: Station) -> None:
        station.broker.starts = [TransactionalIdAuthorizationFailed()]
        await station.own(HERE)
        with pytest.raises(DeliveryError, match=f"begin with newswire-worker-{RAW}-"):
            await asyncio.wait_for(station.delivery.failed, 5)

    play(scenario)


def test_who_may_not_commit_is_told_so(play: Play) -> None:
    async def scenario(station: Station) -> None:
        await station.own(HERE)
        station.broker.forbidden = GroupAuthorizationFailedError()
        await station.board(0, 1)
        with pytest.raises(DeliveryError, match="allow it to read the consumer group"):
            await asyncio.wait_for(station.delivery.failed, 5)
        assert station.broker.visible == []

    play(scenario)
