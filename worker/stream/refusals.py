"""What an error of the broker says about outputs: wait and try again, give way, or give up."""

from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    InvalidTopicError,
    MessageSizeTooLargeError,
    ProducerFenced,
    RecordListTooLargeError,
    TopicAuthorizationFailedError,
    UnknownError,
)

FORBIDDEN = (ClusterAuthorizationFailedError, InvalidTopicError, TopicAuthorizationFailedError)
"""This client may not write there: no other record would fare better."""

FENCED = (ProducerFenced,)
"""Another producer has this one's transactional id, or the broker ended its transaction."""

_TOO_LARGE = (MessageSizeTooLargeError, RecordListTooLargeError)


def is_too_large(error: BaseException) -> bool:
    """Tell whether the broker refuses a batch for its size."""
    return isinstance(error, _TOO_LARGE)


def is_refusal(error: BaseException, *, keyless: bool) -> bool:
    """Tell whether the broker refuses a batch for what is in it, now and always.

    Args:
        error: its answer.
        keyless: whether a record of the batch has no key. A compacted topic refuses those with
            INVALID_RECORD, which aiokafka does not know.
    """
    return is_too_large(error) or (isinstance(error, UnknownError) and keyless)
