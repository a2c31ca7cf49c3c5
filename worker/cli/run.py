"""`newswire run`: the worker."""

from typing import Any

import click

from worker.cli.setting_options import SettingsCommand, setting_options
from worker.settings import load_settings


@click.command(
    "run",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire run
  newswire run --bootstrap-servers kafka-1:9092,kafka-2:9092 --log-level debug
  NEWSWIRE_SASL_PASSWORD_FILE=/run/secrets/kafka newswire run --security-protocol SASL_SSL \\
      --sasl-mechanism SCRAM-SHA-512 --sasl-username newswire

Each flag is NEWSWIRE_... in the environment as well, and wins over it. SIGTERM or Ctrl-C lets what
is in flight finish. Exit code: 0 after that, 1 after a failure (nothing is lost: the next worker
takes the articles up again), 2 when a setting is wrong.""",
)
@setting_options()
def command(**flags: Any) -> None:
    """Run the worker until it is told to stop: raw articles in, enriched articles out."""
    settings = load_settings(flags)
    from worker.stream import run  # noqa: PLC0415 - Faust takes a while to load; --help must not

    raise click.exceptions.Exit(run(settings))
