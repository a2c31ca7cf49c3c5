"""What a test needs beside a worker: its topics, someone who publishes, someone who watches."""

import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Observer, Topics, create_topics
from tests.integration.feed import Feed
from tests.integration.mixed_records import MixedRecord
from tests.integration.publisher import Publisher
from tests.integration.waiting import until
from tests.integration.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class Room:
    """The topics of one test, its publisher and its observer."""

    topics: Topics
    publisher: Publisher
    observer: Observer

    def feed(self, records: Sequence[MixedRecord], *, backlog: int = 120) -> Feed:
        """Publish `records` bit by bit, about `backlog` ahead of the workers."""
        return Feed(records, self.publisher, self.observer, backlog=backlog)

    async def until_committed(
        self, *workers: WorkerProcess, deadline_seconds: float = 90.0
    ) -> None:
        """Wait until the group has committed all that was published, and read what came out.

        Fails at once when one of `workers` ends.
        """

        async def all_committed() -> bool:
            for worker in workers:
                assert worker.exit_code is None, f"a worker ended: {worker.exit_code}"
            committed = await self.observer.committed()
            return all(one.offset < committed[one.partition] for one in self.publisher.published)

        await until(all_committed, "all inputs are committed", deadline_seconds=deadline_seconds)
        await self.observer.read()

    def account(self) -> Account:
        """Account for what was published by what the observer has read."""
        return Account.of(
            self.publisher.published,
            enriched=self.observer.enriched,
            entities=self.observer.entities,
            dead_letters=self.observer.dead_letters,
        )


@contextlib.asynccontextmanager
async def room(
    broker: Broker,
    topics: Topics,
    *,
    partitions: int = 4,
) -> AsyncIterator[Room]:
    """Create the topics, and start a publisher and an observer."""
    await create_topics(broker, topics, partitions=partitions)
    async with (
        Publisher(broker, topics.raw) as publisher,
        Observer(broker, topics, partitions=partitions) as observer,
    ):
        yield Room(topics, publisher, observer)
