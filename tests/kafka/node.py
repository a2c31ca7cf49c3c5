"""Apache Kafka for the tests: one node, KRaft, loopback, data in a temporary folder."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from worker.broker import HOST, free_port, running, wait_until_it_answers

LIBRARIES = Path(__file__).parents[2] / ".cache" / "kafka" / "libs"

_START_SECONDS = 60.0
_PROPERTIES = """\
process.roles=broker,controller
node.id=1
listeners=CLIENTS://{host}:{port},CONTROLLER://{host}:{controller_port}
advertised.listeners=CLIENTS://{host}:{advertised_port}
listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENTS
controller.listener.names=CONTROLLER
controller.quorum.voters=1@{host}:{controller_port}
log.dirs={folder}/data
auto.create.topics.enable=false
delete.topic.enable=true
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
log.cleaner.dedupe.buffer.size=2097152
"""


class KafkaNode:
    """A node that can be stopped and started again on the same data and ports."""

    def __init__(
        self, folder: Path, advertised_port: int | None = None, properties: str = ""
    ) -> None:
        self.port = free_port()
        self._folder = folder
        self._running = contextlib.ExitStack()
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "server.properties").write_text(
            _PROPERTIES.format(
                host=HOST,
                port=self.port,
                advertised_port=advertised_port or self.port,
                controller_port=free_port(),
                folder=folder,
            )
            + properties
        )
        self._format_storage()

    @property
    def bootstrap_servers(self) -> str:
        return f"{HOST}:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process is not None, "the node is not running"
        return self._process.pid

    def start(self) -> None:
        command = [*_java("-Xms256m", "-Xmx512m"), "kafka.Kafka", "server.properties"]
        self._process = self._running.enter_context(
            running(command, folder=self._folder, environment=_environment())
        )
        wait_until_it_answers(
            self._process, self.port, self._folder, deadline_seconds=_START_SECONDS
        )

    def stop(self) -> None:
        self._running.close()

    def _format_storage(self) -> None:
        command = [*_java("-Xmx128m"), "kafka.tools.StorageTool", "format", "--cluster-id"]
        cluster = uuid.uuid4().hex[:22]
        formatted = subprocess.run(
            [*command, cluster, "--config", "server.properties"],
            cwd=self._folder,
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=_START_SECONDS,
        )
        assert formatted.returncode == 0, formatted.stdout + formatted.stderr


@contextlib.contextmanager
def kafka_node(*, advertised_port: int | None = None, properties: str = "") -> Iterator[KafkaNode]:
    """Run a node; `properties` are lines for its configuration, and win over what stands there."""
    with tempfile.TemporaryDirectory(prefix="newswire-kafka-") as folder:
        node = KafkaNode(Path(folder), advertised_port, properties)
        node.start()
        try:
            yield node
        finally:
            node.stop()


def _java(*options: str) -> list[str]:
    java = shutil.which("java")
    assert java, "java is not installed: Apache Kafka needs Java 17 or later"
    assert LIBRARIES.is_dir(), f"{LIBRARIES} is missing: `make test-kafka` fetches it"
    return [java, *options, "-cp", f"{LIBRARIES}/*"]


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME", "JAVA_HOME") if name in os.environ}
