"""The command line: `newswire COMMAND`, one module a command.

A command is imported when it is called, so that `newswire --help` answers at once. Exit codes: 0
done, 1 failed, 2 not understood (usage or settings).
"""

import contextlib
import errno
import importlib
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from typing import IO, Any

import click

from worker import __version__
from worker.cli.printable import printable
from worker.errors import NewswireError, SettingsError

_COMMANDS = {
    "demo": "Show it all: a broker, a worker, articles in, results out.",
    "run": "Run the worker until it is told to stop.",
    "publish": "Send articles from files to the raw topic.",
    "tail": "Follow what comes out, or goes in.",
    "dlq": "List, show, replay or discard dead letters.",
    "enrich": "Enrich files without Kafka.",
    "circuit": "Close the circuit breaker of a worker on this machine.",
    "topics": "Create or check the topics.",
    "schema": "Show the contracts: JSON Schemas, and an AsyncAPI document.",
    "config": "Show the settings in force, and where each comes from.",
}

_EPILOG = """\b
Begin here:
  newswire demo                          everything, on this machine
  newswire enrich article.txt            one article, without Kafka
  newswire topics create                 then, on a cluster of your own:
  newswire run
  newswire publish articles/
  newswire tail

Settings are NEWSWIRE_... in the environment, or flags; `newswire config` lists them.
NEWSWIRE_LOG_LEVEL=debug shows where an error came from."""


class _Failure(click.ClickException):
    """One paragraph on standard error."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"newswire: {printable(self.message)}", file=file, err=True)


class _Commands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"worker.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        with _failures_told():
            return super().invoke(ctx)


@contextlib.contextmanager
def _failures_told() -> Iterator[None]:
    """Turn errors into one paragraph; a traceback only helps whoever asked for it."""
    try:
        yield
    except SettingsError as error:
        _show_traceback()
        raise _Failure(str(error), 2) from None
    except NewswireError as error:
        _show_traceback()
        raise _Failure(str(error), 1) from None
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read our output has seen enough
            raise
        _show_traceback()
        raise _Failure(str(error), 1) from None
    except Exception as error:  # noqa: BLE001 - the last resort: a paragraph, not a traceback
        _show_traceback()
        raise _Failure(
            f"this is a fault of newswire itself, not of yours: {type(error).__name__}: {error}."
            " NEWSWIRE_LOG_LEVEL=debug shows where it came from.",
            1,
        ) from None


def _show_traceback() -> None:
    if os.environ.get("NEWSWIRE_LOG_LEVEL", "").lower() == "debug":
        traceback.print_exc()


@click.group(
    cls=_Commands,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="newswire", message="%(prog)s %(version)s")
def newswire() -> None:
    """Raw news articles in, enriched articles and entities out."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that the arguments name, and exit.

    Args:
        arguments: by default the process's own.
    """
    for stream in (sys.stdout, sys.stderr):
        # A file name or a terminal that is not UTF-8 must not end a command half-way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # The tagger's matrices are small: more threads would but wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    newswire.main(arguments, prog_name="newswire")
