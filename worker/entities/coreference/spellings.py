"""Misspelt words: "Churcill" for "Churchill", "Syarif" for "Syarief"."""

_SHORTEST = 6
_FREE_ENDS = frozenset("aio")
"""Last letters that tell names apart: "Susanto" and "Susanti" are two."""


def is_misspelt(one: str, other: str) -> bool:
    """Say whether two words differ in one letter, or in two that are swapped.

    Short words never count, nor does the first letter, nor a last vowel ("Susanto", "Susanti").
    """
    size, other_size = len(one), len(other)
    if max(size, other_size) < _SHORTEST or not -1 <= size - other_size <= 1 or one == other:
        return False
    if one[0] != other[0]:
        return False
    start = 1
    while start < size and start < other_size and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    if size > other_size:
        return rest[1:] == other_rest
    if size < other_size:
        return rest == other_rest[1:]
    if len(rest) == 1 and rest in _FREE_ENDS and other_rest in _FREE_ENDS:
        return False
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:]
