"""Shorter and longer names of one organisation or place in an article."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from worker.entities.names import words_of
from worker.entities.vocabulary import words

_RIVALS = 32
"""More names than this that begin or end with a word: it settles no shorter name."""
_SHORTEST_INITIALS = 3
_BRACKETS = re.compile(r"\([^()]*\)")
_NOT_INITIALS = words("dan of for and the untuk di in on de la y et")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """What makes two names of a type one.

    Attributes:
        dropped: words that tell nothing ("PT", "Kota"), in lower case.
        expansions: a short word and the words that it stands for ("pemkot").
        may_begin: says whether the first words of a longer name alone may be its name, given the
            short name, and the words left out.
        may_end: the same of the last words.
    """

    dropped: frozenset[str]
    expansions: Mapping[str, Words]
    may_begin: Callable[[str, Words], bool]
    may_end: Callable[[str, Words], bool]


def settle_variants(names: Sequence[str], known: Mapping[str, str], rules: Rules) -> dict[str, str]:
    """Say which full name each name of an organisation or place is short for.

    In this order: what is known; the same words but for those that tell nothing ("Freeport" and
    "PT Freeport", "Pemkot Bogor" and "Pemerintah Kota Bogor"); the initials of one longer name;
    the beginning of one longer name ("Persib"), or its end ("Dortmund").

    Args:
        names: all names in the article.
        known: the full names of those that lists or the text itself tell; these may be new names.
        rules: of the type.

    Returns:
        The full name by name, a name's own where it has no other.
    """
    if all(known.get(name, name) != name for name in names):
        return {name: known.get(known[name], known[name]) for name in names}
    table = _Table(rules)
    for full in dict.fromkeys([known[name] for name in names if known.get(name, name) != name]):
        table.add(full, table.core(full))
    for name in sorted(names, key=lambda name: -name.count(" ")):
        if known.get(name, name) != name:
            table.alias(name, known[name])
        elif name not in table.settled:
            table.join(name)
    return {name: table.settle(name) for name in names}


class _Table:
    """The full names of an article, by their words."""

    def __init__(self, rules: Rules) -> None:
        self.settled: dict[str, str] = {}
        self._rules = rules
        self._cores: dict[Words, str] = {}
        self._beginning: dict[str, list[tuple[Words, str]]] = defaultdict(list)
        self._ending: dict[str, list[tuple[Words, str]]] = defaultdict(list)
        self._initials: dict[str, list[str]] = defaultdict(list)

    def settle(self, name: str) -> str:
        """Return the full name of a name, through at most so many others."""
        full = self.settled[name]
        for _ in range(_RIVALS):
            further = self.settled.get(full, full)
            if further == full:
                break
            full = further
        return full

    def add(self, name: str, core: Words) -> None:
        """Add a full name, by the words that tell it from others."""
        self.settled.setdefault(name, name)
        if core and core not in self._cores:
            self._cores[core] = name
            if len(core) > 1:
                self._beginning[core[0]].append((core, name))
                self._ending[core[-1]].append((core, name))
                letters = "".join([word[0] for word in core if word not in _NOT_INITIALS])
                self._initials[letters].append(name)

    def alias(self, name: str, full: str) -> None:
        """Add another name of a full name."""
        self.settled[name] = full
        self._cores.setdefault(self.core(name), full)

    def join(self, name: str) -> None:
        """Settle a name by the longer ones that are known already; else it is a full name."""
        core = self.core(name)
        full = self._cores.get(core)
        if full is None and core:
            full = self._abbreviated(name) or self._shortened(name, core)
        if full is None:
            self.add(name, core)
        else:
            self.settled[name] = full

    def core(self, name: str) -> Words:
        """Return the words that tell a name from others, short ones spelled out."""
        parts = words_of(_BRACKETS.sub(" ", name) if "(" in name else name)
        expansions = self._rules.expansions
        if not expansions.keys().isdisjoint(parts):
            parts = tuple(part for word in parts for part in expansions.get(word, (word,)))
        dropped = self._rules.dropped
        return tuple([part for part in parts if part not in dropped]) or parts

    def _abbreviated(self, name: str) -> str | None:
        """Return the one name that has a name's letters as initials."""
        if len(name) >= _SHORTEST_INITIALS and name.isupper() and name.isalnum():
            return _only(self._initials.get(name.lower(), ()))
        return None

    def _shortened(self, name: str, core: Words) -> str | None:
        """Return the one longer name that a name begins, or else the one that it ends."""
        size = len(core)
        rules = self._rules
        begun = [
            full
            for longer, full in self._beginning.get(core[0], ())[:_RIVALS]
            if longer[:size] == core and rules.may_begin(name, longer[size:])
        ]
        if begun:
            return _only(begun)
        return _only(
            full
            for longer, full in self._ending.get(core[-1], ())[:_RIVALS]
            if longer[-size:] == core and rules.may_end(name, longer[:-size])
        )


def _only(names: Iterable[str]) -> str | None:
    """Return a name that stands alone."""
    distinct = set(names)
    return distinct.pop() if len(distinct) == 1 else None
