"""A name found once is found wherever it stands: "Volodymyr Zelenskyy", then "Zelenskyy"."""

from collections.abc import Iterator, Mapping

from worker.entities.items import Item
from worker.entities.lexicon import Kind
from worker.entities.neighbours import touches
from worker.entities.phrases import Phrases
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens
from worker.records import EntityType

Known = tuple[EntityType, str]
"""The type of an entity and its full name."""

_NAMELIKE = frozenset({Kind.NAME, Kind.ACRONYM, Kind.PLACE, Kind.UNSURE, Kind.FIRM_ENDING})
_SHORTEST_PART = 3


def propagate(
    tokens: Tokens,
    items: list[Item],
    known: Mapping[str, Known],
    taken: frozenset[int],
) -> Iterator[TypedSpan]:
    """Yield the further mentions of names that the article has told already.

    A mention is a whole name: no unknown word in capitals stands beside it.

    Args:
        tokens: the text.
        items: its items, put together.
        known: what a name or a part of one stands for.
        taken: tokens that belong to a span already.
    """
    table: Phrases[Known] = Phrases()
    for name, meaning in known.items():
        if len(name) >= _SHORTEST_PART or name.isupper():
            table.add(name, meaning)
    for index, item in enumerate(items):
        if item.kind not in {Kind.NAME, Kind.ACRONYM} or item.first in taken:
            continue
        if touches(items, index - 1) and items[index - 1].kind in _NAMELIKE:
            continue
        found = table.longest(tokens.words, item.first)
        if found and (end := _end(items, index, item.first + found[0])):
            kind, name = found[1]
            yield TypedSpan(item.first, end, kind, name)


def _end(items: list[Item], index: int, end: int) -> int | None:
    """Return where a match ends, None where that is inside a longer run of names."""
    last = index
    while items[last].end < end and last + 1 < len(items):
        last += 1
    if items[last].end != end:
        return None
    if touches(items, last) and items[last + 1].kind in _NAMELIKE:
        return None
    return end
