"""Names that are known by themselves: of organisations, and of people with a nickname."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from worker.entities.vocabulary import Vocabulary
from worker.entities.vocabulary.english import VOCABULARY as ENGLISH
from worker.entities.vocabulary.indonesian import VOCABULARY as INDONESIAN

VOCABULARIES: Mapping[str, Vocabulary] = {"id": INDONESIAN, "en": ENGLISH}
"""The languages in which entities are found."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What a language's lists know.

    Attributes:
        organisations: the full name of each name of an organisation.
        club_names: what a name means where the article has one of these clubs.
        nicknames: the full name of each nickname of a person.
    """

    organisations: Mapping[str, str]
    club_names: Mapping[str, tuple[str, ...]]
    nicknames: Mapping[str, str]


@cache
def load_lists(language: str) -> Lists:
    """Build the lists of `id` or `en`, once in a process, when they are first needed."""
    vocabulary = VOCABULARIES[language]
    full: dict[str, str] = {}
    for row in (*vocabulary.branching, *vocabulary.organisations):
        for name in row:
            full.setdefault(name, row[0])
    return Lists(full, vocabulary.club_names, vocabulary.nicknames)


@cache
def load_words(language: str) -> frozenset[str]:
    """Return the ordinary words of a language, in lower case: what a capital may open with."""
    openers = frozenset(word.lower() for word in VOCABULARIES[language].openers)
    if language != "id":
        return openers
    text = (files("worker.entities") / "data" / "words.txt").read_text(encoding="utf-8")
    return openers | frozenset(text.split())
