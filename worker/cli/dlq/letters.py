"""Dead letters as people and programs read them."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from worker.origin import (
    ORIGINAL_OFFSET,
    ORIGINAL_PARTITION,
    ORIGINAL_TIMESTAMP,
    ORIGINAL_TOPIC,
    REPLAY_COUNT,
    last_header,
)
from worker.records import Headers, InputRecord

REFERENCE = "x-dlq-value"
PARKED_AT = "x-dlq-parked-at"

_ERRORS = "__connect.errors."
_COUNT = re.compile(rb"[0-9]{1,18}")
_SOURCE = re.compile(rb'"source"\s{0,9}:\s{0,9}"([^"\\]{1,200})"')
_SEARCHED_BYTES = 65_536
_NONE_GIVEN = "none_given"


@dataclass(frozen=True, slots=True)
class Letter:
    """A dead letter: where it stands, and what its headers and its value tell.

    `id` is that of the header, which twins share, else the place. `source` is the producer's, as
    far as it can be told from a value that may be broken.
    """

    record: InputRecord
    id: str
    reason: str
    stage: str
    message: str
    failed_at: datetime | None
    attempts: int
    replays: int
    source: str | None
    reference: bool

    @property
    def place(self) -> str:
        """Where it stands, `PARTITION:OFFSET`."""
        return f"{self.record.partition}:{self.record.offset}"

    def json(self) -> dict[str, Any]:
        """Write what is known of it, without the original."""
        headers = self.record.headers
        return {
            "id": self.id,
            "topic": self.record.topic,
            "partition": self.record.partition,
            "offset": self.record.offset,
            "reason": self.reason,
            "stage": self.stage,
            "message": self.message,
            "exception": _text(headers, f"{_ERRORS}exception.class.name") or None,
            "first_failed_at": _text(headers, "x-dlq-first-failed-at") or None,
            "failed_at": _text(headers, "x-dlq-failed-at") or None,
            "attempts": self.attempts,
            "replays": self.replays,
            "source": self.source,
            "reference": self.reference,
            "original": {
                "topic": _text(headers, ORIGINAL_TOPIC) or None,
                "partition": _number(headers, ORIGINAL_PARTITION),
                "offset": _number(headers, ORIGINAL_OFFSET),
                "timestamp": _number(headers, ORIGINAL_TIMESTAMP),
            },
        }

    @property
    def stacktrace(self) -> str:
        """Where an error of the worker happened; empty where it was none of its."""
        return _text(self.record.headers, f"{_ERRORS}exception.stacktrace")


def read_letter(record: InputRecord) -> Letter:
    """Read a record of the dead-letter topic; one without our headers has no reason."""
    headers = record.headers
    return Letter(
        record=record,
        id=_text(headers, "x-dlq-id") or f"{record.partition}:{record.offset}",
        reason=_text(headers, "x-dlq-reason") or _NONE_GIVEN,
        stage=_text(headers, f"{_ERRORS}stage") or "?",
        message=_text(headers, f"{_ERRORS}exception.message"),
        failed_at=_time(_text(headers, "x-dlq-failed-at")) or _stamped(record.timestamp),
        attempts=_number(headers, "x-dlq-attempts") or 1,
        replays=_number(headers, REPLAY_COUNT) or 0,
        source=_source(record.value),
        reference=last_header(headers, REFERENCE) == b"reference",
    )


def replayed_headers(letter: Letter) -> Headers:
    """Make the headers with which a letter goes back to the raw topic.

    They are the letter's, so that attempts are counted on and the first failure is kept; the count
    of replays is one higher, and place and time of the original are there, also where an older
    worker left them out.
    """
    record = letter.record
    own = {REPLAY_COUNT: b"%d" % (letter.replays + 1)}
    for name, connect in (
        (ORIGINAL_TOPIC, "topic"),
        (ORIGINAL_PARTITION, "partition"),
        (ORIGINAL_OFFSET, "offset"),
    ):
        value = last_header(record.headers, name)
        value = value or last_header(record.headers, f"{_ERRORS}{connect}")
        if value:
            own[name] = value
    kept = [(name, value) for name, value in record.headers if name not in {*own, PARKED_AT}]
    return (*kept, *own.items())


def _source(value: bytes | None) -> str | None:
    if not value or not value.lstrip().startswith(b"{"):
        return None
    try:
        article = orjson.loads(value)
    except orjson.JSONDecodeError:
        match = _SOURCE.search(value[:_SEARCHED_BYTES])
        return match[1].decode(errors="replace") if match else None
    source = article.get("source") if isinstance(article, dict) else None
    return source if isinstance(source, str) else None


def _text(headers: Headers, name: str) -> str:
    return last_header(headers, name).decode(errors="replace")


def _number(headers: Headers, name: str) -> int | None:
    value = last_header(headers, name)
    return int(value) if _COUNT.fullmatch(value) else None


def _time(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _stamped(timestamp: int | None) -> datetime | None:
    try:
        return None if timestamp is None else datetime.fromtimestamp(timestamp / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None
