"""The demo never hangs: a worker that ends, or is slow, is an error that shows its log."""

import asyncio
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from worker.broker import free_port, running
from worker.cli.demo.interrupts import uninterrupted
from worker.cli.demo.observing import wait_until_ready, watched
from worker.cli.demo.samples import ARTICLES, BROKEN, FOLDER
from worker.cli.demo.worker_process import DemoError, WorkerProcess, worker_process
from worker.settings import Settings

DYING = "import sys; print('why it ended'); sys.exit(3)"
SILENT = "import time; print('listening to nobody', flush=True); time.sleep(60)"


@pytest.fixture
def process(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[WorkerProcess]:
    command = [sys.executable, "-c", request.param]
    with running(command, folder=tmp_path, environment={}) as started:
        yield WorkerProcess(started, f"http://127.0.0.1:{free_port()}", tmp_path / "output.log")


@pytest.mark.parametrize("process", [DYING], indirect=True)
def test_a_worker_that_ends_is_told_at_once(process: WorkerProcess) -> None:
    with pytest.raises(DemoError, match=r"(?s)ended with exit code 3.*why it ended"):
        wait_until_ready(process, deadline_seconds=30)
    with pytest.raises(DemoError, match="ended with exit code 3"):
        watched(asyncio.sleep(60), process, doing="sleeping", deadline_seconds=30)


@pytest.mark.parametrize("process", [SILENT], indirect=True)
def test_a_worker_that_is_not_ready_in_time_is_told(process: WorkerProcess) -> None:
    with pytest.raises(DemoError, match=r"not ready within 0\.2 s"):
        wait_until_ready(process, deadline_seconds=0.2)


@pytest.mark.parametrize("process", [SILENT], indirect=True)
def test_results_that_do_not_come_in_time_are_told(process: WorkerProcess) -> None:
    with pytest.raises(DemoError, match=r"waiting took more than 0\.2 s"):
        watched(asyncio.sleep(60), process, doing="waiting", deadline_seconds=0.2)


@pytest.mark.parametrize("process", [SILENT], indirect=True)
def test_results_that_come_are_handed_on(process: WorkerProcess) -> None:
    result = watched(asyncio.sleep(0, "done"), process, doing="waiting", deadline_seconds=30)
    assert result == "done"


def test_the_worker_is_told_all_by_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this shell sets for workers is not for the demo's."""
    monkeypatch.setenv("NEWSWIRE_LINGER_MS", "not a number")
    settings = Settings(bootstrap_servers="127.0.0.1:1")
    with worker_process(settings) as worker, pytest.raises(DemoError) as caught:
        wait_until_ready(worker, deadline_seconds=30)
    assert "NEWSWIRE_LINGER_MS" not in str(caught.value)
    assert "127.0.0.1:1" in str(caught.value)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda each: each.name)
def test_an_interrupt_waits_until_what_is_started_is_known(number: signal.Signals) -> None:
    known = []

    def start() -> None:
        with uninterrupted():
            signal.raise_signal(number)
            known.append("a process")

    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt):
        start()
    assert known == ["a process"]
    assert signal.getsignal(number) is before


def test_every_sample_is_in_the_demo() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        sample.file for sample in (*ARTICLES, BROKEN)
    }
