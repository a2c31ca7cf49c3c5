"""`newswire demo`: articles in, results out, on a broker of its own or on a cluster."""

import contextlib
import signal
import time
from typing import Any

import click
from rich.console import Console

from worker.cli.demo.cluster import broker_for, topics_for
from worker.cli.demo.interrupts import uninterrupted
from worker.cli.demo.observing import wait_until_ready
from worker.cli.demo.showing import show_articles, show_metrics, show_throughput, step
from worker.cli.demo.worker_process import WorkerProcess, worker_process
from worker.cli.setting_options import CONNECTION, SettingsCommand, setting_options
from worker.cli.terminal import console
from worker.settings import Settings
from worker.stream.topics import topic_names

_READY_SECONDS = 45.0
_POLL_SECONDS = 0.5


@click.command(
    "demo",
    cls=SettingsCommand,
    epilog="""\b
Examples:
  newswire demo
  newswire demo --keep
  newswire demo --bootstrap-servers kafka-1:9092

Without --bootstrap-servers an embedded broker is started (Linux and macOS), and NEWSWIRE_...
variables have no say. On a cluster that is already there the demo creates four topics named
newswire-demo-..., uses a consumer group of the same name, and deletes the topics at the end.""",
)
@click.option(
    "--keep", is_flag=True, help="Leave it running for articles of your own, until Ctrl-C."
)
@setting_options(*CONNECTION)
def command(*, keep: bool, **flags: Any) -> None:
    """Show it all: a broker, a worker as its own process, articles in, results out."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends as Ctrl-C does
    output = console()
    own = flags["bootstrap_servers"] is not None
    began = time.monotonic()
    with contextlib.ExitStack() as started:
        with step(output, "a broker") as told:
            with uninterrupted():
                settings = started.enter_context(broker_for(flags))
            told(f"at {settings.bootstrap_servers}, {'yours' if own else 'embedded, in memory'}")
        with step(output, "topics") as told:
            started.enter_context(topics_for(settings, delete=own))
            told(", ".join(topic_names(settings)))
        with step(output, "a worker") as told:
            with uninterrupted():
                worker = started.enter_context(worker_process(settings))
            wait_until_ready(worker, deadline_seconds=_READY_SECONDS)
            told(f"as process {worker.process.pid}, in the group {settings.consumer_group}")
        show_articles(output, settings, worker)
        show_throughput(output, settings, worker)
        show_metrics(output, worker)
        if keep:
            _keep(output, settings, worker)
        with step(output, "stopping what was started"):
            started.close()
    output.print(f"Done in {time.monotonic() - began:.0f} s.")


def _keep(output: Console, settings: Settings, worker: WorkerProcess) -> None:
    """Say how to go on, and wait for Ctrl-C or the end of the worker."""
    variables = {
        "NEWSWIRE_BOOTSTRAP_SERVERS": settings.bootstrap_servers,
        "NEWSWIRE_RAW_TOPIC": settings.raw_topic,
        "NEWSWIRE_ENRICHED_TOPIC": settings.enriched_topic,
        "NEWSWIRE_ENTITIES_TOPIC": settings.entities_topic,
        "NEWSWIRE_DEAD_LETTER_TOPIC": settings.dead_letter_topic,
    }
    with contextlib.suppress(KeyboardInterrupt):
        output.print("It all goes on until Ctrl-C. In another terminal:\n")
        for name, value in variables.items():
            output.print(f"  export {name}={value}", soft_wrap=True)
        output.print("  newswire tail")
        output.print("  newswire publish FILE\n")
        output.print(f"In a browser: {worker.operations}/live\n", soft_wrap=True)
        while True:
            worker.check()
            time.sleep(_POLL_SECONDS)
