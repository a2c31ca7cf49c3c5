"""A Quix Streams application: a record in, a list of records out, each to its topic."""

from typing import Any

from quixstreams import Application, message_context
from quixstreams.models import Serializer

from tests.benchmark.contenders.confluent_loop import consumer_options, producer_options
from tests.benchmark.contenders.work import Make
from worker.records import InputRecord, OutputRecord
from worker.settings import Settings

_COMMIT_SECONDS = 0.5
_OWN = ("bootstrap.servers", "group.id", "auto.offset.reset", "enable.auto.commit")


class _Value(Serializer):  # type: ignore[misc,unused-ignore]
    """Takes the value of a record."""

    def __call__(self, value: OutputRecord, **_: object) -> Any:
        return value.value


def run(settings: Settings, make: Make, *, idempotent: bool) -> None:
    """Run until killed."""
    options = consumer_options(settings)
    app = Application(
        broker_address=settings.bootstrap_servers,
        consumer_group=settings.consumer_group,
        auto_offset_reset="earliest",
        commit_interval=_COMMIT_SECONDS,
        consumer_extra_config={name: options[name] for name in options if name not in _OWN},
        producer_extra_config=producer_options(settings, idempotent=idempotent),
        use_changelog_topics=False,
        loglevel="WARNING",
    )
    raw = app.topic(settings.raw_topic, key_deserializer="bytes", value_deserializer="bytes")
    topics = {
        name: app.topic(name, key_serializer="bytes", value_serializer=_Value())
        for name in (settings.enriched_topic, settings.entities_topic, settings.dead_letter_topic)
    }

    def made(value: bytes, key: Any, timestamp: int, _: object) -> list[OutputRecord]:
        at = message_context()
        return list(make(InputRecord(at.topic, at.partition, at.offset, timestamp, key, value)))

    stream = app.dataframe(raw).apply(made, expand=True, metadata=True)
    stream = stream.set_headers(lambda record, *_: list(record.headers))
    stream.to_topic(lambda record, *_: topics[record.topic], key=lambda record: record.key)
    app.run()
