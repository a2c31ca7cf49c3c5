"""The tools of `make test-deploy`, and a test's skip where one could not be fetched."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FETCHED = ROOT / ".cache" / "deploy"
CHART = ROOT / "deploy" / "chart"

HELM = FETCHED / "bin" / "helm"
COMPOSE = FETCHED / "bin" / "compose"
KUBERNETES_VALIDATE = FETCHED / "venv" / "bin" / "kubernetes-validate"
NODE_FOLDER = FETCHED / "node"
KUBERNETES = "1.34"


def needed(tool: Path) -> str:
    """Return the path of a tool, or skip the test with the reason."""
    if not tool.exists():
        pytest.skip(f"{tool.name} was not fetched: `make test-deploy` says what it lacks for that")
    return str(tool)


def node() -> str:
    """Return Node.js, or skip the test where it or its packages are missing."""
    needed(NODE_FOLDER / "node_modules")
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    return found


def told(
    command: list[str], given: str | None = None, folder: Path = ROOT
) -> "subprocess.CompletedProcess[str]":
    """Run a tool to its end."""
    return subprocess.run(
        command,
        cwd=folder,
        input=given or "",
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
