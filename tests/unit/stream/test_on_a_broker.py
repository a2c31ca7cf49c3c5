"""What the stream's clients do against a real broker."""

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import ProducerClosed
from aiokafka.structs import ConsumerRecord

from tests.integration.cluster import Broker
from tests.unit.stream.support import record, settings
from worker.broker import free_port
from worker.errors import TopicsError
from worker.outputs import serialized_size
from worker.records import Headers, OutputRecord
from worker.settings import Settings
from worker.stream.header_keys import read_any_header_key
from worker.stream.lanes import Cargo, Flight, Form
from worker.stream.limits import Limits
from worker.stream.outbox import Outbox, Sent
from worker.stream.producer import discard, new_producer, supports_idempotence
from worker.stream.topics import Topic, check_topics, create_topics, topic_names

pytestmark = pytest.mark.broker

ESCAPED = b"\xff\xfekey".decode("utf-8", "surrogateescape")


def settings_of(broker: Broker, **changes: object) -> Settings:
    token = uuid.uuid4().hex[:8]
    names = ("raw_topic", "enriched_topic", "entities_topic", "dead_letter_topic")
    return settings(
        bootstrap_servers=broker.bootstrap_servers,
        **{name: f"{token}-{name}" for name in names},
        **changes,
    )


@contextlib.asynccontextmanager
async def outbox(
    chosen: Settings, *, limits: dict[str, int] | None = None, idempotent: bool = False
) -> AsyncIterator[Outbox]:
    box = Outbox(chosen, Limits(chosen.max_message_bytes, limits or {}), idempotent=idempotent)
    await box.start()
    try:
        yield box
    finally:
        await box.stop()


async def read(chosen: Settings, topic: str, count: int) -> list[ConsumerRecord]:
    read_any_header_key()
    consumer = AIOKafkaConsumer(
        topic, bootstrap_servers=chosen.bootstrap_servers, auto_offset_reset="earliest"
    )
    await consumer.start()
    records: list[ConsumerRecord] = []
    try:
        async with asyncio.timeout(20):
            while len(records) < count:
                for some in (await consumer.getmany(timeout_ms=200)).values():
                    records += some
    finally:
        await consumer.stop()
    return sorted(records, key=lambda each: (each.partition, each.offset))


def flight(*outputs: OutputRecord, partition: int = 0) -> Flight:
    source = record(0, partition=partition)
    form = Form.DEAD_LETTER
    cargos = [Cargo(source, (one,), (serialized_size(one),), form) for one in outputs]
    return Flight(0.0, cargos)


async def delivered(sent: list[Sent]) -> None:
    async with asyncio.timeout(20):
        await asyncio.gather(*(each.answer for each in sent))


