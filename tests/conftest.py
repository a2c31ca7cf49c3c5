"""The broker that the tests run on, and a room of its own on it for each test."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration.cluster import Broker, Topics
from tests.integration.worker_process import WorkerProcess
from tests.kafka.node import kafka_node
from worker.broker import embedded_broker


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kafka",
        action="store_true",
        help="run the tests marked `broker` on Apache Kafka instead of the embedded broker",
    )
    parser.addoption(
        "--deploy",
        action="store_true",
        help="run the tests marked `deploy`, which build the image and need tools of operations",
    )


def pytest_configure() -> None:
    # As the worker does: threads that wait for one another tell nothing of how long a text takes.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("deploy"):
        for item in items:
            if item.get_closest_marker("deploy"):
                item.add_marker(pytest.mark.skip(reason="`make test-deploy` runs it"))
    if config.getoption("kafka"):
        return
    for item in items:
        for marker in item.iter_markers("kafka_only"):
            reason = f"the embedded broker has no {marker.args[0]}: `make test-kafka` runs it"
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def on_kafka(request: pytest.FixtureRequest) -> bool:
    """Whether the broker is Apache Kafka."""
    return bool(request.config.getoption("kafka"))


@pytest.fixture(scope="session")
def broker(*, on_kafka: bool) -> Iterator[Broker]:
    """One broker for the whole session."""
    with kafka_node() if on_kafka else embedded_broker() as running:
        yield running


@pytest.fixture
def topics() -> Topics:
    """Names that no other test uses; the test creates the topics as it needs them."""
    return Topics.unique()


StartWorker = Callable[[dict[str, str]], WorkerProcess]


@pytest.fixture
def start_worker(tmp_path: Path) -> Iterator[StartWorker]:
    """Start workers; after the test, kill them and print what they wrote, for a failure."""
    workers: list[WorkerProcess] = []
    with contextlib.ExitStack() as ends:

        def start(environment: dict[str, str]) -> WorkerProcess:
            worker = WorkerProcess(environment, tmp_path / f"worker-{len(workers)}.log")
            ends.callback(worker.kill)
            workers.append(worker)
            return worker

        yield start
    for number, worker in enumerate(workers):
        print(f"---- worker {number}, exit code {worker.exit_code}\n{worker.output[-8_000:]}")  # noqa: T201
