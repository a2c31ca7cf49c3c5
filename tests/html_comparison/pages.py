"""The pages of a comparison, and how much of an article was found."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
_TOKEN = re.compile(r"[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]|\w+")


@dataclass(frozen=True, slots=True)
class Case:
    """A page, and its article if it is known."""

    set_name: str
    source: str
    text: str | None


def golden_cases() -> Iterator[Case]:
    """Yield the pages among our own cases; their article is its paragraphs and nothing else."""
    for path in sorted(GOLDEN.glob("*/*/input.html")):
        expected = json.loads((path.parent / "expected.json").read_text(encoding="utf-8"))
        yield Case("golden", path.read_text(encoding="utf-8"), "\n".join(expected["paragraphs"]))


def cases_in(folder: Path) -> Iterator[Case]:
    """Yield the pages of a folder: `SET/NAME.html`, beside it `NAME.txt` where it is known."""
    for path in sorted(folder.glob("*/*.html")):
        text = path.with_suffix(".txt")
        known = text.read_text(encoding="utf-8") if text.exists() else None
        yield Case(path.parent.name, path.read_text(encoding="utf-8"), known)


def token_f1(found: str, expected: str) -> float:
    """Return the harmonic mean of precision and recall over words, each as often as it occurs."""
    one, other = _tokens(found), _tokens(expected)
    common = (one & other).total()
    return 2 * common / (one.total() + other.total()) if common else 0.0


def _tokens(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(text.lower()))
