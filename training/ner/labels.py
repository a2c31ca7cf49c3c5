"""The seven labels of a token, and the spans that a row of them means."""

from collections.abc import Iterable, Sequence

TYPES = ("PERSON", "ORGANISATION", "LOCATION")
LABELS = ("O", *(f"{prefix}-{kind}" for kind in TYPES for prefix in "BI"))
MASKED = -1
"""The label of a token that counts neither for nor against."""

Span = tuple[int, int, str]
"""First token, token after the last one, type."""

_SHORT = {"PER": 0, "ORG": 1, "LOC": 2, "PLA": 2}


def read_label(name: str) -> int:
    """Return the index of a label as any of the data sets writes it: B-PLACE, I-ORGANIZATION."""
    prefix, _, kind = name.partition("-")
    return 0 if prefix == "O" else 1 + 2 * _SHORT[kind[:3]] + (prefix == "I")


def spans(labels: Sequence[int]) -> list[Span]:
    """Return the spans; an inside with no beginning of its type before it begins one."""
    found: list[Span] = []
    start, kind = 0, -1
    for index, label in enumerate([*labels, 0]):
        inside = label > 0 and label % 2 == 0
        this = (label - 1) // 2 if label > 0 else -1
        if kind >= 0 and not (inside and this == kind):
            found.append((start, index, TYPES[kind]))
            kind = -1
        if this >= 0 and kind < 0:
            start, kind = index, this
    return found


def labels_of(found: Iterable[Span], length: int) -> list[int]:
    """Return the labels that mean these spans."""
    labels = [0] * length
    for start, end, kind in found:
        begin = 1 + 2 * TYPES.index(kind)
        labels[start:end] = [begin] + [begin + 1] * (end - start - 1)
    return labels
