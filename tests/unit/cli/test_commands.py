"""Every command: its help, and what goes wrong before anything is done."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from worker import __version__
from worker.cli import newswire
from worker.settings import Settings, flag

Call = Callable[..., Result]
COMMANDS = {
    "newswire": (),
    "demo": ("demo",),
    "run": ("run",),
    "publish": ("publish",),
    "tail": ("tail",),
    "enrich": ("enrich",),
    "topics": ("topics",),
    "topics create": ("topics", "create"),
    "topics check": ("topics", "check"),
    "schema": ("schema",),
    "schema list": ("schema", "list"),
    "schema show": ("schema", "show"),
    "config": ("config",),
    "dlq": ("dlq",),
    "dlq list": ("dlq", "list"),
    "dlq show": ("dlq", "show"),
    "dlq replay": ("dlq", "replay"),
    "dlq discard": ("dlq", "discard"),
    "circuit": ("circuit",),
    "circuit close": ("circuit", "close"),
}
WRONG = {"NEWSWIRE_LINGER_MS": "soon", "NEWSWIRE_SASL_PASSWORD": "hunter2"}
NOWHERE = ("--bootstrap-servers", "127.0.0.1:1")


def test_a_profile_that_is_not_written_cannot_be_followed(call: Call) -> None:
    result = call("tail", "--topic", "profile", *NOWHERE)
    assert result.exit_code == 2
    assert "set NEWSWIRE_PROFILE or --profile to one of ninjs, jsonld" in result.stderr


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_help_teaches(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments, "--help")
    assert result.exit_code == 0, result.output
    assert "Usage: " in result.output
    if arguments not in {(), ("topics",), ("schema",), ("circuit",), ("dlq",)}:
        assert re.search(r"Examples:\n +newswire ", result.output), result.output
    assert "Begin here:" in call("--help").output


def test_the_help_lists_every_command_and_no_other(call: Call) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", call("--help").output, re.MULTILINE)
    modules = {path.stem for path in (Path(sys.modules["worker.cli"].__path__[0])).iterdir()}
    assert set(listed) == {name.split()[0] for name in COMMANDS} - {"newswire"}
    assert set(listed) <= modules
    assert all(newswire.get_command(None, name) is not None for name in listed)  # type: ignore[arg-type]


def test_help_answers_at_once() -> None:
    """What takes long to load (Faust, clients, the gazetteer) is not loaded for it."""
    code = "import atexit, sys, worker.cli; atexit.register(lambda: print(sorted(sys.modules)));"
    loaded = subprocess.run(
        [sys.executable, "-c", f"{code} worker.cli.main(['--help'])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Begin here:" in loaded
    for module in ("faust", "aiokafka", "pydantic", "rich", "worker.pipeline"):
        assert f"'{module}'" not in loaded


def test_version(call: Call) -> None:
    assert call("--version").output == f"newswire {__version__}\n"


def test_every_setting_is_a_flag_of_run(call: Call) -> None:
    output = call("run", "--help").output
    for field in Settings.model_fields:
        assert re.search(rf"^  {flag(field)}\b", output, re.MULTILINE), field
    headings = re.findall(r"^(\w+ settings):$", output, re.MULTILINE)
    assert headings == [
        "Kafka settings",
        "Delivery settings",
        "Operations settings",
        "Security settings",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("publish",),
        ("publish", "/no/such/file"),
        ("enrich", "--nonsense", "-"),
        ("tail", "--topic", "other"),
        ("tail", "--max", "0"),
        ("topics", "create", "--partitions", "0"),
        ("topics", "create", "--retention", "a week"),
        ("enrich", "--published-at", "yesterday", "-"),
        ("run", "--sasl-password", "secret"),
    ],
    ids=" ".join,
)
def test_what_is_not_understood_ends_with_2(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("run",),
        ("config",),
        ("topics", "check"),
        ("topics", "create"),
        ("tail",),
        ("publish", "--dry-run", "-"),
    ],
    ids=" ".join,
)
def test_wrong_settings_end_with_2_and_are_all_named(
    call: Call, arguments: tuple[str, ...]
) -> None:
    result = call(
        *arguments,
        "--security-protocol",
        "TLS",
        stdin=b"x",
        **WRONG,
    )
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("newswire: 2 settings are wrong:\n- NEWSWIRE_LINGER_MS ")
    assert "NEWSWIRE_SECURITY_PROTOCOL (--security-protocol) is 'TLS'" in result.stderr
    assert "hunter2" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [("topics", "check"), ("topics", "create"), ("tail",), ("publish", "-")],
    ids=" ".join,
)
def test_a_broker_that_is_away_is_one_paragraph(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments, *NOWHERE, stdin=b"Jakarta (ANTARA) - Satu.")
    assert result.exit_code == 1
    assert result.stderr.startswith("newswire: ")
    assert result.stderr.count("\n") == 1
    assert "127.0.0.1:1" in result.stderr
    assert "NEWSWIRE_BOOTSTRAP_SERVERS" in result.stderr
    assert "Traceback" not in result.output


def test_a_traceback_is_there_for_whoever_asks(call: Call) -> None:
    result = call("tail", *NOWHERE, NEWSWIRE_LOG_LEVEL="debug")
    assert result.exit_code == 1
    assert "Traceback" in result.stderr


def test_a_fault_of_ours_is_one_paragraph_too(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("x")
    monkeypatch.setattr("worker.cli.enrich.process", lambda *_, **__: 1 / 0)
    result = call("enrich", str(article))
    assert result.exit_code == 1
    assert "a fault of newswire itself" in result.stderr
    assert "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.output
