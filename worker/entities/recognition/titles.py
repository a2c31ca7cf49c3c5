"""Titles before names: "Menteri Luar Negeri RI", "Ketua Umum Partai Golkar", "Jenderal"."""

from dataclasses import dataclass

from worker.entities.recognition.cues import TITLE_LINKS
from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import Kind
from worker.entities.recognition.neighbours import touches
from worker.entities.tokens import Tokens

_LONGEST = 10
"""Items of a title that are read at most."""
_LONGEST_INITIALS = 2


@dataclass(slots=True)
class Title:
    """A title as far as it has been read.

    Attributes:
        kind: of its last office, or HONORIFIC where it has none ("Pak", "Jenderal").
        office: the tokens of its offices with their places, honorifics left out.
        personal: a single name may follow.
        complete: its place, organisation or a rank has been read, so that only a name can follow.
        next: the item after it.
    """

    kind: Kind
    next: int
    office: tuple[int, int] | None = None
    personal: bool = False
    complete: bool = False

    @property
    def has_office(self) -> bool:
        """Whether it is more than an honorific."""
        return self.office is not None

    def take(self, tokens: Tokens, item: Item) -> bool:
        """Read one more item; False where it does not belong to the title."""
        if item.is_title:
            self._take_title(item)
        elif item.is_doubtful_place and (self.complete or not self.office):
            return False
        elif item.kind in {Kind.PLACE, Kind.ORGANISATION}:
            self._extend(item)
            self.complete = True
        elif len(tokens.words[item.first]) == 1:
            return False
        elif item.kind in {Kind.WORD, Kind.ACRONYM} and self.office and not self.complete:
            self._extend(item)
            self.complete = item.kind is Kind.ACRONYM
        else:
            return False
        return True

    def _take_title(self, item: Item) -> None:
        if item.kind is Kind.HONORIFIC:
            self.complete = self.office is not None
            return
        self.kind, self.complete = item.kind, False
        self.personal = item.entry is not None and item.entry.personal
        self.office = (self.office[0] if self.office else item.first, item.end)

    def _extend(self, item: Item) -> None:
        if self.office:
            self.office = (self.office[0], item.end)


def read_title(tokens: Tokens, items: list[Item], index: int) -> Title | None:
    """Read the title that begins at an item, up to the name or whatever else follows.

    Args:
        tokens: the text.
        items: its items, put together.
        index: where the title begins.

    Returns:
        The title, None where nothing follows it.
    """
    title = Title(Kind.HONORIFIC, index)
    while title.next < min(len(items), index + _LONGEST):
        initials = (title.complete or title.personal) and is_initials(tokens, items, title.next)
        if initials or not title.take(tokens, items[title.next]):
            break
        title.next += 1
        if not _goes_on(tokens, items, title.next - 1):
            break
    return title if title.next < len(items) else None


def _goes_on(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether a title goes on after an item: with a neighbour, or a place after a link."""
    if index + 1 == len(items):
        return False
    following = items[index + 1]
    if touches(items, index):
        return following.kind is not Kind.NAME
    end = items[index].end
    linked = following.first == end + 1 and tokens.words[end] in TITLE_LINKS
    return linked and following.kind in {Kind.PLACE, Kind.ORGANISATION}


def is_initials(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether an item is the initials before a name: "MS Hidayat"."""
    if items[index].kind is not Kind.ACRONYM or not touches(items, index):
        return False
    short = len(tokens.words[items[index].first]) <= _LONGEST_INITIALS
    return short and items[index + 1].kind is Kind.NAME
