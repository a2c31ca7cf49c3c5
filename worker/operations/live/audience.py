"""Those who watch: a few at most, and none of them can hold up the worker or another.

There are no queues. Once a second, while anybody watches, one snapshot is made for all; whoever is
ready to take it gets it, with the articles that are new to him, and whoever is slow misses some.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from worker.operations.live.feed import LiveFeed
from worker.operations.live.snapshots import Snapshots

log = logging.getLogger(__name__)

SEATS = 8
_SECONDS_BETWEEN = 1.0
_RETRY = b"retry: 2000\n\n"


class Audience:
    """Hands snapshots and articles to those who watch.

    Args:
        snapshots: makes the figures.
        feed: has the articles; keeps some only while anybody watches.
    """

    def __init__(self, snapshots: Snapshots, feed: LiveFeed) -> None:
        self._snapshots = snapshots
        self._feed = feed
        self._taken = 0
        self._closed = False
        self._snapshot = ""
        self._number = 0
        self._news = asyncio.Condition()
        self._looking: asyncio.Task[None] | None = None

    @contextmanager
    def seat(self) -> Iterator[bool]:
        """Take a seat for as long as the context lasts; False where none is free."""
        if self._closed or self._taken >= SEATS:
            yield False
            return
        self._taken += 1
        if self._looking is None:
            self._feed.begin()
            self._looking = asyncio.create_task(self._look())
        try:
            yield True
        finally:
            self._taken -= 1
            if self._taken == 0:
                self._end()

    async def events(self) -> AsyncIterator[bytes]:
        """Yield server-sent events, one `now` and any `article` at a time, until closed."""
        yield _RETRY
        shown, number = 0, 0
        while True:
            async with self._news:
                await self._news.wait_for(lambda: self._closed or self._number != number)  # noqa: B023 - called at once
            if self._closed:
                return
            number = self._number
            cards = self._feed.cards_after(shown)
            shown = cards[-1].number if cards else shown
            events = [_event("article", card.json) for card in cards]
            yield b"".join([*events, _event("now", self._snapshot)])

    async def close(self) -> None:
        """Send everyone home."""
        self._closed = True
        async with self._news:
            self._news.notify_all()

    async def _look(self) -> None:
        while True:
            try:
                self._snapshot = self._snapshots.take()
            except Exception:
                log.exception("the live page could not be made")
            else:
                self._number += 1
                async with self._news:
                    self._news.notify_all()
            await asyncio.sleep(_SECONDS_BETWEEN)

    def _end(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._number = 0
        self._snapshots.forget()
        self._feed.end()


def _event(name: str, data: str) -> bytes:
    """Write a server-sent event; `data` is ASCII without line ends, as `json.dumps` writes it."""
    return f"event: {name}\ndata: {data}\n\n".encode("ascii")
