"""What a benchmark measures, and the tables that show it to people."""

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Round = dict[str, float]
"""What one round measured, by name; the last part of a name is its unit (`..._us`)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, measured once a round."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one of the rounds."""
        return statistics.median(self.rounds)

    @property
    def spread(self) -> float:
        """From the least to the most, as a part of the median."""
        return (max(self.rounds) - min(self.rounds)) / self.median if self.median else 0.0


Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures for people; the first column names the row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def gather(rounds: Iterable[Round]) -> dict[str, Figure]:
    """Return a figure for each name that all rounds measured."""
    listed = list(rounds)
    names = [name for name in listed[0] if all(name in each for each in listed)]
    return {name: Figure(tuple(each[name] for each in listed)) for name in names}


def whole(figure: Figure) -> str:
    """Write a median as 1,234."""
    return f"{figure.median:,.0f}"


def percent(part: float) -> str:
    """Write a part of one as 12.3 %."""
    return f"{100 * part:.1f} %"


def parts(
    figures: Figures, phases: tuple[str, ...], names: Iterable[str], *, kind: str, of: str
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the columns and rows of a table that shows of which parts a time is made up.

    Args:
        figures: hold `PHASE.KIND.NAME_us` for the parts, `PHASE.OF` for the whole.
        phases: two columns each.
        names: of the parts, a row each.
        kind: step, stage.
        of: the name of the whole behind its phase.
    """
    rows = []
    for name in names:
        row = [name.replace("_", " ")]
        for phase in phases:
            part = figures[f"{phase}.{kind}.{name}_us"]
            row += [whole(part), percent(part.median / figures[f"{phase}.{of}"].median)]
        rows.append(tuple(row))
    headings = (heading for phase in phases for heading in (f"{phase}, µs", "part"))
    return ("", *headings), tuple(rows)
