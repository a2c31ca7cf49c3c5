"""Who is meant: the speaker of a quote as an entity of the article.

A name and an office say it themselves. A pronoun and what points back ("pemain itu") mean whoever
was last said to speak or to think; where others were named since and nothing tells, nobody.
"""

from collections.abc import Iterator, Sequence

from worker.quotes.attribution import Kind, Reference
from worker.quotes.cast import Cast, Place
from worker.quotes.marks import Stretch
from worker.quotes.phrases import Phrases
from worker.quotes.reading import Reader
from worker.records import Entity, Speaker

_MOST = 60
"""How many mentions before a quote are read at most."""
_PARAGRAPH = 2_000


class Antecedents:
    """What pronouns mean, while an article is read from its beginning to its end."""

    def __init__(self, text: str, cast: Cast, phrases: Phrases, reader: Reader) -> None:
        """Follow the speakers of an article."""
        self._text = text
        self._cast = cast
        self._phrases = phrases
        self._reader = reader
        self._quoted: list[Stretch] = []
        self._last: Entity | None = None
        self._since = 0
        self._first = True

    def quoted(self, stretch: Stretch) -> None:
        """Take note of a quoted stretch: names in it are not who speaks."""
        self._quoted.append(stretch)

    def spoke(self, entity: Entity | None, end: int) -> None:
        """Take note of who spoke."""
        self._last, self._since, self._first = entity, end, False

    def resolve(self, kind: Kind, opening: int, *, continuing: bool = False) -> Entity | None:
        """Return whom a pronoun, or what points back, means.

        Args:
            kind: of the reference.
            opening: of the quote that it reports.
            continuing: its verb says that the last speaker goes on ("tambahnya").
        """
        others: list[Place] = []
        for place in self._unquoted(opening):
            if not self._suits(place.entity, kind):
                continue
            if self._phrases.speaks(place):
                return place.entity
            others.append(place)
        named = {place.entity.id for place in others}
        if self._last is None:
            return others[0].entity if self._first and len(named) == 1 else None
        if not self._suits(self._last, kind):
            return None
        if continuing or named <= {self._last.id}:
            return self._last
        return self._last if self._is_topic(others, opening) else None

    def _is_topic(self, others: Sequence[Place], opening: int) -> bool:
        """Say whether a pronoun leads on from the last speaker to a quote: "Ia mengaku lega."."""
        if not self._reader.points_back(opening):
            return False
        start = self._reader.lead_start(opening)
        paragraph = self._text.rfind("\n", max(start - _PARAGRAPH, 0), start) + 1
        return not any(paragraph <= place.start < start for place in others)

    def lead(self, opening: int) -> Entity | None:
        """Return who speaks or thinks in the sentence before a quote."""
        start = self._reader.lead_start(opening)
        for place in self._unquoted(opening):
            if place.start < start:
                break
            if place.entity.type != "LOCATION" and self._phrases.speaks(place):
                return place.entity
        if self._reader.points_back(opening):
            return self.resolve(Kind.PRONOUN, opening)
        return None

    def _unquoted(self, opening: int) -> Iterator[Place]:
        """Yield the mentions before a quote back to the last one, but for quoted ones."""
        index = self._cast.index_from(opening) - 1
        first = index - _MOST
        while (place := self._cast.place(index)) and place.start >= self._since and index > first:
            if not self._is_quoted(place):
                yield place
            index -= 1

    def _suits(self, entity: Entity, kind: Kind) -> bool:
        """Say whether an entity can be meant."""
        if kind is Kind.GROUP:
            return entity.type == "ORGANISATION"
        return entity.type == "PERSON" or (kind is Kind.REFERENCE and entity is self._last)

    def _is_quoted(self, place: Place) -> bool:
        return any(s.opening < place.start < s.behind for s in reversed(self._quoted[-6:]))


def speaker_of(reference: Reference, entity: Entity | None, text: str) -> Speaker:
    """Make the record of a speaker."""
    words = text[reference.start : reference.end]
    if entity is None:
        return Speaker(text=words)
    return Speaker(entity.name, entity.id, words)
