"""How large a record is for the broker."""

from worker.records import OutputRecord

# The record batch format of Kafka 0.11 and later (magic 2): a batch header of 61 bytes; for the
# record a length, attributes, deltas of timestamp and offset, and the number of headers, 21 bytes
# at most; a length of 5 bytes at most before every key, value, header name and header value.
_BATCH_HEADER = 61
_RECORD_OVERHEAD = 21
_LENGTH = 5


def serialized_size(record: OutputRecord) -> int:
    """Bound the size of a record batch that holds this record alone, uncompressed, in bytes.

    Brokers compare the batch with `max.message.bytes` after compression: what this lets through
    they take. It is never below the true size, and above it by at most 30 bytes and 8 for each
    header whose name is UTF-8.
    """
    size = _BATCH_HEADER + _RECORD_OVERHEAD + len(record.key or b"") + len(record.value or b"")
    size += 2 * _LENGTH * (1 + len(record.headers))
    for name, value in record.headers:
        # Bytes of a name that are no UTF-8 are surrogates here, which this counts as three each.
        size += len(name.encode("utf-8", "surrogatepass")) + len(value or b"")
    return size
