"""What the extractors found: one that raises costs its own field, never the article."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from worker.document import Finding
from worker.records import Problem, Provenance

P = ParamSpec("P")
T = TypeVar("T")

EXTRACTOR_FAILED = "extractor_failed"
"""The code of the problem that names an extractor's field after it raised."""


class Findings:
    """Runs extractors and keeps where their values came from and what went wrong.

    Args:
        has_source: False where what is read does not stand in the source, so that no span is true.
    """

    def __init__(self, *, has_source: bool = True) -> None:
        self._has_source = has_source
        self.provenance: dict[str, Provenance] = {}
        self.problems: list[Problem] = []

    def attempt(
        self, field: str, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Call a reader; None, and a problem, if it raises."""
        try:
            return read(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, it costs one field only
            message = f"Reading {field} failed: {describe(error)}"
            self.problems.append(Problem(field, EXTRACTOR_FAILED, message))
            return None

    def take(
        self,
        field: str,
        extract: Callable[P, Finding[T] | None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | None:
        """Return what an extractor finds, and note where."""
        finding = self.attempt(field, extract, *args, **kwargs)
        if finding is None:
            return None
        self.provenance[field] = self._provenance(finding)
        return finding.value

    def prefer(
        self,
        stated: T | None,
        field: str,
        extract: Callable[P, Finding[T] | None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | None:
        """Return what the producer states, else what the extractor finds; note the latter."""
        finding = self.attempt(field, extract, *args, **kwargs)
        if finding is not None:
            value = finding.value if stated is not None else None
            self.provenance[field] = self._provenance(finding, value)
        if stated is not None or finding is None:
            return stated
        return finding.value

    def confidence(self, field: str) -> float | None:
        """Return how sure a finding is; None where there is none or it is as good as certain."""
        provenance = self.provenance.get(field)
        return provenance.confidence if provenance else None

    def _provenance(self, finding: Finding[T], value: T | None = None) -> Provenance:
        start, end = (finding.start, finding.end) if self._has_source else (None, None)
        return Provenance(finding.rule, start, end, finding.confidence, value)


def describe(error: Exception) -> str:
    """Say in a line what was raised, even where the error cannot say it itself."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:  # noqa: BLE001 - an error's own text is code of others
        return type(error).__name__
