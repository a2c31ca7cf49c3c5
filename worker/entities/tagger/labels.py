"""Labels of words as stretches of text."""

from collections.abc import Iterator, Sequence
from typing import get_args

from worker.entities.spans import TypedSpan
from worker.records import EntityType

_TYPES: dict[str, EntityType] = {kind: kind for kind in get_args(EntityType)}


def read_labels(labels: Sequence[tuple[int, str]]) -> Iterator[TypedSpan]:
    """Yield a span for each run of labels.

    Args:
        labels: the index of each word that has a label other than "O", and the label; an "I-"
            follows a "B-" or "I-" of its type, at the word before.
    """
    first = end = 0
    kind = ""
    for index, label in labels:
        mark, _, this = label.partition("-")
        if mark == "I":
            end = index + 1
            continue
        if kind:
            yield TypedSpan(first, end, _TYPES[kind])
        first, end, kind = index, index + 1, this
    if kind:
        yield TypedSpan(first, end, _TYPES[kind])
