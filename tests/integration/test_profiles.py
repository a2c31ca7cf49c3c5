"""Articles in another vocabulary, on a topic of their own, under the same guarantee."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiokafka.admin import NewTopic

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Observer, Record, Topics, admin
from tests.integration.mixed_records import Fate, mixed_records
from tests.integration.publisher import Published
from tests.integration.room import room
from tests.integration.waiting import until
from tests.integration.worker_process import environment
from tests.published.ninjs import VALIDATOR

pytestmark = pytest.mark.broker

RECORDS = 500
KILLS = 2
PARTITIONS = 4

Place = tuple[int, int]


@asynccontextmanager
async def observer_of(broker: Broker, topics: Topics, topic: str) -> AsyncIterator[Observer]:
    """Create the topic, and watch it in the place of the enriched one."""
    async with admin(broker) as client:
        await client.create_topics([NewTopic(topic, PARTITIONS, 1)])

        async def known() -> bool:
            return topic in await client.list_topics()

        await until(known, "the topic is known to the broker")
    async with Observer(broker, replace(topics, enriched=topic), partitions=PARTITIONS) as observer:
        yield observer


def place(record: Record) -> Place:
    return int(record.header("ce_inputpartition")), int(record.header("ce_inputoffset"))


def missing(
    published: Sequence[Published], committed: dict[int, int], found: set[Place]
) -> list[Place]:
    """List the inputs that are committed and have no record of the profile."""
    return [
        (one.partition, one.offset)
        for one in published
        if one.record.fate is not Fate.DEAD_LETTER
        and one.offset < committed[one.partition]
        and (one.partition, one.offset) not in found
    ]


@pytest.mark.timeout(240)
def test_every_article_is_written_in_the_profile_before_its_input_counts(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    """Also where the worker is killed: the topic is one of the outputs."""
    topic = f"{topics.group}-ninjs"
    lost: list[list[Place]] = []

    async def scenario() -> tuple[Account, Observer]:
        async with room(broker, topics) as here, observer_of(broker, topics, topic) as profiled:
            settings = environment(broker, topics, profile="ninjs", profile_topic=topic)
            worker = start_worker(settings)
            feed = here.feed(mixed_records(RECORDS, seed=21))
            for _ in range(KILLS):
                await feed.until_delivered(60)
                worker.kill()
                committed = await here.observer.committed()
                await profiled.read()
                found = {place(record) for record in profiled.enriched}
                lost.append(missing(here.publisher.published, committed, found))
                worker = start_worker(settings)
            await feed.publish_the_rest()
            await here.until_committed(worker)
            await profiled.read()
            return here.account(), profiled

    account, profiled = asyncio.run(scenario())
    assert lost == [[]] * KILLS
    account.assert_complete()
    records = profiled.enriched
    wanted = {
        (one.partition, one.offset): one.record
        for one in account.published
        if one.record.fate is not Fate.DEAD_LETTER
    }
    assert {place(record) for record in records} == wanted.keys()
    twins: dict[Place, str] = {}
    for record in records:
        source = wanted[place(record)]
        assert twins.setdefault(place(record), record.header("ce_id")) == record.header("ce_id")
        if source.fate is Fate.TOMBSTONE:
            assert (record.key, record.value) == (source.key, None)
            assert record.header("ce_type") == "news.article.withdrawn.v1"
            continue
        document = record.json()
        VALIDATOR.validate(document)
        assert record.header("ce_type") == "news.article.ninjs.v1"
        assert source.token in document["bodies"][0]["value"]
        [id_] = [each["value"] for each in document["altIds"] if each["role"] == "id"]
        assert record.header("ce_subject") == id_
        assert record.key == (id_.encode() if source.key is None else source.key)
