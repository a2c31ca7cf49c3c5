"""One pass over a text that stops where a pattern may begin, and nowhere else.

Every alternative of the expression begins with a literal character, so that `re` skips to the next
possible beginning with a table instead of trying each alternative at each character, and shared
beginnings are tried once (the words are folded into a tree of prefixes). No part of it repeats
without a bound but the run of digits, which is possessive: the pass is linear.
"""

import re
from collections.abc import Iterable

from worker.languages import any_of, starts_of

OPENERS = ' ("“\n'
"""What stands before a word of the running text; the scan takes it along."""
_DIGITS = "[0-9.,]*+"
_WORD_ENDS = r"(?!\w)"
_AMOUNT_FOLLOWS = r"(?=\.?[ \u00a0]?[0-9])"


def compile_scan(
    *, words: Iterable[str], small_words: Iterable[str], marks: Iterable[str]
) -> re.Pattern[str]:
    """Return the expression that finds where a pattern may begin.

    Args:
        words: head words; they are found at any place, and what stands before is not looked at.
        small_words: words of the running text ("tiga"), found after one of the openers.
        marks: signs of currencies, found where digits follow.
    """
    small = any_of(small_words) + _WORD_ENDS
    branches = [re.escape(opener) + small for opener in OPENERS]
    branches += [digit + _DIGITS for digit in "1203456789"]
    branches += [start + _WORD_ENDS for start in starts_of(words)]
    branches += [start + _AMOUNT_FOLLOWS for start in starts_of(marks)]
    return re.compile("|".join(branches))


def compile_opening(small_words: Iterable[str]) -> re.Pattern[str]:
    """Return the expression for a word of the running text with which a text begins."""
    return re.compile(any_of(small_words) + _WORD_ENDS)
