"""What the tests of the commands share."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from worker.cli import newswire


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Call `newswire` as a user does, with no settings in the environment but those given."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str, stdin: bytes | None = None, **environ: str) -> Result:
        return CliRunner().invoke(newswire, arguments, input=stdin, env=environ)

    return invoke
