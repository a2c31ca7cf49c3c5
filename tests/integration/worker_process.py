"""A worker as its users run it: `newswire run`, told everything by its environment."""

import asyncio
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from tests.integration.cluster import Broker, Topics
from tests.integration.waiting import until
from worker.broker import HOST, free_port

NEWSWIRE = Path(sys.executable).with_name("newswire")


def environment(broker: Broker, topics: Topics, **settings: object) -> dict[str, str]:
    """Make the whole environment of a command; `settings` are named as in `worker.settings`."""
    chosen: dict[str, object] = {
        "bootstrap_servers": broker.bootstrap_servers,
        "consumer_group": topics.group,
        "raw_topic": topics.raw,
        "enriched_topic": topics.enriched,
        "entities_topic": topics.entities,
        "dead_letter_topic": topics.dead_letter,
        "session_timeout_seconds": 4,
        "heartbeat_interval_seconds": 1,
        "commit_interval_seconds": 0.2,
        # Many tests feed more rejections than any feed has in good times.
        "circuit_share": 0,
        "circuit_run": 0,
        **settings,
    }
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return inherited | {f"NEWSWIRE_{name.upper()}": str(value) for name, value in chosen.items()}


class WorkerProcess:
    """One running worker; its output goes to a file."""

    def __init__(
        self,
        environment: dict[str, str],
        output: Path,
        *,
        command: Sequence[str | Path] = (NEWSWIRE, "run"),
    ) -> None:
        self.operations = f"http://{HOST}:{(port := free_port())}"
        self._output = output
        with output.open("ab") as file:
            self._process = subprocess.Popen(
                command,
                env=environment | {"NEWSWIRE_OPERATIONS_PORT": str(port)},
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )

    @property
    def exit_code(self) -> int | None:
        """The exit code, None while it runs; the number of the signal, negative, that ended it."""
        return self._process.poll()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def output(self) -> str:
        return self._output.read_text(errors="replace")

    def signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    async def exited(self, deadline_seconds: float = 60.0) -> int:
        """Wait for the end of the process and return its exit code."""
        await until(
            lambda: self.exit_code is not None, "the worker ends", deadline_seconds=deadline_seconds
        )
        assert self.exit_code is not None
        return self.exit_code

    async def ready(self) -> None:
        """Wait until `/readyz` says yes."""
        await until(self.is_ready, "the worker is ready")

    async def is_ready(self) -> bool:
        """Tell what `/readyz` says; fail when the process has ended."""
        assert self.exit_code is None, f"the worker ended: {self.exit_code}"
        return await self.get("/readyz") == 200

    async def get(self, path: str) -> int | None:
        """Ask the operations server for `path`: its status, None where nothing listens."""
        return (await self.fetch(path))[0]

    async def fetch(self, path: str) -> tuple[int | None, str]:
        """Ask the operations server for `path`: status and body."""
        return await asyncio.to_thread(_fetch, self.operations + path)


def _fetch(url: str) -> tuple[int | None, str]:
    try:
        with urllib.request.urlopen(url, timeout=5.0) as answer:  # noqa: S310 - loopback, http
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError:
        return None, ""
