"""The layers of the tagger compiled, where they were built and the processor suits them.

`kernel.c` is built by `build.py` when the package is; without a C compiler the package is as
complete, and `layers.py` gives the same labels, more slowly.
"""

import ctypes
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from worker.entities.tagger.decoding import Chain, Numbers
from worker.entities.tagger.features import LONGEST
from worker.entities.tagger.spellings import Integers, Spellings
from worker.entities.tagger.weights import Floats, Weights

_LIBRARY = Path(__file__).with_name("kernel.bin")  # not .so: Python would take it for a module
_SHAPES = {
    "form_vectors": (None, 128),
    "form_scales": (None,),
    "shape_vectors": (None, 128),
    "character_vectors": (None, 16),
    "character_kernel": (48, 64),
    "character_bias": (64,),
    "character_projection": (64, 128),
    "unknown": (128,),
    "kernel_1": (5, 128, 64),
    "bias_1": (64,),
    "gain_1": (64,),
    "shift_1": (64,),
    "kernel_2": (3, 64, 64),
    "bias_2": (64,),
    "gain_2": (64,),
    "shift_2": (64,),
    "output": (64, 8),
    "output_bias": (8,),
    "transitions": (8, 8),
    "start": (8,),
    "end": (8,),
}
"""The arrays of `Weights` in `kernel.c`, in its order, with the sizes that it is built for."""
_LABELS = 8
_LONGEST = 24
_NEVER = float("-inf")

_Arrays = dict[str, NDArray[np.generic]]


class _Pointers(ctypes.Structure):
    """`Weights` in `kernel.c`."""

    _fields_ = tuple((name, ctypes.c_void_p) for name in _SHAPES)


class Kernel:
    """Does what `Layers` does; any number of threads may use it."""

    def __init__(self, library: ctypes.CDLL, arrays: _Arrays) -> None:
        pointer = ctypes.c_void_p
        self._parts = library.newswire_parts
        self._parts.argtypes = [*[pointer] * 5, ctypes.c_int64, pointer]
        self._label = library.newswire_label
        self._label.argtypes = [*[pointer] * 3, ctypes.c_int64, pointer]
        self._arrays = arrays  # what the pointers point to
        self._pointers = _Pointers(*(arrays[name].ctypes.data for name in _SHAPES))
        self._weights = ctypes.addressof(self._pointers)

    def parts(self, spellings: Spellings) -> Floats:
        """Return what the first layer makes of words, (words, 5, H).

        Raises:
            MemoryError: there is no room for them.
        """
        count = len(spellings.forms)
        found = np.empty((count, 5, 64), dtype=np.float32)
        of = (spellings.forms, spellings.shapes, spellings.letters, spellings.lengths)
        pointers = (array.ctypes.data for array in of)
        if self._parts(self._weights, *pointers, count, found.ctypes.data):
            raise MemoryError
        return found

    def label(self, parts: Floats, rows: Integers) -> Numbers:
        """Return the number of each word's label; arguments as those of `Layers.label`.

        Raises:
            MemoryError: there is no room for the scores of the text.
        """
        found = np.empty(len(rows), dtype=np.uint8)
        pointers = (parts.ctypes.data, rows.ctypes.data)
        if self._label(self._weights, *pointers, len(rows), found.ctypes.data):
            raise MemoryError
        return found


def load_kernel(weights: Weights) -> Kernel | None:
    """Return the kernel; None where it was not built, or fits neither processor nor weights."""
    library = _load_library()
    if library is None or len(weights.labels) > _LABELS or LONGEST != _LONGEST:
        return None
    arrays = _arrays(weights)
    return Kernel(library, arrays) if all(map(_fits, arrays.values(), _SHAPES.values())) else None


@cache
def _load_library() -> ctypes.CDLL | None:
    try:
        library = ctypes.CDLL(str(_LIBRARY))
    except OSError:
        return None
    return library if library.newswire_suits() else None


def _fits(array: NDArray[np.generic], shape: tuple[int | None, ...]) -> bool:
    return len(array.shape) == len(shape) and all(
        size in (None, given) for size, given in zip(shape, array.shape, strict=True)
    )


def _arrays(weights: Weights) -> _Arrays:
    """Return the arrays that the kernel reads, with room for as many labels as it knows."""
    of = weights
    chain = Chain.of(of.labels, of.transitions, of.start, of.end)
    missing = (0, _LABELS - len(of.labels))
    none = (0, 0)
    made: dict[str, Floats] = {
        "output": np.pad(of.output, (none, missing)),
        "output_bias": np.pad(of.output_bias, missing),
        "transitions": np.pad(chain.transitions, (missing, missing), constant_values=_NEVER),
        "start": np.pad(chain.start, missing, constant_values=_NEVER),
        "end": np.pad(chain.end, missing, constant_values=_NEVER),
    }
    return {name: np.ascontiguousarray(made.get(name, getattr(of, name))) for name in _SHAPES}
