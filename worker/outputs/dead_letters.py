"""Dead letters: the original, byte for byte, and why it could not become an article."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from worker import __version__
from worker.codec import to_json
from worker.errors import Stage
from worker.identity import dead_letter_id
from worker.origin import (
    ORIGINAL_OFFSET,
    ORIGINAL_PARTITION,
    ORIGINAL_TIMESTAMP,
    ORIGINAL_TOPIC,
    REPLAY_COUNT,
    last_header,
    origin,
)
from worker.outputs.headers import header_text, header_time
from worker.outputs.routes import Routes
from worker.outputs.size import serialized_size
from worker.pipeline import Rejected
from worker.records import Header, Headers, InputRecord, OutputRecord

MAX_STACKTRACE_BYTES = 8_192
"""The longest stack trace in a dead letter; its end, which says most, is kept."""

# The names that Kafka Connect's DeadLetterQueueReporter writes, there too as UTF-8 text.
_CONNECT = "__connect.errors."
_DLQ = "x-dlq-"
OWN_HEADERS = (
    *(f"{_CONNECT}{name}" for name in ("topic", "partition", "offset", "stage", "class.name")),
    *(f"{_CONNECT}exception.{name}" for name in ("class.name", "message", "stacktrace")),
    *(f"{_DLQ}{name}" for name in ("id", "reason", "attempts", "first-failed-at", "failed-at")),
    *(f"{_DLQ}{name}" for name in ("worker-version", "consumer-group", "value")),
    *(REPLAY_COUNT, ORIGINAL_TOPIC, ORIGINAL_PARTITION, ORIGINAL_OFFSET, ORIGINAL_TIMESTAMP),
)
_OWN_NAMES = frozenset(OWN_HEADERS)
_STACKTRACE = f"{_CONNECT}exception.stacktrace"

_COUNT = re.compile(rb"[0-9]{1,6}")
_TIME = re.compile(
    rb"20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?Z"
)

_CLASSES = {
    Stage.DECODE: "worker.codec",
    Stage.ENRICH: "worker.pipeline",
    Stage.ENCODE: "worker.outputs",
    Stage.DELIVER: "worker.stream",
}


def dead_letter(
    record: InputRecord, rejected: Rejected, *, routes: Routes, now: datetime
) -> OutputRecord:
    """Make the dead letter of a record: original key, value and headers, and why.

    Headers of these names that the record already has are replaced, so that a dead letter which
    is replayed and fails again carries one set: its attempts are counted on, its first failure,
    the number of its replays and the place and time of the original are kept.

    Args:
        record: the input as it came.
        rejected: why.
        routes: names of the topic and of the consumer group.
        now: aware; when it failed.
    """
    failed_at = header_time(now)
    own: dict[str, bytes] = {
        f"{_DLQ}id": dead_letter_id(
            routes.consumer_group, record.topic, record.partition, record.offset
        ).encode(),
        f"{_DLQ}reason": rejected.reason.encode(),
        f"{_DLQ}attempts": b"%d" % (_count(record.headers, f"{_DLQ}attempts") + 1),
        f"{_DLQ}first-failed-at": _first_failure(record.headers) or failed_at,
        f"{_DLQ}failed-at": failed_at,
        f"{_DLQ}worker-version": __version__.encode(),
        f"{_DLQ}consumer-group": header_text(routes.consumer_group),
        REPLAY_COUNT: b"%d" % _count(record.headers, REPLAY_COUNT),
        **_original(record),
        f"{_CONNECT}topic": header_text(record.topic),
        f"{_CONNECT}partition": b"%d" % record.partition,
        f"{_CONNECT}offset": b"%d" % record.offset,
        f"{_CONNECT}stage": rejected.stage.encode(),
        f"{_CONNECT}class.name": _CLASSES[rejected.stage].encode(),
        f"{_CONNECT}exception.class.name": header_text(rejected.exception),
        f"{_CONNECT}exception.message": header_text(rejected.message),
    }
    if rejected.stacktrace is not None:
        end = rejected.stacktrace.encode("utf-8", "replace")[-MAX_STACKTRACE_BYTES:]
        own[_STACKTRACE] = end.decode("utf-8", "ignore").encode()
    return OutputRecord(
        topic=routes.dead_letter_topic,
        key=record.key,
        value=record.value,
        headers=(*_originals(record.headers), *own.items()),
    )


def dead_letter_reference(
    letter: OutputRecord, record: InputRecord, *, max_bytes: int
) -> OutputRecord:
    """Shrink a dead letter that the broker would refuse: the value gives way to a reference.

    The value becomes a JSON object that says where the original stands and what was left out,
    and the header `x-dlq-value: reference` tells it from an original. The key, then the
    producer's headers in their order, stay as far as they fit. Where even the worker's own headers
    do not, the stack trace goes and the message is cut.

    Args:
        letter: the dead letter that is too large.
        record: its input.
        max_bytes: the largest record batch that the broker takes. Below 4,096 even the reference
            may be larger.
    """
    own = _own_headers(letter.headers)
    if _room(letter, own, max_bytes) < 0:
        own = _shortened(own)
    room = _room(letter, own, max_bytes)
    key = letter.key if len(letter.key or b"") <= room else None
    originals = _originals(letter.headers)
    kept = _fitting(originals, room - len(key or b""))
    reference = {
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "message": "The original record is too large for this topic; it stands at this topic, "
        "partition and offset for as long as the topic keeps it.",
        "value_bytes": len(record.value or b""),
        "key_omitted": key != letter.key,
        "headers_omitted": len(originals) - len(kept),
    }
    return replace(letter, key=key, value=to_json(reference), headers=(*kept, *own))


def _original(record: InputRecord) -> dict[str, bytes]:
    original = origin(record)
    headers = {
        ORIGINAL_TOPIC: header_text(original.topic),
        ORIGINAL_PARTITION: b"%d" % original.partition,
        ORIGINAL_OFFSET: b"%d" % original.offset,
    }
    if original.timestamp is not None:
        headers[ORIGINAL_TIMESTAMP] = b"%d" % original.timestamp
    return headers


_REFERENCE_BYTES = 640
"""Room for the reference itself; a topic's name has 249 characters at most."""

_SHORT_MESSAGE_BYTES = 256


def _own_headers(headers: Headers) -> Headers:
    own = tuple(header for header in headers if header[0] in _OWN_NAMES)
    return (*own, (f"{_DLQ}value", b"reference"))


def _shortened(own: Headers) -> Headers:
    return tuple(
        (name, header_text((value or b"").decode(), limit=_SHORT_MESSAGE_BYTES))
        for name, value in own
        if name != _STACKTRACE
    )


def _room(letter: OutputRecord, own: Headers, max_bytes: int) -> int:
    bare = replace(letter, key=None, value=None, headers=own)
    return max_bytes - serialized_size(bare) - _REFERENCE_BYTES


def _originals(headers: Headers) -> Headers:
    return tuple(header for header in headers if header[0] not in _OWN_NAMES)


def _fitting(headers: Iterable[Header], room: int) -> Headers:
    kept = []
    for name, value in headers:
        size = serialized_size(OutputRecord("", None, None, ((name, value),))) - _EMPTY
        if size <= room:
            kept.append((name, value))
            room -= size
    return tuple(kept)


_EMPTY = serialized_size(OutputRecord("", None, None))


def _count(headers: Headers, name: str) -> int:
    value = last_header(headers, name)
    return int(value) if _COUNT.fullmatch(value) else 0


def _first_failure(headers: Headers) -> bytes | None:
    value = last_header(headers, f"{_DLQ}first-failed-at")
    return value if _TIME.fullmatch(value) else None
