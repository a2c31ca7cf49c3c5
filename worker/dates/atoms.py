"""What the readers return, and what they ask of the text around a date."""

from dataclasses import dataclass

from worker.dates.expressions import Expression
from worker.dates.grammar import Grammar

_LONGEST_WORD = 24
_CLAUSE = 120
_CLAUSE_ENDS = frozenset(',;:.!?"“”()\n')
_EDGE = "(\"“'‘"


@dataclass(slots=True)
class Atom:
    """`text[start:end]` tells a time."""

    start: int
    end: int
    expression: Expression


def word_before(text: str, start: int) -> tuple[str, int]:
    """Return the word before a place, in lower case, and where it begins.

    What stands before without a space ("mid-" before "2024") counts as a word. There is none
    across the end of a paragraph.
    """
    end = start - 1 if text[start - 1 : start] == " " else start
    begin = text.rfind(" ", max(0, end - _LONGEST_WORD), end) + 1
    if not begin:
        return "", end
    word = text[begin:end]
    if not word.isalpha():
        word = word.rpartition("\n")[2].lstrip(_EDGE)
    return word.lower(), end - len(word)


def looks_ahead(text: str, start: int, grammar: Grammar) -> bool:
    """Tell whether the clause before a place speaks of what is to come.

    It does not where it reports what was said: in "akan hadir, kata dia, Selasa" it was on Tuesday.
    """
    clause = text[max(0, start - _CLAUSE) : start]
    for cue in grammar.ahead:
        found = clause.rfind(cue)
        since = clause[found + len(cue) :] if found >= 0 else "."
        if _CLAUSE_ENDS.isdisjoint(since) and not any(word in since for word in grammar.said):
            return True
    return False


def keep(text: str, start: int, kept: frozenset[str]) -> int:
    """Return where an expression begins with the words before it that belong to it.

    They are at most two: "akhir tahun 2024".
    """
    for _ in range(2):
        word, begin = word_before(text, start)
        if word not in kept:
            break
        start = begin
    return start
