"""What the tagger sees of a word: its normal form and its shape.

Both depend on the word alone, so that whatever is computed from them can be kept for the word.
The training imports these functions: they are part of the model.
"""

import re

_DIGIT = re.compile(r"\d")

LONGEST = 24
"""Characters of a word that are read; of a longer one, as many at its beginning and its end."""

SHAPES = (
    "lower",
    "capital",
    "capitals",
    "letter",
    "mixed",
    "number",
    "digits",
    "mark",
    "line",
)
"""Kinds of words: `capital` has the first letter alone, `digits` some among other characters."""


def normal_form(word: str) -> str:
    """Return a word in lower case, with a zero for each digit."""
    lower = word.lower()
    return lower if lower.isalpha() else _DIGIT.sub("0", lower)


_NUMBERS = {kind: number for number, kind in enumerate(SHAPES)}
_LOWER, _CAPITAL, _CAPITALS = (_NUMBERS[kind] for kind in ("lower", "capital", "capitals"))


def shape(word: str) -> int:
    """Return the index in `SHAPES` of the kind of a word, which is not empty."""
    if word.isalpha():  # most are, and end here
        if word.islower():
            return _LOWER
        if word.istitle():
            return _CAPITAL if len(word) > 1 else _NUMBERS["letter"]
        if word.isupper():
            return _CAPITALS if len(word) > 1 else _NUMBERS["letter"]
        return _NUMBERS["mixed"]
    return _NUMBERS[_rare_kind(word)]


def _rare_kind(word: str) -> str:
    letters = any(map(str.isalpha, word))
    if any(map(str.isdigit, word)):
        return "digits" if letters else "number"
    if not letters:
        return "line" if word == "\n" else "mark"
    if word.islower():
        return "lower"
    if word.isupper():
        return "capitals"
    return "capital" if word[0].isupper() and word[1:].islower() else "mixed"


def characters(form: str) -> str:
    """Return the characters of a normal form that are read, at most `LONGEST`."""
    return form if len(form) <= LONGEST else form[: LONGEST // 2] + form[-LONGEST // 2 :]
