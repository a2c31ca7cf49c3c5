"""What the patterns know by name: units, currencies, regulations, events. Data, a file a field."""

from collections.abc import Iterator


def words(text: str) -> frozenset[str]:
    """Read words that spaces separate."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Read phrases that commas and line ends separate."""
    return tuple(phrase.strip() for phrase in text.replace("\n", ",").split(",") if phrase.strip())


def rows(table: str) -> Iterator[list[str]]:
    """Read a table: a line a row, bars between its cells."""
    return ([cell.strip() for cell in line.split("|")] for line in table.strip().splitlines())


def names(*tables: str) -> dict[str, str]:
    """Read tables of a canonical name and its other names; return each with the canonical one."""
    found: dict[str, str] = {}
    for table in tables:
        for name, others in rows(table):
            found |= dict.fromkeys((name, *phrases(others)), name)
    return found
