"""The commands that talk to Kafka, from end to end."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.conftest import StartWorker
from tests.integration.cluster import Broker, Topics, admin
from tests.integration.command import newswire
from tests.integration.mixed_records import prose
from tests.integration.worker_process import environment
from worker.broker import HOST, free_port
from worker.stream.header_keys import EscapedBatchBuilder

pytestmark = pytest.mark.broker

SAMPLE = Path(__file__).parents[2] / "worker" / "samples" / "antara-translated.txt"


def test_from_topics_to_tail(
    broker: Broker, topics: Topics, start_worker: StartWorker, tmp_path: Path
) -> None:
    """Create the topics, publish files, run a worker, and read what came out."""
    settings = environment(broker, topics)
    lines = [{"id": f"artikel-{n}", "body": prose(f"rekaman-{n}")} for n in range(3)]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n{broken\n")

    created = newswire("topics", "create", "--partitions", "3", environment=settings)
    assert created.returncode == 0, created.stderr
    published = newswire("publish", str(SAMPLE), environment=settings)
    assert published.returncode == 0, published.stderr
    partly = newswire("publish", str(tmp_path), environment=settings)
    assert partly.returncode == 1
    assert "articles.jsonl:4" in partly.stderr

    start_worker(settings)
    read = newswire(
        "tail", "--from-beginning", "--max", "4", "--json", environment=settings, seconds=90
    )
    assert read.returncode == 0, read.stderr
    articles = [json.loads(line)["value"] for line in read.stdout.splitlines()]
    assert {"artikel-0", "artikel-1", "artikel-2"} < {article["id"] for article in articles}
    (sample,) = [article for article in articles if "Zelenskyy" in article["body"]]
    assert sample["dateline"]["place"] == "Istanbul"
    assert sample["editors"] == ["Rahmad Nasution"]

    entities = newswire(
        "tail", "--topic", "entities", "--from-beginning", "--max", "1", environment=settings
    )
    assert entities.returncode == 0, entities.stderr
    assert entities.stdout.strip()


def test_topics_check_and_create(broker: Broker, topics: Topics) -> None:
    settings = environment(broker, topics)
    missing = newswire("topics", "check", environment=settings)
    assert missing.returncode == 1
    for name in topics.names:
        assert name in missing.stdout + missing.stderr
    created = newswire("topics", "create", "--partitions", "3", environment=settings)
    assert created.returncode == 0, created.stderr
    again = newswire("topics", "create", "--partitions", "5", environment=settings)
    assert again.returncode == 0, again.stderr
    assert newswire("topics", "check", environment=settings).returncode == 0

    async def partitions() -> set[int]:
        async with admin(broker) as client:
            described = await client.describe_topics(list(topics.names))
            return {len(topic["partitions"]) for topic in described}

    assert asyncio.run(partitions()) == {3}, "the second call left the topics as they were"


def test_dead_letter_tells_why(
    broker: Broker, topics: Topics, start_worker: StartWorker, tmp_path: Path
) -> None:
    """A producer that does not check with `publish` finds out with `tail`."""
    settings = environment(broker, topics)
    assert newswire("topics", "create", environment=settings).returncode == 0
    (tmp_path / "good.txt").write_text(prose("rekaman"))
    wrong = ("publish", str(tmp_path / "good.txt"), "--content-type", "application/avro")
    refused = newswire(*wrong, environment=settings)
    assert refused.returncode == 1
    start_worker(settings)

    async def publish_unchecked() -> None:
        from aiokafka import AIOKafkaProducer

        # A header key that is not UTF-8 stops a plain aiokafka consumer for ever.
        odd = b"\xff".decode("utf-8", "surrogateescape")
        builder = EscapedBatchBuilder(compression_type=0)
        builder.append(timestamp=None, key=b"kunci", value=b'{"body": ', headers=((odd, b"1"),))
        async with AIOKafkaProducer(bootstrap_servers=broker.bootstrap_servers) as producer:
            await (await producer.send_batch(builder, topics.raw, partition=0))

    asyncio.run(publish_unchecked())
    tail = ("tail", "--topic", "dead-letter", "--from-beginning", "--max", "1")
    shown = newswire(*tail, environment=settings)
    assert shown.returncode == 0, shown.stderr
    assert "invalid_json" in shown.stdout
    (line,) = newswire(*tail, "--json", environment=settings).stdout.splitlines()
    assert {"key": "\\xff", "value": "1"} in json.loads(line)["headers"]


@pytest.mark.parametrize(
    "command",
    [("publish", str(SAMPLE)), ("tail",), ("topics", "check"), ("topics", "create")],
    ids=" ".join,
)
def test_unreachable_broker(broker: Broker, topics: Topics, command: tuple[str, ...]) -> None:
    nobody = f"{HOST}:{free_port()}"
    settings = environment(broker, topics, bootstrap_servers=nobody)
    failed = newswire(*command, environment=settings, seconds=90)
    assert failed.returncode == 1
    assert nobody in failed.stderr
    assert "NEWSWIRE_BOOTSTRAP_SERVERS" in failed.stderr
    assert "Traceback" not in failed.stderr
