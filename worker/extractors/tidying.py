"""The lines without what the page left among them."""

from collections.abc import Sequence

from worker.agencies.clutter import DEBRIS, DEBRIS_HINTS, is_clutter
from worker.document import Kind, Line, Part, join_lines


def tidy(lines: Sequence[Line], source: str) -> tuple[list[Line], list[Part]]:
    """Take advertising, players and invitations out of the lines.

    Returns:
        The lines that are left, and the parts that were taken out. An article of which nothing
        is left keeps all its lines.
    """
    has_debris = any(hint in source for hint in DEBRIS_HINTS)
    kept: list[Line] = []
    clutter: list[Part] = []
    for line in lines:
        if is_clutter(line.text):
            clutter.append(Part(Kind.NOTICE, line, "clutter"))
        elif not has_debris:
            kept.append(line)
        elif clean := _without_debris(line):
            kept.append(clean)
        else:
            clutter.append(Part(Kind.NOTICE, line, "clutter"))
    return (kept, clutter) if kept else (list(lines), [])


def _without_debris(line: Line) -> Line | None:
    if DEBRIS.search(line.text) is None:
        return line
    pieces = []
    kept = 0
    for match in DEBRIS.finditer(line.text):
        pieces.append(line.cut(kept, match.start()))
        kept = match.end()
    pieces.append(line.cut(kept))
    prose = [piece for piece in pieces if piece.text]
    return join_lines(prose) if prose else None
