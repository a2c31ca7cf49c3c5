"""The loop that one writes with aiokafka: a batch in, its records out, commit."""

import asyncio
from typing import NoReturn

import uvloop
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from tests.benchmark.contenders.work import Make, input_record
from worker.settings import Settings

_RECORDS = 500
_WAIT_MS = 200
_LINGER_MS = 5


def run(settings: Settings, make: Make, *, idempotent: bool) -> None:
    """Run until killed."""
    uvloop.run(_run(settings, make, idempotent=idempotent))


async def _run(settings: Settings, make: Make, *, idempotent: bool) -> NoReturn:
    consumer = AIOKafkaConsumer(
        settings.raw_topic,
        bootstrap_servers=settings.bootstrap_servers,
        group_id=settings.consumer_group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        session_timeout_ms=int(settings.session_timeout_seconds * 1000),
        heartbeat_interval_ms=int(settings.heartbeat_interval_seconds * 1000),
    )
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.bootstrap_servers,
        acks="all",
        enable_idempotence=idempotent,
        compression_type=None if settings.compression == "none" else settings.compression,
        linger_ms=_LINGER_MS,
    )
    await producer.start()
    await consumer.start()
    while True:
        fetched = await consumer.getmany(timeout_ms=_WAIT_MS, max_records=_RECORDS)
        deliveries: list[asyncio.Future[object]] = []
        for records in fetched.values():
            for record in records:
                for made in make(input_record(record)):
                    delivery = await producer.send(
                        made.topic, made.value, key=made.key, headers=list(made.headers)
                    )
                    deliveries.append(delivery)
        await asyncio.gather(*deliveries)
        if deliveries:
            await consumer.commit()
