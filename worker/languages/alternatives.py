"""Words as one regular expression that tries what they share once."""

import re
from collections.abc import Iterable
from typing import Any


def any_of(words: Iterable[str]) -> str:
    """Return an expression that matches the longest of some words, shared beginnings once."""
    return _alternatives(_tree(words))


def starts_of(words: Iterable[str]) -> list[str]:
    """Return such expressions, one for each first letter of some words."""
    return [re.escape(letter) + _rest(node) for letter, node in _tree(words).items()]


def _tree(words: Iterable[str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return tree


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
