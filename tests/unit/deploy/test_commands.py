"""Every `newswire` command that a runbook or the operators' page names is one that exists."""

import re
import shlex
from pathlib import Path

import click
import pytest

from tests.unit.deploy.queries import ROOT
from worker.cli import newswire

PAGES = (ROOT / "deploy" / "README.md", *sorted((ROOT / "deploy" / "runbooks").glob("*.md")))
LINES = [
    pytest.param(line.strip(), id=f"{path.stem}: {line.strip()}")
    for path in PAGES
    for block in re.findall(
        r"^```\w*\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    for line in block.replace("\\\n", " ").splitlines()
    if re.search(r"(^|\s)newswire [a-z]", line) and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_a_command_is_understood(line: str) -> None:
    for command in re.split(r"[|;&]+", line):
        words = shlex.split(command, comments=True)
        if "newswire" in words and words[-1] != "newswire":
            understood(words[words.index("newswire") + 1 :])


def understood(words: list[str]) -> None:
    """Let click parse the words without running the command."""
    command: click.Command = newswire
    context = click.Context(command, info_name="newswire")
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words[0])
        assert found is not None, f"there is no command {words[0]}"
        command, words = found, words[1:]
        context = click.Context(command, parent=context, info_name=command.name)
    redirected = next((place for place, word in enumerate(words) if word[0] in "<>"), len(words))
    command.parse_args(context, [_there(word) for word in words[:redirected]])


def _there(word: str) -> str:
    """Put a file that exists in the place of one that stands for the reader's own."""
    return __file__ if Path(word).suffix in {".txt", ".json", ".jsonl"} else word


def links() -> list[tuple[Path, str]]:
    return [
        (path, target)
        for path in PAGES
        for target in re.findall(r"\]\(([^)#:]+)[^):]*\)", path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("path", "target"), links())
def test_a_link_leads_somewhere(path: Path, target: str) -> None:
    assert (path.parent / target).exists()
