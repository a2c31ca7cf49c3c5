"""Accounts for every input: what became of it, how often, and whether the twins agree."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiokafka import TopicPartition

from tests.integration.cluster import Record, Records, Snapshot
from tests.integration.mixed_records import Fate
from tests.integration.publisher import Published
from worker.records import Headers

Place = tuple[int, int]
"""Partition and offset of an input."""

_ADDED = ("__connect.errors.", "x-dlq-")
_VARIABLE = ("enriched_at", "duration_ms")


@dataclass(slots=True)
class Account:
    """The outputs of each input; `assert_complete` says what is wrong with them."""

    published: Sequence[Published]
    enriched: dict[Place, Records] = field(default_factory=lambda: defaultdict(list))
    entities: dict[Place, Records] = field(default_factory=lambda: defaultdict(list))
    tombstones: dict[bytes, Records] = field(default_factory=lambda: defaultdict(list))
    dead_letters: dict[Place, Records] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(
        cls,
        published: Sequence[Published],
        *,
        enriched: Records,
        entities: Records,
        dead_letters: Records,
    ) -> "Account":
        """Sort the outputs by the input that they came from."""
        account = cls(published)
        for record in enriched:
            if record.value is None:
                account.tombstones[record.key or b""].append(record)
            else:
                account.enriched[_origin(record)].append(record)
        for record in entities:
            account.entities[_origin(record)].append(record)
        for record in dead_letters:
            account.dead_letters[_failed_at(record)].append(record)
        return account

    @property
    def duplicates(self) -> int:
        """How many outputs, entity records aside, came more than once."""
        places = (self.enriched, self.tombstones, self.dead_letters)
        return sum(len(twins) - 1 for by_origin in places for twins in by_origin.values())

    def assert_complete(self) -> None:
        """Fail unless each input has exactly its outputs, and twins are equal."""
        problems = [f"{_name(one)}: {text}" for one in self.published for text in self._check(one)]
        problems.extend(self._strangers())
        problems.extend(self._shared_ids())
        assert not problems, f"{len(problems)} problems, the first:\n" + "\n".join(problems[:20])

    def assert_no_duplicates(self) -> None:
        """Fail if any output, entity records included, came more than once."""
        entities = Counter(
            record.header("ce_id") for twins in self.entities.values() for record in twins
        )
        twice = [identity for identity, times in entities.items() if times > 1]
        assert (self.duplicates, twice) == (0, [])

    def undelivered(self, snapshot: Snapshot) -> list[str]:
        """Name the inputs that were committed when their outputs were not yet in the topics."""
        return [
            _name(one)
            for one in self.published
            if one.offset < snapshot.committed[one.partition]
            and not self._was_delivered(one, snapshot.reached)
        ]

    def _was_delivered(self, one: Published, reached: Mapping[TopicPartition, int]) -> bool:
        outputs = self._outputs(one)
        wanted = {_identity(record) for record in outputs}
        there = {
            _identity(record)
            for record in outputs
            if record.offset < reached[TopicPartition(record.topic, record.partition)]
        }
        return bool(there) and there == wanted

    def _outputs(self, one: Published) -> Records:
        place = (one.partition, one.offset)
        if one.record.fate is Fate.TOMBSTONE:
            return self.tombstones.get(one.record.key or b"", [])
        if one.record.fate is Fate.DEAD_LETTER:
            return self.dead_letters.get(place, [])
        return [*self.enriched.get(place, []), *self.entities.get(place, [])]

    def _check(self, one: Published) -> Iterator[str]:
        outputs = self._outputs(one)
        if not outputs:
            yield "missing"
            return
        checks = {
            Fate.ENRICHED: self._check_enriched,
            Fate.TOMBSTONE: _check_tombstone,
            Fate.DEAD_LETTER: _check_dead_letter,
        }
        yield from checks[one.record.fate](one, outputs)

    def _check_enriched(self, one: Published, _: Records) -> Iterator[str]:
        place = (one.partition, one.offset)
        twins = self.enriched.get(place, [])
        if not twins:
            yield "entity records, but no article"
            return
        if len({record.header("ce_id") for record in twins}) != 1:
            yield "twins with different ce_id"
        if len({orjson.dumps(_constant(record)) for record in twins}) != 1:
            yield "twins with different values"
        article = twins[0].json()
        if one.record.token not in article["body"]:
            yield "the body of another article"
        if one.record.key is not None and {record.key for record in twins} != {one.record.key}:
            yield "another key"
        found = {entity["id"] for entity in article["entities"]}
        recorded = {(record.key or b"").decode() for record in self.entities.get(place, [])}
        if not recorded <= found:
            yield f"records of entities that the article does not have: {recorded - found}"
        if missing := found - recorded:
            yield f"entities without records: {missing}"

    def _strangers(self) -> Iterator[str]:
        """Name outputs that no input accounts for."""
        fates: dict[Fate, set[Place]] = defaultdict(set)
        for one in self.published:
            fates[one.record.fate].add((one.partition, one.offset))
        withdrawn = {one.record.key or b"" for one in self.published if one.record.value is None}
        for name, places, expected in (
            ("enriched", set(self.enriched), fates[Fate.ENRICHED]),
            ("entities", set(self.entities), fates[Fate.ENRICHED]),
            ("dead letter", set(self.dead_letters), fates[Fate.DEAD_LETTER]),
            ("tombstone", set(self.tombstones), withdrawn),
        ):
            for place in places - expected:
                yield f"{name} of {place!r}, which should not have become one"

    def _shared_ids(self) -> Iterator[str]:
        """Name ids that different inputs share."""
        owners: dict[str, set[object]] = defaultdict(set)
        for by_origin in (self.enriched, self.tombstones, self.dead_letters):
            for origin, twins in by_origin.items():
                for record in twins:
                    owners[_identity(record)].add(origin)
        for identity, origins in owners.items():
            if len(origins) > 1:
                yield f"{len(origins)} inputs share the id {identity}"


def _check_tombstone(_: Published, twins: Records) -> Iterator[str]:
    if len({record.header("ce_id") for record in twins}) != 1:
        yield "twins with different ce_id"


def _check_dead_letter(one: Published, twins: Records) -> Iterator[str]:
    if len({record.header("x-dlq-id") for record in twins}) != 1:
        yield "twins with different x-dlq-id"
    reasons = {record.header("x-dlq-reason") for record in twins}
    assert one.record.reason is not None
    if reasons != {one.record.reason.value}:
        yield f"rejected as {reasons}, not {one.record.reason.value}"
    for record in twins:
        if record.key != one.record.key:
            yield f"another key: {record.key!r}"
        if _original(record.headers) != _original(one.record.headers):
            yield f"other headers: {record.headers}"
        if not one.record.reference and record.value != one.record.value:
            yield "another value"
        if one.record.reference and _reference(record) != (one.partition, one.offset):
            yield "not a reference to the original"


def _original(headers: Iterable[tuple[str, bytes | None]]) -> Headers:
    return tuple((name, value) for name, value in headers if not name.startswith(_ADDED))


def _reference(record: Record) -> Place:
    value = record.json()
    return value["partition"], value["offset"]


def _constant(record: Record) -> Any:
    """Return the value without what may differ between twins."""
    article = record.json()
    for name in _VARIABLE:
        del article["enrichment"][name]
    return article


def _origin(record: Record) -> Place:
    origin = record.json()["enrichment"]["input"]
    return origin["partition"], origin["offset"]


def _failed_at(record: Record) -> Place:
    return (
        int(record.header("__connect.errors.partition")),
        int(record.header("__connect.errors.offset")),
    )


def _identity(record: Record) -> str:
    return record.header("x-dlq-id" if _is_dead_letter(record) else "ce_id")


def _is_dead_letter(record: Record) -> bool:
    return any(name == "x-dlq-reason" for name, _ in record.headers)


def _name(one: Published) -> str:
    return f"{one.record.kind} at {one.partition}:{one.offset}"
