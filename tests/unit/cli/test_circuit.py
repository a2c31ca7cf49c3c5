"""`newswire circuit close`: the signal, and whom it is not sent to."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import Result

Call = Callable[..., Result]


def test_a_process_that_takes_the_signal_gets_it(call: Call) -> None:
    waiting = "import signal; signal.signal(10, lambda *_: exit(7)); print(1, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", waiting], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        result = call("circuit", "close", str(process.pid))
        assert result.exit_code == 0, result.stderr
        assert str(process.pid) in result.stdout
        assert process.wait(10) == 7


def test_a_process_that_it_would_end_does_not(call: Call) -> None:
    with subprocess.Popen(["sleep", "60"]) as process:
        result = call("circuit", "close", str(process.pid))
        assert result.exit_code == 1
        assert "no running worker" in result.stderr
        assert process.poll() is None
        process.kill()


def test_there_is_no_such_process(call: Call) -> None:
    with subprocess.Popen(["true"]) as ended:
        ended.wait()
    result = call("circuit", "close", str(ended.pid))
    assert result.exit_code == 1
    assert f"no process {ended.pid}" in result.stderr


def test_the_process_is_another_users(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> None:
        raise PermissionError

    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    monkeypatch.setattr(os, "kill", refuse)
    result = call("circuit", "close", str(os.getpid()))
    signal.signal(signal.SIGUSR1, before)
    assert result.exit_code == 1
    assert "another user's" in result.stderr
