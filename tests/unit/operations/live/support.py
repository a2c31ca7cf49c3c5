"""Articles as the pipeline returns them, and a clock that stands still until told."""

import json
from datetime import UTC, datetime
from typing import Any

from worker.errors import Reason, Stage
from worker.pipeline import Enriched, Rejected, process
from worker.records import InputRecord

JSON = (("content-type", b"application/json"),)
REJECTED = Rejected(Reason.INVALID_JSON, Stage.DECODE, "The value is no JSON.", "ValueError")


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def record(value: bytes, offset: int = 7, headers: Any = ()) -> InputRecord:
    return InputRecord(
        topic="raw", partition=3, offset=offset, timestamp=None, key=b"k", value=value,
        headers=headers,
    )  # fmt: skip


def enriched(**fields: Any) -> Enriched:
    """Enrich an article of these fields."""
    made = record(json.dumps(fields).encode(), headers=JSON)
    outcome = process(made, now=datetime(2026, 1, 1, tzinfo=UTC))
    assert isinstance(outcome, Enriched)
    return outcome
