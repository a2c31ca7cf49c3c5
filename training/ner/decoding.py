"""From probabilities to the best row of labels, in which no inside lacks its beginning."""

from collections.abc import Sequence

import numpy as np

from training.ner.labels import LABELS
from training.ner.words import Floats, Numbers
from worker.entities.tagger.decoding import Chain

_NONE = np.zeros(len(LABELS), np.float32)
_NEUTRAL = Chain.of(LABELS, np.zeros((len(LABELS), len(LABELS)), np.float32), _NONE, _NONE)


def best_labels(probabilities: Sequence[Floats]) -> list[Numbers]:
    """Return the most likely rows of labels, given probabilities of the labels of each token."""
    return [_NEUTRAL.decode(np.log(p + 1e-9)).astype(np.int64) for p in probabilities]
