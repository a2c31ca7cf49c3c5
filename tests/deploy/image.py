"""The image, built of `deploy/Dockerfile` by buildah and run without a container engine.

Where no image registry is reached, the base is a Debian of the machine's own release that
debootstrap makes from the machine's own package source. A process of the image gets what a cluster
would give it: the image's user, environment and command, and a root file system that is mounted
read-only, in a mount namespace of its own.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "deploy"
BASE = "localhost/newswire-base"
NAME = "localhost/newswire-worker:ci"

_TOOLS = ("buildah", "debootstrap", "unshare", "chroot", "apt-get")
_PACKAGES = "python3,python3-venv,ca-certificates"
_CERTIFICATES = Path("/etc/ssl/certs")
# Bound to itself, the root can be mounted read-only without a change to the stored image.
_ENTER = """\
set -e
root=$1 user=$2
shift 2
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -o remount,ro,bind "$root"
exec chroot --userspec="$user" "$root" "$@"
"""


def missing() -> str | None:
    """Say why an image cannot be built and run here, None where it can."""
    tools = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if tools:
        return f"{', '.join(tools)} not installed (.ci/run installs them)"
    if os.geteuid() != 0:
        return "only root can make the base and mount the image"
    if _release() is None:
        return "the base is made of a Debian machine's own release"
    probe = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"],
        capture_output=True,
        text=True,
        check=False,
    )
    return f"this machine mounts nothing: {probe.stderr.strip()}" if probe.returncode else None


@dataclass(frozen=True)
class Image:
    """A built image, its files at `root`."""

    root: Path
    config: Mapping[str, object]

    @property
    def user(self) -> str:
        """The user and group that it runs as."""
        return str(self.config["User"])

    @cached_property
    def size(self) -> int:
        """Bytes of all its files, the base included."""
        return _size(self.root)

    @cached_property
    def own_size(self) -> int:
        """Bytes of what stands above the base."""
        return _size(self.root / "opt" / "newswire")

    def start(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        entrypoint: Sequence[str] | None = None,
        **streams: object,
    ) -> subprocess.Popen[str]:
        """Start a process of the image on its read-only root.

        Args:
            arguments: instead of the image's own `CMD`.
            environment: in addition to the image's own.
            entrypoint: instead of the image's own.
            streams: `stdout` and so on, as `subprocess.Popen` takes them.
        """
        own = self.config["Env"]
        begin = self.config["Entrypoint"] if entrypoint is None else entrypoint
        assert isinstance(own, list)
        assert isinstance(begin, list | tuple)
        variables = [*own, *(f"{name}={value}" for name, value in (environment or {}).items())]
        command = ["unshare", "--mount", "sh", "-c", _ENTER, "enter", str(self.root), self.user]
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
            [*command, "/usr/bin/env", "-i", *variables, *begin, *arguments],
            stdin=subprocess.DEVNULL,
            text=True,
            **streams,
        )

    def run(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        entrypoint: Sequence[str] | None = None,
    ) -> "subprocess.CompletedProcess[str]":
        """Run a process of the image to its end, at most two minutes."""
        process = self.start(
            arguments,
            environment,
            entrypoint=entrypoint,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            out, err = process.communicate(timeout=120)
        finally:
            process.kill()
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def build() -> Image:
    """Build the image of this checkout; the base is made once."""
    release = _release()
    assert release is not None
    base = f"{BASE}:{release}"
    if not _buildah("images", "--quiet", "--filter", f"reference={base}"):
        _make_base(base, release)
    mounts = ["--volume", f"{_CERTIFICATES}:{_CERTIFICATES}:ro"] if _CERTIFICATES.is_dir() else []
    _buildah(
        *("bud", "--isolation", "chroot", "--pull-never", "--quiet", *mounts),
        *("--build-arg", f"BASE={base}", "--file", "deploy/Dockerfile", "--tag", NAME, "."),
    )
    container = _buildah("from", "--pull-never", NAME)
    config = json.loads(_buildah("inspect", "--type", "image", NAME))["OCIv1"]["config"]
    return Image(Path(_buildah("mount", container)), config)


def remove_containers() -> None:
    """Remove what `build` mounted; the image itself stays for the next build."""
    _buildah("rm", "--all")


def _make_base(name: str, release: str) -> None:
    container = _buildah("from", "scratch")
    root = _buildah("mount", container)
    command = ["debootstrap", "--variant=minbase", f"--include={_PACKAGES}", release, root]
    subprocess.run([*command, _package_source(release)], check=True, stdout=subprocess.DEVNULL)
    for folder in ("var/cache/apt/archives", "var/lib/apt/lists"):
        shutil.rmtree(Path(root) / folder)
        (Path(root) / folder).mkdir()
    _buildah("commit", "--quiet", "--rm", container, name)


def _release() -> str | None:
    """Name the release of this machine, where it is a Debian."""
    try:
        told = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return None
    values = dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', told, re.MULTILINE))
    return values.get("VERSION_CODENAME") if values.get("ID") == "debian" else None


def _package_source(release: str) -> str:
    """Find where this machine gets the packages of its release from."""
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for line in listed.splitlines():
        codename, component, address = line.split(" ", 2)
        if (codename, component) == (release, "main"):
            return address
    raise AssertionError(f"no package source of {release} in\n{listed}")


def _buildah(*arguments: str) -> str:
    """Call buildah with a storage of its own and return what it prints."""
    storage = ["--root", str(CACHE / "storage"), "--runroot", str(CACHE / "run")]
    done = subprocess.run(
        ["buildah", *storage, "--storage-driver", "vfs", *arguments],
        cwd=ROOT,
        env=os.environ | {"BUILDAH_ISOLATION": "chroot"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (
        f"buildah {arguments[0]}:\n{done.stdout[-4_000:]}{done.stderr[-4_000:]}"
    )
    return done.stdout.strip()


def _size(folder: Path) -> int:
    files = (path.lstat() for path in folder.rglob("*") if not path.is_dir())
    return sum({(stat.st_dev, stat.st_ino): stat.st_size for stat in files}.values())
