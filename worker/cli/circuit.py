"""`newswire circuit`: tell a worker to read on."""

import contextlib
import os
import signal
from pathlib import Path

import click

from worker.errors import NewswireError


class SignalError(NewswireError):
    """A process cannot be told, or would not understand."""


@click.group("circuit")
def command() -> None:
    """Close the circuit breaker of a worker on this machine."""


@command.command(
    "close",
    epilog="""\b
Examples:
  newswire circuit close 4711
  newswire circuit close $(pgrep -f 'newswire run')
  kubectl exec POD -- newswire circuit close 1

The worker says in its log that it did. If most of what follows is rejected again, the circuit
opens again: NEWSWIRE_CIRCUIT_SHARE=0 NEWSWIRE_CIRCUIT_RUN=0 switches it off.""",
)
@click.argument("pids", metavar="PID...", nargs=-1, required=True, type=click.IntRange(min=1))
def close(pids: tuple[int, ...]) -> None:
    """Let workers read on, whatever comes.

    It sends SIGUSR1, so it works as their user on their machine. What is rejected then goes to the
    dead letters.
    """
    for pid in pids:
        close_circuit(pid)
        click.echo(f"asked process {pid} to close its circuit")


def close_circuit(pid: int) -> None:
    """Send SIGUSR1 to a process, unless it would end it.

    Raises:
        SignalError: there is no such process, it is another user's, or it does not take the signal.
    """
    if not _takes(pid, signal.SIGUSR1):
        raise SignalError(f"process {pid} is no running worker: it does not take SIGUSR1")
    try:
        os.kill(pid, signal.SIGUSR1)
    except ProcessLookupError as error:
        raise SignalError(f"there is no process {pid}") from error
    except PermissionError as error:
        raise SignalError(f"process {pid} is another user's: run this as that user") from error


def _takes(pid: int, number: signal.Signals) -> bool:
    """Tell whether a process has a handler for a signal; yes where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            name, _, mask = line.partition(":")
            if name == "SigCgt":
                return bool(int(mask, 16) >> (number - 1) & 1)
    return True
