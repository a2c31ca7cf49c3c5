"""A delivery that fails is not acknowledged: with plain Faust it is, with ours it is not.

The failure: the broker refuses what is sent to the output topic, as it does when the permission
to write there is withdrawn while the worker runs. Clients do not retry that error. Neither broker
can be made to give it at will, so a proxy in front of a real broker does.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import StartWorker
from tests.integration.accounting import Account
from tests.integration.cluster import Broker, Topics
from tests.integration.mixed_records import articles
from tests.integration.refusing_proxy import RefusingProxy
from tests.integration.room import room
from tests.integration.worker_process import environment
from tests.kafka.node import kafka_node
from worker.broker import HOST, embedded_broker, ends_with_us, free_port

pytestmark = pytest.mark.broker

RECORDS = 20
PLAIN_FAUST = Path(__file__).with_name("plain_faust.py")


@dataclass(frozen=True, slots=True)
class Front:
    """A broker that is reached through a proxy."""

    proxy: RefusingProxy
    port: int
    pid: int

    @property
    def bootstrap_servers(self) -> str:
        return f"{HOST}:{self.port}"


@pytest.fixture
def front(*, on_kafka: bool) -> Iterator[Front]:
    """A broker of its own that sends its clients to the proxy."""
    port = free_port()
    start = kafka_node if on_kafka else embedded_broker
    with start(advertised_port=port) as broker:
        yield Front(RefusingProxy(broker.port), port, broker.pid)


def test_our_worker_ends_and_the_next_one_delivers(
    front: Front, topics: Topics, start_worker: StartWorker
) -> None:
    async def scenario() -> tuple[int, dict[int, int], Account]:
        async with front.proxy.listening(front.port), room(front, topics) as here:
            await here.publisher.publish(articles(RECORDS))
            front.proxy.refused = topics.enriched
            exit_code = await start_worker(environment(front, topics)).exited()
            committed = await here.observer.committed()
            front.proxy.refused = None
            successor = start_worker(environment(front, topics))
            await here.until_committed(successor)
            return exit_code, committed, here.account()

    exit_code, committed, account = asyncio.run(scenario())
    assert front.proxy.refusals > 0
    assert exit_code > 0
    assert set(committed.values()) == {0}
    account.assert_complete()


def test_plain_faust_commits_what_it_did_not_deliver(
    front: Front, topics: Topics, tmp_path: Path
) -> None:
    async def scenario() -> int:
        async with front.proxy.listening(front.port), room(front, topics) as here:
            await here.publisher.publish(articles(RECORDS))
            front.proxy.refused = topics.enriched
            with plain_faust(front, topics, tmp_path):
                await here.until_committed()
            return await here.observer.read()

    delivered = asyncio.run(scenario())
    assert front.proxy.refusals > 0
    assert delivered == 0, "not one of the committed inputs has an output"


@contextlib.contextmanager
def plain_faust(broker: Broker, topics: Topics, folder: Path) -> Iterator[None]:
    """Run the plain Faust app from the raw to the enriched topic."""
    log = folder / "plain-faust.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, PLAIN_FAUST, "worker", "--without-web", "--loglevel", "warn"],
            cwd=folder,
            env=environment(broker, topics),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    with ends_with_us(process.pid):
        try:
            yield
        finally:
            process.kill()
            process.wait()
            print(log.read_text()[-8_000:])  # noqa: T201
