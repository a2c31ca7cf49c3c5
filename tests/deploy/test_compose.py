"""The compose file, read by the Compose specification's own loader."""

import pytest

from tests.deploy.tools import COMPOSE, ROOT, needed, told

pytestmark = pytest.mark.deploy


def test_the_loader_accepts_it() -> None:
    loaded = told([needed(COMPOSE), str(ROOT / "docker-compose.yml")])
    assert loaded.returncode == 0, loaded.stderr
    assert "worker-2:" in loaded.stdout


def test_the_loader_would_refuse_a_fault() -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    broken = ROOT / ".cache" / "deploy" / "broken-compose.yml"
    broken.write_text(text.replace("restart: unless-stopped", "restarts: always"), "utf-8")
    loaded = told([needed(COMPOSE), str(broken)])
    assert loaded.returncode != 0
    assert "restarts" in loaded.stderr
