"""One pass over a text that stops where a pattern may begin, and nowhere else.

Every alternative of the expression begins with a literal character, so that `re` skips to the next
possible beginning with a table instead of trying each alternative at each character, and shared
beginnings are tried once (the words are folded into a tree of prefixes). No part of it repeats
without a bound but the run of digits, which is possessive: the pass is linear.
"""

import re
from collections.abc import Iterable
from typing import Any

OPENERS = ' ("“\n'
"""What stands before a word of the running text; the scan takes it along."""
_DIGITS = "[0-9.,]*+"
_WORD_ENDS = r"(?!\w)"
_AMOUNT_FOLLOWS = r"(?=\.?[ \u00a0]?[0-9])"


def any_of(words: Iterable[str]) -> str:
    """Return an expression that matches the longest of some words, shared beginnings once."""
    return _alternatives(_tree(words))


def compile_scan(
    *, words: Iterable[str], small_words: Iterable[str], marks: Iterable[str]
) -> re.Pattern[str]:
    """Return the expression that finds where a pattern may begin.

    Args:
        words: head words; they are found at any place, and what stands before is not looked at.
        small_words: words of the running text ("tiga"), found after one of the openers.
        marks: signs of currencies, found where digits follow.
    """
    small = _alternatives(_tree(small_words)) + _WORD_ENDS
    branches = [re.escape(opener) + small for opener in OPENERS]
    branches += [digit + _DIGITS for digit in "1203456789"]
    branches += [start + _WORD_ENDS for start in _starts(words)]
    branches += [start + _AMOUNT_FOLLOWS for start in _starts(marks)]
    return re.compile("|".join(branches))


def compile_opening(small_words: Iterable[str]) -> re.Pattern[str]:
    """Return the expression for a word of the running text with which a text begins."""
    return re.compile(_alternatives(_tree(small_words)) + _WORD_ENDS)


def _tree(words: Iterable[str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return tree


def _starts(words: Iterable[str]) -> list[str]:
    """Return an expression for each first letter."""
    return [re.escape(letter) + _rest(node) for letter, node in _tree(words).items()]


def _alternatives(tree: dict[str, Any]) -> str:
    return "(?:" + "|".join(re.escape(letter) + _rest(node) for letter, node in tree.items()) + ")"


def _rest(tree: dict[str, Any]) -> str:
    """Return what may follow a prefix, the longest first."""
    longer = {letter: node for letter, node in tree.items() if letter}
    if not longer:
        return ""
    if "" in tree:
        return _alternatives(longer) + "?"
    if len(longer) == 1:
        ((letter, node),) = longer.items()
        return re.escape(letter) + _rest(node)
    return _alternatives(longer)
