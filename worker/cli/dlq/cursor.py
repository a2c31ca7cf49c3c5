"""Which dead letters of a partition are dealt with, in a form that Kafka keeps.

The committed offset of the group `<consumer group>-dlq` says that all before it are, so that the
lag of that group is about what waits. The metadata of the commit names those after it: a letter
may be dealt with before an older one is. Nothing is deleted: a note that is lost (Kafka forgets
the offsets of a group that nobody uses, after a week by default) shows a letter again.
"""

import base64
import zlib
from dataclasses import dataclass

MOST_METADATA = 4_000
"""Brokers take 4,096 bytes by default (`offset.metadata.max.bytes`)."""

_PREFIX = "newswire-dlq-1:"
_MOST_BYTES = 16 * 1024 * 1024


@dataclass(slots=True)
class Cursor:
    """All offsets below `start` are dealt with, and `start` + n where bit n is set."""

    start: int = 0
    bits: int = 0

    @classmethod
    def read(cls, offset: int, metadata: str) -> "Cursor":
        """Read a commit; one without an offset is -1, and metadata of others count for nothing."""
        return cls(max(offset, 0), _decoded(metadata))

    @property
    def metadata(self) -> str:
        """What the commit of `start` says beside the offset."""
        if not self.bits:
            return ""
        data = self.bits.to_bytes((self.bits.bit_length() + 7) // 8, "little")
        return _PREFIX + base64.b85encode(zlib.compress(data, 9)).decode()

    @property
    def fits(self) -> bool:
        """Whether a broker takes the metadata."""
        return len(self.metadata) <= MOST_METADATA

    def has(self, offset: int) -> bool:
        """Tell whether an offset is dealt with."""
        return offset < self.start or bool(self.bits >> (offset - self.start) & 1)

    def add(self, first: int, end: int | None = None) -> None:
        """Note that an offset is dealt with, or all from `first` to before `end`."""
        end = first + 1 if end is None else end
        first = max(first, self.start)
        count = end - first
        if count <= 0:
            return
        self.bits |= ((1 << count) - 1) << (first - self.start)
        done = (~self.bits & (self.bits + 1)).bit_length() - 1
        self.start += done
        self.bits >>= done


def _decoded(metadata: str) -> int:
    if not metadata.startswith(_PREFIX):
        return 0
    try:
        data = base64.b85decode(metadata.removeprefix(_PREFIX))
        return int.from_bytes(zlib.decompressobj().decompress(data, _MOST_BYTES), "little")
    except (ValueError, zlib.error):
        return 0
