"""Phrases that are looked up by longest match."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from worker.entities.tokens import tokenise

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases of one word or more, each with a value.

    A table of all beginnings of all phrases: a look-up reads no further than the longest phrase
    that begins with the words at hand, so reading a text with it takes time linear in the text.
    """

    __slots__ = ("_table",)

    def __init__(self) -> None:
        self._table: dict[str, Value | None] = {}

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; the value that an equal phrase got first stays."""
        plain = phrase.replace(" ", "").isalpha()
        self.add_words(phrase.split() if plain else tokenise(phrase).words, value)

    def add_words(self, words: Sequence[str], value: Value) -> None:
        """Add a phrase by its words; the value that an equal phrase got first stays."""
        beginning = ""
        for word in words[:-1]:
            beginning = f"{beginning} {word}" if beginning else word
            self._table.setdefault(beginning, None)
        whole = f"{beginning} {words[-1]}" if beginning else words[-1]
        if self._table.get(whole) is None:
            self._table[whole] = value

    def longest(self, words: Sequence[str], index: int) -> tuple[int, Value] | None:
        """Return how many words from `index` make the longest phrase, and its value."""
        beginning = words[index]
        found: tuple[int, Value] | None = None
        last = index
        while beginning in self._table:
            value = self._table[beginning]
            if value is not None:
                found = (last + 1 - index, value)
            last += 1
            if last == len(words):
                break
            beginning = f"{beginning} {words[last]}"
        return found
