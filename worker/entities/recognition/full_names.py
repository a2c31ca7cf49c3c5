"""Full names of people whom the article calls by one name where they speak."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import TITLES, Kind
from worker.entities.recognition.neighbours import touches
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_LONGEST_NAME = 4
_GLUED = 2
"""Words of a name that ends with the short one, where a firm's name may stand before it."""
_BEFORE_A_NAME = frozenset({*TITLES, Kind.PLACE, Kind.ORGANISATION, Kind.NO_NAME})
_AFTER_A_NAME = frozenset({*TITLES, Kind.NO_NAME})


def find_full_names(
    tokens: Tokens, items: list[Item], people: Iterable[TypedSpan], nicknames: Container[str]
) -> Iterator[TypedSpan]:
    """Yield the full names of people who were found by one name alone.

    "Johannes" is "Johannes Latuheru" where a row of unknown names begins or ends with it, and no
    other such row does. What stands before a first name may be an office or an organisation.

    Args:
        tokens: the text.
        items: its items, put together.
        people: those found; the longer names among them are left as they are.
        nicknames: single names whose full name is known.
    """
    listed = list(people)
    taken = {token for span in listed for token in range(span.first, span.end)}
    short = {
        tokens.words[span.first]
        for span in listed
        if span.end == span.first + 1 and tokens.words[span.first] not in nicknames
    }
    whole = {part for span in listed if span.end > span.first + 1 for part in _parts(tokens, span)}
    fuller: dict[str, list[TypedSpan]] = defaultdict(list)
    for span in _rows(tokens, items, short - whole):
        if taken.isdisjoint(range(span.first, span.end)):
            for name in {*_parts(tokens, span)} & short:
                fuller[name].append(span)
    for spans in fuller.values():
        if len({tuple(tokens.words[span.first : span.end]) for span in spans}) == 1:
            yield from spans


def _parts(tokens: Tokens, span: TypedSpan) -> tuple[str, str]:
    """Return the first and the last word of a name."""
    return tokens.words[span.first], tokens.words[span.end - 1]


def _rows(tokens: Tokens, items: list[Item], short: set[str]) -> Iterator[TypedSpan]:
    """Yield the rows of two unknown names or more that begin or end with a short one."""
    index = 0
    while index < len(items):
        stop = index + 1
        if items[index].kind is Kind.NAME:
            while touches(items, stop - 1) and items[stop].kind is Kind.NAME:
                stop += 1
            if 1 < stop - index <= _LONGEST_NAME and _is_whole(tokens, items, index, stop, short):
                yield TypedSpan(items[index].first, items[stop - 1].end, "PERSON")
        index = stop


def _is_whole(tokens: Tokens, items: list[Item], index: int, stop: int, short: set[str]) -> bool:
    """Say whether a row has a short name at an end, and nothing else belongs to it there."""
    if touches(items, stop - 1) and items[stop].kind not in _AFTER_A_NAME:
        return False
    opens_short = tokens.words[items[index].first] in short
    closes_short = tokens.words[items[stop - 1].end - 1] in short
    beside = touches(items, index - 1)
    before = items[index - 1]
    if beside and before.kind is Kind.WORD and tokens.opens(before.first):
        beside = False
    if opens_short:
        return not beside or before.kind in _BEFORE_A_NAME
    apart = tokens.opens(items[index].first) or tokens.words[items[index].first - 1] == ","
    return closes_short and (apart or (stop - index == _GLUED and (not beside or before.is_title)))
