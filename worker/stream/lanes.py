"""Lanes: what of a partition is in flight, and how far it is acknowledged.

partition: 41 42 43 | 44 45 | 46        flights leave in order and land in any;
landed:     no        yes     open      an offset counts once all before it have landed.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from aiokafka import TopicPartition

from worker.errors import DeliveryError
from worker.records import InputRecord, OutputRecord


class Form(Enum):
    """What stands for an input: the next where the broker refuses the one before."""

    OUTPUTS = auto()
    DEAD_LETTER = auto()
    REFERENCE = auto()


@dataclass(slots=True, eq=False)
class Cargo:
    """An input record and the outputs that stand for it; `sizes` are theirs, in bytes."""

    record: InputRecord
    outputs: tuple[OutputRecord, ...]
    sizes: tuple[int, ...]
    form: Form = Form.OUTPUTS

    @property
    def size(self) -> int:
        """The size of all outputs, in bytes."""
        return sum(self.sizes)


@dataclass(slots=True, eq=False)
class Flight:
    """Records of one partition that are sent together.

    `opened_at` and `launched_at` are monotonic seconds, the latter of the first attempt.
    `overdue` says that it has waited for more records for as long as it should.
    `singly` sends each output in a batch of its own, to find the one that the broker refuses.
    """

    opened_at: float
    cargos: list[Cargo] = field(default_factory=list)
    size: int = 0
    launched_at: float | None = None
    overdue: bool = False
    singly: bool = False
    landed: bool = False
    task: asyncio.Task[None] | None = None

    @property
    def next_offset(self) -> int:
        """The offset after its last record."""
        return self.cargos[-1].record.offset + 1


class Lane:
    """What of one partition is in flight, from its assignment until it is revoked or sought.

    Args:
        partition: the input partition.
        epoch: of the consumer; records of another epoch belong to another lane.
    """

    def __init__(self, partition: TopicPartition, epoch: int) -> None:
        self.partition = partition
        self.epoch = epoch
        self.gate = asyncio.Lock()
        """Held while a flight is handed to the producer, so that flights leave in order."""
        self.acknowledged: int | None = None
        """The next offset to commit, None while nothing has landed."""
        self._previous: int | None = None
        self._boarding: Flight | None = None
        self._launched: deque[Flight] = deque()

    def follow(self, offset: int, previous: int | None) -> None:
        """Note that a record arrived, after the one that was fetched before it.

        Raises:
            DeliveryError: a record between the two was fetched but never arrived, so that
                acknowledging this one would lose it.
        """
        if previous != self._previous:
            raise DeliveryError(
                f"{self.partition.topic}[{self.partition.partition}]: offset {offset} arrived"
                f" after {self._previous} but was fetched after {previous}; what lies between was"
                " lost on its way to the agent and is read again after a restart"
            )
        self._previous = offset

    def board(self, cargo: Cargo, now: float) -> Flight:
        """Put a record on the flight that is boarding; the first one opens it."""
        if self._boarding is None:
            self._boarding = Flight(opened_at=now)
        self._boarding.cargos.append(cargo)
        self._boarding.size += cargo.size
        return self._boarding

    def launch(self) -> Flight | None:
        """Close the flight that is boarding and return it, None if there is none."""
        flight, self._boarding = self._boarding, None
        if flight is not None:
            self._launched.append(flight)
        return flight

    def land(self, flight: Flight) -> list[Flight]:
        """Note that a flight's outputs are acknowledged, and return those that now count, in order.

        A flight counts once all before it have landed; `acknowledged` moves to its end.
        """
        flight.landed = True
        counting: list[Flight] = []
        while self._launched and self._launched[0].landed:
            counting.append(self._launched.popleft())
        if counting:
            self.acknowledged = counting[-1].next_offset
        return counting

    @property
    def boarding(self) -> Flight | None:
        """The flight that takes records, None if there is none."""
        return self._boarding

    def is_boarding(self, flight: Flight) -> bool:
        """Tell whether a flight still takes records."""
        return flight is self._boarding

    def flights(self) -> Iterator[Flight]:
        """List the flights whose records are not acknowledged, oldest first."""
        yield from self._launched
        if self._boarding is not None:
            yield self._boarding

    @property
    def airborne(self) -> list[Flight]:
        """The flights that were launched and have not landed, oldest first."""
        return [flight for flight in self._launched if not flight.landed]

    @property
    def empty(self) -> bool:
        """Whether nothing is in flight."""
        return self._boarding is None and not self._launched

    @property
    def oldest(self) -> InputRecord | None:
        """The oldest record that is not acknowledged, None where there is none."""
        for flight in self.flights():
            return flight.cargos[0].record
        return None
