"""Short names in brackets that the tagger overlooked: "PT EK Prima Ekspor (EKP)".

They count behind an organisation or a place when they have its letters in order.
"""

from collections.abc import Iterator, Sequence

from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_SHORTEST = 2


def with_abbreviations(tokens: Tokens, spans: Sequence[TypedSpan]) -> list[TypedSpan]:
    """Return spans with the abbreviations that stand in brackets behind them."""
    found = list(_abbreviations(tokens, spans))
    return sorted([*spans, *found], key=lambda span: span.first) if found else list(spans)


def _abbreviations(tokens: Tokens, spans: Sequence[TypedSpan]) -> Iterator[TypedSpan]:
    row = tokens.words
    taken = {span.first for span in spans}
    for span in spans:
        opening = span.end
        if span.type == "PERSON" or row[opening : opening + 1] != ["("]:
            continue
        place = opening + 1
        if row[place + 1 : place + 2] != [")"] or place in taken:
            continue
        if _abbreviates(row[place], row[span.first : span.end]):
            yield TypedSpan(place, place + 1, span.type)


def _abbreviates(short: str, name: Sequence[str]) -> bool:
    """Say whether a word has letters of a name of several words, and its first one."""
    if len(name) == 1 or len(short) < _SHORTEST or not short[0].isupper() or not short.isalpha():
        return False
    letters = iter("".join(name).casefold())
    initials = {word[0].casefold() for word in name}
    return short[0].casefold() in initials and all(letter in letters for letter in short.casefold())
