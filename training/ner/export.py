"""Write a student as the arrays that `worker.entities.tagger` runs."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from training.ner.embeddings import LINE, Vocabulary
from training.ner.labels import LABELS
from training.ner.student import Student
from training.ner.words import Floats, WordTable

Arrays = dict[str, npt.NDArray[np.generic]]
_AT_ONCE = 1_024


def arrays(student: Student, vocabulary: Vocabulary, version: str) -> Arrays:
    """Return the arrays of a student.

    The vector of a form, which training computes from a fastText vector, a learned one and the
    characters, becomes a row of bytes and a scale.
    """
    vectors = _form_vectors(student, vocabulary)
    scales = np.maximum(np.abs(vectors).max(1), 1e-6) / 127
    forms = "\n".join(LINE if form == "\n" else form for form in vocabulary.forms)
    character_kernel = _floats(student.convolution.weight.permute(2, 1, 0))
    return {
        "forms": _text(forms),
        "form_vectors": np.rint(vectors / scales[:, None]).astype(np.int8),
        "form_scales": scales.astype(np.float32),
        "shape_vectors": _floats(student.shape.weight),
        "alphabet": _text(vocabulary.alphabet),
        "character_vectors": _floats(student.character.weight),
        "character_kernel": character_kernel.reshape(-1, character_kernel.shape[2]),
        "character_bias": _floats(student.convolution.bias),
        "character_projection": _floats(student.spelling.weight.T),
        "unknown": _floats(student.unknown),
        "kernel_1": _floats(student.first.weight.permute(2, 1, 0)),
        "bias_1": _floats(student.first.bias),
        "gain_1": _floats(student.first_norm.weight),
        "shift_1": _floats(student.first_norm.bias),
        "kernel_2": _floats(student.second.weight.permute(2, 1, 0)),
        "bias_2": _floats(student.second.bias),
        "gain_2": _floats(student.second_norm.weight),
        "shift_2": _floats(student.second_norm.bias),
        "output": _floats(student.output.weight.T),
        "output_bias": _floats(student.output.bias),
        "transitions": _floats(student.crf.transitions),
        "start": _floats(student.crf.start),
        "end": _floats(student.crf.end),
        "labels": _text("\n".join(LABELS)),
        "version": _text(version),
    }


def write(path: Path, found: Arrays) -> None:
    """Write arrays to a file; the same arrays give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        np.savez_compressed(file, **found)  # type: ignore[arg-type]


def _form_vectors(student: Student, vocabulary: Vocabulary) -> Floats:
    table = WordTable(vocabulary)
    table.ids(vocabulary.forms)
    forms, _, spelt, _, lengths = map(torch.from_numpy, table.arrays())
    student.eval()
    parts = []
    with torch.no_grad():
        for first in range(0, len(forms), _AT_ONCE):
            part = slice(first, first + _AT_ONCE)
            parts.append(student.form_vectors(forms[part], spelt[part], lengths[part]))
    found: Floats = torch.cat(parts).numpy()
    return found


def _floats(tensor: torch.Tensor) -> Floats:
    return np.ascontiguousarray(tensor.detach().numpy(), np.float32)


def _text(text: str) -> npt.NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)
