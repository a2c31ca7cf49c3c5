"""Which partition a key goes to: as the Java client's default partitioner chooses.

So that consumers can join our topics with topics that a Java producer wrote.
"""

from functools import lru_cache

from aiokafka.partitioner import murmur2 as _murmur2

_REMEMBERED_KEYS = 16_384


@lru_cache(maxsize=_REMEMBERED_KEYS)
def murmur2(data: bytes) -> int:
    """Hash as `org.apache.kafka.common.utils.Utils.murmur2` does; unsigned 32 bits.

    In pure Python this takes microseconds, and the keys of entities come again and again.
    """
    return int(_murmur2(data))


def partition_for(key: bytes, partitions: int) -> int:
    """Choose the partition of a key, of `partitions` in all.

    The rule is that of `BuiltInPartitioner.partitionForKey` in Apache Kafka: the hash without
    its sign bit, modulo the number of partitions.
    """
    return (murmur2(key) & 0x7FFFFFFF) % partitions
