"""Calls a function in a process of its own, which has imported nothing and learnt no word.

One BLAS thread, as in the worker: the variable must be set before numpy is imported.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

Given = dict[str, Any]
Measured = dict[str, float]

_ROOT = Path(__file__).parents[2]
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class FreshProcessError(RuntimeError):
    """The process failed; the message is what it wrote."""


def call_fresh(function: Callable[[Given], Measured], given: Given) -> Measured:
    """Call a function of a module in a fresh process, with JSON in and out.

    Raises:
        FreshProcessError: the function raised.
    """
    done = subprocess.run(
        [sys.executable, "-m", __name__, function.__module__, function.__name__],
        cwd=_ROOT,
        env={**os.environ, **_ONE_THREAD},
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise FreshProcessError(done.stderr)
    measured: Measured = json.loads(done.stdout)
    return measured


def main() -> None:
    """Be the process."""
    module, function = sys.argv[1:]
    given = json.load(sys.stdin)
    json.dump(getattr(import_module(module), function)(given), sys.stdout)


if __name__ == "__main__":
    main()
