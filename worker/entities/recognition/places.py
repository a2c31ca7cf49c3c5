"""Places: those of the gazetteer, and those that a head noun announces."""

from collections.abc import Iterator

from worker.entities.gazetteer import PlaceName
from worker.entities.recognition.cues import LOCATIVES
from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import Kind
from worker.entities.recognition.neighbours import touches
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_NAMELIKE = frozenset({Kind.NAME, Kind.ACRONYM, Kind.UNSURE, Kind.FIRM_ENDING})


def find_places(tokens: Tokens, items: list[Item], people: frozenset[int]) -> Iterator[TypedSpan]:
    """Yield the places.

    A name of the gazetteer beside an unknown name in capitals ("Paris Hilton") is no place,
    unless that is a person's whose title the place belongs to ("Gubernur Bali Wayan Koster").

    Args:
        tokens: the text.
        items: its items, put together.
        people: the tokens with which the names of people begin.
    """
    for index, item in enumerate(items):
        if item.kind is Kind.PLACE and _stands_alone(items, index, people):
            meaning = _known(item)
            if meaning is None or meaning.sure or _in_context(tokens, items, index):
                yield TypedSpan(item.first, item.end, "LOCATION")


def _stands_alone(items: list[Item], index: int, people: frozenset[int]) -> bool:
    if touches(items, index - 1) and items[index - 1].kind in _NAMELIKE:
        return False
    if not touches(items, index) or items[index].end in people:
        return True
    return items[index + 1].kind not in {*_NAMELIKE, Kind.MATTER}


def _known(item: Item) -> PlaceName | None:
    return item.entry.place if item.entry else None


def _comma_after(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether but a comma or an opening bracket stands between an item and the next one."""
    end = items[index].end
    return (
        index + 1 < len(items)
        and items[index + 1].first == end + 1
        and tokens.words[end] in {",", "("}
    )


def _in_context(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether a doubtful name stands as a place does: "in Malang", "Malang, East Java"."""
    first = items[index].first
    if first and tokens.words[first - 1] in LOCATIVES:
        return True
    if not _comma_after(tokens, items, index):
        return False
    larger = _known(items[index + 1])
    return larger is not None and larger.sure
