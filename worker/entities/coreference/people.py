"""Which names in an article mean the same person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from worker.entities.coreference.spellings import is_misspelt
from worker.entities.names import words_of

Roles = Sequence[str]

_RIVALS = 32
"""More people than this who share a word: no shorter name is settled by that word."""
_LONGEST = 16
"""Words of a name that may have shorter ones."""
_SHORTEST_BEGINNING = 4
_LONGEST_INITIALS = 4


def same_office(one: str | None, other: str | None) -> bool:
    """Say whether two roles may be the same one ("Menlu", "Menteri Luar Negeri").

    Cautious only where both are known: they agree when they begin alike, or one is made of the
    other's initials.
    """
    if not one or not other:
        return True
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in long.split())
    return short.casefold()[:2] == long.casefold()[:2] or initials.startswith(short)


def settle_people(
    named: Mapping[str, Roles],
    *,
    introduced: Mapping[str, str],
    nicknames: Mapping[str, str],
) -> dict[str, str | None]:
    """Say whose name each name of a person is.

    In this order: a nickname that everybody knows; one that the text introduces ("Vivi" in
    "Lutviah Sari (Vivi)"); the only longer name that has its words in the same order, if the
    roles allow it ("Zelenskyy"); initials ("OSO"); the beginning of a word ("Enggar" for
    "Enggartiasto Lukita"); a misspelling. A name of one word that several people share is
    nobody's, a longer one is its own.

    Args:
        named: the names, each with the roles that stand before it, in the order of the text.
        introduced: what the text says another name stands for.
        nicknames: nicknames and the full names of those who have them.

    Returns:
        The full name by name; None where the name is nobody's.
    """
    people = _People(named)
    for known in dict.fromkeys([nicknames[name] for name in named if name in nicknames]):
        people.add(known, words_of(known))
    longest_first = sorted(named, key=lambda name: -name.count(" "))
    whole = set(nicknames.values()).intersection(named)
    for name in longest_first:
        full = nicknames.get(name) or introduced.get(name)
        if full and full != name:
            people.settled[name] = full
        elif name in whole:
            people.add(name, words_of(name))
        elif name not in people.settled and " " in name:
            people.join(name)
    people.join_respelt()
    for name in longest_first:
        if name not in people.settled:
            people.join(name)
    people.join_variants()
    return {name: people.settle(name) for name in named}


class _People:
    """The people of an article, by the words of their names."""

    def __init__(self, named: Mapping[str, Roles]) -> None:
        self.settled: dict[str, str | None] = {}
        self._roles = named
        self._words: dict[str, tuple[str, ...]] = {}
        self._compact: dict[str, str] = {}
        self._owners: dict[str, list[str]] = defaultdict(list)

    def settle(self, name: str) -> str | None:
        """Return the full name of whose name this is, through at most so many others."""
        full = self.settled[name]
        for _ in range(_RIVALS):
            if full is None or self.settled.get(full, full) == full:
                break
            full = self.settled[full]
        return full

    def add(self, name: str, words: tuple[str, ...]) -> None:
        """Add a person by the full name, in words."""
        if name in self.settled:
            return
        self._words[name] = words
        self.settled[name] = name
        self._compact.setdefault("".join(words), name)
        if len(words) <= _LONGEST:
            for word in dict.fromkeys(words):
                self._owners[word].append(name)

    def join(self, name: str) -> None:
        """Settle a name by the longer ones that are known already; else it is a person's own."""
        words = words_of(name)
        if known := self._compact.get("".join(words)):
            self.settled[name] = known
            return
        longer = self._longer(words)
        agreeing = [full for full in longer if self._may_be(name, full)]
        if len(agreeing) == 1 and len(longer) <= _RIVALS:
            self.settled[name] = agreeing[0]
        elif agreeing and len(words) == 1:
            self.settled[name] = None
        else:
            self.add(name, words)

    def _longer(self, words: tuple[str, ...]) -> list[str]:
        """Return the longer names that have these words in the same order."""
        owners = self._owners
        lists = [owners[word] for word in words if word in owners]
        if not lists or len(lists) < len(words):
            return []
        rivals = min(lists, key=len)
        longer = [full for full in rivals[: _RIVALS + 1] if _within(words, self._words[full])]
        if len(longer) < 2:
            return longer
        return [full for full in longer if self.settled[full] == full]

    def _may_be(self, name: str, full: str) -> bool:
        """Say whether the roles allow a name to be a person's.

        Who is called by the first name may have a second office ("Menteri BUMN Erick Thohir", then
        "Ketua PSSI Erick"); a surname with another office is rather another one's.
        """
        others = self._roles.get(full, ())
        return full.startswith(name) or all(
            same_office(role, other) for role in self._roles[name] for other in others
        )

    def join_respelt(self) -> None:
        """Settle names of several words that misspell another one."""
        whole = self._whole()
        for name in reversed(whole) if len(whole) > 1 else ():
            words = self._words[name]
            rivals = max((self._owners[word] for word in words), key=len)[:_RIVALS]
            fuller = [full for full in rivals if full != name and self._respells(words, full)]
            if len(fuller) == 1 and self.settled[fuller[0]] == fuller[0]:
                self.settled[name] = fuller[0]

    def _whole(self) -> list[str]:
        """Return the names of several words that are people's own."""
        names = self._compact.values()
        return [name for name in names if 1 < len(self._words[name]) <= _LONGEST]

    def join_variants(self) -> None:
        """Settle single names that are their own by initials, beginnings and misspellings."""
        whole = self._whole()
        single = [name for name in self._compact.values() if len(self._words[name]) == 1]
        if not whole or not single:
            return
        letters: dict[str, list[str]] = defaultdict(list)
        initials: dict[str, list[str]] = defaultdict(list)
        for full in whole:
            words = self._words[full]
            initials["".join([word[0] for word in words])].append(full)
            for letter in {word[0] for word in words}:
                letters[letter].append(full)
        for name in single:
            word = self._words[name][0]
            fuller = [full for full in letters[word[0]][:_RIVALS] if self._varies(word, full)]
            if name.isupper() and name.isalpha() and len(name) <= _LONGEST_INITIALS:
                fuller = initials[word]
            if len(fuller) == 1 and self.settled[fuller[0]] == fuller[0]:
                self.settled[name] = fuller[0]

    def _varies(self, word: str, full: str) -> bool:
        """Say whether a single name is the beginning of a person's, or misspells it."""
        return any(
            (part.startswith(word) and _SHORTEST_BEGINNING <= len(word) < len(part))
            or is_misspelt(word, part)
            for part in self._words[full]
        )

    def _respells(self, words: tuple[str, ...], full: str) -> bool:
        """Say whether a name is another one, or part of it, with words misspelt."""
        rest = iter(self._words[full])
        return (
            len(words) <= len(self._words[full])
            and all(any(p == word or is_misspelt(word, p) for p in rest) for word in words)
            and not _within(words, self._words[full])
        )


def _within(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Say whether words stand in a longer row, in the same order."""
    rest = iter(longer)
    return all(word in rest for word in words)
