"""From the words of a text to their labels."""

from collections.abc import Sequence
from typing import Protocol

from worker.entities.tagger.decoding import Numbers
from worker.entities.tagger.kernel import Kernel, load_kernel
from worker.entities.tagger.layers import Layers
from worker.entities.tagger.spellings import Integers, Spellings, Vocabulary
from worker.entities.tagger.weights import Floats, Weights
from worker.entities.tagger.words import Words


class Engine(Protocol):
    """Computes what the model says: `Layers` in numpy, or the compiled `Kernel`."""

    def parts(self, spellings: Spellings) -> Floats:
        """Return what the first layer makes of words, (words, 5, H)."""

    def label(self, parts: Floats, rows: Integers) -> Numbers:
        """Return the number of the label of each word of a text, whose parts these are."""


class Network:
    """The whole tagger; any number of threads may use it.

    Args:
        weights: the model.
        compiled: whether to use the kernel where it is there.
    """

    def __init__(self, weights: Weights, *, compiled: bool = True) -> None:
        self._names = weights.labels
        kernel = load_kernel(weights) if compiled else None
        self._engine: Engine = kernel or Layers(weights)
        vocabulary = Vocabulary(weights.forms, weights.alphabet)
        self._words = Words(vocabulary, self._engine.parts)

    @property
    def is_compiled(self) -> bool:
        """Whether the kernel is in use."""
        return isinstance(self._engine, Kernel)

    def labels(self, words: Sequence[str]) -> list[tuple[int, str]]:
        """Return the index of each word that has a label other than "O", and the label."""
        if not words:
            return []
        numbers = self._engine.label(*self._words.look_up(words))
        (places,) = numbers.nonzero()
        names = self._names
        found = zip(places.tolist(), numbers[places].tolist(), strict=True)
        return [(place, names[number]) for place, number in found]
