"""The source to clean lines; decides once for all readers what counts as the same text.

- Line breaks are LF, CR, CRLF, VT, FF, NEL (U+0085) and the Unicode line and paragraph separators.
- Every Unicode space and the tab is a space; a run of them is one; none stands at a line's end.
- Soft hyphens, zero-width spaces and word joiners, byte order marks and control characters go.
  Zero-width joiners and non-joiners stay: emoji and several scripts are spelt with them.
- Text is normalised to NFC.
- Empty lines go; each line that remains is a paragraph.

All of it takes time linear in the length of the source.
"""

import re
import unicodedata
from collections.abc import Iterator

from worker.document.line import Line

_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_OTHER_BREAKS = "\r\v\f\x85\u2028\u2029"
_SPACES = "\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_REMOVED = "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff"
_SPACE = re.compile(f"[{_SPACES}]")
_GAP = re.compile(f"[{_SPACES}{_REMOVED}]+")
# Latin letters, figures, punctuation and currency signs: clean and in NFC as they stand.
_ODD = re.compile("  |[^ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
# Unicode's stream-safe format (UAX #15) allows 30 combining marks in a row. Sorting longer runs
# takes quadratic time, and no language writes them: such a line is left as it is.
_OVERLOADED = re.compile(rb"[^\0]{31}")


def read_lines(source: str) -> tuple[Line, ...]:
    """Split a source into its clean lines; empty ones are left out."""
    has_other_breaks = any(character in source for character in _OTHER_BREAKS)
    lines = _lines(source) if has_other_breaks else _plain_lines(source)
    return tuple([line for line in lines if line.text])


def _plain_lines(source: str) -> Iterator[Line]:
    start = 0
    for raw in source.split("\n"):
        yield _clean(raw, start)
        start += len(raw) + 1


def _lines(source: str) -> Iterator[Line]:
    start = 0
    for match in _BREAK.finditer(source):
        yield _clean(source[start : match.start()], start)
        start = match.end()
    yield _clean(source[start:], start)


def _clean(raw: str, start: int) -> Line:
    text = raw.strip(" ")
    is_plain = text.isascii() and text.isprintable() and "  " not in text
    if is_plain or _ODD.search(text) is None:
        indent = len(raw) - len(raw.lstrip(" ")) if raw[:1] == " " else 0
        return Line(text, start + indent)
    text, offsets = _compose(*_space(raw, start))
    if not text:
        return Line("", start)
    return Line(text, offsets[0], tuple(offsets))


def _space(raw: str, start: int) -> tuple[str, list[int]]:
    """Make spaces plain and single, and take out what has no width."""
    pieces: list[str] = []
    offsets: list[int] = []
    copied = 0
    for gap in _GAP.finditer(raw):
        begin, end = gap.span()
        pieces.append(raw[copied:begin])
        offsets.extend(range(start + copied, start + begin))
        if offsets and (space := _SPACE.search(raw, begin, end)):
            pieces.append(" ")
            offsets.append(start + space.start())
        copied = end
    pieces.append(raw[copied:])
    offsets.extend(range(start + copied, start + len(raw)))
    text = "".join(pieces)
    if text.endswith(" "):
        offsets.pop()
    if offsets:
        offsets.append(offsets[-1] + 1)
    return text.removesuffix(" "), offsets


def _compose(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Normalise to NFC, cluster by cluster so that offsets can follow."""
    if _OVERLOADED.search(bytes(map(unicodedata.combining, text))):
        return text, offsets
    if unicodedata.is_normalized("NFC", text):
        return text, offsets
    pieces: list[str] = []
    composed_offsets: list[int] = []
    for begin, end in _clusters(text):
        piece = unicodedata.normalize("NFC", text[begin:end])
        pieces.append(piece)
        composed_offsets.extend(offsets[min(begin + i, end - 1)] for i in range(len(piece)))
    composed_offsets.append(offsets[-1])
    return "".join(pieces), composed_offsets


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text before each character that never melts into the one before it."""
    begin = 0
    for index, character in enumerate(text):
        if index > begin and not _attaches(character):
            yield begin, index
            begin = index
    if text:
        yield begin, len(text)


def _attaches(character: str) -> bool:
    # The vowels and finals of decomposed Hangul are letters, yet melt into the initial.
    is_hangul_tail = "\u1160" <= character <= "\u11ff"
    return is_hangul_tail or unicodedata.category(character).startswith("M")
