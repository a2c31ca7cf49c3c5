"""A process that is measured: what it has used, and a way to let it stand still."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from worker.broker import HOST, ends_with_us, free_port

_ROOT = Path(__file__).parents[2]
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE_MIB = os.sysconf("SC_PAGE_SIZE") / 2**20
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
_PEERS = _ROOT / ".venv-peers" / "bin" / "python"
WORKER = ("-m", "worker", "run")
_IN_PEERS = ("confluent", "quix")


class SubjectError(RuntimeError):
    """The process ended; the message has what it wrote."""


def contender(name: str, work: str) -> tuple[str, ...]:
    """Return the command of a contender."""
    return ("-m", "tests.benchmark.contenders", name, work)


def is_installed(name: str) -> bool:
    """Tell whether what a contender needs is there."""
    return name not in _IN_PEERS or _PEERS.exists()


class Subject:
    """One running process of a worker or contender."""

    def __init__(self, process: "subprocess.Popen[str]", output: Path, port: int) -> None:
        self._process = process
        self._output = output
        self._operations = f"http://{HOST}:{port}"

    @property
    def pid(self) -> int:
        """Its id."""
        return self._process.pid

    def check(self) -> None:
        """Do nothing while it runs.

        Raises:
            SubjectError: it ended.
        """
        if self._process.poll() is not None:
            written = self._output.read_text(errors="replace")[-4_000:]
            raise SubjectError(f"it ended with {self._process.returncode}: {written}")

    def is_ready(self) -> bool:
        """Tell what `/readyz` of a worker says."""
        try:
            with urllib.request.urlopen(f"{self._operations}/readyz", timeout=5.0) as answer:  # noqa: S310 - loopback
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stand_still(self) -> None:
        """Stop it where it is."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on."""
        self._process.send_signal(signal.SIGCONT)

    def cpu(self) -> float:
        """Return the seconds of processor time that it has used, all threads."""
        return cpu_of(self.pid)

    def rss(self) -> float:
        """Return its resident set in MiB."""
        pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * _PAGE_MIB

    def parts(self) -> dict[str, float]:
        """Ask the contender `timed` what its parts have cost so far, in seconds."""
        before = self._told()
        self._process.send_signal(signal.SIGUSR2)
        while len(told := self._told()) == len(before):
            self.check()
        return {name: float(seconds) for name, seconds in json.loads(told[-1]).items()}

    def _told(self) -> list[str]:
        lines = self._output.read_text(errors="replace").splitlines(keepends=True)
        return [line for line in lines if line.startswith('{"process"') and line.endswith("\n")]


@contextlib.contextmanager
def running(command: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[Subject]:
    """Run a process for as long as the context lasts.

    Args:
        command: what follows the interpreter.
        environment: of its own, beside PATH and HOME.
    """
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    python = str(_PEERS) if _IN_PEERS[0] in command or _IN_PEERS[1] in command else sys.executable
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="newswire-bench-") as folder:
        output = Path(folder) / "output.log"
        with output.open("wb") as file:
            process = subprocess.Popen(
                [python, *command],
                cwd=_ROOT,
                env={
                    **inherited,
                    **_ONE_THREAD,
                    "NEWSWIRE_OPERATIONS_PORT": str(port),
                    **environment,
                },
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                text=True,
            )
        try:
            with ends_with_us(process.pid):
                yield Subject(process, output, port)
        finally:
            process.kill()
            process.wait()


def cpu_of(pid: int) -> float:
    """Return the seconds of processor time that a process has used, all threads."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / _TICKS
