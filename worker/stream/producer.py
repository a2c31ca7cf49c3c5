"""The producer: acknowledged by all replicas, idempotent where the broker can."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator

from aiokafka import AIOKafkaProducer
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    IncompatibleBrokerVersion,
    KafkaError,
    ProducerClosed,
    UnknownError,
    UnsupportedVersionError,
)

from worker.settings import Settings
from worker.stream.security import connection_arguments

log = logging.getLogger(__name__)

_PROBE_SECONDS = 10.0
_CLOSE_SECONDS = 5.0
_NO_LIMIT = 2**31 - 1
_INCAPABLE = (
    ClusterAuthorizationFailedError,
    IncompatibleBrokerVersion,
    UnknownError,
    UnsupportedVersionError,
)


async def supports_idempotence(settings: Settings) -> bool:
    """Find out whether the broker gives this client a producer id.

    Raises:
        KafkaError: the broker cannot be reached, or refuses this client.
    """
    producer = new_producer(settings, idempotent=True)
    try:
        async with asyncio.timeout(min(_PROBE_SECONDS, settings.request_timeout_seconds)):
            with _unreported():
                await producer.start()
    except _INCAPABLE as error:
        log.info("the producer cannot be idempotent", extra={"error": repr(error)})
        return False
    except TimeoutError:
        log.warning("the broker gives no producer id in time: the producer is not idempotent")
        return False
    finally:
        await close(producer)
    return True


@contextlib.contextmanager
def _unreported() -> Iterator[None]:
    """Keep aiokafka from logging as an error what is an answer here."""
    logger = logging.getLogger("aiokafka.producer.sender")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def new_producer(settings: Settings, *, idempotent: bool) -> AIOKafkaProducer:
    """Make a producer, not yet started, for batches that the caller builds.

    Sizes are checked before batches are built (`worker.stream.limits`), so the producer has no
    limits of its own. It sends one batch of a partition after the other, so that order is kept
    whether it is idempotent or not.
    """
    return AIOKafkaProducer(
        **connection_arguments(settings),
        acks="all",
        enable_idempotence=idempotent,
        compression_type=None if settings.compression == "none" else settings.compression,
        max_batch_size=_NO_LIMIT,
        max_request_size=_NO_LIMIT,
    )


async def discard(producer: AIOKafkaProducer) -> None:
    """Close a producer without sending what waits in it: its batches fail.

    `stop()` would send them, beside the producer that follows.
    """
    accumulator = producer._message_accumulator  # noqa: SLF001 - aiokafka has no other way
    waiting = [batch for batches in accumulator._batches.values() for batch in batches]  # noqa: SLF001
    accumulator.fail_all(ProducerClosed())
    accumulator._batches.clear()  # noqa: SLF001
    for batch in waiting:
        if batch._drain_waiter.done():  # noqa: SLF001
            batch._drain_waiter.exception()  # noqa: SLF001 - seen, or asyncio reports it as lost
    await close(producer)


async def close(producer: AIOKafkaProducer) -> None:
    """Close a producer; a broker that does not answer does not keep it for long."""
    with contextlib.suppress(KafkaError, TimeoutError):
        async with asyncio.timeout(_CLOSE_SECONDS):
            await producer.stop()
    await producer.client.close()
