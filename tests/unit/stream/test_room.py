import asyncio

import pytest

from worker.operations.metrics import Metrics
from worker.stream.room import Room


@pytest.mark.parametrize(
    ("inside", "size", "waits"),
    [
        pytest.param([], 500, False, id="a record larger than all flies alone"),
        pytest.param([60], 40, False, id="just fits"),
        pytest.param([60], 41, True, id="too many bytes"),
        pytest.param([1, 1], 1, True, id="too many records"),
    ],
)
def test_waits_for_room(inside: list[int], size: int, waits: bool) -> None:
    async def scenario() -> None:
        room = Room(2, 100, Metrics())
        for each in inside:
            room.take(1, each)
        entering = asyncio.create_task(room.wait_for(size))
        await asyncio.sleep(0)
        assert entering.done() is not waits
        for each in inside:
            room.give_back(1, each)
        await entering

    asyncio.run(scenario())


def test_metrics_show_what_is_inside() -> None:
    async def scenario() -> None:
        metrics = Metrics()
        room = Room(10, 1_000, metrics)
        room.take(1, 30)
        room.take(1, 12)
        room.give_back(1, 30)
        value = metrics.registry.get_sample_value
        assert value("newswire_inflight_records") == 1
        assert value("newswire_inflight_bytes") == 12

    asyncio.run(scenario())
