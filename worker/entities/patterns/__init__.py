"""Entities that are known by their form: money, quantities, laws, events, products.

One pass over the text stops at digits, signs of currencies and head words (`scan.py`); what stands
there is read by the module of its type. The modules say what counts and why. Text in, matches out:
no clock, no state.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from worker.entities.patterns.amounts import (
    Amounts,
    amounts_of,
    read_amount,
    read_amount_in_words,
)
from worker.entities.patterns.events import event_heads
from worker.entities.patterns.laws import law_heads
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.money import marks_of
from worker.entities.patterns.numbers import first_words
from worker.entities.patterns.products import product_heads
from worker.entities.patterns.scan import OPENERS, compile_opening, compile_scan

__all__ = ["PatternMatch", "find_patterns"]


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What is looked for in a language.

    Attributes:
        scan: where something may begin.
        opening: a small word with which the text begins, which the scan leaves out.
        readers: what reads on from a head word.
        amounts: how digits are read.
    """

    scan: re.Pattern[str]
    opening: re.Pattern[str]
    readers: Mapping[str, Reader]
    amounts: Amounts


def _patterns(language: str) -> _Patterns:
    amounts = amounts_of(language)
    marks = marks_of(language)
    heads = law_heads(language) | event_heads(language) | product_heads()
    heads |= dict.fromkeys(first_words(language), partial(_read_words, amounts))
    small_words = [head for head in heads if head[0].islower()]
    words = [head for head in heads if not head[0].islower()]
    return _Patterns(
        scan=compile_scan(words=words, small_words=small_words, marks=marks),
        opening=compile_opening(small_words),
        readers=heads | marks,
        amounts=amounts,
    )


def _read_words(amounts: Amounts, text: str, start: int, _end: int) -> PatternMatch | None:
    return read_amount_in_words(text, start, amounts)


_LANGUAGES = {language: _patterns(language) for language in ("id", "en")}


def _hits(patterns: _Patterns, text: str) -> Iterable[re.Match[str]]:
    hits = patterns.scan.finditer(text)
    opening = patterns.opening.match(text) if text[:1].islower() else None
    return chain((opening,), hits) if opening else hits


def find_patterns(text: str, language: str) -> list[PatternMatch]:
    """Find money, quantities, laws, events and products.

    Args:
        text: the clean body of an article.
        language: `id` or `en`; in others nothing is found.

    Returns:
        The matches in the order of the text; no two overlap.
    """
    patterns = _LANGUAGES.get(language)
    if patterns is None:
        return []
    readers, amounts = patterns.readers, patterns.amounts
    found: list[PatternMatch] = []
    floor = 0
    for hit in _hits(patterns, text):
        start, end = hit.span()
        if start < floor:
            continue
        first = text[start]
        if "0" <= first <= "9":
            match = read_amount(text, start, end, amounts)
        else:
            if first in OPENERS:
                start += 1
            elif start and (text[start - 1].isalnum() or text[start - 1] in _PARTS_OF_NAMES):
                continue
            match = readers[text[start:end]](text, start, end)
        if match is not None and match.start >= floor:
            found.append(match)
            floor = match.end
    return found


_PARTS_OF_NAMES = frozenset("@#_")
