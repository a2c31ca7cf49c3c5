"""The desk where dead letters are dealt with: reads them, and notes which are done."""

import contextlib
from collections.abc import AsyncIterator, Iterable, Iterator

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError
from aiokafka.structs import OffsetAndMetadata

from worker.cli.clients import open_reader
from worker.cli.dlq.cursor import Cursor
from worker.cli.dlq.letters import Letter, read_letter
from worker.errors import NewswireError
from worker.records import InputRecord
from worker.settings import Settings

_WAIT_MS = 200


class DeskError(NewswireError):
    """Dead letters cannot be read, sent or noted; the message says which and what to do."""


@contextlib.asynccontextmanager
async def open_desk(settings: Settings, topic: str) -> AsyncIterator["Desk"]:
    """Open the desk of a topic of dead letters.

    Raises:
        DeskError: the broker refuses.
        TopicsError: there is no such topic.
        UnreachableError: no broker can be used.
    """
    group = f"{settings.consumer_group}-dlq"
    async with open_reader(settings, topic, group=group) as consumer:
        desk = Desk(consumer, topic, group)
        await desk.open()
        yield desk


class Desk:
    """The letters of a topic from its beginning to where it ends now.

    Args:
        consumer: of a group of its own, with all partitions assigned.
        topic: of the letters.
        group: its name, for messages.
    """

    def __init__(self, consumer: AIOKafkaConsumer, topic: str, group: str) -> None:
        self._consumer = consumer
        self._topic = topic
        self._group = group
        self._cursors: dict[TopicPartition, Cursor] = {}

    async def open(self) -> None:
        """Read which letters are dealt with.

        Raises:
            DeskError: the broker refuses.
        """
        partitions = list(self._consumer.assignment())
        with self._refusals_told():
            coordinator = self._consumer._coordinator  # noqa: SLF001 - `committed` has no metadata
            commits = await coordinator.fetch_committed_offsets(partitions)
            begins = await self._consumer.beginning_offsets(partitions)
        for partition in partitions:
            commit = commits.get(partition, OffsetAndMetadata(-1, ""))
            self._cursors[partition] = Cursor.read(commit.offset, commit.metadata)
            self._cursors[partition].add(0, begins[partition])

    async def letters(self, *, handled: bool = False) -> AsyncIterator[Letter]:
        """Yield the letters in the order of each partition.

        Args:
            handled: also those that are dealt with.

        Raises:
            DeskError: the broker refuses.
        """
        with self._refusals_told():
            partitions = list(self._cursors)
            begins = await self._consumer.beginning_offsets(partitions)
        starts = {
            partition: begins[partition] if handled else max(begins[partition], cursor.start)
            for partition, cursor in self._cursors.items()
        }
        for partition, start in starts.items():
            self._consumer.seek(partition, start)
        async for record in self._records(starts):
            letter = read_letter(record)
            if handled or not self.is_handled(letter):
                yield letter

    def is_handled(self, letter: Letter) -> bool:
        """Tell whether a letter is dealt with."""
        return self._cursors[_partition(letter)].has(letter.record.offset)

    async def settle(self, letters: Iterable[Letter]) -> None:
        """Note that letters are dealt with; returns once the broker has the note.

        Raises:
            DeskError: the broker refuses, or the note would be too long. The letters are shown
                again then.
        """
        touched: set[TopicPartition] = set()
        for letter in letters:
            touched.add(_partition(letter))
            self._cursors[_partition(letter)].add(letter.record.offset)
        for partition in touched:
            if not self._cursors[partition].fits:
                raise DeskError(
                    f"the letters dealt with in partition {partition.partition} of {self._topic}"
                    " are too scattered to note: replay or discard the older ones first"
                )
        notes = {
            partition: OffsetAndMetadata(cursor.start, cursor.metadata)
            for partition, cursor in self._cursors.items()
            if partition in touched
        }
        if notes:
            with self._refusals_told():
                await self._consumer.commit(notes)

    async def _records(self, expected: dict[TopicPartition, int]) -> AsyncIterator[InputRecord]:
        with self._refusals_told():
            ends = await self._consumer.end_offsets(list(self._cursors))
        waiting = set(ends)
        while waiting:
            with self._refusals_told():
                batches = await self._consumer.getmany(*waiting, timeout_ms=_WAIT_MS)
            for partition, batch in batches.items():
                for record in batch:
                    self._skip(partition, expected[partition], record.offset)
                    expected[partition] = record.offset + 1
                    yield InputRecord(
                        record.topic,
                        record.partition,
                        record.offset,
                        record.timestamp if record.timestamp >= 0 else None,
                        record.key,
                        record.value,
                        tuple(record.headers),
                    )
            for partition in tuple(waiting):
                position = await self._consumer.position(partition)
                if position >= ends[partition]:
                    self._skip(partition, expected[partition], position)
                    waiting.remove(partition)

    def _skip(self, partition: TopicPartition, expected: int, found: int) -> None:
        """Note offsets between two letters, which hold none: markers of transactions, say."""
        self._cursors[partition].add(expected, found)

    @contextlib.contextmanager
    def _refusals_told(self) -> Iterator[None]:
        try:
            yield
        except KafkaError as error:
            raise DeskError(
                f"the dead letters of {self._topic} cannot be read or noted:"
                f" {error or type(error).__name__}. This client needs to read the topic and the"
                f" consumer group {self._group}."
            ) from error


def _partition(letter: Letter) -> TopicPartition:
    return TopicPartition(letter.record.topic, letter.record.partition)
