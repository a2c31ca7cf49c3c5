"""The accounting itself: it is content with what the pipeline makes, and with nothing less."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import orjson
import pytest
from aiokafka import TopicPartition

from tests.integration.accounting import Account
from tests.integration.cluster import Record, Records, Snapshot
from tests.integration.mixed_records import HUGE, mixed_records
from tests.integration.publisher import Published
from worker.outputs import Routes, encode
from worker.pipeline import process
from worker.records import InputRecord

NOW = datetime(2024, 10, 30, tzinfo=UTC)
ROUTES = Routes(
    enriched_topic="enriched",
    entities_topic="entities",
    dead_letter_topic="dead letters",
    consumer_group="group",
    entity_types=frozenset({"PERSON", "ORGANISATION", "LOCATION", "EVENT", "LAW", "PRODUCT"}),
)


@dataclass
class Run:
    """Inputs and their outputs, as if read back from the topics."""

    published: list[Published]
    enriched: Records
    entities: Records
    dead_letters: Records

    def account(self) -> Account:
        return Account.of(
            self.published,
            enriched=self.enriched,
            entities=self.entities,
            dead_letters=self.dead_letters,
        )


@pytest.fixture
def run() -> Run:
    published = [
        Published(record, partition=0, offset=offset)
        for offset, record in enumerate(mixed_records(60, seed=1, without=HUGE))
    ]
    topics: dict[str, Records] = {"enriched": [], "entities": [], "dead letters": []}
    for one in published:
        source = InputRecord(
            topic="raw",
            partition=one.partition,
            offset=one.offset,
            timestamp=0,
            key=one.record.key,
            value=one.record.value,
            headers=one.record.headers,
        )
        for output in encode(process(source, now=NOW), source, routes=ROUTES, now=NOW):
            topic = topics[output.topic]
            topic.append(
                Record(output.topic, 0, len(topic), output.key, output.value, output.headers)
            )
    return Run(published, topics["enriched"], topics["entities"], topics["dead letters"])


def test_complete(run: Run) -> None:
    account = run.account()
    account.assert_complete()
    account.assert_no_duplicates()
    assert account.duplicates == 0


def test_twins_are_complete_and_counted(run: Run) -> None:
    twins = (run.enriched, run.entities, run.dead_letters)
    for records in twins:
        records.append(replace(records[0], offset=len(records)))
    account = run.account()
    account.assert_complete()
    assert account.duplicates == 2
    with pytest.raises(AssertionError):
        account.assert_no_duplicates()


def lose(records: Records, which: Callable[[Record], bool]) -> None:
    records.remove(next(record for record in records if which(record)))


def with_header(record: Record, name: str, value: bytes) -> Record:
    headers = [(known, value if known == name else old) for known, old in record.headers]
    return replace(record, headers=tuple(headers))


def lose_article(run: Run) -> None:
    lose(run.enriched, lambda record: record.value is not None)


def lose_tombstone(run: Run) -> None:
    lose(run.enriched, lambda record: record.value is None)


def lose_entity(run: Run) -> None:
    lose(run.entities, lambda _: True)


def lose_dead_letter(run: Run) -> None:
    lose(run.dead_letters, lambda _: True)


def twin_with_another_id(run: Run) -> None:
    run.enriched.append(with_header(run.enriched[0], "ce_id", b"another"))


def twin_letter_with_another_id(run: Run) -> None:
    run.dead_letters.append(with_header(run.dead_letters[0], "x-dlq-id", b"another"))


def shared_id(run: Run) -> None:
    run.enriched[1] = with_header(
        run.enriched[1], "ce_id", run.enriched[0].header("ce_id").encode()
    )


def another_key(run: Run) -> None:
    place = next(at for at, record in enumerate(run.enriched) if record.value is not None)
    run.enriched[place] = replace(run.enriched[place], key=b"another")


def another_body(run: Run) -> None:
    place = next(at for at, record in enumerate(run.enriched) if record.value is not None)
    value = {**run.enriched[place].json(), "body": "another"}
    run.enriched[place] = replace(run.enriched[place], value=orjson.dumps(value))


def letter_with_another_value(run: Run) -> None:
    run.dead_letters[0] = replace(run.dead_letters[0], value=b"another")


def letter_with_another_key(run: Run) -> None:
    run.dead_letters[0] = replace(run.dead_letters[0], key=b"another")


def letter_with_another_header(run: Run) -> None:
    letter = run.dead_letters[0]
    run.dead_letters[0] = replace(letter, headers=(*letter.headers, ("x-more", b"")))


def letter_with_another_reason(run: Run) -> None:
    run.dead_letters[0] = with_header(run.dead_letters[0], "x-dlq-reason", b"another")


def unknown_article(run: Run) -> None:
    run.published = [one for one in run.published if one.record.kind != "text"]


@pytest.mark.parametrize(
    "spoil",
    [
        lose_article,
        lose_tombstone,
        lose_entity,
        lose_dead_letter,
        twin_with_another_id,
        twin_letter_with_another_id,
        shared_id,
        another_key,
        another_body,
        letter_with_another_value,
        letter_with_another_key,
        letter_with_another_header,
        letter_with_another_reason,
        unknown_article,
    ],
    ids=lambda spoil: spoil.__name__,
)
def test_what_is_wrong_is_found(run: Run, spoil: Callable[[Run], None]) -> None:
    spoil(run)
    with pytest.raises(AssertionError, match="problems, the first"):
        run.account().assert_complete()


def test_committed_before_it_was_delivered(run: Run) -> None:
    everything = {
        TopicPartition("enriched", 0): len(run.enriched),
        TopicPartition("entities", 0): len(run.entities),
        TopicPartition("dead letters", 0): len(run.dead_letters),
    }
    account = run.account()
    committed = {0: len(run.published)}
    assert account.undelivered(Snapshot(committed, everything)) == []
    for topic, end in everything.items():
        one_less = everything | {topic: end - 1}
        assert len(account.undelivered(Snapshot(committed, one_less))) == 1
