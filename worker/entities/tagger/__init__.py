"""The trained tagger: which words of an Indonesian text name a person, organisation or place.

A convolutional network over words, trained by `training/ner`, run with numpy. A label depends on
three words to each side, and the first layer on the word alone, so that its part is computed once
for a word and kept.
"""

from functools import cache

from worker.entities.spans import TypedSpan
from worker.entities.tagger.labels import read_labels
from worker.entities.tagger.network import Network
from worker.entities.tagger.weights import load_weights, read_version
from worker.entities.tokens import Tokens

__all__ = ["load_tagger", "read_version", "tag"]


@cache
def load_tagger() -> Network:
    """Read the weights, once in a process, when they are first needed."""
    return Network(load_weights())


def tag(tokens: Tokens) -> list[TypedSpan]:
    """Return the people, organisations and places of a text, in its order, without overlaps."""
    return list(read_labels(load_tagger().labels(tokens.words)))
