"""Replays dead letters: what is to become of each, and the sending.

A letter is noted as dealt with only after the broker has acknowledged its copy. Who is interrupted
in between finds it in the list again, and replays it twice at most: the worker gives both copies
the same ids, so that consumers drop one.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.errors import KafkaError, MessageSizeTooLargeError

from worker.cli.clients import open_producer, open_reader
from worker.cli.dlq.desk import Desk, DeskError
from worker.cli.dlq.letters import PARKED_AT, Letter, replayed_headers
from worker.outputs.headers import header_time
from worker.records import Header, Headers
from worker.settings import Settings
from worker.stream.header_keys import EscapedBatchBuilder, has_escapes
from worker.stream.partition import partition_for

CHUNK = 100
"""Letters that are sent together, and then noted."""

_WAIT_MS = 200


class Action(StrEnum):
    """What becomes of a letter."""

    REPLAY = "replay"
    PARK = "park"
    SKIP_TWIN = "skip: a twin of one that is replayed"
    SKIP_REFERENCE = "skip: only a reference, the original was too large"


SETTLING = frozenset({Action.REPLAY, Action.PARK, Action.SKIP_TWIN})
"""After these a letter is dealt with."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of one letter; `warning` is empty where there is none."""

    letter: Letter
    action: Action
    warning: str = ""

    def json(self) -> dict[str, Any]:
        """Write the plan for programs."""
        return self.letter.json() | {"action": self.action.name, "warning": self.warning or None}


class Planner:
    """Decides about letters, one after the other.

    Args:
        most_replays: a letter that was replayed so often is parked; None for no bound.
        enriched: when a key was last enriched, in milliseconds, of `enriched_since`.
    """

    def __init__(self, most_replays: int | None, enriched: Mapping[bytes, int]) -> None:
        self._most = most_replays
        self._enriched = enriched
        self._seen: set[str] = set()

    def plan(self, letter: Letter) -> Plan:
        """Decide about the next letter."""
        if letter.id in self._seen:
            return Plan(letter, Action.SKIP_TWIN)
        if letter.reference:
            return Plan(letter, Action.SKIP_REFERENCE)
        self._seen.add(letter.id)
        if self._most is not None and letter.replays >= self._most:
            return Plan(letter, Action.PARK, f"replayed {letter.replays} times already")
        return Plan(letter, Action.REPLAY, self._doubt(letter))

    def _doubt(self, letter: Letter) -> str:
        at = self._enriched.get(letter.record.key or b"")
        if at is None or letter.failed_at is None or at <= letter.failed_at.timestamp() * 1000:
            return ""
        when = datetime.fromtimestamp(at / 1000, UTC)
        return (
            f"the same key was enriched since, at {when:%Y-%m-%dT%H:%M:%SZ}: consumers must order"
            " by version, or the older one comes last"
        )


async def enriched_since(settings: Settings, failures: Mapping[bytes, float]) -> dict[bytes, int]:
    """Find out when keys were enriched or withdrawn last, after their letters failed.

    Reads the enriched topic from the first failure on.

    Args:
        settings: name the topic.
        failures: when the first letter of a key failed, in milliseconds.

    Raises:
        DeskError: the broker refuses.
        TopicsError: there is no enriched topic.
        UnreachableError: no broker can be used.
    """
    if not failures:
        return {}
    async with open_reader(settings, settings.enriched_topic) as consumer:
        try:
            return await _last_times(consumer, failures)
        except KafkaError as error:
            raise DeskError(
                f"{settings.enriched_topic} cannot be read: {error or type(error).__name__};"
                " --no-check replays without a look at what was enriched since"
            ) from error


