"""`newswire COMMAND` as its users run it, to its end."""

import subprocess
from collections.abc import Mapping

from tests.integration.worker_process import NEWSWIRE


def newswire(
    *arguments: str, environment: Mapping[str, str], given: str = "", seconds: float = 60.0
) -> subprocess.CompletedProcess[str]:
    """Run a command; `given` is its standard input, `seconds` how long it may take."""
    return subprocess.run(
        [NEWSWIRE, *arguments],
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