def test_topics_are_created_once_and_described(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        with pytest.raises(TopicsError, match="newswire topics create") as caught:
            await check_topics(chosen)
        assert all(name in str(caught.value) for name in topic_names(chosen))
        created = await create_topics(chosen, partitions=3, retention_ms=3_600_000)
        assert created == topic_names(chosen)
        assert await create_topics(chosen) == ()
        topics = await check_topics(chosen)
        assert {name: topic.partitions for name, topic in topics.items()} == dict.fromkeys(
            topic_names(chosen), 3
        )

    asyncio.run(scenario())


def test_asking_does_not_create(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        for _ in range(2):
            with pytest.raises(TopicsError):
                await check_topics(chosen)

    asyncio.run(scenario())


def test_missing_topics_are_created_where_the_setting_allows_it(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker, create_topics=True)
        assert set(await check_topics(chosen)) == set(topic_names(chosen))
        assert set(await check_topics(chosen)) == set(topic_names(chosen))

    asyncio.run(scenario())


def test_the_topic_of_a_profile_is_one_of_them(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker, profile="ninjs", profile_topic=f"ninjs-{uuid.uuid4().hex}")
        assert await create_topics(chosen) == topic_names(chosen)
        assert topic_names(chosen)[-1] == chosen.profile_topic
        assert set(await check_topics(chosen)) == set(topic_names(chosen))

    asyncio.run(scenario())


def test_the_largest_message_is_read_from_the_broker(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap_servers)
        await admin.start()
        configs = {"max.message.bytes": "54321"}
        new = [NewTopic(name, 1, 1, topic_configs=configs) for name in topic_names(chosen)]
        await admin.create_topics(new)
        await admin.close()
        await create_topics(chosen)  # waits until the broker knows them
        topics = await check_topics(chosen)
        assert topics[chosen.raw_topic] == Topic(chosen.raw_topic, 1, 54_321)

    asyncio.run(scenario())


def test_nobody_listens() -> None:
    chosen = settings(bootstrap_servers=f"127.0.0.1:{free_port()}")
    with pytest.raises(TopicsError, match="NEWSWIRE_BOOTSTRAP_SERVERS"):
        asyncio.run(check_topics(chosen))


def test_a_broker_that_says_nothing_is_given_up() -> None:
    async def scenario() -> None:
        silent = await asyncio.start_server(lambda *_: asyncio.sleep(60), "127.0.0.1", 0)
        port = silent.sockets[0].getsockname()[1]
        chosen = settings(bootstrap_servers=f"127.0.0.1:{port}", request_timeout_seconds=0.5)
        with pytest.raises(TopicsError, match="NEWSWIRE_BOOTSTRAP_SERVERS"):
            await check_topics(chosen)
        silent.close()

    asyncio.run(scenario())


def test_idempotence_is_found_out(broker: Broker, on_kafka: bool) -> None:
    assert asyncio.run(supports_idempotence(settings_of(broker))) is on_kafka


@pytest.mark.parametrize("compression", ["none", "gzip", "snappy", "lz4", "zstd"])
def test_outputs_arrive_as_they_are(broker: Broker, on_kafka: bool, compression: str) -> None:
    headers: Headers = (("name", b"1"), ("name", None), ("", b""), ("Über", b"\xff"))
    odd: Headers = ((ESCAPED, b"value" * 100), ("after", None))

    async def scenario() -> None:
        chosen = settings_of(broker, compression=compression)
        await create_topics(chosen, partitions=1)
        topic = chosen.enriched_topic
        outputs = [
            OutputRecord(topic, b"key", b"value" * 100, headers),
            OutputRecord(topic, None, None),
            OutputRecord(topic, b"key", b"odd", odd),
            OutputRecord(topic, b"", b"", ()),
        ]
        async with outbox(chosen, idempotent=on_kafka) as box:
            await delivered(await box.send(flight(*outputs)))
        records = await read(chosen, topic, len(outputs))
        assert [(one.key, one.value, one.headers) for one in records] == [
            (output.key, output.value, output.headers) for output in outputs
        ]

    asyncio.run(scenario())


def test_batches_keep_to_the_limit(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker, compression="none")
        await create_topics(chosen, partitions=1)
        topic = chosen.enriched_topic
        outputs = [OutputRecord(topic, b"key", bytes([n]) * 900) for n in range(10)]
        async with outbox(chosen, limits={topic: 3_000}) as box:
            sent = await box.send(flight(*outputs))
            assert [each.batch.records for each in sent] == [3, 3, 3, 1]
            assert all(each.batch.size <= 3_000 for each in sent)
            await delivered(sent)
        assert [one.value for one in await read(chosen, topic, 10)] == [
            one.value for one in outputs
        ]

    asyncio.run(scenario())


def test_singly_is_a_batch_for_each_output(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        await create_topics(chosen, partitions=1)
        load = flight(*(OutputRecord(chosen.enriched_topic, b"key", b"%d" % n) for n in range(3)))
        load.singly = True
        async with outbox(chosen) as box:
            sent = await box.send(load)
            assert [(each.batch.records, each.batch.cargos) for each in sent] == [
                (1, [one]) for one in load.cargos
            ]
            await delivered(sent)

    asyncio.run(scenario())


def test_records_without_key_keep_their_order(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        await create_topics(chosen, partitions=4)
        topic = chosen.dead_letter_topic
        outputs = [OutputRecord(topic, None, b"%d" % n) for n in range(20)]
        async with outbox(chosen) as box:
            await delivered(await box.send(flight(*outputs, partition=6)))
        records = await read(chosen, topic, 20)
        assert {one.partition for one in records} == {2}
        assert [one.value for one in records] == [one.value for one in outputs]

    asyncio.run(scenario())


def test_a_producer_that_is_thrown_away_sends_nothing_more(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        await create_topics(chosen, partitions=1)
        producer = new_producer(chosen, idempotent=False)
        await producer.start()
        await producer.partitions_for(chosen.enriched_topic)
        batch = producer.create_batch()
        batch.append(timestamp=None, key=b"key", value=b"value")
        answer = await producer.send_batch(batch, chosen.enriched_topic, partition=0)
        await discard(producer)
        with pytest.raises(ProducerClosed):
            await answer
        async with outbox(chosen) as box:
            await box.renew()
            again = OutputRecord(chosen.enriched_topic, b"key", b"again")
            await delivered(await box.send(flight(again)))
        records = await read(chosen, chosen.enriched_topic, 1)
        assert [one.value for one in records] == [b"again"]

    asyncio.run(scenario())


def test_a_record_with_an_odd_header_key_does_not_stop_its_partition(broker: Broker) -> None:
    async def scenario() -> None:
        chosen = settings_of(broker)
        await create_topics(chosen, partitions=1)
        topic = chosen.raw_topic
        async with outbox(chosen) as box:
            await delivered(
                await box.send(flight(OutputRecord(topic, b"1", b"", ((ESCAPED, b""),))))
            )
        producer = AIOKafkaProducer(bootstrap_servers=broker.bootstrap_servers)
        await producer.start()
        await producer.send_and_wait(topic, b"after", key=b"2")
        await producer.stop()
        records = await read(chosen, topic, 2)
        assert [one.key for one in records] == [b"1", b"2"]
        assert records[0].headers == ((ESCAPED, b""),)

    asyncio.run(scenario())
