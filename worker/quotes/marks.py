"""Which stretches of a text stand between quotation marks.

Marks are straight, curly, low (as in German) and guillemets. A curly mark says which way it faces
only as far as writers keep to it, and a straight one not at all: what stands beside it decides,
and where that leaves it open, whether a quote is open already. Marks inside a quote are part of it.
A quote may go on in the next paragraph, whether or not the mark is repeated there, and over a few
paragraphs if a verb of speech stands behind the mark that closes it. A mark that is never closed
reaches to the next opening mark or to the end of its paragraph, never further. Single marks are not
read, as they are also apostrophes.

One pass over the marks of a paragraph, so the time is linear in the text.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from worker.records import Span

_MARKS = '"“”„‟«»'
_OPENING = "“„‟«"
_CLOSING = "”»"
_BEFORE_OPENING = " ([{-–—/:\u200e"
_AFTER_CLOSING = " ,.;:!?)]}-–—…\u200e"
_MOST_PARAGRAPHS = 5
"""Over how many paragraphs without a mark a quote may go on."""
_PADDING = " \u200e\u200f"

Reports = Callable[[int], bool]
"""Says of a position behind a mark whether what stands there reports speech."""


class Stretch(NamedTuple):
    """What stands between two marks.

    Attributes:
        start: of what is inside, without space at its ends.
        end: of what is inside.
        opening: where the opening mark stands.
        behind: where the text goes on behind the closing mark.
        paragraph: the paragraph that it stands in.
        closed: whether it has a closing mark.
        goes_on: whether it has none, as the next paragraph goes on with the quote.
    """

    start: int
    end: int
    opening: int
    behind: int
    paragraph: Span
    closed: bool = True
    goes_on: bool = False

    @property
    def begins_paragraph(self) -> bool:
        """Whether the opening mark is the first character of the paragraph."""
        return self.opening <= self.paragraph.start + 1

    @property
    def ends_paragraph(self) -> bool:
        """Whether nothing but a full stop follows in the paragraph."""
        return self.behind >= self.paragraph.end - 1


def find_marks(text: str) -> list[int]:
    """Return where quotation marks stand in a text, in order."""
    places: list[int] = []
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1)
    places.sort()
    return places


def quoted_stretches(
    text: str, places: Sequence[int], paragraphs: Sequence[Span], reports: Reports
) -> Iterator[Stretch]:
    """Yield the outermost quoted stretches of a text, in order.

    Args:
        text: the text.
        places: of its marks, in order.
        paragraphs: of the text, in order.
        reports: says of a position behind a mark that what stands there reports speech.
    """
    first = 0
    carried = False
    for paragraph in paragraphs:
        last = bisect_left(places, paragraph.end, first)
        found: list[Stretch] = []
        if last > first:
            beyond = places[last] if last < len(places) else None
            reader = _Paragraph(text, paragraph, reports, beyond)
            found = list(reader.read(places[first:last], carried=carried))
            first = last
        elif carried:
            start, end = paragraph.start, paragraph.end
            found = [Stretch(start, end, start - 1, end, paragraph, closed=False, goes_on=True)]
        yield from found
        carried = bool(found) and found[-1].goes_on


class _Paragraph:
    """The quoted stretches of one paragraph."""

    def __init__(self, text: str, span: Span, reports: Reports, beyond: int | None) -> None:
        self._text = text
        self._span = span
        self._reports = reports
        self._beyond = beyond

    def read(self, places: Sequence[int], *, carried: bool) -> Iterator[Stretch]:
        """Yield the outermost stretches between the marks at some places.

        Args:
            places: of the marks in the paragraph.
            carried: a quote of the paragraph before goes on here.
        """
        goes_on = carried and not self._opens(places[0], is_open=True)
        unclosed = [self._span.start - 1] if goes_on else []
        pairs: list[tuple[int, int]] = []
        before = -2
        for place in places:
            doubled = place == before + 1 and self._text[place] == self._text[before]
            before = place
            if doubled:
                continue
            if self._opens(place, is_open=bool(unclosed)):
                unclosed.append(place)
            elif unclosed:
                pairs.append((unclosed.pop(), place))
        if unclosed and self._goes_on(unclosed[0], pairs):
            pairs = [pair for pair in pairs if pair[0] < unclosed[0]]
            unclosed = unclosed[:1]
        yield from self._outermost(pairs, unclosed)

    def _goes_on(self, opening: int, pairs: Sequence[tuple[int, int]]) -> bool:
        """Say whether a quote reaches the end of the paragraph and goes on in the next one."""
        inner = [closing for start, closing in pairs if start > opening]
        return self._is_followed and not any(self._reports(closing + 1) for closing in inner)

    @property
    def _is_followed(self) -> bool:
        """Whether a quote goes on: the next paragraph begins with a mark, or one closes it."""
        text, place, start = self._text, self._beyond, self._span.end + 1
        if place is None:
            return False
        if place == start:
            return True
        before, after = text[place - 1], text[place + 1 : place + 2] or " "
        closes = before not in _BEFORE_OPENING and after in _AFTER_CLOSING + "\n"
        if not closes or text[place] in _OPENING:
            return False
        between = text.count("\n", start, place)
        return not between or (between < _MOST_PARAGRAPHS and self._reports(place + 1))

    def _outermost(
        self, pairs: Sequence[tuple[int, int]], unclosed: Sequence[int]
    ) -> Iterator[Stretch]:
        """Yield the pairs that lie in no other, and between them what is never closed."""
        edges = sorted([*pairs, *((opening, -1) for opening in unclosed)])
        openings = [*(opening for opening, _ in edges), self._span.end]
        reached = -1
        for (opening, closing), beyond in zip(edges, openings[1:], strict=True):
            if opening >= reached:
                reached = closing
                yield self._stretch(opening, closing if closing >= 0 else beyond, closing + 1)

    def _stretch(self, opening: int, end: int, behind: int = 0) -> Stretch:
        text, start, closed = self._text, opening + 1, behind > 0
        behind = behind or end
        start, end = _trim(text, start, end, _PADDING)
        doubled = closed and start < end and text[start] in _MARKS
        if doubled and text[start] == text[opening] == text[opening + 1]:
            start, end = _trim(text, start + 1, end, _PADDING)
        if closed and text[behind - 1 : behind] == text[behind : behind + 1]:
            behind += 1
        goes_on = not closed and end >= self._span.end - 1 and self._is_followed
        return Stretch(start, end, opening, behind, self._span, closed, goes_on)

    def _opens(self, place: int, *, is_open: bool) -> bool:
        """Say whether a mark opens a quote, and does not close one."""
        text, mark = self._text, self._text[place]
        before = text[place - 1] if place > self._span.start else " "
        after = text[place + 1] if place + 1 < self._span.end else " "
        may_open = before in _BEFORE_OPENING or before in _MARKS
        may_close = after in _AFTER_CLOSING or after in _MARKS
        if may_open and not may_close:
            return not (is_open and self._is_displaced(place))
        if may_close and not may_open:
            return False
        if mark in _OPENING:
            return not is_open or before == " "
        if mark in _CLOSING:
            return False
        return not is_open

    def _is_displaced(self, place: int) -> bool:
        """Say whether a closing mark stands behind the space: 'siap, "kata Budi'."""
        said = self._text[max(place - 2, 0) : place].rstrip(" ")
        return said[-1:] in tuple(",.!?") and self._reports(place + 1)


def _trim(text: str, start: int, end: int, padding: str) -> tuple[int, int]:
    while start < end and text[start] in padding:
        start += 1
    while end > start and text[end - 1] in padding:
        end -= 1
    return start, end
