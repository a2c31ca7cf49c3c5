"""The loop that one writes with confluent-kafka: a batch in, its records out, commit."""

from typing import Any

from confluent_kafka import Consumer, Producer

from tests.benchmark.contenders.work import Make
from worker.records import InputRecord
from worker.settings import Settings

_RECORDS = 500
_WAIT_SECONDS = 0.2
_LINGER_MS = 5


def run(settings: Settings, make: Make, *, idempotent: bool) -> None:
    """Run until killed.

    Raises:
        RuntimeError: a record was not delivered.
    """
    consumer = Consumer(consumer_options(settings))
    consumer.subscribe([settings.raw_topic])
    producer = Producer(
        {
            "bootstrap.servers": settings.bootstrap_servers,
            "linger.ms": _LINGER_MS,
            **producer_options(settings, idempotent=idempotent),
        }
    )
    while True:
        messages = consumer.consume(_RECORDS, _WAIT_SECONDS)
        for message in messages:
            for made in make(_input_record(message)):
                _produce(producer, made.topic, made.value, made.key, list(made.headers))
        producer.flush()
        if messages:
            consumer.commit(asynchronous=False)


def consumer_options(settings: Settings) -> dict[str, Any]:
    """Return librdkafka's options for the reader."""
    return {
        "bootstrap.servers": settings.bootstrap_servers,
        "group.id": settings.consumer_group,
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "session.timeout.ms": int(settings.session_timeout_seconds * 1000),
        "heartbeat.interval.ms": int(settings.heartbeat_interval_seconds * 1000),
    }


def producer_options(settings: Settings, *, idempotent: bool) -> dict[str, Any]:
    """Return librdkafka's options for the writer: those that the worker has too."""
    return {
        "acks": "all",
        "enable.idempotence": idempotent,
        "compression.type": settings.compression,
        "partitioner": "murmur2_random",
    }


def _produce(producer: Any, topic: str, value: Any, key: Any, headers: Any) -> None:
    while True:
        try:
            producer.produce(topic, value, key, headers=headers, on_delivery=_look)
        except BufferError:
            producer.poll(0.1)
        else:
            producer.poll(0)
            return


def _look(error: object, _: object) -> None:
    if error is not None:
        raise RuntimeError(error)


def _input_record(message: Any) -> InputRecord:
    return InputRecord(
        message.topic(),
        message.partition(),
        message.offset(),
        message.timestamp()[1],
        message.key(),
        message.value(),
    )
