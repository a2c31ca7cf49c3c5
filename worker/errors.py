"""Every way in which the worker says no.

NewswireError
├── Rejection          this record can never become an article: it becomes a dead letter
├── SettingsError      a setting is wrong: the process does not start
├── TopicsError        a topic is missing or unsuitable: the process does not start
├── DeliveryError      an output was not acknowledged: the process ends, the input un-acked
├── StallError         work stands still although there is some: the process ends
└── BrokerError        the embedded broker cannot be started
"""

from enum import StrEnum


class Stage(StrEnum):
    """Where on its way through the worker a record was rejected."""

    DECODE = "decode"
    ENRICH = "enrich"
    ENCODE = "encode"
    DELIVER = "deliver"


class Reason(StrEnum):
    """Why a record was rejected: the closed list behind `x-dlq-reason`."""

    INVALID_JSON = "invalid_json"
    NOT_AN_OBJECT = "not_an_object"
    BINARY = "binary"
    INVALID_ENCODING = "invalid_encoding"
    SCHEMA_REGISTRY_FRAMING = "schema_registry_framing"
    UNSUPPORTED_CONTENT_TYPE = "unsupported_content_type"
    MISSING_TEXT = "missing_text"
    PAGE_TOO_LARGE = "page_too_large"
    INVALID_ID = "invalid_id"
    OUTPUT_TOO_LARGE = "output_too_large"
    INTERNAL_ERROR = "internal_error"


class NewswireError(Exception):
    """The base of every error that the worker raises on purpose."""


class Rejection(NewswireError):  # noqa: N818 - a rejection is an outcome, not a fault of ours
    """A record that can never become an article, and why.

    Args:
        reason: from the closed list; a label of metrics and a header of the dead letter.
        stage: where it was found.
        message: one sentence for the producer, which names the field and the fix.
    """

    def __init__(self, reason: Reason, stage: Stage, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.stage = stage
        self.message = message


class SettingsError(NewswireError):
    """A setting has no usable value; the message names it and the fix."""


class TopicsError(NewswireError):
    """A topic is missing or cannot be used; the message names it and the command that mends it."""


class DeliveryError(NewswireError):
    """An output record was not acknowledged by the broker."""


class StallError(NewswireError):
    """Work stands still although there is some and nothing says that it should."""


class BrokerError(NewswireError):
    """The embedded broker cannot be started; the message says why and what to use instead."""
