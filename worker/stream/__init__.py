"""The stream: raw articles from Kafka through the pipeline and back, none of them lost."""

import os
from typing import TYPE_CHECKING

from worker.settings import Settings

if TYPE_CHECKING:
    from worker.stream.agent import Process

# Faust loads the event loop that these name, such as gevent's, as soon as it is imported.
_FAUST_LOOPS = ("FAUST_LOOP", "F_LOOP")


def run(settings: Settings, *, process: "Process | None" = None) -> int:
    """Run a worker until SIGTERM or SIGINT, and return the exit code.

    Must be called from the main thread, and blocks it. A second signal ends the process at once.

    Args:
        settings: all of it; log lines go to standard error as they say.
        process: stands in for `worker.pipeline.process`, in a benchmark.

    Returns:
        0 after what was in flight was delivered and committed, 1 after a failure, 2 when a setting
        turned out wrong. Whatever it is, what was not delivered is read again.
    """
    for name in _FAUST_LOOPS:
        os.environ.pop(name, None)
    # Faust takes a while to load, and who only asks for topics needs none of it.
    from worker.pipeline import process as pipeline  # noqa: PLC0415
    from worker.stream.runtime import run_worker  # noqa: PLC0415

    return run_worker(settings, process or pipeline)
