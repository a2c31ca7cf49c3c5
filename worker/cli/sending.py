"""Messages to Kafka, many under way, each waited for."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from worker.cli.clients import open_producer, require_topic
from worker.cli.messages import Message
from worker.errors import DeliveryError
from worker.settings import Settings

_PENDING_BYTES = 16 * 1024 * 1024

_Pending = deque[tuple[Message, asyncio.Future[Any]]]


async def send(
    messages: Iterable[Message], settings: Settings, acknowledged: Callable[[Message], None]
) -> None:
    """Send messages to the raw topic and wait until the broker has acknowledged all.

    Args:
        messages: read as fast as they are sent.
        settings: how to reach the broker.
        acknowledged: called for each, in order.

    Raises:
        DeliveryError: one was not acknowledged; the message names it and counts the others.
        TopicsError: the raw topic is missing.
        UnreachableError: no broker can be used.
    """
    pending: _Pending = deque()
    pending_bytes = 0
    async with open_producer(settings) as producer:
        cluster = await producer.client.fetch_all_metadata()
        require_topic(settings.raw_topic, cluster.topics())
        for message in messages:
            pending.append((message, await _enqueue(producer, message)))
            pending_bytes += len(message.record.value or b"")
            while pending_bytes > _PENDING_BYTES:
                pending_bytes -= len(pending[0][0].record.value or b"")
                await _settle(pending, acknowledged)
        while pending:
            await _settle(pending, acknowledged)


async def _enqueue(producer: AIOKafkaProducer, message: Message) -> asyncio.Future[Any]:
    record = message.record
    future: asyncio.Future[Any] = await producer.send(
        record.topic, record.value, key=record.key, headers=list(record.headers)
    )
    return future


async def _settle(pending: _Pending, acknowledged: Callable[[Message], None]) -> None:
    message, delivery = pending.popleft()
    try:
        await delivery
    except KafkaError as error:
        others = await asyncio.gather(*(each for _, each in pending), return_exceptions=True)
        lost = 1 + sum(isinstance(each, BaseException) for each in others)
        raise DeliveryError(
            f"{message.where} was not delivered ({error or type(error).__name__}), nor were"
            f" {lost - 1} of those after it. Publish again when the broker is well: the worker"
            " gives an article that comes twice the same id and revision."
        ) from error
    acknowledged(message)
