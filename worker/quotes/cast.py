"""The people, bodies and places of an article, by where they stand and by what they are called."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from worker.quotes.speech import Speech
from worker.records import Entity

_SPEAKING = frozenset({"PERSON", "ORGANISATION", "LOCATION"})
_LONGEST_OFFICE = 20
_Holders = dict[str, Entity | None]


class Place(NamedTuple):
    """A mention, and whose it is."""

    start: int
    end: int
    entity: Entity

    @property
    def is_person(self) -> bool:
        """Whether a person is meant."""
        return self.entity.type == "PERSON"


class Cast:
    """Those of an article who may speak."""

    def __init__(self, entities: Sequence[Entity], speech: Speech) -> None:
        """Index the mentions of an article; a pronoun that was taken for a name is none."""
        pronouns = speech.pronouns | {f"{word}pun" for word in speech.pronouns}
        pronouns |= {word.capitalize() for word in pronouns}
        self._entities = entities
        self._abbreviations = speech.abbreviations
        self._mentions = sorted(
            [
                (mention.start, mention.end, entity)
                for entity in entities
                if entity.type in _SPEAKING
                for mention in entity.mentions
                if mention.text not in pronouns
            ],
            key=itemgetter(0),
        )
        self._starts = [mention[0] for mention in self._mentions]
        self._offices: _Holders | None = None
        self._longer: _Holders = {}
        self._words: _Holders | None = None

    def index_from(self, position: int) -> int:
        """Return the index of the first mention that begins at a position or behind it."""
        return bisect_left(self._starts, position)

    def place(self, index: int) -> Place | None:
        """Return a mention by its index, None behind the last one and before the first."""
        return Place(*self._mentions[index]) if 0 <= index < len(self._mentions) else None

    def at(self, position: int) -> Place | None:
        """Return the mention that begins at a position."""
        place = self.place(bisect_left(self._starts, position))
        return place if place and place.start == position else None

    def between(self, start: int, end: int) -> list[Place]:
        """Return the mentions that begin in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [Place(*mention) for mention in self._mentions[first:last]]

    def holder(self, office: str) -> Entity | None:
        """Return the one person whose office this is, or else begins so."""
        if self._offices is None:
            self._offices, self._longer = self._read_offices()
        if not self._offices:
            return None
        wanted = self.spelled_out(office)
        found = self._offices if wanted in self._offices else self._longer
        return found.get(wanted)

    def _read_offices(self) -> tuple[_Holders, _Holders]:
        """Return who holds an office, and who one that begins so; None where several do."""
        offices: _Holders = {}
        longer: _Holders = {}
        for entity in self._entities:
            if entity.role and entity.type == "PERSON":
                parts = self.spelled_out(entity.role).split()[:_LONGEST_OFFICE]
                _add(offices, " ".join(parts), entity)
                for size in range(1, len(parts)):
                    _add(longer, " ".join(parts[:size]), entity)
        return offices, longer

    def spelled_out(self, office: str) -> str:
        """Return an office in lower case, its short forms as words."""
        short = self._abbreviations
        return " ".join([short.get(word, word) for word in office.lower().split()])

    def named(self, word: str) -> Entity | None:
        """Return the one person in whose name a word stands."""
        if self._words is None:
            self._words = {}
            for entity in self._entities:
                if entity.type == "PERSON":
                    for part in " ".join((entity.name, *entity.aliases)).split():
                        _add(self._words, part, entity)
        return self._words.get(word)


def _add(holders: _Holders, name: str, entity: Entity) -> None:
    """Note whose a name is, nobody's where it is somebody else's too."""
    if holders.setdefault(name, entity) is not entity:
        holders[name] = None
