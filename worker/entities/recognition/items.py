"""A text as a row of items: titles, places, organisations, cue words and unknown names.

Items cover what stands in capitals and what the lexicon knows; the rest of the text lies between
them. Two items are neighbours where nothing but white space lies between.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from worker.entities.recognition.lexicon import TITLES, Entry, Kind, Lexicon
from worker.entities.tokens import Tokens

_DOTTED = frozenset({Kind.HONORIFIC, Kind.RULER, Kind.HEAD, Kind.FIRM})
_LONGEST_PREFIX = 3
"""Letters of a word that a hyphen makes one with the next, as the Arabic article."""


@dataclass(frozen=True, slots=True)
class Item:
    """Tokens `first` up to but without `end` as one thing; `entry` where the lexicon has it."""

    kind: Kind
    first: int
    end: int
    entry: Entry | None = None

    @property
    def is_title(self) -> bool:
        """Whether a person's name may follow."""
        return self.kind in TITLES

    @property
    def is_doubtful_place(self) -> bool:
        """Whether it is the name of a place that is as often something else ("Bima")."""
        known = self.entry.place if self.entry else None
        return known is not None and not known.sure


def read_items(tokens: Tokens, lexicon: Lexicon) -> list[Item]:
    """Split a text into items, each the longest phrase of the lexicon or a single word."""
    small = {word for word in tokens.words if word.islower()}
    return list(_items(tokens, lexicon, small))


def _items(tokens: Tokens, lexicon: Lexicon, small: set[str]) -> Iterator[Item]:
    words = tokens.words
    index, count = 0, len(words)
    while index < count:
        word = words[index]
        capital = word[0].isupper()
        if not capital and word not in lexicon.small_starts:
            index += 1
            continue
        found = lexicon.phrases.longest(words, index)
        if found and not _shouted(words, index, found[0]):
            length, entry = found
            end = _after_dot(tokens, index + length, entry.kind)
            yield Item(entry.kind, index, end, entry)
            index = end
        elif capital:
            kind, end = _unknown(tokens, index, lexicon, small)
            yield Item(kind, index, end)
            index = end
        else:
            index += 1


def _shouted(words: list[str], index: int, length: int) -> bool:
    """Say whether a short word in capitals stands among others, as in a headline."""
    word = words[index]
    if length > 1 or not word.isupper() or not 1 < len(word) < 5:
        return False
    around = words[max(index - 1, 0) : index] + words[index + 1 : index + 2]
    return any(other.isupper() and len(other) > 4 and other.isalpha() for other in around)


def _after_dot(tokens: Tokens, end: int, kind: Kind) -> int:
    """Take the full stop of an abbreviation ("Dr.", "Jl.") in where a name follows."""
    words = tokens.words
    if kind in _DOTTED and end + 1 < len(words) and words[end] == ".":
        short = len(words[end - 1]) <= 5 and words[end - 1][0].isupper()
        if short and words[end + 1][0].isupper():
            return end + 1
    return end


def _hyphenated(tokens: Tokens, index: int) -> bool:
    """Say whether a hyphen ties a word to the next one in capitals ("Al-Assad")."""
    words = tokens.words
    return (
        words[index + 1 : index + 2] == ["-"]
        and tokens.tight(index)
        and tokens.tight(index + 1)
        and words[index + 2][0].isupper()
    )


def _unknown(tokens: Tokens, index: int, lexicon: Lexicon, small: set[str]) -> tuple[Kind, int]:
    """Say what a word in capitals outside the lexicon is, and where it ends."""
    words = tokens.words
    word = words[index]
    if len(word) == 1:
        dotted = words[index + 1 : index + 2] == ["."] and tokens.tight(index)
        if dotted and index + 2 < len(words) and words[index + 2][:1].isupper():
            return Kind.NAME, index + 2
        return Kind.ACRONYM, index + 1
    if word.isupper():
        return Kind.ACRONYM, index + 1
    if len(word) <= _LONGEST_PREFIX and _hyphenated(tokens, index):
        return Kind.NAME, index + 3
    lower = word.lower()
    first = lower.partition("-")[0]
    if lower in lexicon.words or first in lexicon.words or lower in small:
        return Kind.WORD, index + 1
    return Kind.NAME, index + 1
