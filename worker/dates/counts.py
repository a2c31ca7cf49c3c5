"""Counted times: "dua hari lalu", "3 tahun silam", "three days ago", "the last two weeks"."""

from worker.dates.atoms import Atom, word_before
from worker.dates.expressions import Unresolvable
from worker.dates.grammar import Grammar


def read_count(text: str, start: int, _end: int, grammar: Grammar) -> Atom | None:
    """Read a number of days, weeks, months or years with the word that says from when to count."""
    match = grammar.counted.match(text, start)
    if match is None:
        return None
    begin, tail = start, match["tail"]
    if tail is None:
        word, begin = word_before(text, start)
        tail = f"~{word}"
    kind = grammar.count_tails.get(tail.lower())
    if kind is None:
        return None
    unit, times = grammar.units[match["unit"].lower()]
    figures = match["count"].lower()
    number = int(figures) if figures.isdigit() else grammar.numbers[figures]
    if number is None:
        return Atom(begin, match.end(), Unresolvable(unit))
    return Atom(begin, match.end(), kind.shift(unit, number * times))
