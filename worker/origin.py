"""Where an article first stood, also after its dead letter was published again.

A replayed record has an offset and a timestamp of its own. Consumers order the versions of an
article by the original's, so the dead letter carries them in headers, and whoever replays it keeps
those.
"""

import re

from worker.records import Headers, InputRecord, InputReference

REPLAY_COUNT = "x-dlq-replay-count"
ORIGINAL_TOPIC = "x-dlq-original-topic"
ORIGINAL_PARTITION = "x-dlq-original-partition"
ORIGINAL_OFFSET = "x-dlq-original-offset"
ORIGINAL_TIMESTAMP = "x-dlq-original-timestamp"

_TOPIC = re.compile(rb"[A-Za-z0-9._-]{1,249}")
_NUMBER = re.compile(rb"[0-9]{1,18}")


def origin(record: InputRecord) -> InputReference:
    """Say where the original of a record stands: elsewhere only where it was replayed.

    Args:
        record: a replayed one has a positive `x-dlq-replay-count` and the original's topic,
            partition and offset; where one of them is missing or malformed the record counts as an
            original. Without a usable timestamp of the original there is none.
    """
    here = InputReference(record.topic, record.partition, record.offset, record.timestamp)
    if not _number(record.headers, REPLAY_COUNT):
        return here
    topic = last_header(record.headers, ORIGINAL_TOPIC)
    partition = _number(record.headers, ORIGINAL_PARTITION)
    offset = _number(record.headers, ORIGINAL_OFFSET)
    if _TOPIC.fullmatch(topic) is None or partition is None or offset is None:
        return here
    timestamp = _number(record.headers, ORIGINAL_TIMESTAMP)
    return InputReference(topic.decode(), partition, offset, timestamp)


def last_header(headers: Headers, wanted: str) -> bytes:
    """Return the value of the last header of a name, empty where there is none."""
    return next((value or b"" for name, value in reversed(headers) if name == wanted), b"")


def _number(headers: Headers, name: str) -> int | None:
    value = last_header(headers, name)
    return int(value) if _NUMBER.fullmatch(value) else None
