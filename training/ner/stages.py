"""Results that are kept in files, under names that tell what they were made of."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path


def digest(*parts: object) -> str:
    """Return a short name for what the parts are, as `repr` tells it."""
    return hashlib.sha256("\n".join(map(repr, parts)).encode()).hexdigest()[:12]


def digest_files(paths: Iterable[Path]) -> str:
    """Return a short name for the contents of files."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def once(path: Path, make: Callable[[Path], None]) -> Path:
    """Have a file made if it is not there; it appears only when it is whole."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"draft-{path.name}")
        make(draft)
        draft.replace(path)
    return path
