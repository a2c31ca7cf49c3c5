"""Builds `kernel.bin` when the package is built or installed.

A C compiler is all that it needs; where there is none the package is built without the kernel.
"""

import os
import shlex
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).parent
LIBRARY = HERE / "kernel.bin"


class KernelHook(BuildHookInterface[Any]):
    """Puts the kernel into a wheel, or beside its source for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build it, and name the platform that it was built for."""
        try:
            build(LIBRARY)
        except (OSError, subprocess.CalledProcessError) as error:
            LIBRARY.unlink(missing_ok=True)
            self.app.display_warning(f"no kernel, the tagger will be slower: {error}")
            return
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["artifacts"].append(str(LIBRARY.relative_to(self.root)))
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform}"


def build(library: Path) -> None:
    """Compile the kernel.

    Args:
        library: the file to write.

    Raises:
        OSError: there is no compiler; `CC` may name one.
        subprocess.CalledProcessError: it failed.
    """
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    flags = ("-std=gnu11", "-O3", "-fno-math-errno", "-Wall", "-Wextra", "-fPIC", "-shared")
    command = [*shlex.split(compiler), *flags, "-o", str(library), str(HERE / "kernel.c"), "-lm"]
    subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
