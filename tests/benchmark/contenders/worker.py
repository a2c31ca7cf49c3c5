"""The worker itself, with other work in place of the pipeline, or with a clock around it."""

import json
import signal
import sys
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from tests.benchmark.contenders.work import Make, example
from worker import outputs, pipeline
from worker.settings import Settings
from worker.stream import run as run_worker

P = ParamSpec("P")
R = TypeVar("R")


def stubbed(settings: Settings, make: Make, *, idempotent: bool) -> None:  # noqa: ARG001 - all have it
    """Run the worker on prepared records until it is told to stop."""
    _, outcome = example(settings)

    def process(*_: object, **__: object) -> pipeline.Outcome:
        return outcome

    def encode(_: object, record: Any, **__: object) -> Any:
        return make(record)

    outputs.encode = encode  # type: ignore[assignment]
    sys.exit(run_worker(settings, process=process))


def timed(settings: Settings, _: Make, *, idempotent: bool) -> None:  # noqa: ARG001 - all have it
    """Run the worker with the pipeline, and tell on SIGUSR2 what its parts have cost so far."""
    spent = {"process": 0.0, "encode": 0.0}

    def watch(name: str, function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def watched(*arguments: P.args, **named: P.kwargs) -> R:
            began = time.thread_time()
            result = function(*arguments, **named)
            spent[name] += time.thread_time() - began
            return result

        return watched

    def tell(*_: object) -> None:
        print(json.dumps(spent), flush=True)  # noqa: T201 - the benchmark reads it

    outputs.encode = watch("encode", outputs.encode)
    signal.signal(signal.SIGUSR2, tell)
    sys.exit(run_worker(settings, process=watch("process", pipeline.process)))
