"""Dates that belong together: the ends of a range, a day and a time of day."""

from collections.abc import Iterable

from worker.dates.atoms import Atom, word_before
from worker.dates.expressions import Expression
from worker.dates.grammar import Grammar
from worker.dates.spans import At, Clock, Range, can_be_at, can_span

_LONGEST_GAP = 24


def join_atoms(text: str, atoms: Iterable[Atom], grammar: Grammar) -> list[Atom]:
    """Join neighbours whose gap says so."""
    joined: list[Atom] = []
    for atom in atoms:
        if joined and atom.start - joined[-1].end <= _LONGEST_GAP:
            before = joined[-1]
            expression = _joined(text, before, atom, grammar)
            if expression is not None:
                joined[-1] = Atom(before.start, atom.end, expression)
                continue
        joined.append(atom)
    return joined


def _joined(text: str, first: Atom, last: Atom, grammar: Grammar) -> Expression | None:
    gap = text[first.end : last.start]
    if _spans(text, first, gap, grammar) and can_span(first.expression, last.expression):
        return Range(first.expression, last.expression)
    if gap not in grammar.clock_gaps:
        return None
    for day, clock in ((first.expression, last.expression), (last.expression, first.expression)):
        if isinstance(clock, Clock) and can_be_at(day):
            return At(day, clock)
    return None


def _spans(text: str, first: Atom, gap: str, grammar: Grammar) -> bool:
    opener, joint = grammar.between
    return gap in grammar.span_gaps or (
        gap == joint and word_before(text, first.start)[0] == opener
    )
