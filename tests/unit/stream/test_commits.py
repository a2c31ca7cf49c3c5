import asyncio

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import (
    CommitFailedError,
    GroupAuthorizationFailedError,
    IllegalStateError,
    KafkaConnectionError,
    TopicAuthorizationFailedError,
)

from tests.unit.stream.support import RAW, MemoryReader
from worker.errors import DeliveryError
from worker.operations.metrics import Metrics
from worker.stream.commits import Commits

FIRST, SECOND = TopicPartition(RAW, 0), TopicPartition(RAW, 1)


def failures(metrics: Metrics) -> float | None:
    return metrics.registry.get_sample_value("newswire_commit_failures_total")


def test_commits_only_what_changed() -> None:
    async def scenario() -> None:
        reader = MemoryReader()
        commits = Commits(reader, Metrics())
        assert await commits.commit({})
        assert await commits.commit({FIRST: 5})
        assert await commits.commit({FIRST: 5})
        assert reader.commits == 1
        assert await commits.commit({FIRST: 5, SECOND: 7})
        assert (reader.commits, reader.committed) == (2, {FIRST: 5, SECOND: 7})
        commits.forget()
        assert await commits.commit({FIRST: 5})
        assert reader.commits == 3

    asyncio.run(scenario())


def test_how_long_offsets_have_waited_for_the_broker() -> None:
    async def scenario() -> None:
        reader = MemoryReader(failures=[KafkaConnectionError(), KafkaConnectionError()])
        commits = Commits(reader, Metrics())
        waits = [commits.waiting_since]
        for offset in (5, 6, 7):
            await commits.commit({FIRST: offset})
            waits.append(commits.waiting_since)
        reader.failures = [KafkaConnectionError()]
        await commits.commit({FIRST: 8})
        waits.append(commits.waiting_since)
        commits.forget()
        waits.append(commits.waiting_since)
        before, first, second, taken, failed, forgotten = waits
        assert (before, taken, forgotten) == (None, None, None)
        assert first is not None
        assert second == first
        assert failed is not None

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "error",
    [CommitFailedError(), IllegalStateError(), KafkaConnectionError(), TimeoutError()],
    ids=lambda error: type(error).__name__,
)
def test_what_may_pass_is_counted_and_tried_again(error: Exception) -> None:
    async def scenario() -> None:
        reader, metrics = MemoryReader(failures=[error]), Metrics()
        commits = Commits(reader, metrics)
        assert not await commits.commit({FIRST: 5})
        assert reader.committed == {}
        assert failures(metrics) == 1
        assert await commits.commit({FIRST: 5})
        assert reader.committed == {FIRST: 5}
        assert failures(metrics) == 1

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "error",
    [GroupAuthorizationFailedError("group"), TopicAuthorizationFailedError("topic")],
    ids=lambda error: type(error).__name__,
)
def test_what_is_forbidden_ends_the_process(error: Exception) -> None:
    async def scenario() -> None:
        metrics = Metrics()
        commits = Commits(MemoryReader(failures=[error]), metrics)
        with pytest.raises(DeliveryError, match="allow it to read"):
            await commits.commit({FIRST: 5})
        assert failures(metrics) == 1

    asyncio.run(scenario())


def test_one_commit_at_a_time() -> None:
    async def scenario() -> None:
        gate = asyncio.Event()

        class SlowReader(MemoryReader):
            async def commit_offsets(self, offsets: object) -> None:
                await gate.wait()
                await super().commit_offsets(offsets)  # type: ignore[arg-type]

        reader = SlowReader()
        commits = Commits(reader, Metrics())
        committing = [asyncio.create_task(commits.commit({FIRST: 5})) for _ in range(3)]
        await asyncio.sleep(0)
        gate.set()
        assert await asyncio.gather(*committing) == [True, True, True]
        assert reader.commits == 1

    asyncio.run(scenario())
