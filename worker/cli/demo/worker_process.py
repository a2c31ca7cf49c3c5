"""The demo's worker: `newswire run` as a process of its own."""

import contextlib
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from worker.broker import HOST, free_port, running
from worker.errors import NewswireError
from worker.settings import Settings, environment_of, variable

_LOG_LINES = 20


class DemoError(NewswireError):
    """A step of the demo failed, or took too long; the message has the end of the worker's log."""


@dataclass(frozen=True, slots=True)
class WorkerProcess:
    """A running worker and where it is observed."""

    process: subprocess.Popen[bytes]
    operations: str
    log: Path

    def check(self) -> None:
        """Make sure that it runs.

        Raises:
            DemoError: it has ended.
        """
        if self.process.poll() is not None:
            raise self.failure(f"the worker ended with exit code {self.process.returncode}")

    def is_ready(self) -> bool:
        """Ask `/readyz`."""
        try:
            self.get("/readyz")
        except OSError:
            return False
        return True

    def get(self, path: str) -> str:
        """Read a page of the operations server."""
        with urllib.request.urlopen(self.operations + path, timeout=2.0) as answer:  # noqa: S310 - loopback
            text: str = answer.read().decode()
            return text

    def failure(self, what: str) -> DemoError:
        """Make the error that tells what happened and how the worker's log ends."""
        lines = self.log.read_text(errors="replace").splitlines()[-_LOG_LINES:]
        return DemoError(f"{what}; its log ends:\n" + ("\n".join(lines) or "(empty)"))


@contextlib.contextmanager
def worker_process(settings: Settings) -> Iterator[WorkerProcess]:
    """Run a worker for as long as the context lasts; it ends with this process whatever ends that.

    It is told all by its environment, and takes a free port for its operations.
    """
    port = free_port()
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith("NEWSWIRE_")
    }
    files = {  # it runs in a folder of its own
        variable(field): str(Path(path).absolute())
        for field in ("ssl_cafile", "ssl_certfile", "ssl_keyfile")
        if (path := getattr(settings, field))
    }
    told = (
        environment_of(settings)
        | files
        | {
            "NEWSWIRE_OPERATIONS_HOST": HOST,
            "NEWSWIRE_OPERATIONS_PORT": str(port),
            "NEWSWIRE_LOG_FORMAT": "text",
        }
    )
    with tempfile.TemporaryDirectory(prefix="newswire-demo-") as folder:
        command = [sys.executable, "-m", "worker", "run"]
        with running(command, folder=Path(folder), environment=inherited | told) as process:
            yield WorkerProcess(process, f"http://{HOST}:{port}", Path(folder) / "output.log")
