"""Organisations: those known by name, and those that a cue word announces."""

from collections.abc import Iterator

from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import Kind
from worker.entities.recognition.neighbours import touches
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_NAMELIKE = frozenset({Kind.NAME, Kind.UNSURE, Kind.FIRM_ENDING})


def find_organisations(
    tokens: Tokens, items: list[Item], people: frozenset[int]
) -> Iterator[TypedSpan]:
    """Yield the organisations, and the short names that stand in brackets behind them.

    A known name that stands beside an unknown one in capitals ("Honda Jazz") is no organisation,
    unless the unknown one is that of the person who holds a post in it.

    Args:
        tokens: the text.
        items: its items, put together.
        people: the tokens with which the names of people begin.
    """
    for index, item in enumerate(items):
        if _is_organisation(tokens, items, index, people):
            if short := _short_name(tokens, items, index):
                yield TypedSpan(short.first, short.end, "ORGANISATION")
            yield TypedSpan(item.first, item.end, "ORGANISATION")


def _is_organisation(tokens: Tokens, items: list[Item], index: int, people: frozenset[int]) -> bool:
    if items[index].kind is not Kind.ORGANISATION:
        return False
    if touches(items, index - 1) and items[index - 1].kind in _NAMELIKE:
        return False
    if _is_inside_headline(tokens, items, index):
        return False
    if not touches(items, index) or items[index].end in people:
        return True
    after = items[index + 1].kind
    short = tokens.words[items[index].end - 1].isupper()
    return after not in _NAMELIKE and (after is not Kind.ACRONYM or short)


def _is_inside_headline(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether but a cue word stands behind an ordinary one in capitals, as in a headline."""
    if items[index].entry or not touches(items, index - 1):
        return False
    before = items[index - 1]
    return before.kind is Kind.WORD and not before.entry and not tokens.opens(before.first)


def _short_name(tokens: Tokens, items: list[Item], index: int) -> Item | None:
    """Return the acronym that stands in brackets after an item: "... Indonesia (Apindo)"."""
    if index + 1 == len(items):
        return None
    end, short = items[index].end, items[index + 1]
    words = tokens.words
    if short.first != end + 1 or words[end] != "(" or words[short.end : short.end + 1] != [")"]:
        return None
    if short.kind is not Kind.ORGANISATION and not _may_abbreviate(tokens, items, index):
        return None
    acronym = short.kind in {Kind.ACRONYM, Kind.NAME, Kind.ORGANISATION}
    return short if acronym and short.end == short.first + 1 else None


def _may_abbreviate(tokens: Tokens, items: list[Item], index: int) -> bool:
    """Say whether the word in brackets behind an item may stand for it.

    Another language's acronym has other letters ("Federasi Sepak Bola Eropa (UEFA)"), but not
    where more belongs to the name: "Bantuan Likuiditas Bank Indonesia (BLBI)".
    """
    word = tokens.words[items[index + 1].first]
    if word.isupper() and word.isalpha() and not touches(items, index - 1):
        return True
    letters = iter(tokens.slice(items[index].first, items[index].end).casefold())
    return all(letter in letters for letter in word.casefold())
