"""Header keys that are not UTF-8: read, and written back byte for byte.

Brokers do not look at header keys, and the Java client replaces what is not UTF-8. aiokafka raises
instead, at every fetch of that record, so that one such record would stop its partition for ever.
Here such keys become text with surrogate escapes (PEP 383), which `key.encode("utf-8",
"surrogateescape")` turns back into the original bytes.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import aiokafka.consumer.fetcher
from aiokafka import codec
from aiokafka.errors import CorruptRecordException
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy
from aiokafka.record.memory_records import MemoryRecords
from aiokafka.record.util import decode_varint

from worker.records import Header

_LENGTH = struct.Struct(">i")
_LENGTH_AT = 8  # after the base offset
_RECORDS_AT = 61  # after the header of a batch of format 2
_MAGIC_AT = 16
_LOG_APPEND_TIME = 1

_DECOMPRESS = {
    1: codec.gzip_decode,
    2: codec.snappy_decode,
    3: codec.lz4_decode,
    4: codec.zstd_decode,
}


def read_any_header_key() -> None:
    """Make every consumer of this process read records whatever their header keys hold."""
    aiokafka.consumer.fetcher.MemoryRecords = LenientRecords


@dataclass(frozen=True, slots=True)
class LenientRecord:
    """A record as aiokafka's own are; its header keys may hold surrogate escapes."""

    offset: int
    timestamp: int
    timestamp_type: int
    key: bytes | None
    value: bytes | None
    headers: list[Header]
    checksum: None = None


class LenientRecords:
    """The batches of a fetch, as `aiokafka.record.memory_records.MemoryRecords` gives them."""

    def __init__(self, buffer: bytes) -> None:
        self._records = MemoryRecords(buffer)
        self._buffer = memoryview(buffer)
        self._position = 0

    def size_in_bytes(self) -> int:
        """Return the size of all batches, in bytes."""
        return int(self._records.size_in_bytes())

    def has_next(self) -> bool:
        """Tell whether another complete batch follows."""
        return bool(self._records.has_next())

    def next_batch(self) -> "LenientBatch | None":
        """Return the next batch, None after the last."""
        batch = self._records.next_batch()
        if batch is None:
            return None
        start = self._position
        (length,) = _LENGTH.unpack_from(self._buffer, start + _LENGTH_AT)
        self._position = start + _LENGTH_AT + _LENGTH.size + length
        return LenientBatch(batch, self._buffer[start : self._position])


class LenientBatch:
    """A batch that falls back to a parser of our own where aiokafka's fails."""

    def __init__(self, batch: Any, buffer: memoryview) -> None:
        self._batch = batch
        self._buffer = buffer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._batch, name)

    def __next__(self) -> Any:
        return next(self._batch)

    def __iter__(self) -> Iterator[Any]:
        read = 0
        try:
            for record in self._batch:
                read += 1
                yield record
        except (UnicodeDecodeError, CorruptRecordException):
            if self._buffer[_MAGIC_AT] < 2:  # older formats have no headers
                raise
            yield from islice(self._parse(), read, None)

    def _parse(self) -> Iterator[LenientRecord]:
        batch = self._batch
        data = bytes(self._buffer[_RECORDS_AT:])
        if batch.compression_type:
            data = bytes(_DECOMPRESS[batch.compression_type](data))
        position = 0
        try:
            while position < len(data):
                length, position = decode_varint(data, position)
                record, end = self._parse_record(data, position)
                if end != position + length:
                    raise CorruptRecordException(
                        f"a record of {length} bytes was read as {end - position}"
                    )
                position = end
                yield record
        except (IndexError, ValueError) as error:
            raise CorruptRecordException(f"a record cannot be read: {error!r}") from error

    def _parse_record(self, data: bytes, position: int) -> tuple[LenientRecord, int]:
        batch = self._batch
        position += 1  # attributes, unused
        timestamp_delta, position = decode_varint(data, position)
        offset_delta, position = decode_varint(data, position)
        key, position = _nullable_bytes(data, position)
        value, position = _nullable_bytes(data, position)
        count, position = decode_varint(data, position)
        headers: list[Header] = []
        for _ in range(count):
            header_key, position = _nullable_bytes(data, position)
            if header_key is None:
                raise CorruptRecordException("a header has no key")
            header_value, position = _nullable_bytes(data, position)
            headers.append((header_key.decode("utf-8", "surrogateescape"), header_value))
        if batch.timestamp_type == _LOG_APPEND_TIME:
            timestamp = batch.max_timestamp
        else:
            timestamp = batch.first_timestamp + timestamp_delta
        record = LenientRecord(
            offset=batch.base_offset + offset_delta,
            timestamp=timestamp,
            timestamp_type=batch.timestamp_type,
            key=key,
            value=value,
            headers=headers,
        )
        return record, position


def _nullable_bytes(data: bytes, position: int) -> tuple[bytes | None, int]:
    length, position = decode_varint(data, position)
    if length < 0:
        return None, position
    end = position + length
    if end > len(data):
        raise CorruptRecordException(f"{length} bytes at {position} of {len(data)}")
    return data[position:end], end


class _EscapedKey(str):
    """A header key that encodes to the bytes that it was decoded from."""

    __slots__ = ()

    def encode(self, encoding: str = "utf-8", errors: str = "surrogateescape") -> bytes:  # noqa: ARG002 - the signature of str
        return super().encode("utf-8", "surrogateescape")


def has_escapes(headers: Sequence[Header]) -> bool:
    """Tell whether a header key holds bytes that are not UTF-8."""
    return any(not key.isascii() and _has_surrogate(key) for key, _ in headers)


def _has_surrogate(key: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in key)


class EscapedBatchBuilder(BatchBuilder):  # type: ignore[misc]
    """A batch whose header keys may hold surrogate escapes.

    Slower than aiokafka's own, which takes valid text only.
    """

    def __init__(self, compression_type: int, *, transactional: bool = False) -> None:
        super().__init__(0, compression_type)
        self._builder = _DefaultRecordBatchBuilderPy(
            magic=2,
            compression_type=compression_type,
            is_transactional=transactional,
            producer_id=-1,
            producer_epoch=-1,
            base_sequence=0,
            batch_size=0,  # no limit for the first record, and there is only one
        )

    def append(
        self,
        *,
        timestamp: int | None,
        key: bytes | None,
        value: bytes | None,
        headers: Sequence[Header] = (),
    ) -> Any:
        """Add a record; None where the batch is full, which it is after the first."""
        escaped = [(_EscapedKey(name), content) for name, content in headers]
        return super().append(timestamp=timestamp, key=key, value=value, headers=escaped)

    def _set_producer_state(
        self, producer_id: int, producer_epoch: int, base_sequence: int
    ) -> None:
        self._builder.set_producer_state(producer_id, producer_epoch, base_sequence)
