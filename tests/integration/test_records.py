"""Whatever a record holds, it becomes what the contract says, exactly once where nothing fails."""

import asyncio
from dataclasses import replace

import orjson
import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Records, Topics, limit_batches
from tests.integration.mixed_records import CODECS, Fate, MixedRecord, mixed_records
from tests.integration.room import room
from tests.integration.worker_process import environment
from worker.errors import Reason

pytestmark = pytest.mark.broker


def test_every_kind_and_codec(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    async def scenario() -> Account:
        async with room(broker, topics) as here:
            await here.publisher.publish(mixed_records(300, seed=1))
            worker = start_worker(environment(broker, topics))
            await here.until_committed(worker)
            return here.account()

    account = asyncio.run(scenario())
    assert {one.record.codec for one in account.published} == set(CODECS)
    account.assert_complete()
    account.assert_no_duplicates()


def test_what_has_one_key_stays_in_order(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """Versions of an article come out as they went in, and its withdrawal last."""
    keys = [f"kunci-{number}".encode() for number in range(20)]
    versions: list[int | None] = [*range(1, 6), None]
    records = [
        MixedRecord(
            kind="version",
            token=str(version),
            key=key,
            value=None
            if version is None
            else orjson.dumps({"id": key.decode(), "body": "x", "version": version}),
            headers=(),
            codec=None,
            fate=Fate.ENRICHED if version else Fate.TOMBSTONE,
        )
        for version in versions
        for key in keys
    ]

    async def scenario() -> Records:
        async with room(broker, topics) as here:
            await here.publisher.publish(records)
            worker = start_worker(environment(broker, topics, batch_records=3))
            await here.until_committed(worker)
            return here.observer.enriched

    enriched = asyncio.run(scenario())
    for key in keys:
        of_the_key = [record for record in enriched if record.key == key]
        assert len({record.partition for record in of_the_key}) == 1
        assert [record.value and record.json()["version"] for record in of_the_key] == versions


@pytest.mark.kafka_only("limit on the size of a batch")
@pytest.mark.parametrize("running", [False, True], ids=["before the start", "while it runs"])
def test_topic_that_takes_less_than_the_setting_says(
    broker: Broker, topics: Topics, start_worker: StartWorker, *, running: bool
) -> None:
    """What the broker refuses as too large becomes a dead letter; what it takes goes through.

    A limit that came while the worker runs is found out when the broker refuses the article; it
    may have taken records of its entities by then. The enriched topic is the authority.
    """
    records = [
        replace(record, fate=Fate.DEAD_LETTER, reason=Reason.OUTPUT_TOO_LARGE)
        if record.kind in {"large text", "near the limit"}
        else record
        for record in mixed_records(200, seed=2)
    ]

    # Not compressed, since the broker measures what it gets.
    settings = environment(broker, topics, compression="none")

    async def scenario() -> Account:
        async with room(broker, topics) as here:
            if running:
                worker = start_worker(settings)
                await worker.ready()
                await limit_batches(broker, topics.enriched, 100_000)
            else:
                await limit_batches(broker, topics.enriched, 100_000)
                worker = start_worker(settings)
            await here.publisher.publish(records)
            await here.until_committed(worker)
            return here.account()

    account = asyncio.run(scenario())
    if running:
        for place in account.dead_letters:
            account.entities.pop(place, None)
    account.assert_complete()
