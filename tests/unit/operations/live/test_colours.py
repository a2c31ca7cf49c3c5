"""Whoever sees little contrast can read the page, in light and in dark: WCAG 2.2, 1.4.3 (AA)."""

import re
from importlib.resources import files
from itertools import product

import pytest

CSS = (files("worker.operations.live") / "page.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in (
    CSS.partition("@media")[0], CSS.partition("@media")[2].partition("\n}")[0]
))  # fmt: skip
TYPES = ("person", "organisation", "location", "event", "law", "money", "quantity", "product")
PAIRS = [
    *product(("ink", "faint", "accent", "good", "bad"), ("paper", "card")),
    ("bad", "bad-soft"),
    ("ink", "bad-soft"),
    *((f"{kind}-ink", kind) for kind in TYPES),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_letters_stand_out(scheme: dict[str, str], pair: tuple[str, str]) -> None:
    darker, lighter = sorted(luminance(scheme[name]) for name in pair)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
