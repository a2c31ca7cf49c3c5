"""`python -m tests.benchmark.contenders NAME WORK`: one contender, until it is killed."""

import os
import sys
from importlib import import_module

from tests.benchmark.contenders.work import work
from worker.settings import load_settings

CONTENDERS = {
    "worker": ("worker", "stubbed"),
    "timed": ("worker", "timed"),
    "aiokafka": ("aiokafka_loop", "run"),
    "confluent": ("confluent_loop", "run"),
    "quix": ("quix_app", "run"),
    "faust-read": ("faust_apps", "read"),
    "faust-send": ("faust_apps", "send"),
}


def main() -> None:
    """Be the contender."""
    name, kind = sys.argv[1:]
    settings = load_settings()
    module, function = CONTENDERS[name]
    run = getattr(import_module(f"tests.benchmark.contenders.{module}"), function)
    run(settings, work(settings, kind), idempotent=bool(os.environ.get("BENCH_IDEMPOTENT")))


if __name__ == "__main__":
    main()