async def _last_times(
    consumer: AIOKafkaConsumer, failures: Mapping[bytes, float]
) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    every = sorted(consumer.assignment())
    chosen = {every[partition_for(key, len(every))] for key in failures}
    starts = await consumer.offsets_for_times(dict.fromkeys(chosen, int(min(failures.values()))))
    ends = await consumer.end_offsets(list(chosen))
    # Without a start nothing in the partition is as young as that.
    waiting = {partition for partition, start in starts.items() if start is not None}
    for partition in waiting:
        consumer.seek(partition, starts[partition].offset)
    while waiting:
        for batch in (await consumer.getmany(*waiting, timeout_ms=_WAIT_MS)).values():
            for record in batch:
                failed = failures.get(record.key or b"")
                if failed is not None and record.timestamp > failed:
                    found[record.key] = max(record.timestamp, found.get(record.key, 0))
        waiting = {each for each in waiting if await consumer.position(each) < ends[each]}
    return found


async def replay(
    plans: AsyncIterator[Plan],
    desk: Desk,
    settings: Settings,
    done: Callable[[Plan], None],
) -> None:
    """Do what plans say, and note each letter once its copy is acknowledged.

    Args:
        plans: one a letter.
        desk: takes the notes.
        settings: name the raw and the parking topic.
        done: called for each plan, in order.

    Raises:
        DeskError: a letter was not sent, or the broker refuses; those before it are noted.
        UnreachableError: no broker can be used.
    """
    async with open_producer(settings) as producer:
        chunk: list[Plan] = []
        async for plan in plans:
            chunk.append(plan)
            if len(chunk) == CHUNK:
                await _send(chunk, producer, desk, settings, done)
                chunk.clear()
        await _send(chunk, producer, desk, settings, done)


async def _send(
    chunk: list[Plan],
    producer: AIOKafkaProducer,
    desk: Desk,
    settings: Settings,
    done: Callable[[Plan], None],
) -> None:
    sent: list[tuple[Plan, Awaitable[Any] | None]] = []
    failure: DeskError | None = None
    for plan in chunk:
        try:
            sent.append((plan, await _hand_over(plan, producer, settings)))
        except KafkaError as error:
            failure = _failure(plan, error)
            break
    settled: list[Plan] = []
    for plan, delivery in sent:
        try:
            if delivery is not None:
                await delivery
        except KafkaError as error:
            failure = _failure(plan, error)
        else:
            settled.append(plan)
    await desk.settle(plan.letter for plan in settled if plan.action in SETTLING)
    for plan in settled:
        done(plan)
    if failure is not None:
        raise failure


async def _hand_over(
    plan: Plan, producer: AIOKafkaProducer, settings: Settings
) -> Awaitable[Any] | None:
    record = plan.letter.record
    if plan.action is Action.REPLAY:
        topic, headers = settings.raw_topic, replayed_headers(plan.letter)
    elif plan.action is Action.PARK:
        parked: Header = (PARKED_AT, header_time(datetime.now(UTC)))
        topic, headers = settings.parking_topic, (*record.headers, parked)
    else:
        return None
    count = len(await producer.partitions_for(topic))
    key = record.key
    partition = record.partition % count if key is None else partition_for(key, count)
    answer: Awaitable[Any]
    if has_escapes(headers):
        batch = _single(key, record.value, headers)
        answer = await producer.send_batch(batch, topic, partition=partition)
    else:
        answer = await producer.send(
            topic, record.value, key=key, headers=list(headers), partition=partition
        )
    return answer


def _single(key: bytes | None, value: bytes | None, headers: Headers) -> EscapedBatchBuilder:
    batch = EscapedBatchBuilder(compression_type=0)
    batch.append(timestamp=None, key=key, value=value, headers=headers)
    return batch


def _failure(plan: Plan, error: KafkaError) -> DeskError:
    if isinstance(error, MessageSizeTooLargeError):
        advice = "raise NEWSWIRE_MAX_MESSAGE_BYTES and max.message.bytes of the topic"
    else:
        advice = "try again when the broker is well"
    return DeskError(
        f"letter {plan.letter.place} was not sent: {error or type(error).__name__}: {advice}."
        " It stays in the list."
    )
