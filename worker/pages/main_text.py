"""Which blocks of a page are its article.

The element that holds the article is the one that the markup or a name in use among outlets says,
if it holds enough prose; else the smallest element that holds most of the page's prose. Within it
navigation, advertising and lists of links are left out.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from worker.pages.furniture import (
    announces_related,
    are_related,
    is_by_line,
    is_caption,
    is_furniture,
    is_main_text,
)
from worker.pages.layout import Block, Element, Layout, Link

_SHORTEST_PROSE = 60  # characters
_MOST_LINKED = 0.35  # of a block of prose
_MOSTLY_LINKED = 0.6
_ENOUGH = 0.4  # of the page's prose is in the element that is said to hold the article
_NEARLY = 0.8  # of the most that such an element holds is as good as all
_MOST = 0.65  # of an element's prose is in the one below that is gone down to
_LEVELS_OF_A_BOX = 6
_SHORTEST_CAPTION = 20  # characters, of what is marked up as a photo, not as its caption
_LONGEST_BY_LINE = 160
_MOST_BY_LINES = 8
_SENTENCE = re.compile(r"[.,!?;:。、！？؟।။]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"figcaption", "caption", "figure"})
_NO_PROSE = _HEADINGS | _CAPTIONS


@dataclass(slots=True)
class Passage:
    """A block with its text, white space made single, and how many characters of it are links."""

    block: Block
    text: str
    linked: int
    is_furniture: bool

    @property
    def weight(self) -> int:
        """How much it speaks for the element that it stands in."""
        length = len(self.text)
        if length < _SHORTEST_PROSE or self.linked > _MOST_LINKED * length:
            return 0
        if self.block.element.name in _NO_PROSE or not _SENTENCE.search(self.text):
            return 0
        return length - self.linked


@dataclass(frozen=True, slots=True)
class MainText:
    """The blocks of the article in order, its captions, what links to related articles.

    `heading` is the page's first heading of the highest rank. `by_lines` stand between the heading
    and the passages, and may say who made the article, and where.
    """

    element: Element
    passages: tuple[Passage, ...]
    captions: tuple[Passage, ...]
    related: tuple[Passage, ...]
    heading: Passage | None
    by_lines: tuple[Passage, ...] = ()


def find_main_text(layout: Layout) -> MainText:
    """Find the article of a page; the passages are empty where it has none."""
    furniture = _furniture(layout.elements)
    passages = [
        Passage(block, text, _linked(layout.source, block.links), furniture[block.element.number])
        for block in layout.blocks
        if not block.element.is_unread and (text := _text(layout.source, block))
    ]
    _restore(layout.elements, passages, furniture)
    weights = _weights(layout.elements, passages, _prose)
    if not weights[0]:
        weights = _weights(layout.elements, passages, _short_text)
    if not weights[0]:
        return MainText(layout.elements[0], (), (), (), None)
    element = _container(layout.elements, weights)
    return _select(layout.source, element, passages, is_said=_is_said(element))


def _text(source: str, block: Block) -> str:
    pieces = block.pieces
    text = (
        source[pieces[0][0] : pieces[0][1]]
        if len(pieces) == 1
        else "".join([source[start:end] for start, end in pieces])
    )
    if "&" in text:
        text = unescape(text)
    return " ".join(text.split())


def _linked(source: str, links: Sequence[Link]) -> int:
    # Markup in the text of a link counts as text: it matters little here.
    return sum(len(" ".join(source[link.start : link.end].split())) for link in links)


def _furniture(elements: Sequence[Element]) -> list[bool]:
    """Say of each element whether it, or one that it stands in, is furniture."""
    found: list[bool] = []
    for element in elements:
        above = element.parent is not None and found[element.parent.number]
        found.append(
            above or element.is_hidden or is_furniture(element.name, element.labels, element.role)
        )
    return found


def _restore(
    elements: Sequence[Element], passages: Sequence[Passage], furniture: list[bool]
) -> None:
    """Take out of the furniture an element that holds more prose than all that is left."""
    total = sum(passage.weight for passage in passages if not passage.is_furniture)
    weights = [0] * len(elements)
    for passage in passages:
        weights[passage.block.element.number] += passage.weight
    _add_up(elements, weights)
    if weights[0] <= 2 * total:
        return
    for element in elements:
        above = element.parent is not None and furniture[element.parent.number]
        if above or not furniture[element.number]:
            continue
        if weights[element.number] > max(total, weights[0] // 2):
            for passage in passages:
                if element.number <= passage.block.element.number <= element.last:
                    passage.is_furniture = False


def _prose(passage: Passage) -> int:
    return passage.weight


def _short_text(passage: Passage) -> int:
    """Weigh what may be an article of a few words, but not what a page says while it loads."""
    element = passage.block.element
    is_text = element.name in {"", "p", "article", "main", "body"} or _is_said(element)
    return max(0, len(passage.text) - 2 * passage.linked) if is_text else 0


def _weights(
    elements: Sequence[Element], passages: Sequence[Passage], weigh: Callable[[Passage], int]
) -> list[int]:
    weights = [0] * len(elements)
    for passage in passages:
        if not passage.is_furniture:
            weights[passage.block.element.number] += weigh(passage)
    _add_up(elements, weights)
    return weights


def _add_up(elements: Sequence[Element], weights: list[int]) -> None:
    for element in reversed(elements):
        if element.parent is not None:
            weights[element.parent.number] += weights[element.number]


def _is_said(element: Element) -> bool:
    return _has_body(element) or is_main_text(element.labels)


def _has_body(element: Element) -> bool:
    return "articlebody" in element.items.split()


def _said(elements: Sequence[Element], weights: Sequence[int]) -> Element | None:
    """Return the innermost of the elements that are said to hold the article and hold much."""
    for says in (_has_body, _is_said):
        said = [element for element in elements if weights[element.number] and says(element)]
        most = max((weights[element.number] for element in said), default=0)
        if said and most >= _ENOUGH * weights[0]:
            return next(
                element for element in reversed(said) if weights[element.number] >= _NEARLY * most
            )
    return None


def _container(elements: Sequence[Element], weights: Sequence[int]) -> Element:
    said = _said(elements, weights)
    if said is not None:
        return said
    children: dict[int, Element] = {}
    for element in elements[1:]:
        parent = element.parent.number if element.parent else 0
        known = children.get(parent)
        if known is None or weights[element.number] > weights[known.number]:
            children[parent] = element
    element = elements[0]
    while (child := children.get(element.number)) is not None:
        if (
            child.name in {"p", "li", "td", "blockquote"}
            and weights[element.number] != weights[child.number]
        ):
            break
        if weights[child.number] <= _MOST * weights[element.number]:
            break
        element = child
    return element


def _select(
    source: str, element: Element, passages: Sequence[Passage], *, is_said: bool
) -> MainText:
    heading = next(
        (each for each in passages if each.block.element.name == "h1" and not each.is_furniture),
        None,
    )
    sorted_out = _Sorted(element)
    above = _Above(source, element, passages)
    for passage in passages:
        above.add(passage)
        if element.number <= passage.block.element.number <= element.last:
            sorted_out.add(passage)
    chosen = sorted_out.chosen
    if not is_said:
        first = next((i for i, passage in enumerate(chosen) if passage.weight), 0)
        chosen = chosen[first:]
    return MainText(
        element,
        tuple(chosen),
        (*above.captions, *sorted_out.captions),
        tuple(sorted_out.related),
        heading,
        tuple(above.by_lines[:_MOST_BY_LINES]),
    )


def _around(element: Element) -> Element:
    """Return the `article` or `main` element around the article's text, else the text's own."""
    above = element.parent
    while above is not None:
        if above.name in {"article", "main"}:
            return above
        above = above.parent
    return element


class _Above:
    """The captions and the by-lines between the heading and the element that holds the article."""

    def __init__(self, source: str, container: Element, passages: Sequence[Passage]) -> None:
        self._source = source
        self.captions: list[Passage] = []
        self.by_lines: list[Passage] = []
        self._end = container.number
        self._around = _around(container).number
        self._heading = max(
            (
                passage.block.element.number
                for passage in passages
                if passage.block.element.name == "h1"
                and not passage.is_furniture
                and passage.block.element.number < self._end
            ),
            default=self._end,
        )

    def add(self, passage: Passage) -> None:
        element = passage.block.element
        if passage.is_furniture or element.number >= self._end:
            return
        is_below_heading = element.number > self._heading
        if element.name == "figcaption":
            if is_below_heading or element.number >= self._around:
                self.captions.append(passage)
        elif is_below_heading and element.name != "h1":
            self._add_unnamed(passage)

    def _add_unnamed(self, passage: Passage) -> None:
        element = passage.block.element
        labels = f"{element.labels} {element.parent.labels if element.parent else ''}"
        length = len(passage.text)
        if element.name in _CAPTIONS or is_caption(labels):
            if length >= _SHORTEST_CAPTION and passage.linked <= _MOST_LINKED * length:
                self.captions.append(passage)
        elif length <= _LONGEST_BY_LINE and is_by_line(labels, passage.text):
            self.by_lines.append(_without_time(self._source, passage))


def _without_time(source: str, by_line: Passage) -> Passage:
    """Leave out the time in elements of its own: "Lisbon, Portugal / Mon, June 12, 2023"."""
    _, slash, time = by_line.text.partition(" / ")
    if not slash or _YEAR.search(time) is None:
        return by_line
    pieces = by_line.block.pieces
    times = (
        index
        for index, (start, end) in enumerate(pieces)
        if unescape(source[start:end]).lstrip().startswith("/")
    )
    return replace(by_line, block=replace(by_line.block, pieces=pieces[: next(times, None)]))


class _Sorted:
    """The passages of the element that holds the article, by what they are."""

    def __init__(self, container: Element) -> None:
        self.chosen: list[Passage] = []
        self.captions: list[Passage] = []
        self.related: list[Passage] = []
        self._container = container
        self._is_announced = False

    def add(self, passage: Passage) -> None:
        name = passage.block.element.name
        if passage.is_furniture:
            if are_related(_labels(passage.block.element, self._container)):
                self.related.append(passage)
        elif name in _CAPTIONS:
            self.captions.append(passage)
        elif announces_related(passage.text):
            self._is_announced = True
        elif passage.linked > _MOSTLY_LINKED * len(passage.text):
            self._add_links(passage)
        elif name != "h1":
            self.chosen.append(passage)
            self._is_announced = False

    def _add_links(self, passage: Passage) -> None:
        if _is_labelled(passage):
            self.chosen.append(passage)
        elif self._is_announced:
            self.related.append(passage)


def _labels(element: Element, container: Element) -> list[str]:
    """Return the labels of an element and of those around it within the container."""
    labels: list[str] = []
    above: Element | None = element
    while above is not None and above is not container and len(labels) < _LEVELS_OF_A_BOX:
        labels.append(above.labels)
        above = above.parent
    return labels


def _is_labelled(passage: Passage) -> bool:
    """Tell "Baca juga: ..." with a link: the article's format reads it."""
    label, colon, title = passage.text.partition(":")
    return bool(colon and title) and announces_related(label)
