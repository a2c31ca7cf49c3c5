"""Text from outside cannot command a terminal."""

import json

import pytest

from worker.cli.printable import printable, printable_json

HOSTILE = {
    "escape": ("\x1b[31mred\x1b]0;title\x07", r"\x1b[31mred\x1b]0;title\x07"),
    "c1": ("\x9b2J\x85", r"\x9b2J\x85"),
    "carriage return": ("real\rfake", r"real\x0dfake"),
    "nul and backspace": ("a\x00\x08b", r"a\x00\x08b"),
    "delete": ("\x7f", r"\x7f"),
    "bidirectional override": ("abc\u202edef\u2066", r"abc\u202edef\u2066"),
    "line separator": ("a\u2028b", r"a\u2028b"),
    "surrogate": ("\ud83d", r"\ud83d"),
}
INNOCENT = {
    "tab and line feed": "a\tb\nc",
    "emoji with joiners": "👩‍👩‍👧 🇮🇩 ⚽️",
    "accents": "Zelenskyy, Çağlar, 東京, ‘quoted’ – dash…",
    "markup": "[bold red]not markup[/] :smile:",
    "no-break space": "a\u00a0b\u200bc",
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_controls_are_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("text", INNOCENT.values(), ids=INNOCENT)
def test_everything_else_stays(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize("text", [text for text, _ in HOSTILE.values()], ids=HOSTILE)
def test_json_keeps_its_value_and_loses_its_controls(text: str) -> None:
    line = printable_json(json.dumps({"value": text}, ensure_ascii=False))
    assert json.loads(line) == {"value": text}
    assert printable(line.decode()) == line.decode()
