"""How much memory a worker's process takes: what it imports, its model, and many articles.

Measured: the resident set (VmRSS) of a fresh process that imports what `newswire run` imports,
reads an article, and then many more. Not measured: what Kafka's client buffers, which settings
bound (`NEWSWIRE_INFLIGHT_BYTES`). Linux only.
"""

from pathlib import Path

from tests.benchmark.figures import Figures, Round, Table
from tests.benchmark.fresh import Given, call_fresh
from tests.benchmark.terms import Benchmark, Terms

_KIB_PER_MIB = 1024
_NAMES = ("python", "imported", "loaded", "read")


class Memory:
    """The benchmark; `texts` are the articles to read."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    def measure(self) -> Round:
        """Measure once, in a fresh process."""
        return call_fresh(measure, {"texts": self._texts})

    def tables(self, figures: Figures) -> list[Table]:
        """Show the memory as it grows."""
        count = f"{len(self._texts):,}"
        told = ("Python and the texts", "the worker imported", "its model loaded")
        rows = []
        before = 0.0
        for what, name in zip((*told, f"{count} articles read"), _NAMES, strict=True):
            now = figures[f"{name}_mib"].median
            rows.append((what, f"{now:.1f}", f"{now - before:+.1f}"))
            before = now
        return [Table("Memory of a worker's process", ("", "RSS, MiB", "grown by"), tuple(rows))]


def memory(terms: Terms) -> Benchmark:
    """Prepare the benchmark."""
    return Memory(terms.texts.warm[: terms.size.memory])


def measure(given: Given) -> Round:
    """Measure one round; nothing of the worker is imported before."""
    figures = {"python_mib": _resident()}
    import worker.stream.runtime  # noqa: F401 - what `newswire run` imports
    from tests.benchmark.process import Reader
    from tests.benchmark.texts import FIRST_TEXT
    from tests.benchmark.wire import wire_record

    figures["imported_mib"] = _resident()
    reader = Reader()
    reader.read(wire_record(0, FIRST_TEXT))
    figures["loaded_mib"] = _resident()
    for number, text in enumerate(given["texts"]):
        reader.read(wire_record(number, text))
    return figures | {"read_mib": _resident()}


def _resident() -> float:
    """Return the resident set of this process in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (kib,) = (line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(kib) / _KIB_PER_MIB
