"""Commits of offsets: what may go wrong with them, and what follows."""

import asyncio
import logging
import time
from collections.abc import Mapping

from aiokafka import TopicPartition
from aiokafka.errors import (
    CommitFailedError,
    GroupAuthorizationFailedError,
    IllegalStateError,
    KafkaError,
    TopicAuthorizationFailedError,
)

from worker.errors import DeliveryError
from worker.operations.metrics import Metrics
from worker.stream.delivery import Reader

log = logging.getLogger(__name__)

_FORBIDDEN = (GroupAuthorizationFailedError, TopicAuthorizationFailedError)


class Commits:
    """Commits what is acknowledged, and remembers what the broker took.

    A commit that fails is tried again with the next one: what is acknowledged only grows, and what
    is never committed is read again by the next owner.

    `waiting_since` is in monotonic seconds: since when offsets wait and the broker took none; None
    while none wait.
    """

    def __init__(self, reader: Reader, metrics: Metrics) -> None:
        self._reader = reader
        self._metrics = metrics
        self._committed: dict[TopicPartition, int] = {}
        self._turn = asyncio.Lock()
        self.waiting_since: float | None = None

    async def commit(self, acknowledged: Mapping[TopicPartition, int]) -> bool:
        """Commit the next offsets to read, and tell whether the broker has them all.

        Raises:
            DeliveryError: this client may not commit, now or ever.
        """
        async with self._turn:
            offsets = {
                partition: offset
                for partition, offset in acknowledged.items()
                if self._committed.get(partition) != offset
            }
            if not offsets:
                return True
            if self.waiting_since is None:
                self.waiting_since = time.monotonic()
            try:
                await self._reader.commit_offsets(offsets)
            except _FORBIDDEN as error:
                self._metrics.commit_failures.inc()
                raise DeliveryError(
                    f"the broker does not let this client commit offsets: {error}; allow it to read"
                    " the consumer group and the raw topic"
                ) from error
            except (CommitFailedError, IllegalStateError) as error:
                self._metrics.commit_failures.inc()
                log.info("the group rebalances: not committed", extra={"error": repr(error)})
                return False
            except (KafkaError, TimeoutError) as error:
                self._metrics.commit_failures.inc()
                log.warning("not committed, will be tried again", extra={"error": repr(error)})
                return False
            self._committed |= offsets
            self.waiting_since = None
            self._metrics.last_progress_timestamp_seconds.set(time.time())
            return True

    def forget(self) -> None:
        """Forget what was committed: the partitions may be another's in between."""
        self._committed.clear()
        self.waiting_since = None
