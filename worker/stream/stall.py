"""The stall watch: a worker that no longer reads, although there is something to read, ends.

Faust has a few ways to stop reading for good without an error, all of them around rebalances.
Nothing is lost then, but nothing happens either, until somebody restarts the process.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError
from faust.exceptions import ConsumerNotStarted

from worker.errors import DeliveryError

log = logging.getLogger(__name__)

INTERVAL_SECONDS = 30.0
ROUNDS = 4


async def watch_for_a_stall(
    unread: Callable[[], Awaitable[Mapping[TopicPartition, int]]],
    idle: Callable[[], bool],
    *,
    interval_seconds: float = INTERVAL_SECONDS,
    rounds: int = ROUNDS,
) -> None:
    """Look now and then whether reading goes on; runs until cancelled.

    Args:
        unread: returns where reading stands in the partitions that have more, by the broker.
        idle: tells whether nothing is in flight; while something is, waiting may be on purpose.
        interval_seconds: between two looks.
        rounds: how many looks in a row must find nothing read.

    Raises:
        DeliveryError: reading has stopped.
    """
    before: Mapping[TopicPartition, int] = {}
    stalled = 0
    while True:
        await asyncio.sleep(interval_seconds)
        try:
            standing = await unread()
        except (ConsumerNotStarted, KafkaError, TimeoutError) as error:
            log.info("how much is unread is not known", extra={"error": repr(error)})
            standing = {}
        stuck = idle() and any(before.get(place) == at for place, at in standing.items())
        stalled = stalled + 1 if stuck else 0
        before = standing
        if stalled >= rounds:
            places = ", ".join(
                f"{place.topic}[{place.partition}]@{at}" for place, at in standing.items()
            )
            raise DeliveryError(
                f"nothing was read for {rounds * interval_seconds:.0f} seconds although there is"
                f" more: {places}"
            )
