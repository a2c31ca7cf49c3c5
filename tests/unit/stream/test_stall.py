import asyncio
import contextlib
import logging
from collections.abc import Mapping

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError
from faust.exceptions import ConsumerNotStarted

from worker.errors import StallError
from worker.stream.stall import StallWatch, watch_for_a_stall

HERE, THERE = TopicPartition("raw", 0), TopicPartition("raw", 1)
SECONDS = 40.0
INTERVAL = 10.0

Look = Mapping[TopicPartition, int] | None


def watch(
    looks: list[Look],
    *,
    waiting: bool = False,
    uncommitted_since: float | None = None,
    late_at: int | None = None,
) -> None:
    """Look every ten seconds; the look `late_at` comes a minute late."""
    stall = StallWatch(SECONDS, late_seconds=25)
    now = 1_000.0
    for number, unread in enumerate(looks):
        now += INTERVAL + (60 if number == late_at else 0)
        stall.look(now, unread, waiting=waiting, uncommitted_since=uncommitted_since)


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param([{HERE: 5}] * 5, id="stands still although there is more"),
        pytest.param([{HERE: 5, THERE: n} for n in range(5)], id="one partition stands still"),
        pytest.param([None, *[{HERE: 5}] * 5], id="the broker was away, and is back"),
    ],
)
def test_reading_stalls(looks: list[Look]) -> None:
    with pytest.raises(StallError, match=r"nothing was read for 40 seconds.*raw\[0\]@5"):
        watch(looks)


@pytest.mark.parametrize(
    ("looks", "waiting"),
    [
        pytest.param([{HERE: n} for n in range(9)], False, id="moves"),
        pytest.param([{}] * 9, False, id="all is read, though a marker may be left"),
        pytest.param([{HERE: 5}] * 4, False, id="not for long enough"),
        pytest.param([{HERE: 5}] * 9, True, id="waits on purpose"),
        pytest.param([*[{HERE: 5}] * 4, {}] * 3, False, id="all was read in between"),
        pytest.param([*[{HERE: 5}] * 4, None] * 3, False, id="the broker does not say"),
        pytest.param([None] * 9, False, id="the broker is away"),
    ],
)
def test_anything_else_is_no_stall(looks: list[Look], waiting: bool) -> None:
    watch(looks, waiting=waiting)


def test_commits_stall() -> None:
    with pytest.raises(StallError, match="nothing could be committed for 40 seconds"):
        watch([{}] * 5, waiting=True, uncommitted_since=0.0)


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param([{}] * 4, id="not for long enough"),
        pytest.param([*[{}] * 3, None] * 3, id="the broker does not answer"),
    ],
)
def test_commits_do_not_stall(looks: list[Look]) -> None:
    watch(looks, uncommitted_since=0.0)


def test_after_a_late_look_counting_begins_anew() -> None:
    looks: list[Look] = [{HERE: 5}] * 8
    watch(looks, uncommitted_since=0.0, late_at=4)
    with pytest.raises(StallError):
        watch([*looks, {HERE: 5}], late_at=4)


class Idle:
    idle = True
    uncommitted_since = None


async def run(
    looks: list[Mapping[TopicPartition, int] | Exception], *, paused: bool, seconds: float = 0.02
) -> None:
    rest = iter(looks)

    async def unread() -> Mapping[TopicPartition, int]:
        look = next(rest, None)
        if look is None:
            raise asyncio.CancelledError
        if isinstance(look, Exception):
            raise look
        return look

    with contextlib.suppress(asyncio.CancelledError):
        await watch_for_a_stall(unread, Idle(), lambda: paused, seconds=seconds)


def test_the_watch_looks_until_there_is_a_stall() -> None:
    with pytest.raises(StallError):
        asyncio.run(run([{HERE: 5}] * 30, paused=False))


def test_a_pause_is_none() -> None:
    asyncio.run(run([{HERE: 5}] * 30, paused=True))


@pytest.mark.parametrize("error", [KafkaConnectionError(), ConsumerNotStarted(), TimeoutError()])
def test_a_broker_that_is_away_is_told_once(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    asyncio.run(run([*[error] * 30, {HERE: 5}], paused=False))
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert "away" in caplog.text


def test_nothing_is_watched_where_the_setting_says_so() -> None:
    async def scenario() -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.05):
                await run([{HERE: 5}], paused=False, seconds=0)

    asyncio.run(scenario())
