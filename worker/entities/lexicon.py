"""Everything that a language's vocabulary and the gazetteer know, in one table of phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files

from worker.entities.gazetteer import PlaceName, load_gazetteer
from worker.entities.phrases import Phrases
from worker.entities.vocabulary import Vocabulary
from worker.entities.vocabulary.english import VOCABULARY as ENGLISH
from worker.entities.vocabulary.indonesian import VOCABULARY as INDONESIAN

VOCABULARIES = {"id": INDONESIAN, "en": ENGLISH}


class Kind(Enum):
    """What a phrase is, by itself."""

    HONORIFIC = auto()
    RULER = auto()
    POST = auto()
    PLACE = auto()
    ORGANISATION = auto()
    BODY = auto()
    UNIT = auto()
    FIRM = auto()
    FIRM_ENDING = auto()
    HEAD = auto()
    PLACE_ENDING = auto()
    MATTER = auto()
    NO_NAME = auto()
    NAME = auto()
    ACRONYM = auto()
    WORD = auto()
    UNSURE = auto()


TITLES = frozenset({Kind.HONORIFIC, Kind.RULER, Kind.POST})


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the lexicon.

    Attributes:
        kind: what it is.
        name: of an organisation, or of a person with a nickname: the full name.
        place: of a place: what the name may mean.
        branching: of an organisation: a place after it belongs to its name.
        personal: of a title: a single name may follow.
    """

    kind: Kind
    name: str | None = None
    place: PlaceName | None = None
    branching: bool = False
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language knows: its vocabulary, its phrases, and the words that are no names."""

    vocabulary: Vocabulary
    phrases: Phrases[Entry]
    words: frozenset[str]
    small_starts: frozenset[str]


@cache
def load_lexicon(language: str) -> Lexicon:
    """Build the lexicon of `id` or `en`, once in a process, when it is first needed."""
    vocabulary = VOCABULARIES[language]
    table: Phrases[Entry] = Phrases()
    _add_titles(table, vocabulary)
    for nickname, full in vocabulary.nicknames.items():
        table.add(nickname, Entry(Kind.NAME, name=full))
    _add_organisations(table, vocabulary)
    _add_cues(table, vocabulary)
    _add_places(table, vocabulary, load_gazetteer().names[language])
    titles = (*vocabulary.honorifics, *vocabulary.rulers, *vocabulary.posts)
    small = {title.split()[0].lower() for title in titles}
    return Lexicon(vocabulary, table, _words(language, vocabulary), frozenset(small) | {"("})


def _add_titles(table: Phrases[Entry], vocabulary: Vocabulary) -> None:
    """Add titles as written, in small letters and with capitals."""
    personal = {title.lower() for title in vocabulary.personal}
    kinds = (
        (Kind.RULER, vocabulary.rulers),
        (Kind.POST, vocabulary.posts),
        (Kind.HONORIFIC, (*vocabulary.honorifics, *vocabulary.suffixes_of_titles)),
    )
    for kind, titles in kinds:
        for title in titles:
            entry = Entry(kind, personal=title.lower() in personal)
            for form in _cases(title):
                table.add(form, entry)


def _cases(title: str) -> tuple[str, ...]:
    """Return the ways to write a title; an abbreviation such as "H" has the one."""
    if len(title) <= 3 or title.isupper() or not title[0].isalpha():
        return (title,)
    words = title.split()
    small = [word if word.isupper() else word.lower() for word in words]
    capital = [word if word in {"dan", "of"} else word[0].upper() + word[1:] for word in words]
    opening = [capital[0], *small[1:]]
    return (title, " ".join(small), " ".join(capital), " ".join(opening))


def _add_organisations(table: Phrases[Entry], vocabulary: Vocabulary) -> None:
    """Add organisations by all their names."""
    for branching, rows in ((True, vocabulary.branching), (False, vocabulary.organisations)):
        for full, *others in rows:
            entry = Entry(Kind.ORGANISATION, name=full, branching=branching)
            for name in (full, *others):
                table.add(name, entry)


def _add_places(
    table: Phrases[Entry], vocabulary: Vocabulary, names: Mapping[str, PlaceName]
) -> None:
    """Add places, but for foreign towns that are first of all a given name ("Elizabeth")."""
    for name, meaning in names.items():
        foreign = meaning.place is None or meaning.place.country != "ID"
        if meaning.sure or not foreign or name not in vocabulary.given_names:
            table.add(name, Entry(Kind.PLACE, place=meaning))


def _add_cues(table: Phrases[Entry], vocabulary: Vocabulary) -> None:
    """Add the words that begin or end names, or are none."""
    kinds = (
        (Kind.BODY, vocabulary.bodies),
        (Kind.UNIT, vocabulary.units),
        (Kind.FIRM, vocabulary.firms),
        (Kind.FIRM_ENDING, vocabulary.firm_endings),
        (Kind.HEAD, vocabulary.heads),
        (Kind.PLACE_ENDING, vocabulary.endings),
        (Kind.MATTER, vocabulary.matters),
        (Kind.NO_NAME, vocabulary.no_names),
        (Kind.WORD, vocabulary.fields),
    )
    for kind, cues in kinds:
        entry = Entry(kind)
        for cue in cues:
            table.add(cue, entry)


def _words(language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the ordinary words of a language, in lower case."""
    openers = frozenset(word.lower() for word in vocabulary.openers)
    if language != "id":
        return openers
    text = (files("worker.entities") / "data" / "words.txt").read_text(encoding="utf-8")
    return openers | frozenset(text.split())
