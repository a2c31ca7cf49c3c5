"""How large a record and a batch may be, by topic, as far as is known."""

from collections.abc import Mapping

_LEAST_BYTES = 1_000


class Limits:
    """The largest batches that the broker takes, in bytes before compression.

    A batch is never sent larger than it was built: where compression does not help it is left out.

    Args:
        default: the limit of `max_message_bytes`.
        topics: what the broker says of its topics; only a lower limit counts.
    """

    def __init__(self, default: int, topics: Mapping[str, int]) -> None:
        self._default = default
        self._records = {topic: min(default, limit) for topic, limit in topics.items()}
        self._batches = dict(self._records)

    def record(self, topic: str) -> int:
        """Return the size of the largest record that a topic takes, alone in its batch."""
        return self._records.get(topic, self._default)

    def batch(self, topic: str) -> int:
        """Return the size up to which records are put together."""
        return self._batches.get(topic, self._default)

    def refused(self, topic: str, size: int, *, records: int) -> None:
        """Learn from a refusal of a batch of `size` bytes before compression."""
        if records == 1:
            self._records[topic] = max(_LEAST_BYTES, min(self.record(topic), size - 1))
            size = self._records[topic]
        else:
            size //= 2
        self._batches[topic] = max(_LEAST_BYTES, min(self.batch(topic), size))
