"""Producers upstream may use transactions: what they abort is not read, what they commit is."""

import asyncio

import pytest
from aiokafka import AIOKafkaProducer

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import MixedRecord, articles
from tests.integration.publisher import Published
from tests.integration.room import room
from tests.integration.worker_process import environment

pytestmark = [pytest.mark.broker, pytest.mark.kafka_only("transactions")]

TRANSACTIONS = 12
RECORDS_EACH = 20


def test_transactions_upstream(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """Every third transaction is aborted; the markers do not keep commits from the end."""

    async def scenario() -> tuple[list[MixedRecord], Account]:
        records = articles(TRANSACTIONS * RECORDS_EACH)
        aborted: list[MixedRecord] = []
        async with room(broker, topics) as here:
            worker = start_worker(environment(broker, topics))
            producer = AIOKafkaProducer(
                bootstrap_servers=broker.bootstrap_servers, transactional_id=topics.group
            )
            async with producer:
                for number in range(TRANSACTIONS):
                    batch = records[number * RECORDS_EACH :][:RECORDS_EACH]
                    await producer.begin_transaction()
                    published = await asyncio.gather(
                        *(_publish(producer, topics.raw, one) for one in batch)
                    )
                    if number % 3 == 0:
                        await producer.abort_transaction()
                        aborted.extend(batch)
                    else:
                        await producer.commit_transaction()
                        here.publisher.published.extend(published)
            await here.until_committed(worker)
            return aborted, here.account()

    aborted, account = asyncio.run(scenario())
    account.assert_complete()
    account.assert_no_duplicates()
    assert len(account.published) + len(aborted) == TRANSACTIONS * RECORDS_EACH


async def _publish(producer: AIOKafkaProducer, topic: str, record: MixedRecord) -> Published:
    metadata = await (await producer.send(topic, record.value, key=record.key))
    return Published(record, metadata.partition, metadata.offset)
