"""Publishes just ahead of the workers, so that there is work whenever something happens."""

from collections.abc import Awaitable, Callable, Sequence

from tests.integration.cluster import Observer
from tests.integration.mixed_records import MixedRecord
from tests.integration.publisher import Publisher
from tests.integration.waiting import until

_WAVE = 10


class Feed:
    """Keeps about `backlog` records before the workers until all `records` are published.

    One that waits for workers that stand still publishes no more than that: a test needs about
    `backlog` records for each thing that it waits for.
    """

    def __init__(
        self,
        records: Sequence[MixedRecord],
        publisher: Publisher,
        observer: Observer,
        *,
        backlog: int,
    ) -> None:
        self._rest = list(records)
        self._publisher = publisher
        self._observer = observer
        self._backlog = backlog

    async def until_delivered(self, count: int) -> int:
        """Feed the workers until `count` more outputs came; return how many inputs are waiting."""
        goal = await self._advance() + count

        async def reached() -> bool:
            return await self._advance() >= goal

        await until(reached, f"{count} more outputs")
        committed = await self._observer.committed()
        return len(self._publisher.published) - sum(committed.values())

    async def until(self, condition: Callable[[], Awaitable[bool]], what: str) -> None:
        """Feed the workers until `condition` holds."""

        async def holds() -> bool:
            await self._advance()
            return await condition()

        await until(holds, what)

    async def publish_the_rest(self) -> None:
        """Publish what is left at once."""
        await self._publisher.publish(self._rest)
        self._rest.clear()

    async def _advance(self) -> int:
        delivered = await self._observer.read()
        if len(self._publisher.published) - delivered < self._backlog:
            assert self._rest, "no records are left: the test needs more of them"
            await self._publisher.publish(self._rest[:_WAVE])
            del self._rest[:_WAVE]
        return delivered
