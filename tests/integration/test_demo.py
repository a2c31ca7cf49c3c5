"""`newswire demo`, as a person sees it, and what it leaves behind: nothing."""

import asyncio
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.integration.cluster import Broker, admin
from tests.integration.worker_process import NEWSWIRE

pytestmark = pytest.mark.broker

SHOWN = """\
dateline     Istanbul · ANTARA
sources      Anadolu
translators  Nabil Ihsan
editors      Rahmad Nasution
copyright    ANTARA · 2024
related      Korsel sebut penempatan tentara Korut di Rusia ancaman bagi Seoul
related      Rusia angkut "tentara bayaran" dari Korut dengan truk, kata Ukraina
""".splitlines()


def start(mark: str, *flags: str) -> subprocess.Popen[str]:
    """Start the demo; what it starts in turn is known by the mark in its environment."""
    return subprocess.Popen(
        [NEWSWIRE, "demo", *flags],
        env=os.environ | {"NEWSWIRE_DEMO_TEST": mark, "DEMO_TEST": mark},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def left_running(mark: str, output: str) -> list[str]:
    """Find processes of a demo: its worker by the mark, its broker by the port."""
    ports = re.findall(r"a broker at 127\.0\.0\.1:(\d+), embedded", output)
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
            environ = (folder / "environ").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if f"DEMO_TEST={mark}\0" in environ or any(f":{port}\0" in command for port in ports):
            found.append(command)
    return found


def test_on_its_own_broker(tmp_path: Path) -> None:
    """All is shown; a variable that is no setting has no say, since the environment has none."""
    demo = start(str(tmp_path))
    output, errors = demo.communicate(timeout=120)
    assert demo.returncode == 0, errors
    assert errors == ""
    lines = output.splitlines()
    assert [line for line in SHOWN if line not in lines] == []
    assert "invalid_json at stage decode" in lines
    assert re.search(
        r"^  1,000 enriched in [\d.]+ s, [\d,]+ articles a second", output, re.MULTILINE
    )
    assert re.search(
        r'^  newswire_articles_total\{outcome="enriched"\} 1005.0$', output, re.MULTILINE
    )
    assert "\x1b" not in output
    assert left_running(str(tmp_path), output) == []


def test_on_a_cluster_that_is_already_there(broker: Broker) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEWSWIRE_")}
    demo = subprocess.run(
        [NEWSWIRE, "demo", "--bootstrap-servers", broker.bootstrap_servers],
        env=clean,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert demo.returncode == 0, demo.stderr
    topics = set(re.findall(r"newswire-demo-\w+\.[a-z-]+", demo.stdout))
    assert {topic.split(".")[1] for topic in topics} == {
        "raw",
        "enriched",
        "entities",
        "dead-letter",
    }

    async def still_there() -> set[str]:
        async with admin(broker) as client:
            return topics.intersection(await client.list_topics())

    assert asyncio.run(still_there()) == set()


@pytest.mark.parametrize("seen", ["· a broker", "· topics", "· a worker", "Ctrl-C"])
def test_ctrl_c_ends_all_that_it_started(tmp_path: Path, seen: str) -> None:
    demo = start(str(tmp_path), "--keep")
    assert demo.stdout is not None
    output = ""
    while seen not in output:
        line = demo.stdout.readline()
        assert line, f"the demo ended: {output}"
        output += line
    demo.send_signal(signal.SIGINT)
    began = time.monotonic()
    rest, errors = demo.communicate(timeout=60)
    assert time.monotonic() - began < 30, "it drains, and does not wait for deadlines"
    assert demo.returncode == (0 if seen == "Ctrl-C" else 1), errors
    assert left_running(str(tmp_path), output + rest) == []
