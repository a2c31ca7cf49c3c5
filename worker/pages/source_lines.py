"""The text of a page's article, one block a line, and where each character stands in the source."""

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from worker.document import Document, Line
from worker.pages.layout import Block
from worker.records import Span

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_OPEN_DATELINE = re.compile(r"[^\n]{2,60} (?:-{1,3}|[–—])")
_GAP = re.compile(r"\s{2,}|[^\S ]")  # white space that is not a single space


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text made of parts of a source; `text[i]` stands at `source[offsets[i]]`.

    A line ends at `offsets[i]` where `text[i]` is its line break; the last offset ends the text.
    """

    text: str
    offsets: Sequence[int]


def join_blocks(source: str, blocks: Iterable[Block]) -> SourceText:
    """Put blocks behind one another, each a line, white space made single.

    A dateline that stands before the first paragraph is put into it: `Kota - <p>...`.
    """
    lines: list[str] = []
    offsets = array("q")
    for block in blocks:
        text, places = _characters(source, block.pieces)
        stripped = text.rstrip()
        start = len(stripped) - len(stripped.lstrip())
        end = len(stripped)
        if start == end:
            continue
        for gap in _GAP.finditer(text, start, end):
            offsets.extend(places[start : gap.start() + 1])
            start = gap.end()
        offsets.extend(places[start:end])
        offsets.append(places[end - 1] + _width(source, places[end - 1], text[end - 1]))
        line = _GAP.sub(" ", stripped.lstrip())
        if lines and _OPEN_DATELINE.fullmatch(lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return SourceText("\n".join(lines), offsets)


def put_above(above: SourceText, text: SourceText) -> SourceText:
    """Put a text above another one."""
    return SourceText(f"{above.text}\n{text.text}", (*above.offsets, *text.offsets))


def place_in_source(document: Document, text: SourceText, source: str) -> Document:
    """Make the lines of a document that was read from a `SourceText` stand in its source."""

    def placed(line: Line) -> Line:
        offsets = tuple(text.offsets[at] for at in line.source_offsets)
        return Line(line.text, offsets[0], offsets)

    parts = tuple(part._replace(line=placed(part.line)) for part in document.parts)
    told = document.told_at
    told_at = Span(text.offsets[told.start], text.offsets[told.end]) if told else None
    return replace(document, source=source, parts=parts, told_at=told_at)


def _characters(source: str, pieces: Sequence[tuple[int, int]]) -> tuple[str, "array[int]"]:
    """Return the text of some pieces, references undone, and where each character stands."""
    texts: list[str] = []
    offsets = array("q")
    for start, end in pieces:
        position = start
        if source.find("&", start, end) >= 0:
            for match in _REFERENCE.finditer(source, start, end):
                character = unescape(match[0])
                if character == match[0]:
                    continue
                texts += [source[position : match.start()], character]
                offsets.extend(range(position, match.start()))
                offsets.extend([match.start()] * len(character))
                position = match.end()
        texts.append(source[position:end])
        offsets.extend(range(position, end))
    return "".join(texts), offsets


def _width(source: str, at: int, character: str) -> int:
    """Return how many characters of the source write one of the text."""
    if source[at] == character:
        return 1
    match = _REFERENCE.match(source, at)
    return len(match[0]) if match else 1
