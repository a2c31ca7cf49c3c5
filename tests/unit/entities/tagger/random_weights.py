"""A tagger of the real shape with random weights, small enough to reason about."""

import numpy as np

from worker.entities.tagger.features import SHAPES
from worker.entities.tagger.weights import Floats, Weights

LABELS = (
    "O",
    "B-PERSON",
    "I-PERSON",
    "B-ORGANISATION",
    "I-ORGANISATION",
    "B-LOCATION",
    "I-LOCATION",
)


def random_weights(seed: int = 0, *, dimension: int = 128, hidden: int = 64) -> Weights:
    """Return random weights that know but a few words."""
    chance = np.random.default_rng(seed)
    forms = ["kata", "di", "presiden", "jakarta", ".", "\n", "0000"]
    alphabet = "abcdefghijklmnopqrstuvwxyz0.-'"
    character, channels = 16, 64

    def floats(*shape: int) -> Floats:
        return chance.normal(size=shape).astype(np.float32)

    return Weights(
        version="random",
        labels=LABELS,
        forms={form: row for row, form in enumerate(forms)},
        form_vectors=chance.integers(-127, 128, (len(forms), dimension)).astype(np.int8),
        form_scales=np.full(len(forms), 0.001, dtype=np.float32),
        shape_vectors=floats(len(SHAPES), dimension),
        alphabet={letter: number for number, letter in enumerate(alphabet, 2)},
        character_vectors=floats(len(alphabet) + 2, character),
        character_kernel=floats(3 * character, channels),
        character_bias=floats(channels),
        character_projection=floats(channels, dimension),
        unknown=floats(dimension),
        kernel_1=floats(5, dimension, hidden),
        bias_1=floats(hidden),
        gain_1=floats(hidden),
        shift_1=floats(hidden),
        kernel_2=floats(3, hidden, hidden),
        bias_2=floats(hidden),
        gain_2=floats(hidden),
        shift_2=floats(hidden),
        output=floats(hidden, len(LABELS)) * np.float32(0.1),
        output_bias=floats(len(LABELS)),
        transitions=floats(len(LABELS), len(LABELS)),
        start=floats(len(LABELS)),
        end=floats(len(LABELS)),
    )
