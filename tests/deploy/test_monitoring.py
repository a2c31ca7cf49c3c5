"""A real Prometheus scrapes a real worker, and every query of the dashboard gets an answer."""

import asyncio
import contextlib
import json
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.deploy.tools import CHART, ROOT
from tests.integration.worker_process import WorkerProcess
from worker.broker import HOST, embedded_broker, free_port

pytestmark = pytest.mark.deploy

NEWSWIRE = Path(sys.executable).with_name("newswire")
CONFIG = ROOT / "deploy" / "monitoring" / "prometheus.yaml"
DASHBOARD = json.loads((CHART / "files" / "dashboard.json").read_text("utf-8"))
# With one article enriched and nothing wrong, the lines of what went wrong are empty.
EMPTY = {"By reason", "By stage, last hour", "Extractors that failed", "Against the week before"}


@pytest.fixture(scope="module")
def prometheus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Scrape a worker that enriches an article a second; give the address of Prometheus."""
    if shutil.which("prometheus") is None:
        pytest.skip("prometheus is not installed (Debian and Ubuntu: apt-get install prometheus)")
    folder = tmp_path_factory.mktemp("prometheus")
    with contextlib.ExitStack() as ends:
        broker = ends.enter_context(embedded_broker())
        environment = {
            "PATH": str(NEWSWIRE.parent),
            "NEWSWIRE_BOOTSTRAP_SERVERS": broker.bootstrap_servers,
        }
        _newswire(["topics", "create", "--partitions", "2"], environment)
        worker = WorkerProcess(environment, folder / "worker.log")
        ends.callback(worker.kill)
        asyncio.run(worker.ready())
        address = ends.enter_context(_prometheus(worker, folder))
        for _ in range(3):
            _newswire(
                ["publish", str(ROOT / "worker" / "samples" / "with-metadata.json")], environment
            )
            time.sleep(3)
        _until_recorded(address)
        yield address


@pytest.mark.parametrize(
    "panel",
    [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"],
    ids=lambda panel: str(panel["title"]),
)
def test_a_panel_shows_something(prometheus: str, panel: dict[str, Any]) -> None:
    for target in panel["targets"]:
        query = target["expr"].replace("$__rate_interval", "1m").replace("$job", "newswire-worker")
        query = query.replace("$outlet", ".+").replace("$language", ".+")
        found = _ask(prometheus, query)
        assert bool(found) is (panel["title"] not in EMPTY), query


def test_no_alert_fires(prometheus: str) -> None:
    assert _ask(prometheus, 'ALERTS{alertstate="firing"}') == []


@contextlib.contextmanager
def _prometheus(worker: WorkerProcess, folder: Path) -> Iterator[str]:
    """Run Prometheus on our configuration, faster and with this worker as the only target."""
    config = yaml.safe_load(CONFIG.read_text("utf-8"))
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    config["scrape_configs"][0]["static_configs"] = [
        {"targets": [worker.operations.removeprefix("http://")]}
    ]
    rules = yaml.safe_load((CHART / "files" / "rules.yaml").read_text("utf-8"))
    for group in rules["groups"]:
        group.pop("interval", None)
    (folder / "rules.yaml").write_text(yaml.safe_dump(rules))
    (folder / "prometheus.yaml").write_text(yaml.safe_dump(config))
    address = f"{HOST}:{free_port()}"
    command = [
        "prometheus",
        f"--config.file={folder / 'prometheus.yaml'}",
        f"--storage.tsdb.path={folder / 'data'}",
        f"--web.listen-address={address}",
    ]
    with (folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _until_recorded(address: str) -> None:
    """Wait until what looks back five minutes has two samples to look at."""
    deadline = time.monotonic() + 90
    while not _ask(address, 'newswire:articles:rate5m{outcome="enriched"} > 0') or not _ask(
        address, "newswire:field_found_ratio:increase6h"
    ):
        assert time.monotonic() < deadline, "Prometheus has recorded nothing"
        time.sleep(1)


def _ask(address: str, query: str) -> list[Any]:
    asked = urllib.parse.urlencode({"query": query})
    try:
        with urllib.request.urlopen(f"{address}/api/v1/query?{asked}", timeout=10) as answer:  # noqa: S310 - ours
            told = json.loads(answer.read())
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{query}: {error.read().decode()}") from error
    except OSError:
        return []  # it has not started yet
    found: list[Any] = told["data"]["result"]
    return found


def _newswire(arguments: list[str], environment: dict[str, str]) -> None:
    subprocess.run(
        [NEWSWIRE, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=120,
    )
