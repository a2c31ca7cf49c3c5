"""The results of a run: tables for people, JSON for programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from tests.benchmark.figures import Figure, Figures, Table

_DIGITS = 4


def show(output: Console, tables: Iterable[Table]) -> None:
    """Print tables."""
    for table in tables:
        output.rule(Text(table.title, "bold"), align="left", style="dim")
        output.print(_grid(table))
        if table.note:
            output.print(Text(table.note, "dim"))
        output.print()


def show_facts(output: Console, facts: Mapping[str, object]) -> None:
    """Print what stands above the tables, a line each."""
    for title, fact in facts.items():
        told = fact if isinstance(fact, Mapping) else {"": fact}
        line = ", ".join(
            f"{name.replace('_', ' ')} {value}".strip() for name, value in told.items()
        )
        output.print(Text.assemble((f"{title:10}", "bold"), line))
    output.print()


def as_json(figures: Figures) -> dict[str, Any]:
    """Return the median of each figure and all its rounds."""
    return {name: _figure(figure) for name, figure in figures.items()}


def _figure(figure: Figure) -> dict[str, Any]:
    rounds = [round(value, _DIGITS) for value in figure.rounds]
    return {"median": round(figure.median, _DIGITS), "rounds": rounds}


def _grid(table: Table) -> RichTable:
    grid = RichTable(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="cyan")
    for number, heading in enumerate(table.columns):
        grid.add_column(heading, justify="right" if number else "left")
    for row in table.rows:
        grid.add_row(*row)
    return grid
