import struct
from typing import Any

import pytest
from aiokafka.errors import CorruptRecordException
from aiokafka.record.default_records import DefaultRecordBatchBuilder
from aiokafka.record.memory_records import MemoryRecords
from aiokafka.record.util import calc_crc32c

from worker.records import Headers
from worker.stream.header_keys import (
    EscapedBatchBuilder,
    LenientRecords,
    has_escapes,
)

CODECS = {"none": 0, "gzip": 1, "snappy": 2, "lz4": 3, "zstd": 4}
ESCAPED = b"\xff\xfekey".decode("utf-8", "surrogateescape")

Row = tuple[bytes | None, bytes | None, Headers]

PLAIN: list[Row] = [
    (b"key", b"value" * 100, (("name", b"content"),)),
    (None, b"", (("", None), ("name", b"1"), ("name", b"2"))),
    (b"", None, (("Überschrift", b"\xff"),)),
    (None, None, ()),
]


def batch(rows: list[Row], codec: int) -> bytes:
    builder = DefaultRecordBatchBuilder(2, codec, 0, -1, -1, -1, 10**9)
    for offset, (key, value, headers) in enumerate(rows):
        builder.append(offset, 1_700_000_000_000 + offset, key, value, list(headers))
    return bytes(builder.build())


def escaped_batch(row: Row, codec: int) -> bytes:
    key, value, headers = row
    builder = EscapedBatchBuilder(codec)
    builder.append(timestamp=1_700_000_000_123, key=key, value=value, headers=headers)
    return bytes(builder._build())


def rows_of(buffer: bytes, records: type[Any]) -> list[tuple[Any, ...]]:
    reader, rows = records(buffer), []
    assert reader.size_in_bytes() == len(buffer)
    while reader.has_next():
        read = reader.next_batch()
        assert read.validate_crc()
        rows += [
            (each.offset, each.timestamp, each.key, each.value, tuple(each.headers))
            for each in read
        ]
    assert reader.next_batch() is None
    return rows


@pytest.mark.parametrize("codec", CODECS.values(), ids=CODECS)
def test_what_aiokafka_reads_is_read_the_same(codec: int) -> None:
    buffer = batch(PLAIN, codec) + batch(PLAIN[:2], codec)
    assert rows_of(buffer, LenientRecords) == rows_of(buffer, MemoryRecords)
    assert [row[2:] for row in rows_of(buffer, LenientRecords)] == PLAIN + PLAIN[:2]


@pytest.mark.parametrize("codec", CODECS.values(), ids=CODECS)
def test_any_key_comes_back_byte_for_byte(codec: int) -> None:
    row: Row = (b"key", b"value" * 100, (("good", None), (ESCAPED, b"\x00"), ("after", b"it")))
    buffer = escaped_batch(row, codec)
    assert b"\xff\xfekey" in buffer or codec
    with pytest.raises(UnicodeDecodeError):
        rows_of(buffer, MemoryRecords)
    assert rows_of(buffer, LenientRecords) == [(0, 1_700_000_000_123, *row)]


def test_records_around_the_odd_one_come_once() -> None:
    rows = [*PLAIN, (b"key", b"value", (("ODD!", b"1"),)), *PLAIN]
    buffer = bytearray(batch(rows, 0))
    at = buffer.index(b"ODD!")
    buffer[at : at + 4] = b"\xff\xfe\xfd\xfc"
    struct.pack_into(">I", buffer, 17, calc_crc32c(bytes(buffer[21:])))
    read = rows_of(bytes(buffer), LenientRecords)
    assert [row[0] for row in read] == list(range(len(rows)))
    assert read[4][4][0][0].encode("utf-8", "surrogateescape") == b"\xff\xfe\xfd\xfc"
    assert [row[2:] for row in read[:4]] == [row[2:] for row in read[5:]] == PLAIN


def test_the_broker_stamps_the_records() -> None:
    buffer = bytearray(escaped_batch((b"key", b"value", ((ESCAPED, b""),)), 0))
    struct.pack_into(">h", buffer, 21, 0b1000)  # timestamp type: log append time
    struct.pack_into(">q", buffer, 35, 1_800_000_000_000)  # largest timestamp
    struct.pack_into(">I", buffer, 17, calc_crc32c(bytes(buffer[21:])))
    assert rows_of(bytes(buffer), LenientRecords)[0][1] == 1_800_000_000_000


@pytest.mark.parametrize("cut", [5, 20])
def test_what_is_cut_short_is_an_error(cut: int) -> None:
    buffer = bytearray(batch([(b"key", b"value" * 10, ())], 0)[:-cut])
    struct.pack_into(">i", buffer, 8, len(buffer) - 12)
    struct.pack_into(">I", buffer, 17, calc_crc32c(bytes(buffer[21:])))
    with pytest.raises(CorruptRecordException):
        rows_of(bytes(buffer), LenientRecords)


@pytest.mark.parametrize(
    ("headers", "escaped"),
    [
        pytest.param((), False, id="none"),
        pytest.param((("name", b"\xff"),), False, id="ascii"),
        pytest.param((("näme", None),), False, id="text"),
        pytest.param((("name", b""), (ESCAPED, None)), True, id="bytes"),
    ],
)
def test_has_escapes(headers: Headers, escaped: bool) -> None:
    assert has_escapes(headers) is escaped
