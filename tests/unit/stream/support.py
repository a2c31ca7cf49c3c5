"""Records, cargos and a broker for the tests of the stream."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiokafka import TopicPartition

from worker.records import Headers, InputRecord, OutputRecord
from worker.settings import Settings
from worker.stream.lanes import Cargo, Form

RAW = "raw"
ENRICHED = "enriched"
ENTITIES = "entities"
DEAD = "dead"


def settings(**changes: object) -> Settings:
    return Settings.model_validate(
        {
            "raw_topic": RAW,
            "enriched_topic": ENRICHED,
            "entities_topic": ENTITIES,
            "dead_letter_topic": DEAD,
            "commit_interval_seconds": 0.01,
            "linger_ms": 0,
            **changes,
        }
    )


def record(
    offset: int = 0,
    *,
    partition: int = 0,
    key: bytes | None = b"key",
    value: bytes | None = b"value",
    headers: Headers = (),
) -> InputRecord:
    return InputRecord(RAW, partition, offset, 1_700_000_000_000, key, value, headers)


def cargo(offset: int, *, partition: int = 0, size: int = 100) -> Cargo:
    output = OutputRecord(ENRICHED, b"key", b"%d" % offset)
    return Cargo(record(offset, partition=partition), (output,), (size,), Form.OUTPUTS)


@dataclass
class MemoryReader:
    """A group coordinator in memory: takes commits, or fails as it is told."""

    epoch: int = 1
    committed: dict[TopicPartition, int] = field(default_factory=dict)
    failures: list[BaseException] = field(default_factory=list)
    commits: int = 0

    async def commit_offsets(self, offsets: Mapping[TopicPartition, int]) -> None:
        self.commits += 1
        if self.failures:
            raise self.failures.pop(0)
        self.committed |= offsets

    async def committed_offset(self, partition: TopicPartition) -> int:
        return self.committed.get(partition, -1)
