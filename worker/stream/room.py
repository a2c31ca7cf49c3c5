"""The bound on what is in flight, by count and by bytes."""

import asyncio

from worker.operations.metrics import Metrics


class Room:
    """How much more may be in flight; shown by metrics.

    Args:
        records: the most records in flight.
        size: the most bytes in flight; a record larger than that flies alone.
        metrics: the gauges.
    """

    def __init__(self, records: int, size: int, metrics: Metrics) -> None:
        self._most_records = records
        self._most_bytes = size
        self._records = 0
        self._bytes = 0
        self._freed = asyncio.Event()
        self._metrics = metrics

    async def wait_for(self, size: int) -> None:
        """Wait until a record of `size` bytes may take off."""
        while self._records and (
            self._records >= self._most_records or self._bytes + size > self._most_bytes
        ):
            self._freed.clear()
            await self._freed.wait()

    def take(self, records: int, size: int) -> None:
        """Count what took off."""
        self._records += records
        self._bytes += size
        self._metrics.inflight_records.set(self._records)
        self._metrics.inflight_bytes.set(self._bytes)

    def give_back(self, records: int, size: int) -> None:
        """Count what was acknowledged or dropped."""
        self.take(-records, -size)
        self._freed.set()
