"""The consumer's fence, and what of Faust and aiokafka it stands on."""

import asyncio
import inspect
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.consumer.fetcher import Fetcher
from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.consumer.subscription_state import SubscriptionState
from aiokafka.producer.message_accumulator import MessageAccumulator
from aiokafka.producer.sender import Sender
from aiokafka.producer.transaction_manager import TransactionManager
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy
from faust.tables.recovery import Recovery
from faust.transport import consumer as faust_consumer
from faust.transport.drivers import aiokafka as driver
from mode.threads import ServiceThread

from tests.unit.stream.support import RAW, settings
from worker.stream.consumer import Consumer, ConsumerThread, FencedMessage, RebalanceListener

HERE, THERE = TopicPartition(RAW, 0), TopicPartition(RAW, 1)


def parameters(function: Any) -> list[str]:
    return list(inspect.signature(function).parameters)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (driver.AIOKafkaConsumerThread._create_worker_consumer, ["self", "transport"]),
        (
            driver.AIOKafkaConsumerThread._fetch_records,
            ["self", "consumer", "active_partitions", "timeout", "max_records"],
        ),
        (driver.AIOKafkaConsumerThread.seek_to_committed, ["self"]),
        (driver.AIOKafkaConsumerThread.seek_wait, ["self", "partitions"]),
        (driver.AIOKafkaConsumerThread.seek, ["self", "partition", "offset"]),
        (driver.AIOKafkaConsumerThread._ensure_consumer, ["self"]),
        (driver.ConsumerRebalanceListener.on_partitions_revoked, ["self", "revoked"]),
        (driver.ConsumerRebalanceListener.on_partitions_assigned, ["self", "assigned"]),
        (driver.Consumer._new_consumer_thread, ["self"]),
        (driver.Consumer._to_message, ["self", "tp", "record"]),
        (faust_consumer.Consumer.on_partitions_revoked, ["self", "revoked"]),
        (
            faust_consumer.Consumer.on_partitions_assigned,
            ["self", "assigned", "generation_id"],
        ),
        (faust_consumer.Consumer.commit, ["self", "topics", "start_new_transaction"]),
        (faust_consumer.Consumer.on_buffer_full, ["self", "tp"]),
        (faust_consumer.Consumer.on_buffer_drop, ["self", "tp"]),
        (faust_consumer.ThreadDelegateConsumer.highwater, ["self", "tp"]),
        (faust_consumer.Consumer.verify_all_partitions_active, ["self"]),
        (GroupCoordinator.fetch_committed_offsets, ["self", "partitions"]),
        (MessageAccumulator.fail_all, ["self", "exception"]),
        (
            _DefaultRecordBatchBuilderPy.set_producer_state,
            ["self", "producer_id", "producer_epoch", "base_sequence"],
        ),
    ],
    ids=lambda value: getattr(value, "__qualname__", ""),
)
def test_what_is_overridden_or_called_has_not_changed(function: Any, expected: list[str]) -> None:
    assert parameters(function) == expected


@pytest.mark.parametrize(
    ("function", "words"),
    [
        pytest.param(
            driver.AIOKafkaConsumerThread._fetch_records,
            ["flow_active", "return await fetcher.fetched_records("],
            id="nothing is awaited after the drain",
        ),
        pytest.param(
            Fetcher.fetched_records,
            ["reassignment_in_progress", "wait_for_assignment", "getall(max_records)"],
            id="no drain while a reassignment is under way",
        ),
        pytest.param(
            GroupCoordinator._on_join_prepare,
            ["begin_reassignment()", "listener.on_partitions_revoked(revoked)"],
            id="a rebalance begins with a revocation",
        ),
        pytest.param(
            faust_consumer.Consumer.getmany,
            ["_wait_next_records", "yield tp, to_message(tp, record)", "self.perform_seek()"],
            id="Faust seeks when records come while its flow is stopped",
        ),
        pytest.param(
            Recovery._resume_streams,
            ["on_rebalance_complete.send()", "consumer.perform_seek()", "consumer.resume_flow()"],
            id="Faust seeks after a rebalance, before the flow resumes",
        ),
        pytest.param(
            faust_consumer.Consumer.perform_seek,
            ["self.seek_to_committed()"],
            id="all seeks of Faust are one method of ours",
        ),
        pytest.param(
            TransactionManager.begin_transaction,
            ["self._transaction_waiter = create_future()"],
            id="a transaction has a waiter",
        ),
        pytest.param(
            Sender._fail_all,
            ["task.exception()", "fail_all(task_exception)", "fatal_error(task_exception)"],
            id="a sender ends with what it was told",
        ),
        pytest.param(
            Fetcher._proc_fetch_request,
            ["MemoryRecords(part_data[-1])"],
            id="fetched batches are read by the class that is replaced",
        ),
        pytest.param(
            ServiceThread.__init__,
            [
                "self.thread_loop = thread_loop or asyncio.new_event_loop()",
                "self._close_thread_loop_on_stop = thread_loop is None",
            ],
            id="the consumer has a loop of its own",
        ),
    ],
)
def test_what_is_relied_on_still_happens_in_this_order(function: Any, words: list[str]) -> None:
    source, at = inspect.getsource(function), -1
    for word in words:
        at = source.find(word, at + 1)
        assert at >= 0, f"{word!r} is gone or has moved"


