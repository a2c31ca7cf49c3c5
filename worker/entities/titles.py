"""Titles of people, read towards a name and away from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from worker.entities.lists import VOCABULARIES
from worker.entities.phrases import Phrases
from worker.entities.tokens import tokenise

_NUMBERS = frozenset({"Satu", "satu", "Dua", "dua"})
"""Last words of ranks that stand before anything."""


class Title(Enum):
    """What a title is: an honorific or rank, an office of one holder, a post in something."""

    HONORIFIC = auto()
    RULER = auto()
    POST = auto()


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a language.

    Attributes:
        forwards: by their words.
        backwards: by their words from the last to the first.
        lasts: their last words, and the bracket that closes what stands behind one.
    """

    forwards: Phrases[Title]
    backwards: Phrases[Title]
    lasts: frozenset[str]


@cache
def load_title_words(language: str) -> frozenset[str]:
    """Return the titles of one word as they are written before a name."""
    vocabulary = VOCABULARIES[language]
    titles = (*vocabulary.rulers, *vocabulary.posts, *vocabulary.honorifics)
    last = (title.split()[-1] for title in (*titles, *vocabulary.suffixes_of_titles))
    return frozenset(form for word in last for form in written_forms(word)) - _NUMBERS


@cache
def load_titles(language: str) -> Titles:
    """Build the table of `id` or `en`, once in a process, when it is first needed."""
    vocabulary = VOCABULARIES[language]
    forwards: Phrases[Title] = Phrases()
    backwards: Phrases[Title] = Phrases()
    lasts = {")"}
    honorifics = (*vocabulary.honorifics, *vocabulary.suffixes_of_titles)
    kinds = (
        (Title.RULER, vocabulary.rulers),
        (Title.POST, vocabulary.posts),
        (Title.HONORIFIC, honorifics),
    )
    for kind, names in kinds:
        for name in _dotted(names):
            for form in written_forms(name):
                words = tokenise(form).words
                forwards.add_words(words, kind)
                backwards.add_words(words[::-1], kind)
                lasts.add(words[-1])
    return Titles(forwards, backwards, frozenset(lasts))


def _dotted(names: Iterable[str]) -> Iterator[str]:
    """Yield titles, and the short ones with a full stop as well ("Dr.", "H.")."""
    for name in names:
        yield name
        if len(name) <= 5 and name.isalpha():
            yield f"{name}."


def written_forms(title: str) -> tuple[str, ...]:
    """Return the ways to write a title; an abbreviation such as "H" has the one."""
    if len(title) <= 3 or title.isupper() or not title[0].isalpha():
        return (title,)
    words = title.split()
    small = [word if word.isupper() else word.lower() for word in words]
    capital = [word if word in {"dan", "of"} else word[0].upper() + word[1:] for word in words]
    opening = [capital[0], *small[1:]]
    return (title, " ".join(small), " ".join(capital), " ".join(opening))
