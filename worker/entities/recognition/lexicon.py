"""Everything that the English vocabulary and the gazetteer know, in one table of phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from worker.entities.gazetteer import PlaceName, load_gazetteer
from worker.entities.lists import VOCABULARIES, load_words
from worker.entities.phrases import Phrases
from worker.entities.recognition import cues
from worker.entities.titles import written_forms
from worker.entities.vocabulary import Vocabulary

LANGUAGE = "en"
"""The language that is read by rules."""


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
    """What English knows: its vocabulary, its phrases, and the words that are no names."""

    vocabulary: Vocabulary
    phrases: Phrases[Entry]
    words: frozenset[str]
    small_starts: frozenset[str]


@cache
def load_lexicon() -> Lexicon:
    """Build the lexicon, once in a process, when it is first needed."""
    vocabulary = VOCABULARIES[LANGUAGE]
    table: Phrases[Entry] = Phrases()
    _add_titles(table, vocabulary)
    for nickname, full in vocabulary.nicknames.items():
        table.add(nickname, Entry(Kind.NAME, name=full))
    _add_organisations(table, vocabulary)
    _add_cues(table, vocabulary)
    _add_places(table, vocabulary, load_gazetteer().names[LANGUAGE])
    titles = (*vocabulary.honorifics, *vocabulary.rulers, *vocabulary.posts)
    small = {title.split()[0].lower() for title in titles}
    return Lexicon(vocabulary, table, load_words(LANGUAGE), frozenset(small) | {"("})


def _add_titles(table: Phrases[Entry], vocabulary: Vocabulary) -> None:
    """Add titles as written, in small letters and with capitals."""
    personal = {title.lower() for title in cues.PERSONAL}
    kinds = (
        (Kind.RULER, vocabulary.rulers),
        (Kind.POST, vocabulary.posts),
        (Kind.HONORIFIC, (*vocabulary.honorifics, *vocabulary.suffixes_of_titles)),
    )
    for kind, titles in kinds:
        for title in titles:
            entry = Entry(kind, personal=title.lower() in personal)
            for form in written_forms(title):
                table.add(form, entry)


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
        (Kind.BODY, cues.BODIES),
        (Kind.UNIT, cues.UNITS),
        (Kind.FIRM, cues.FIRMS),
        (Kind.FIRM_ENDING, cues.FIRM_ENDINGS),
        (Kind.HEAD, cues.HEADS),
        (Kind.PLACE_ENDING, cues.ENDINGS),
        (Kind.MATTER, vocabulary.matters),
        (Kind.NO_NAME, (*vocabulary.no_names, *vocabulary.peoples)),
    )
    for kind, phrases in kinds:
        entry = Entry(kind)
        for cue in phrases:
            table.add(cue, entry)
