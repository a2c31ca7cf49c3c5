"""Partitions are chosen as the Java client chooses them."""

import pytest

from worker.stream.partition import murmur2, partition_for

# From org.apache.kafka.common.utils.UtilsTest#testMurmur2, signed 32 bits as Java has them.
KAFKA_VECTORS = [
    (b"21", -973932308),
    (b"foobar", -790332482),
    (b"a-little-bit-long-string", -985981536),
    (b"a-little-bit-longer-string", -1486304829),
    (b"lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971),
    (b"abc", 479470107),
]

# Printed by kafka-clients 4.1.1 on Java 17: Utils.murmur2 and, for 12 partitions,
# BuiltInPartitioner.partitionForKey.
JAVA_PARTITIONS = [
    (b"", 275646681, 9),
    (b"person:volodymyr-zelenskyy", 1710757200, 0),
    (b"iso3166:UA", -1892772070, 10),
    (b"geonames:1642911", 1439215807, 7),
    ("Yogyakarta–Solo".encode(), -497766538, 10),
    ("berita-📰".encode(), -1284495234, 2),
    ("é".encode(), 186971271, 3),
    (bytes(range(256)), -1948347274, 10),
]


@pytest.mark.parametrize(
    ("key", "signed"), KAFKA_VECTORS + [(key, signed) for key, signed, _ in JAVA_PARTITIONS]
)
def test_hashes_are_those_of_apache_kafka(key: bytes, signed: int) -> None:
    assert murmur2(key) == signed % 2**32


@pytest.mark.parametrize(("key", "_signed", "partition"), JAVA_PARTITIONS)
def test_partitions_are_those_of_apache_kafka(key: bytes, _signed: int, partition: int) -> None:
    assert partition_for(key, 12) == partition


def test_a_topic_with_one_partition_takes_every_key() -> None:
    assert {partition_for(key, 1) for key, _ in KAFKA_VECTORS} == {0}