def fetched(*offsets: int) -> list[Any]:
    return [SimpleNamespace(offset=offset) for offset in offsets]


@pytest.fixture
def thread(monkeypatch: pytest.MonkeyPatch) -> ConsumerThread:
    """A consumer thread that was never started: its fence alone."""
    fence = ConsumerThread.__new__(ConsumerThread)
    monkeypatch.setattr(driver.AIOKafkaConsumerThread, "__post_init__", lambda _: None)
    fence.__post_init__()
    return fence


def stamps(thread: ConsumerThread, partition: TopicPartition, *offsets: int) -> list[Any]:
    stamped = thread._stamp(partition, fetched(*offsets))
    return [(each.record.offset, each.epoch, each.previous) for each in stamped]


def test_records_are_chained_within_a_partition_and_an_epoch(thread: ConsumerThread) -> None:
    assert stamps(thread, HERE, 5, 6) == [(5, 0, None), (6, 0, 5)]
    assert stamps(thread, THERE, 1) == [(1, 0, None)]
    assert stamps(thread, HERE, 9) == [(9, 0, 6)]
    assert stamps(thread, HERE) == []
    thread.begin_revocation()
    assert stamps(thread, HERE, 5, 6) == [(5, 1, None), (6, 1, 5)]


class FakeConsumer:
    """Positions and commits of one member, in memory."""

    def __init__(self, committed: dict[TopicPartition, int]) -> None:
        self.committed = committed
        self.positions: dict[TopicPartition, int] = {}
        self.asked = asyncio.Event()
        self.answer = asyncio.Event()
        self._coordinator = self
        self.told: list[object] = []

    async def fence(self, partitions: frozenset[TopicPartition]) -> None:
        self.told.append(("fence", partitions))

    def sought(self, epoch: int, offsets: dict[TopicPartition, int]) -> None:
        self.told.append(("sought", epoch, offsets))

    def assignment(self) -> set[TopicPartition]:
        return {HERE, THERE}

    async def fetch_committed_offsets(self, partitions: set[TopicPartition]) -> dict[Any, Any]:
        self.told.append("offsets")
        self.asked.set()
        await self.answer.wait()
        return {
            place: SimpleNamespace(offset=self.committed.get(place, -1)) for place in partitions
        }

    async def beginning_offsets(self, partitions: list[TopicPartition]) -> dict[Any, int]:
        return dict.fromkeys(partitions, 3)

    async def end_offsets(self, partitions: list[TopicPartition]) -> dict[Any, int]:
        return dict.fromkeys(partitions, 1_000)

    async def commit(self, offsets: dict[TopicPartition, int]) -> None:
        self.committed |= offsets

    def seek(self, partition: TopicPartition, offset: int) -> None:
        self.positions[partition] = offset


def rewinding(
    thread: ConsumerThread, consumer: FakeConsumer, **changes: object
) -> "asyncio.Task[Any]":
    thread._consumer = consumer
    thread.consumer = SimpleNamespace(  # type: ignore[assignment]
        settings=settings(**changes), rebalances=consumer, loop=asyncio.get_running_loop()
    )
    return asyncio.create_task(thread._rewind())


