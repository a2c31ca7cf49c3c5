"""`newswire schema`: the contracts, as they are shipped."""

import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]
ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "schemas"
NAMES = ("article-entity.v1", "dead-letter.v1", "enriched-article.v1", "raw-article.v1", "asyncapi")


def file_of(name: str) -> Path:
    return SCHEMAS / ("asyncapi.yaml" if name == "asyncapi" else f"{name}.schema.json")


def test_the_list_has_all_of_them(call: Call) -> None:
    result = call("schema", "list")
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(NAMES)
    assert "Dead letter" in result.stdout


@pytest.mark.parametrize("name", [*NAMES, "raw-article"])
def test_a_contract_is_printed_as_it_is(call: Call, name: str) -> None:
    result = call("schema", "show", name)
    assert result.exit_code == 0, result.output
    file = file_of(f"{name}.v1" if name == "raw-article" else name)
    assert result.stdout_bytes == file.read_bytes()


def test_another_name_is_told_the_right_ones(call: Call) -> None:
    result = call("schema", "show", "articles")
    assert result.exit_code == 2
    assert "is none of article-entity.v1, dead-letter.v1" in result.stderr


def test_the_wheel_ships_them() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    shipped = wheel["targets"]["wheel"]["force-include"]
    assert shipped == {
        f"schemas/{file_of(name).name}": f"worker/schemas/{file_of(name).name}" for name in NAMES
    }


def test_a_built_wheel_has_them(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in NAMES:
            file = file_of(name)
            assert archive.read(f"worker/schemas/{file.name}") == file.read_bytes()
