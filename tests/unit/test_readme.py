"""The README says what the code does."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from worker.cli import newswire
from worker.settings import render_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", README, re.DOTALL))


def test_the_table_of_settings_is_that_of_the_code() -> None:
    _, table, _ = re.split("<!-- /?settings -->", README)
    assert table.strip() == render_table().strip()


def test_the_printed_result_is_what_the_commands_print() -> None:
    sample = ROOT / "worker" / "samples" / "antara-translated.txt"
    environment = {"COLUMNS": "100", "NO_COLOR": "1"}
    result = CliRunner(env=environment).invoke(newswire, ["enrich", str(sample)])
    assert result.exit_code == 0
    printed = {line.rstrip() for line in result.stdout.splitlines()}
    shown = README.split("```", 6)[5].partition("antara-translated.txt")[2]
    article = shown.partition("broken.json")[0]
    lines = [line for line in article.splitlines()[1:] if line.strip(" .")]
    assert len(lines) > 15
    assert [line for line in lines if line not in printed] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_a_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\bnewswire ([a-z]+)\b", CODE))))
def test_a_command_exists(name: str) -> None:
    assert CliRunner().invoke(newswire, [name, "--help"]).exit_code == 0


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z-]+)", CODE))))
def test_a_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