def test_what_is_drained_while_offsets_are_read_is_of_the_past(thread: ConsumerThread) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80, THERE: 7})
        seeking = rewinding(thread, consumer)
        await consumer.asked.wait()
        ((_, epoch, _),) = stamps(thread, HERE, 95)
        consumer.answer.set()
        await seeking
        assert consumer.positions == {HERE: 80, THERE: 7}
        assert thread.epoch > epoch
        assert stamps(thread, HERE, 80) == [(80, thread.epoch, None)]

    asyncio.run(scenario())


def test_a_rebalance_while_offsets_are_read_leaves_the_position_alone(
    thread: ConsumerThread,
) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80, THERE: 7})
        seeking = rewinding(thread, consumer)
        await consumer.asked.wait()
        thread.begin_revocation()
        epoch = thread.epoch
        consumer.answer.set()
        with pytest.raises(Exception, match="rebalanced while offsets were read"):
            await seeking
        assert consumer.positions == {}
        assert thread.epoch == epoch

    asyncio.run(scenario())


def test_a_former_owner_is_fenced_off_before_offsets_are_read(thread: ConsumerThread) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80, THERE: 7})
        consumer.answer.set()
        await rewinding(thread, consumer)
        await asyncio.sleep(0)
        assert consumer.told == [
            ("fence", frozenset({HERE, THERE})),
            "offsets",
            ("sought", thread.epoch, {HERE: 80, THERE: 7}),
        ]

    asyncio.run(scenario())


def test_nobody_is_fenced_off_while_the_group_rebalances(thread: ConsumerThread) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80, THERE: 7})
        consumer.answer.set()
        thread.begin_revocation()
        with pytest.raises(Exception, match="the group rebalances"):
            await rewinding(thread, consumer)
        assert consumer.told == []
        thread.end_revocation()
        await rewinding(thread, consumer)
        assert consumer.positions == {HERE: 80, THERE: 7}

    asyncio.run(scenario())


def test_two_seeks_at_once_follow_one_another(thread: ConsumerThread) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80, THERE: 7})
        consumer.answer.set()
        await asyncio.gather(rewinding(thread, consumer), rewinding(thread, consumer))
        assert consumer.positions == {HERE: 80, THERE: 7}

    asyncio.run(scenario())


@pytest.mark.parametrize(("reset", "first"), [("earliest", 3), ("latest", 1_000)])
def test_a_first_position_is_committed_before_it_is_read_from(
    thread: ConsumerThread, reset: str, first: int
) -> None:
    async def scenario() -> None:
        consumer = FakeConsumer({HERE: 80})
        consumer.answer.set()
        await rewinding(thread, consumer, auto_offset_reset=reset)
        assert consumer.positions == {HERE: 80, THERE: first}
        assert consumer.committed == {HERE: 80, THERE: first}

    asyncio.run(scenario())


def test_a_revocation_is_fenced_off_before_anyone_is_told() -> None:
    seen: list[str] = []

    class Thread:
        app = SimpleNamespace(on_rebalance_start=lambda: seen.append("Faust is told"))

        def begin_revocation(self) -> None:
            seen.append("fenced off")

        async def on_partitions_revoked(self, _: object) -> None:
            seen.append("the main thread is told")

    told = RebalanceListener(Thread()).on_partitions_revoked(set())  # type: ignore[arg-type]
    assert seen == ["fenced off", "Faust is told"]
    asyncio.run(told)  # type: ignore[arg-type]
    assert seen[-1] == "the main thread is told"


def test_faust_itself_commits_nothing() -> None:
    consumer = Consumer.__new__(Consumer)
    assert asyncio.run(consumer.commit()) is False
    assert asyncio.run(consumer.commit({HERE})) is False


def test_a_message_may_carry_what_the_fence_needs() -> None:
    message = FencedMessage("raw", 0, 5, 1_700_000_000_000, 0, None, None, None, None)
    message.epoch, message.previous, message.originals = 3, 4, (("name", None),)
    assert (message.epoch, message.previous, message.timestamp) == (3, 4, 1_700_000_000_000)


def test_aiokafka_reads_the_private_attributes_that_faust_reads() -> None:
    async def scenario() -> None:
        consumer = AIOKafkaConsumer()
        assert isinstance(consumer._subscription, SubscriptionState)
        assert consumer._coordinator is None
        await consumer.stop()

    asyncio.run(scenario())
