"""The image is built, and its worker enriches the sample on Apache Kafka from a read-only root."""

import contextlib
import json
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.deploy import image as images
from tests.deploy.image import Image
from tests.kafka.node import kafka_node
from worker.broker import HOST, free_port

pytestmark = [pytest.mark.deploy, pytest.mark.timeout(900)]

_CONTENTS = """
import importlib.resources as resources, shutil, sys
print((resources.files("worker") / "entities" / "tagger" / "model.npz").is_file())
print([tool for tool in sys.argv[1:] if shutil.which(tool)])
"""
_SAMPLE = """
import importlib.resources as resources
print(resources.files("worker") / "samples" / "antara-translated.txt")
"""
COMPILERS = ("cc", "gcc", "c++", "g++", "clang", "ld", "as", "make", "pip", "pip3")


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    reason = images.missing()
    if reason:
        pytest.skip(f"no image can be built and run here: {reason}")
    try:
        yield images.build()
    finally:
        images.remove_containers()


def test_it_is_small_and_says_how_small(image: Image, capsys: pytest.CaptureFixture[str]) -> None:
    megabytes = image.size / 1e6
    with capsys.disabled():
        print(  # noqa: T201 - the figure is what this stage is asked for
            f"\nimage: {megabytes:.0f} MB of files, {image.own_size / 1e6:.0f} MB of them ours,"
            f" user {image.user}"
        )
    assert image.own_size < 150e6
    assert megabytes < 350


def test_it_runs_as_nobody_known(image: Image) -> None:
    user, group = image.user.split(":")
    assert int(user) >= 10_000
    assert int(group) >= 10_000
    told = image.run(
        ["-c", "import os; print(os.getuid(), os.geteuid(), os.getgid(), os.getgroups())"],
        entrypoint=["python3"],
    )
    assert told.stdout.split()[:3] == [user, user, group], told.stderr


def test_it_holds_the_weights_and_no_compiler(image: Image) -> None:
    found = image.run(["-c", _CONTENTS, *COMPILERS], entrypoint=["python3"])
    assert found.stdout.splitlines() == ["True", "[]"], found.stderr


@pytest.mark.parametrize("folder", ["/", "/opt/newswire", "/tmp", "/etc", "/var/tmp"])  # noqa: S108 - nowhere means not there either
def test_nothing_can_be_written(image: Image, folder: str) -> None:
    tried = image.run([f"{folder}/written"], entrypoint=["touch"])
    assert tried.returncode == 1
    assert "Read-only file system" in tried.stderr or "Permission denied" in tried.stderr


def test_its_worker_enriches_the_sample(image: Image, tmp_path: Path) -> None:
    with kafka_node() as kafka, _worker(image, kafka.bootstrap_servers, tmp_path) as operations:
        newswire = {"NEWSWIRE_BOOTSTRAP_SERVERS": kafka.bootstrap_servers}
        _until(lambda: _get(f"{operations}/readyz")[0] == 200, "the worker is ready")
        sample = image.run(["-c", _SAMPLE], entrypoint=["python3"]).stdout.strip()
        published = image.run(["publish", sample], newswire)
        assert published.returncode == 0, published.stderr
        tailed = image.run(["tail", "--json", "--from-beginning", "--max", "1"], newswire)
        _until(
            lambda: (
                'newswire_articles_total{outcome="enriched"} 1.0'
                in _get(f"{operations}/metrics")[1]
            ),
            "the article is counted",
        )
    value = json.loads(tailed.stdout)["value"]
    assert value["editors"] == ["Rahmad Nasution"]
    assert value["translators"] == ["Nabil Ihsan"]
    assert "person:volodymyr-zelenskyy" in {entity["id"] for entity in value["entities"]}


@contextlib.contextmanager
def _worker(image: Image, bootstrap_servers: str, folder: Path) -> Iterator[str]:
    """Run the image's own command; at the end it must stop in good order on SIGTERM."""
    port = free_port()
    environment = {
        "NEWSWIRE_BOOTSTRAP_SERVERS": bootstrap_servers,
        "NEWSWIRE_CREATE_TOPICS": "true",
        "NEWSWIRE_OPERATIONS_HOST": HOST,
        "NEWSWIRE_OPERATIONS_PORT": str(port),
    }
    log = folder / "worker.log"
    command = image.config["Cmd"]
    assert isinstance(command, list)
    with log.open("w") as output:
        process = image.start(command, environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        yield f"http://{HOST}:{port}"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        process.wait()
        print(log.read_text()[-8_000:])  # noqa: T201 - for a failure


def _until(condition: Callable[[], bool], what: str, deadline_seconds: float = 90.0) -> None:
    deadline = time.monotonic() + deadline_seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.2)


def _get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310 - ours
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""
    except OSError:
        return 0, ""
