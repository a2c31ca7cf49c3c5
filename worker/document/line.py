"""A clean line, and where in the source it stands."""

from collections.abc import Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """A line of the source without surrounding white space, made clean.

    `text[i]` stands at `source[start + i]`, or at `source[offsets[i]]` where cleaning moved it;
    `offsets` then has one entry more, the end of the line.
    """

    text: str
    start: int
    offsets: tuple[int, ...] | None = None

    @property
    def end(self) -> int:
        """The offset in the source at which the line ends."""
        return self.start + len(self.text) if self.offsets is None else self.offsets[-1]

    @property
    def source_offsets(self) -> Sequence[int]:
        """Where each character stands in the source, and where the line ends."""
        return self.offsets or range(self.start, self.end + 1)

    def cut(self, start: int, end: int | None = None) -> "Line":
        """Take `text[start:end]` without surrounding spaces as a line of its own."""
        if not start and (end is None or end >= len(self.text)):
            return self
        piece = self.text[start:end]
        text = piece.strip(" ")
        start += len(piece) - len(piece.lstrip(" "))
        if self.offsets is None:
            return Line(text, self.start + start)
        offsets = self.offsets[start : start + len(text) + 1]
        return Line(text, offsets[0], offsets)


def join_lines(lines: Sequence[Line]) -> Line:
    """Put lines behind one another, with a space between them."""
    if len(lines) == 1:
        return lines[0]
    offsets = tuple(offset for line in lines for offset in line.source_offsets)
    return Line(" ".join(line.text for line in lines), lines[0].start, offsets)
