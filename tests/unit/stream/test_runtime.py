import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from tests.unit.stream.support import settings
from worker.broker import HOST, free_port
from worker.pipeline import process
from worker.stream import runtime
from worker.stream.runtime import Stopping, run_worker


class Ends(list[int]):
    """The exit codes with which the process would have ended."""

    def __init__(self) -> None:
        super().__init__()
        self.one_came = threading.Event()

    def __call__(self, code: int) -> None:
        self.append(code)
        self.one_came.set()


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    """Undo what a worker does to the logs of its process."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> Ends:
    recorder = Ends()
    monkeypatch.setattr(runtime, "_end", recorder)
    return recorder


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_the_first_signal_asks_and_the_second_ends(number: signal.Signals, ends: Ends) -> None:
    async def scenario(stopping: Stopping) -> None:
        asked = asyncio.create_task(stopping.asked())
        await asyncio.sleep(0)
        assert not asked.done()
        signal.raise_signal(number)
        async with asyncio.timeout(5):
            await asked
        assert ends == []
        signal.raise_signal(number)
        assert ends == [128 + number]

    before = signal.getsignal(number)
    with Stopping(60) as stopping:
        asyncio.run(scenario(stopping))
    assert signal.getsignal(number) is before


def test_what_does_not_end_in_time_is_ended(ends: Ends) -> None:
    with Stopping(0.01) as stopping:
        stopping.end_in_time()
        assert ends.one_came.wait(5)
    assert ends == [1]


def test_what_has_ended_is_left_alone(ends: Ends) -> None:
    with Stopping(60) as stopping:
        stopping.end_in_time()
        (deadline,) = [each for each in threading.enumerate() if isinstance(each, threading.Timer)]
    deadline.join(5)
    assert not deadline.is_alive()
    assert ends == []


def test_without_a_broker_the_exit_code_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    nobody = f"{HOST}:{free_port()}"
    assert run_worker(settings(bootstrap_servers=nobody, operations_port=0), process) == 1
    assert nobody in capsys.readouterr().err


def test_a_port_that_is_taken_is_a_wrong_setting(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        assert run_worker(settings(operations_port=port), process) == 2
    assert "NEWSWIRE_OPERATIONS_PORT" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["FAUST_LOOP", "F_LOOP"])
def test_fausts_choice_of_a_loop_does_not_count(name: str) -> None:
    nobody = f"{HOST}:{free_port()}"
    ended = subprocess.run(
        [sys.executable, "-m", "worker", "run", "--bootstrap-servers", nobody],
        env=os.environ | {name: "eventlet", "NEWSWIRE_OPERATIONS_PORT": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 1
    assert nobody in ended.stderr
    assert "Traceback" not in ended.stderr
