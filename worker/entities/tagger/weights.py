"""The numbers of the trained tagger, as `training/ner` wrote them."""

from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_FILE = files("worker.entities.tagger") / "model.npz"
_LINE = "<line>"
"""How the file writes the line end, which parts the entries of its lists."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The model: D numbers a word, H a hidden layer, C characters' features, d a character.

    Attributes:
        version: of the model, as `enrichment.model_version` tells it.
        labels: of the last layer: "O", "B-PERSON", "I-PERSON" and so on.
        forms: the row of each normal form in `form_vectors`.
        form_vectors: int8, a row of D for each form, to be multiplied by `form_scales`.
        form_scales: one for each form.
        shape_vectors: a row of D for each shape of a word.
        alphabet: the number of each character; 0 is the boundary of a word, 1 any other character.
        character_vectors: a row of d for each number.
        character_kernel: (3 d, C), over three characters.
        character_bias: C.
        character_projection: (C, D).
        unknown: D, what every word outside `forms` has in common.
        kernel_1: (5, D, H), over five words.
        bias_1: H.
        gain_1: H, by which the first layer is scaled when it has been normalised.
        shift_1: H, what is added to it then.
        kernel_2: (3, H, H), over three words.
        bias_2: H.
        gain_2: H.
        shift_2: H.
        output: (H, labels).
        output_bias: one for each label.
        transitions: (labels, labels), what a label (column) scores behind another one (row).
        start: what a label scores at the beginning of a text.
        end: what it scores at the end.
    """

    version: str
    labels: tuple[str, ...]
    forms: dict[str, int]
    form_vectors: NDArray[np.int8]
    form_scales: Floats
    shape_vectors: Floats
    alphabet: dict[str, int]
    character_vectors: Floats
    character_kernel: Floats
    character_bias: Floats
    character_projection: Floats
    unknown: Floats
    kernel_1: Floats
    bias_1: Floats
    gain_1: Floats
    shift_1: Floats
    kernel_2: Floats
    bias_2: Floats
    gain_2: Floats
    shift_2: Floats
    output: Floats
    output_bias: Floats
    transitions: Floats
    start: Floats
    end: Floats


def read_version() -> str:
    """Return the version of the weights that ship with the worker."""
    with _FILE.open("rb") as file, np.load(file) as data:
        return bytes(data["version"]).decode()


def load_weights() -> Weights:
    """Read the weights that ship with the worker."""
    with _FILE.open("rb") as file, np.load(file) as data:
        arrays = dict(data)
    lists = {name: bytes(arrays.pop(name)).decode() for name in ("forms", "labels", "alphabet")}
    version = bytes(arrays.pop("version")).decode()
    forms = (form.replace(_LINE, "\n") for form in lists["forms"].split("\n"))
    vectors = arrays.pop("form_vectors")
    floats = {name: np.ascontiguousarray(a, dtype=np.float32) for name, a in arrays.items()}
    return Weights(
        version=version,
        labels=tuple(lists["labels"].split("\n")),
        forms={form: row for row, form in enumerate(forms)},
        alphabet={character: number for number, character in enumerate(lists["alphabet"], 2)},
        form_vectors=vectors,
        **floats,
    )
