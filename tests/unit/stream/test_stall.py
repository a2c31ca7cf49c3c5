import asyncio
import contextlib
from collections.abc import Mapping

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError
from faust.exceptions import ConsumerNotStarted

from worker.errors import DeliveryError
from worker.stream.stall import watch_for_a_stall

HERE, THERE = TopicPartition("raw", 0), TopicPartition("raw", 1)

Look = Mapping[TopicPartition, int] | Exception


async def watch(looks: list[Look], *, idle: bool) -> None:
    """Watch until it has had all looks."""
    rest = iter(looks)

    async def unread() -> Mapping[TopicPartition, int]:
        look = next(rest, None)
        if look is None:
            raise asyncio.CancelledError
        if isinstance(look, Exception):
            raise look
        return look

    with contextlib.suppress(asyncio.CancelledError):
        await watch_for_a_stall(unread, lambda: idle, interval_seconds=0, rounds=3)


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param([{HERE: 5}] * 4, id="stands still although there is more"),
        pytest.param([{HERE: 5, THERE: n} for n in range(4)], id="one partition stands still"),
    ],
)
def test_a_stall_is_an_error(looks: list[Look]) -> None:
    with pytest.raises(DeliveryError, match=r"raw\[0\]@5"):
        asyncio.run(watch(looks, idle=True))


@pytest.mark.parametrize(
    ("looks", "idle"),
    [
        pytest.param([{HERE: n} for n in range(9)], True, id="moves"),
        pytest.param([{}] * 9, True, id="all is read"),
        pytest.param([{HERE: 5}] * 3, True, id="not for long enough"),
        pytest.param([{HERE: 5}] * 9, False, id="waits for deliveries"),
        pytest.param(
            [
                {HERE: 5},
                {HERE: 5},
                KafkaConnectionError(),
                {HERE: 5},
                {HERE: 5},
                ConsumerNotStarted(),
            ],
            True,
            id="the broker does not say",
        ),
    ],
)
def test_anything_else_is_none(looks: list[Look], idle: bool) -> None:
    asyncio.run(watch(looks, idle=idle))
