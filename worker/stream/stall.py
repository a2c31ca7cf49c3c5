"""The stall watch: a worker that stands still although there is work ends, and says why.

Told apart, since a restart mends only the first two:

- reading has stopped: Faust has a few ways to do so for good without an error, all of them around
  rebalances. Nothing is lost then, but nothing happens either;
- nothing can be committed, although outputs are acknowledged and the broker answers;
- the broker does not answer, the circuit is open, or outputs are in flight: waiting is what is
  wanted, and the latter have a deadline of their own (`delivery_timeout_seconds`);
- the look itself came late: the process was paused or its event loop busy. Counting begins anew,
  and `worker.stream.watchdog` tells which it was.

A partition counts by the position in it, not by what is committed: behind the last record of a
transaction stands a marker, which has an offset and is no work.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError
from faust.exceptions import ConsumerNotStarted

from worker.errors import StallError

log = logging.getLogger(__name__)

_LOOKS = 4
_LONGEST_INTERVAL_SECONDS = 30.0
_LATE_SECONDS = 5.0

Unread = Callable[[], Awaitable[Mapping[TopicPartition, int]]]
"""Returns where reading stands in the partitions that have more, by the broker."""


class Watched(Protocol):
    """What the watch needs to know of a delivery."""

    @property
    def idle(self) -> bool:
        """Whether nothing is in flight."""

    @property
    def uncommitted_since(self) -> float | None:
        """Since when what is acknowledged waits to be committed, None where nothing does."""


@dataclass(slots=True)
class StallWatch:
    """Tells from a series of looks whether work stands still.

    Args:
        seconds: how long it must.
        late_seconds: a look that comes so long after the one before proves nothing.
    """

    seconds: float
    late_seconds: float
    _looked_at: float | None = None
    _since: float = 0.0
    _stood: dict[TopicPartition, tuple[int, float]] = field(default_factory=dict)

    def look(
        self,
        now: float,
        unread: Mapping[TopicPartition, int] | None,
        *,
        waiting: bool,
        uncommitted_since: float | None,
    ) -> None:
        """Take in what is seen.

        Args:
            now: monotonic seconds.
            unread: where reading stands in partitions that have more; None where the broker does
                not say.
            waiting: whether not reading may be on purpose.
            uncommitted_since: of the delivery.

        Raises:
            StallError: work has stood still for long enough.
        """
        before, self._looked_at = self._looked_at, now
        late = before is not None and now - before > self.late_seconds
        if before is None or late or unread is None:
            self._since = now
            self._stood.clear()
        if unread is None:
            return
        self._look_at_reading(now, {} if waiting else unread)
        if uncommitted_since is not None:
            seconds = now - max(self._since, uncommitted_since)
            if seconds >= self.seconds:
                raise StallError(
                    f"nothing could be committed for {seconds:.0f} seconds, although outputs are"
                    " acknowledged and the broker answers"
                )

    def _look_at_reading(self, now: float, unread: Mapping[TopicPartition, int]) -> None:
        stood: dict[TopicPartition, tuple[int, float]] = {}
        for place, at in unread.items():
            before, since = self._stood.get(place, (None, now))
            stood[place] = (at, since if before == at else now)
        self._stood = stood
        longest = max((now - since for _, since in stood.values()), default=0.0)
        if longest >= self.seconds:
            places = ", ".join(
                f"{place.topic}[{place.partition}]@{at}" for place, (at, _) in stood.items()
            )
            raise StallError(
                f"nothing was read for {longest:.0f} seconds although there is more: {places}"
            )


async def watch_for_a_stall(
    unread: Unread, delivery: Watched, paused: Callable[[], bool], *, seconds: float
) -> None:
    """Look now and then whether work goes on; runs until cancelled.

    Args:
        unread: asks the broker.
        delivery: what is in flight.
        paused: tells whether reading pauses on purpose.
        seconds: how long work must stand still; 0 never looks.

    Raises:
        StallError: work stands still.
    """
    if not seconds:
        await asyncio.Event().wait()
    interval = min(seconds / _LOOKS, _LONGEST_INTERVAL_SECONDS)
    watch = StallWatch(seconds, late_seconds=2 * interval + _LATE_SECONDS)
    away = False
    while True:
        await asyncio.sleep(interval)
        standing: Mapping[TopicPartition, int] | None = None
        try:
            standing = await unread()
        except (ConsumerNotStarted, KafkaError, TimeoutError) as error:
            if not away:
                log.warning(
                    "the broker is away or does not say how much is unread: the worker waits",
                    extra={"error": repr(error)},
                )
        else:
            if away:
                log.info("the broker says again how much is unread")
        away = standing is None
        watch.look(
            time.monotonic(),
            standing,
            waiting=paused() or not delivery.idle,
            uncommitted_since=delivery.uncommitted_since,
        )
