"""Places: those of the gazetteer, and those that a head noun announces."""

from collections.abc import Iterator

from worker.entities.gazetteer import PlaceName
from worker.entities.items import Item
from worker.entities.lexicon import Kind, Lexicon
from worker.entities.neighbours import touches
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_NAMELIKE = frozenset({Kind.NAME, Kind.ACRONYM, Kind.UNSURE, Kind.FIRM_ENDING})
_LONGEST_NAME = 3
"""Words of a name that a head noun in small letters announces."""


def find_places(
    tokens: Tokens, items: list[Item], lexicon: Lexicon, people: frozenset[int]
) -> Iterator[TypedSpan]:
    """Yield the places.

    A name of the gazetteer beside an unknown name in capitals ("Paris Hilton") is no place,
    unless that is a person's whose title the place belongs to ("Gubernur Bali Wayan Koster").

    Args:
        tokens: the text.
        items: its items, put together.
        lexicon: the language's.
        people: the tokens with which the names of people begin.
    """
    for index, item in enumerate(items):
        if item.kind is Kind.PLACE and _stands_alone(items, index, people):
            meaning = _meaning(tokens, items, index)
            if meaning is None or meaning.sure or _in_context(tokens, items, index, lexicon):
                yield TypedSpan(item.first, item.end, "LOCATION", place=meaning)
        elif item.kind is Kind.NAME and item.first:
            before = tokens.words[item.first - 1]
            if before in lexicon.vocabulary.small_heads:
                end = _end_of_name(items, index)
                if end is not None:
                    yield TypedSpan(item.first, end, "LOCATION")


def _stands_alone(items: list[Item], index: int, people: frozenset[int]) -> bool:
    if touches(items, index - 1) and items[index - 1].kind in _NAMELIKE:
        return False
    if not touches(items, index) or items[index].end in people:
        return True
    return items[index + 1].kind not in {*_NAMELIKE, Kind.MATTER}


def _meaning(tokens: Tokens, items: list[Item], index: int) -> PlaceName | None:
    """Return what a name may mean; not its place where the text puts it elsewhere.

    "Paris" is the one in France, but not in "Paris, Texas".
    """
    meaning = _known(items[index])
    larger = _known(items[index + 1]) if _comma_after(tokens, items, index) else None
    if not (meaning and meaning.place and larger and larger.place):
        return meaning
    elsewhere = meaning.place.country != larger.place.country
    if elsewhere and larger.place.is_subdivision and not meaning.place.is_country:
        return PlaceName(None, 2, meaning.sure)
    return meaning


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


def _in_context(tokens: Tokens, items: list[Item], index: int, lexicon: Lexicon) -> bool:
    """Say whether a doubtful name stands as a place does: "di Malang", "Malang, Jawa Timur"."""
    first = items[index].first
    if first and tokens.words[first - 1] in lexicon.vocabulary.locatives:
        return True
    if not _comma_after(tokens, items, index):
        return False
    larger = _known(items[index + 1])
    return larger is not None and larger.sure


def _end_of_name(items: list[Item], index: int) -> int | None:
    """Return the end of a name of one to three words, None where something else goes on."""
    last = index
    while touches(items, last) and items[last + 1].kind in {Kind.NAME, Kind.WORD}:
        last += 1
        if last - index == _LONGEST_NAME:
            return None
    if touches(items, last):
        return None
    return items[last].end
