"""The producer: acknowledged by all replicas, idempotent where the broker can."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    IncompatibleBrokerVersion,
    InvalidTransactionTimeout,
    KafkaError,
    ProducerClosed,
    TransactionalIdAuthorizationFailed,
    UnknownError,
    UnsupportedVersionError,
)

from worker.errors import DeliveryError, SettingsError
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


async def check_transactions(settings: Settings) -> None:
    """Find out whether the broker lets this client use transactions.

    Raises:
        SettingsError: the broker has none, or none so long.
        DeliveryError: the broker cannot be reached, or refuses this client.
    """
    producer = transactional_producer(settings, "start")
    try:
        async with asyncio.timeout(min(_PROBE_SECONDS, settings.request_timeout_seconds)):
            with _unreported():
                await producer.start()
    except InvalidTransactionTimeout as error:
        raise SettingsError(
            f"NEWSWIRE_DELIVERY_TIMEOUT_SECONDS: {settings.delivery_timeout_seconds:g} is longer"
            " than the broker lets a transaction last (transaction.max.timeout.ms): lower it"
        ) from error
    except TransactionalIdAuthorizationFailed as error:
        raise forbidden_transactions(settings, error) from error
    except _INCAPABLE as error:
        raise SettingsError(
            f"NEWSWIRE_DELIVERY: exactly_once needs transactions, and the broker at"
            f" {settings.bootstrap_servers} has none ({error!r}): set at_least_once, or use a"
            " broker that has them, such as Apache Kafka"
        ) from error
    except (KafkaError, TimeoutError) as error:
        raise DeliveryError(
            f"the coordinator of transactions at {settings.bootstrap_servers} does not answer"
            f" ({error!r})"
        ) from error
    finally:
        await close(producer)


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
    return AIOKafkaProducer(**_arguments(settings), enable_idempotence=idempotent)


def transactional_producer(settings: Settings, name: str) -> AIOKafkaProducer:
    """Make such a producer for transactions; once started, it fences the others of its name."""
    return AIOKafkaProducer(
        **_arguments(settings),
        transactional_id=transactional_id(settings, name),
        # By then this process has ended, if it was not heard of.
        transaction_timeout_ms=int(settings.delivery_timeout_seconds * 1000),
    )


def transactional_id(settings: Settings, name: str) -> str:
    """Make a transactional id; `name` is the input partition's number."""
    return f"{settings.consumer_group}-{settings.raw_topic}-{name}"


def forbidden_transactions(settings: Settings, error: BaseException) -> DeliveryError:
    """Say what this client must be allowed to do."""
    return DeliveryError(
        f"the broker does not let this client use transactions: {error!r}; allow it to write with"
        f" transactional ids that begin with {transactional_id(settings, '')}"
    )


def is_transactional(producer: AIOKafkaProducer) -> bool:
    """Tell whether a producer sends within transactions only."""
    manager = producer._txn_manager  # noqa: SLF001 - aiokafka has no other way
    return manager is not None and manager.transactional_id is not None


def end_of_sender(producer: AIOKafkaProducer) -> BaseException | None:
    """Return with what a producer's sender ended, None while it runs."""
    task = producer._sender.sender_task  # noqa: SLF001 - aiokafka tells only that it is of no use
    return task.exception() if task is not None and task.done() and not task.cancelled() else None


def _arguments(settings: Settings) -> dict[str, Any]:
    return connection_arguments(settings) | {
        "acks": "all",
        "compression_type": None if settings.compression == "none" else settings.compression,
        "max_batch_size": _NO_LIMIT,
        "max_request_size": _NO_LIMIT,
    }


async def discard(producer: AIOKafkaProducer) -> None:
    """Close a producer without sending what waits in it: its batches fail.

    `stop()` would send them, beside the producer that follows.
    """
    accumulator = producer._message_accumulator  # noqa: SLF001 - aiokafka has no other way
    waiting = [batch for batches in accumulator._batches.values() for batch in batches]  # noqa: SLF001
    accumulator.fail_all(ProducerClosed())
    accumulator._batches.clear()  # noqa: SLF001
    answers = [batch._drain_waiter for batch in waiting]  # noqa: SLF001
    if is_transactional(producer):
        answers.append(producer._txn_manager._transaction_waiter)  # noqa: SLF001
    for answer in answers:
        if answer is not None and answer.done():
            answer.exception()  # seen, or asyncio reports it as lost
    await close(producer)


async def close(producer: AIOKafkaProducer) -> None:
    """Close a producer; a broker that does not answer does not keep it for long."""
    with contextlib.suppress(KafkaError, TimeoutError):
        async with asyncio.timeout(_CLOSE_SECONDS):
            await producer.stop()
    await producer.client.close()
