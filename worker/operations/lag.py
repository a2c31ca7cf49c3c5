"""How far a worker is behind, by the broker's own offsets.

Every few seconds, for each partition that is assigned to this worker, the broker is asked what the
group has committed, and one fetch from there tells the rest:

- records: from the oldest record that is not committed to the end of the partition, which is the
  end of committed transactions (the last stable offset). What the consumer has happened to see,
  or believes to have committed, plays no part. A transaction marker takes an offset and counts;
  where nothing but markers is left, the lag is 0.
- seconds: the age of that oldest record, by its own timestamp.

The answer to a fetch has the end and the oldest record at once, at the price of one batch for each
partition and round. (The embedded broker answers a plain question for the end with the first
offset of the last batch.) A series disappears with its partition, and while the broker cannot be
asked: an old lag would be wrong.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, NamedTuple, Never

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from worker.operations.metrics import Metrics
from worker.settings import Settings

log = logging.getLogger(__name__)

Assignment = Callable[[], Collection[tuple[str, int]]]
"""Tells the topics and partitions that are assigned to this worker now."""

_FETCH_BYTES = 64 * 1024  # a partition; the broker sends a larger first batch all the same
_FETCH_WAIT_MS = 200
_READ_SECONDS = 5.0


class LagMonitor:
    """Keeps `consumer_lag_records` and `consumer_lag_seconds` true, without joining the group.

    Args:
        settings: the group, and how long a broker may take to answer.
        metrics: holds the two gauges.
        assignment: asked in every round.
        client_options: how to reach the broker, as aiokafka's clients take it
            (`bootstrap_servers`, `client_id`, security).
        interval_seconds: between rounds.
        clock: Unix time in seconds.
    """

    def __init__(
        self,
        settings: Settings,
        metrics: Metrics,
        assignment: Assignment,
        *,
        client_options: Mapping[str, Any],
        interval_seconds: float = 5.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._settings = settings
        self._metrics = metrics
        self._assignment = assignment
        self._client_options = client_options
        self._interval = interval_seconds
        self._clock = clock
        self._shown: set[TopicPartition] = set()
        self._failing = False

    async def run(self) -> Never:
        """Look at the lag until cancelled; an error of the broker is logged and outlived."""
        while True:
            try:
                async with _connect(self._settings, self._client_options) as broker:
                    while True:
                        await self._look(broker)
                        self._succeeded()
                        await asyncio.sleep(self._interval)
            except Exception as error:  # noqa: BLE001 - whatever it is, the articles matter more
                self._failed(error)
            await asyncio.sleep(self._interval)

    async def _look(self, broker: "_Broker") -> None:
        assigned = self._assigned()
        self._forget(self._shown - assigned)
        if assigned:
            async with asyncio.timeout(self._settings.request_timeout_seconds):
                lags = await broker.lags(assigned)
            self._forget(assigned - lags.keys())
            for partition in lags.keys() & self._assigned():
                self._show(partition, lags[partition])

    def _assigned(self) -> frozenset[TopicPartition]:
        return frozenset(TopicPartition(*partition) for partition in self._assignment())

    def _show(self, partition: TopicPartition, lag: "_Lag") -> None:
        self._shown.add(partition)
        self._metrics.consumer_lag_records.labels(*partition).set(lag.records)
        seconds = self._metrics.consumer_lag_seconds
        if lag.records == 0:
            seconds.labels(*partition).set(0)
        elif lag.since is None:
            seconds.remove(*partition)
        else:
            seconds.labels(*partition).set(max(0.0, self._clock() - lag.since))

    def _forget(self, partitions: Collection[TopicPartition]) -> None:
        for partition in partitions:
            self._metrics.consumer_lag_records.remove(*partition)
            self._metrics.consumer_lag_seconds.remove(*partition)
        self._shown.difference_update(partitions)

    def _succeeded(self) -> None:
        if self._failing:
            log.info("the lag is known again")
        self._failing = False

    def _failed(self, error: Exception) -> None:
        self._forget(set(self._shown))
        if not self._failing:
            log.warning(
                "the lag is not known: the broker does not tell", extra={"error": repr(error)}
            )
        self._failing = True


class _Lag(NamedTuple):
    """Records that wait, and since when the oldest does, in Unix time; None if that is unknown."""

    records: int
    since: float | None


class _Broker:
    """What the broker says about the offsets of a group."""

    def __init__(self, consumer: AIOKafkaConsumer, admin: AIOKafkaAdminClient, group: str) -> None:
        self._consumer = consumer
        self._admin = admin
        self._group = group

    async def lags(self, partitions: Collection[TopicPartition]) -> dict[TopicPartition, _Lag]:
        """Fetch from what is committed.

        A partition that has no commit (the worker makes one before it reads) is left out, and one
        that does not answer in time.
        """
        lags: dict[TopicPartition, _Lag] = {}
        committed = await self._rewind(partitions)
        waiting = set(committed)
        deadline = time.monotonic() + _READ_SECONDS
        while waiting and time.monotonic() < deadline:
            fetched = await self._consumer.getmany(
                *waiting, timeout_ms=_FETCH_WAIT_MS, max_records=1
            )
            for partition, (record, *_) in fetched.items():
                end = self._consumer.last_stable_offset(partition)
                since = record.timestamp / 1000 if record.timestamp >= 0 else None
                lags[partition] = _Lag(end - record.offset, since)
                self._leave(partition)
                waiting.remove(partition)
            for partition in tuple(waiting):
                position = await self._consumer.position(partition)
                end = self._consumer.last_stable_offset(partition)
                if end is not None:
                    lags[partition] = _Lag(max(0, end - position), None)
                    if position >= end:
                        waiting.remove(partition)
        self._consumer.pause(*committed)
        return lags

    async def _rewind(self, partitions: Collection[TopicPartition]) -> set[TopicPartition]:
        """Go to what is committed; return the partitions that have a commit."""
        commits = await self._admin.list_consumer_group_offsets(
            self._group, partitions=list(partitions)
        )
        offsets = {place: commit.offset for place, commit in commits.items() if commit.offset >= 0}
        if offsets:  # no partitions would be a question for the metadata of all topics
            self._consumer.assign(list(offsets))
        for partition, offset in offsets.items():
            self._consumer.seek(partition, offset)
        return set(offsets)

    def _leave(self, partition: TopicPartition) -> None:
        """Fetch no more from a partition, and drop what is left of its batch.

        The client fetches nothing else from a broker while a batch of it is half read.
        """
        self._consumer.pause(partition)
        self._consumer.seek(partition, 0)


@asynccontextmanager
async def _connect(settings: Settings, client_options: Mapping[str, Any]) -> AsyncIterator[_Broker]:
    async with AsyncExitStack() as clients:
        consumer = AIOKafkaConsumer(
            **client_options,
            group_id=None,
            enable_auto_commit=False,
            auto_offset_reset="earliest",  # where retention has passed what was committed
            isolation_level="read_committed",
            max_partition_fetch_bytes=_FETCH_BYTES,
            fetch_max_wait_ms=_FETCH_WAIT_MS,
        )
        clients.push_async_callback(consumer.stop)
        await consumer.start()
        admin = AIOKafkaAdminClient(**client_options)
        clients.push_async_callback(admin.close)
        await admin.start()
        yield _Broker(consumer, admin, settings.consumer_group)
