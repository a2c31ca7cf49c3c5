"""Dead letters listed, shown, replayed after a fix, parked and discarded, from end to end."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer

from tests.conftest import StartWorker
from tests.integration.cluster import Broker, Topics, create_topics
from tests.integration.command import newswire
from tests.integration.mixed_records import articles, prose
from tests.integration.room import Room, room
from tests.integration.test_circuit import broken
from tests.integration.waiting import until
from tests.integration.worker_process import environment
from worker.errors import Reason, Stage
from worker.outputs import Routes, dead_letter
from worker.pipeline import Rejected
from worker.records import Headers, InputRecord, OutputRecord

pytestmark = pytest.mark.broker


def dlq(*arguments: str, environment: dict[str, str]) -> list[dict[str, Any]]:
    """Call `newswire dlq ... --json` and read its lines."""
    called = newswire("dlq", *arguments, "--json", environment=environment)
    assert called.returncode == 0, called.stderr
    return [json.loads(line) for line in called.stdout.splitlines()]


def letter(topics: Topics, offset: int, value: bytes, headers: Headers = ()) -> OutputRecord:
    """Make the letter of an article that a bad deploy rejected."""
    record = InputRecord(
        topics.raw, 0, offset, 1_700_000_000_000 + offset, b"kunci-%d" % offset, value, headers
    )
    rejected = Rejected(Reason.INTERNAL_ERROR, Stage.ENRICH, "a bad deploy", "ValueError", "at it")
    routes = Routes(
        enriched_topic=topics.enriched,
        entities_topic=topics.entities,
        dead_letter_topic=topics.dead_letter,
        consumer_group=topics.group,
        entity_types=frozenset(),
    )
    return dead_letter(record, rejected, routes=routes, now=datetime.now(UTC))


async def publish(broker: Broker, *letters: OutputRecord) -> None:
    async with AIOKafkaProducer(bootstrap_servers=broker.bootstrap_servers) as producer:
        for each in letters:
            await producer.send_and_wait(
                each.topic, each.value, key=each.key, headers=list(each.headers)
            )


async def until_there_are(here: Room, *, enriched: int = 0, letters: int = 0) -> None:
    async def there_are() -> bool:
        await here.observer.read()
        observer = here.observer
        return len(observer.enriched) >= enriched and len(observer.dead_letters) >= letters

    await until(there_are, f"{enriched} articles and {letters} letters")


def test_replayed_after_a_fix(broker: Broker, topics: Topics, start_worker: StartWorker) -> None:
    """What a bad deploy rejected becomes an article that names its first place and time."""
    settings = environment(broker, topics)
    values = [
        json.dumps({"body": prose(f"surat-{n}"), "source": "ANTARA"}).encode() for n in (0, 1)
    ]

    async def scenario() -> list[Any]:
        async with room(broker, topics) as here:
            await publish(broker, *(letter(topics, n, value) for n, value in enumerate(values)))
            listed = dlq("list", environment=settings)
            assert [(one["reason"], one["source"]) for one in listed] == [
                ("internal_error", "ANTARA")
            ] * 2
            told = newswire("dlq", "replay", environment=settings)
            assert told.returncode == 0, told.stderr
            assert "2 dead letters: replay 2 (nothing was sent; --yes does it)." in told.stdout
            assert len(dlq("list", environment=settings)) == 2

            replayed = dlq("replay", "--yes", environment=settings)
            assert [one["action"] for one in replayed] == ["REPLAY", "REPLAY"]
            assert dlq("list", environment=settings) == []
            assert [one["handled"] for one in dlq("list", "--handled", environment=settings)] == [
                True,
                True,
            ]
            start_worker(settings)
            await until_there_are(here, enriched=2)
            return [record.json()["enrichment"]["input"] for record in here.observer.enriched]

    inputs = asyncio.run(scenario())
    assert sorted((one["offset"], one["timestamp"]) for one in inputs) == [
        (0, 1_700_000_000_000),
        (1, 1_700_000_000_001),
    ]


def test_what_fails_again_is_parked_in_the_end(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    settings = environment(broker, topics, parking_topic=f"{topics.group}-parked")

    async def scenario() -> None:
        async with room(broker, topics) as here:
            await here.publisher.publish(broken(1))
            worker = start_worker(settings)
            await until_there_are(here, letters=1)
            for count in (1, 2):
                (replayed,) = dlq("replay", "--max-replays", "2", "--yes", environment=settings)
                assert replayed["action"] == "REPLAY"
                await until_there_are(here, letters=1 + count)
            (waiting,) = dlq("list", environment=settings)
            assert (waiting["replays"], waiting["attempts"]) == (2, 3)
            (parked,) = dlq("replay", "--max-replays", "2", "--yes", environment=settings)
            assert (parked["action"], parked["warning"]) == ("PARK", "replayed 2 times already")
            assert dlq("list", environment=settings) == []
            (there,) = dlq("list", "--parked", environment=settings)
            assert there["original"] == waiting["original"]
            (again,) = dlq("replay", "--parked", "--yes", environment=settings)
            assert again["action"] == "REPLAY"
            await until_there_are(here, letters=4)
            assert worker.exit_code is None

    asyncio.run(scenario())


def test_a_key_that_was_enriched_since_is_told(
    broker: Broker, topics: Topics, start_worker: StartWorker
) -> None:
    settings = environment(broker, topics)

    async def scenario() -> None:
        async with room(broker, topics) as here:
            (article,) = articles(1)
            old = letter(topics, 0, b"{}")
            await publish(
                broker,
                OutputRecord(old.topic, article.key, old.value, old.headers),
                letter(topics, 1, b"{}"),
            )
            await here.publisher.publish([article])
            start_worker(settings)
            await until_there_are(here, enriched=1)
            plans = dlq("replay", environment=settings)
            warned = [one["original"]["offset"] for one in plans if one["warning"]]
            assert warned == [0]
            assert "enriched since" in next(one["warning"] for one in plans if one["warning"])
            unchecked = dlq("replay", "--no-check", environment=settings)
            assert not any(one["warning"] for one in unchecked)

    asyncio.run(scenario())


def test_show_and_discard(broker: Broker, topics: Topics) -> None:
    settings = environment(broker, topics)

    async def prepare() -> None:
        await create_topics(broker, topics)
        await publish(
            broker,
            letter(topics, 0, b'{"body": "\x1b[31mred', (("traceparent", b"00-1"),)),
            letter(topics, 1, b"{}"),
        )

    asyncio.run(prepare())
    first, _ = sorted(dlq("list", environment=settings), key=lambda one: one["original"]["offset"])
    shown = newswire("dlq", "show", first["id"][:8], environment=settings)
    assert shown.returncode == 0, shown.stderr
    for words in ("a bad deploy", "internal_error at stage enrich", "traceparent: 00-1", "at it"):
        assert words in shown.stdout
    assert "\\x1b[31mred" in shown.stdout
    assert "\x1b" not in shown.stdout
    (line,) = dlq("show", first["id"], environment=settings)
    assert line["record"]["key"] == "kunci-0"

    unsaid = newswire("dlq", "discard", "--yes", environment=settings)
    assert unsaid.returncode == 2
    told = newswire("dlq", "discard", "--reason", "internal_error", environment=settings)
    assert "2 dead letters would be discarded; --yes does it." in told.stdout
    assert len(dlq("list", environment=settings)) == 2
    gone = newswire("dlq", "discard", "--reason", "internal_error", "--yes", environment=settings)
    assert "2 dead letters discarded." in gone.stdout
    assert dlq("list", environment=settings) == []
    missing = newswire("dlq", "show", first["id"], environment=settings)
    assert missing.returncode == 1
    assert "--handled" in missing.stderr


@pytest.mark.kafka_only("metadata of commits")
def test_a_letter_may_be_dealt_with_before_an_older_one(broker: Broker, topics: Topics) -> None:
    settings = environment(broker, topics)

    async def prepare() -> None:
        await create_topics(broker, topics, partitions=1)
        await publish(broker, *(letter(topics, n, b"{}") for n in range(5)))

    asyncio.run(prepare())
    assert len(dlq("discard", "0:1", "0:3", "--yes", environment=settings)) == 2
    waiting = dlq("list", environment=settings)
    assert [one["offset"] for one in waiting] == [0, 2, 4]
