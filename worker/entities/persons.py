"""Which names in an article mean the same person."""

from collections import defaultdict
from collections.abc import Iterable

_RIVALS = 32
"""More people than this who share a word: no shorter name is settled by that word."""


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


def settle_names(
    named: Iterable[tuple[str, str | None]],
) -> dict[tuple[str, str | None], str | None]:
    """Say which full name each name of a person stands for.

    A shorter name stands for the one longer name that has its words in the same order, if the
    roles allow it: "Zelenskyy" for "Volodymyr Zelenskyy". Where several longer names have them,
    a name of one word is nobody's and a longer one its own.

    Args:
        named: names with the role that stands before them, in the order of the text.

    Returns:
        The full name by name and role, None where the name is nobody's.
    """
    distinct = list(dict.fromkeys(named))
    roles: dict[str, str | None] = {}
    for name, role in distinct:
        roles[name] = roles.get(name) or role
    full_names: dict[str, list[str]] = defaultdict(list)
    whole: set[str] = set()
    settled: dict[tuple[str, str | None], str | None] = {}
    for name, role in sorted(distinct, key=lambda pair: -len(pair[0].split())):
        words = name.split()
        if name in whole:
            settled[name, role] = name
            continue
        rivals = min((full_names[word] for word in words), key=len)
        longer = [full for full in rivals[: _RIVALS + 1] if _within(words, full.split())]
        agreeing = [full for full in longer if same_office(role, roles[full])]
        if len(agreeing) == 1 and len(longer) <= _RIVALS:
            settled[name, role] = agreeing[0]
        elif agreeing and len(words) == 1:
            settled[name, role] = None
        else:
            settled[name, role] = name
            whole.add(name)
            for word in dict.fromkeys(words):
                full_names[word].append(name)
    return settled


def _within(words: list[str], longer: list[str]) -> bool:
    """Say whether words stand in a longer row, in the same order."""
    rest = iter(longer)
    return all(word in rest for word in words)


def parts_of_names(full_names: Iterable[str]) -> dict[str, str]:
    """Return what else may stand for a person, and for whom: each name's beginnings and ends.

    A part that two people share stands for neither; a full name always stands for itself.
    """
    whole = dict.fromkeys(full_names)
    owners: dict[str, set[str]] = defaultdict(set)
    for full in whole:
        words = full.split()
        for size in range(1, len(words)):
            for part in (words[:size], words[-size:]):
                owners[" ".join(part)].add(full)
        for word in words:
            owners[word].add(full)
    parts = {part: next(iter(people)) for part, people in owners.items() if len(people) == 1}
    return {**parts, **{full: full for full in whole}}
