"""One pass over a text that stops where a date may begin, and reads it there.

It takes time linear in the text: what one stop looks at is bounded.
"""

from collections.abc import Callable, Iterator, Mapping

from worker.dates.atoms import Atom, keep, word_before
from worker.dates.clocks import read_clock
from worker.dates.counts import read_count
from worker.dates.days import read_date_in_brackets, read_lone_days, read_named_days
from worker.dates.grammar import OPENERS, Grammar, Head
from worker.dates.months import read_month
from worker.dates.seasons import read_century, read_season
from worker.dates.weekdays import read_weekday
from worker.dates.years import read_short_decade, read_year

_Reader = Callable[[str, int, int, Grammar], Atom | None]

_NAMES: tuple[Head, ...] = ("weekday", "month")  # their names have a capital
_YEAR_LENGTH = 4
_DASHES = ("-", "–")
_WORLD_TIMES = (" GMT", " UTC")


def read_atoms(text: str, grammar: Grammar) -> Iterator[Atom]:
    """Read the dates of a text that begins with a space, in order; none overlaps another."""
    end = 0
    for hit in grammar.scan.finditer(_scanned(text)):
        start = hit.start() + 1
        if start < end:
            continue
        atom = _read(text, start, hit.end(), hit.group()[1:], grammar)
        if atom is not None and atom.start >= end:
            end = atom.end
            yield atom


def _scanned(text: str) -> str:
    """Make what the scan looks at: in lower case, a space for whatever may stand before a date.

    A search that begins with one known character is the fastest. Nothing moves: one capital (İ)
    has two characters in lower case.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.replace("İ", "I").lower()
    for opener in OPENERS:
        lowered = lowered.replace(opener, " ")
    return lowered


def _read(text: str, start: int, end: int, head: str, grammar: Grammar) -> Atom | None:
    if head[0] <= "9":
        return _read_figures(text, start, end, grammar)
    is_name = text[start].isupper()
    kind = grammar.heads.get(head)
    if is_name and kind == "phrase":
        word = head.partition(" ")[0]
        if word in grammar.days:  # "Minggu lalu"
            return read_weekday(text, start, start + len(word), grammar)
    if kind is None:
        return read_count(text, start, end, grammar)
    if kind in _NAMES and not is_name:
        return None
    return _READERS[kind](text, start, end, grammar)


def _read_phrase(text: str, start: int, end: int, grammar: Grammar) -> Atom | None:
    word, _ = word_before(text, start)
    if word in grammar.numbers or word.isdigit():  # "beberapa hari ini", "berusia 27 tahun ini"
        return None
    expression = grammar.phrases[text[start:end].lower()]
    if expression.grain == "day":
        dated = read_date_in_brackets(text, end, grammar)  # "kemarin (29/10)"
        if dated is not None:
            return Atom(start, dated.end, dated.expression)
    return Atom(keep(text, start, grammar.kept) if word in grammar.kept else start, end, expression)


def _read_figures(text: str, start: int, end: int, grammar: Grammar) -> Atom | None:
    follower = text[end : end + 1]
    if end - start == _YEAR_LENGTH:
        if follower == "-" and text[end + 3 : end + 4] == "-":  # "2024-10-29"
            return read_lone_days(text, start, end, grammar)
        if text.startswith(_WORLD_TIMES, end):  # "1030 GMT"
            return read_clock(text, start, end, grammar)
        return read_year(text, start, grammar)
    if follower == " " and text[end + 1 : end + 2] not in _DASHES:
        readers = _BEFORE_SPACE
    elif follower in (" ", *_DASHES):
        readers = _BEFORE_DASH
    else:
        readers = _BEFORE_OTHERS
    for read in readers:
        atom = read(text, start, end, grammar)
        if atom is not None:
            return atom
    return None


_READERS: Mapping[Head, _Reader] = {
    "phrase": _read_phrase,
    "weekday": read_weekday,
    "month": read_month,
    "clock": read_clock,
    "season": read_season,
    "century": read_century,
}
_BEFORE_SPACE: tuple[_Reader, ...] = (read_named_days, read_count, read_clock)
_BEFORE_DASH: tuple[_Reader, ...] = (read_lone_days, read_short_decade, read_clock)
_BEFORE_OTHERS: tuple[_Reader, ...] = (read_clock, read_lone_days, read_century)
