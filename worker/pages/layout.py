"""Tags to a layout: the elements that hold blocks of text, and what the markup says in passing.

A simplification of the tree that a browser builds. Elements that only format text are not kept;
an end tag closes the nearest open element of its name unless an element that bounds it was opened
since; the end tags that HTML lets authors leave out are supplied. Every step takes constant time
however deep the elements are nested.
"""

from dataclasses import dataclass, field
from html import unescape

from worker.errors import Reason, Rejection, Stage
from worker.languages import words
from worker.pages.furniture import is_furniture
from worker.pages.tokens import COMMENT, Tag, read_attributes, read_tags

MAX_TAGS = 250_000
"""The most tags in a page that is read; a long article has 3000."""

_VOID = words("area base br col embed hr img input keygen link meta param source track wbr")
_BLOCKS = words("""
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main nav ol p pre section
    summary table tbody td tfoot th thead tr ul
    """)
_UNREAD = words("""
    amp-ad amp-analytics amp-embed amp-sidebar applet audio button canvas datalist dialog iframe
    math map noembed noframes noscript object option script select style svg template textarea
    title video xmp
    """)
_BOUNDS = words("table td th caption template object")
_CLOSED_BY_ITSELF = {
    "li": ("ul", "ol"),
    "dt": ("dl",),
    "dd": ("dl",),
    "tr": ("table",),
    "td": ("tr", "table"),
    "th": ("tr", "table"),
    "option": ("select",),
}
_ITEM_NAMES = words("""
    author editor creator name datepublished datemodified datecreated headline articlesection
    keywords image copyrightholder copyrightyear publisher inlanguage articlebody url
    """)


@dataclass(slots=True)
class Element:
    """An element that holds text. `number` counts elements in the order in which they begin.

    `last` is the number of the last element within it. `labels` are its class and id. `is_unread`
    where nothing in it is text, `is_hidden` where the page does not show it, `is_apart` where it
    formats text but is no part of the sentence around it.
    """

    number: int
    name: str
    parent: "Element | None"
    labels: str = ""
    role: str = ""
    items: str = ""
    is_unread: bool = False
    is_hidden: bool = False
    is_apart: bool = False
    last: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a block: where its text stands in the source, and where it leads."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class Block:
    """Text without a break in it; `pieces` are where it stands in the source, markup left out."""

    element: Element
    pieces: list[tuple[int, int]]
    links: list[Link]


@dataclass(slots=True)
class Item:
    """A microdata property: its value if an attribute says it, else where its element stands."""

    name: str
    value: str | None
    start: int
    end: int
    parent: "Item | None" = None


@dataclass(slots=True)
class Layout:
    """A page taken apart."""

    source: str
    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""
    base: str = ""


def read_layout(source: str) -> Layout:
    """Take a page apart.

    Raises:
        Rejection: it has more than `MAX_TAGS` tags.
    """
    return _Builder(source).layout


class _Builder:
    def __init__(self, source: str) -> None:
        self.layout = Layout(source)
        root = Element(0, "", None)
        self.layout.elements.append(root)
        self._stack = [root]
        self._open: dict[str, list[int]] = {}
        self._open_blocks: list[int] = [0]
        self._bounds: list[int] = [0]
        self._items: list[tuple[int, Item]] = []
        self._pieces: list[tuple[int, int]] = []
        self._links: list[Link] = []
        self._link: tuple[int, str] | None = None
        position = 0
        for count, tag in enumerate(read_tags(source)):
            if count == MAX_TAGS:
                raise Rejection(
                    Reason.PAGE_TOO_LARGE,
                    Stage.DECODE,
                    f"The page has more than {MAX_TAGS} tags; send the article's text in `body`, "
                    "or its part of the page.",
                )
            self._read_text(position, tag.start)
            position = tag.end
            if tag.raw_end is not None:
                self._read_raw(tag)
                position = tag.raw_end
            elif tag.closes:
                self._close(tag)
            elif tag.name != COMMENT:
                self._begin(tag)
        self._read_text(position, len(source))
        self._flush(len(source))
        self._pop_to(1, len(source))
        root.last = len(self.layout.elements) - 1

    def _read_text(self, start: int, end: int) -> None:
        if start < end and not self._stack[-1].is_unread:
            self._pieces.append((start, end))

    def _read_raw(self, tag: Tag) -> None:
        text = slice(tag.end, tag.raw_end)
        source = self.layout.source
        if tag.name == "title":
            self.layout.title = self.layout.title or unescape(source[text])
        elif tag.name == "script" and "ld+json" in tag.attributes.lower():
            self.layout.data.append(source[text])

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._flush(tag.start)
        elif name in _VOID:
            self._begin_void(tag)
        elif name == "a":
            self._begin_link(tag)
        elif name in _BLOCKS:
            self._flush(tag.start)
            self._supply_ends(name, tag.start)
            self._push(tag, is_block=True)
        elif name in _UNREAD or name == "span" or "itemprop" in tag.attributes:
            if name in _UNREAD:
                self._flush(tag.start)
            self._push(tag, is_block=False)
            self._set_apart(tag.start)

    def _begin_void(self, tag: Tag) -> None:
        if tag.name == "meta":
            attributes = read_attributes(tag.attributes)
            if "itemprop" in attributes and "content" in attributes:
                self._note_items(attributes, tag, keep=False)
            self.layout.metas.append(attributes)
        elif tag.name == "link":
            attributes = read_attributes(tag.attributes)
            if "itemprop" in attributes:
                self._note_items(attributes, tag, keep=False)
            self.layout.links.append(attributes)
        elif tag.name == "img" and "itemprop" in tag.attributes:
            attributes = read_attributes(tag.attributes)
            if "itemprop" in attributes:
                self._note_items(attributes, tag, keep=False)
        elif tag.name == "base" and not self.layout.base:
            self.layout.base = read_attributes(tag.attributes).get("href", "")
        elif tag.name == "hr":
            self._flush(tag.start)

    def _begin_link(self, tag: Tag) -> None:
        self._end_link(tag.start)
        attributes = read_attributes(tag.attributes)
        if "itemprop" in attributes:
            self._push(tag, is_block=False)
        self._link = (tag.end, attributes.get("href", ""))

    def _end_link(self, end: int) -> None:
        if self._link is not None:
            start, address = self._link
            self._links.append(Link(start, end, address))
            self._link = None

    def _push(self, tag: Tag, *, is_block: bool) -> None:
        parent = self._stack[-1]
        elements = self.layout.elements
        element = Element(
            len(elements),
            tag.name,
            parent,
            is_unread=parent.is_unread or tag.name in _UNREAD,
            is_hidden=parent.is_hidden,
        )
        depth = len(self._stack)
        if tag.attributes:
            self._describe(element, tag, depth)
        elements.append(element)
        self._stack.append(element)
        self._open.setdefault(tag.name, []).append(depth)
        if is_block:
            self._open_blocks.append(depth)
        if tag.name in _BOUNDS:
            self._bounds.append(depth)

    def _set_apart(self, at: int) -> None:
        """Let a span be a block that is no part of the sentence around it: "Baca juga: ..."."""
        element = self._stack[-1]
        if is_furniture(element.name, element.labels, element.role):
            element.is_apart = True
            self._stack.pop()
            self._flush(at)
            self._stack.append(element)

    def _describe(self, element: Element, tag: Tag, depth: int) -> None:
        attributes = read_attributes(tag.attributes)
        element.labels = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        element.role = attributes.get("role", "").lower()
        style = attributes.get("style", "").replace(" ", "").lower()
        element.is_hidden = (
            element.is_hidden
            or "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or "display:none" in style
        )
        if tag.name == "html":
            self.layout.language = attributes.get("lang") or attributes.get("xml:lang", "")
        if "itemprop" in attributes:
            element.items = attributes["itemprop"].lower()
            self._note_items(attributes, tag, keep=True, depth=depth)

    def _note_items(
        self, attributes: dict[str, str], tag: Tag, *, keep: bool, depth: int = 0
    ) -> None:
        parent = self._items[-1][1] if self._items else None
        value = next(
            (attributes[name] for name in ("content", "datetime") if attributes.get(name)), None
        )
        if value is None and not keep:
            value = attributes.get("href") or attributes.get("src")
        for name in attributes["itemprop"].lower().split():
            if name in _ITEM_NAMES:
                item = Item(name, value, tag.end, tag.end, parent)
                self.layout.items.append(item)
                if keep:
                    self._items.append((depth, item))

    def _supply_ends(self, name: str, at: int) -> None:
        paragraphs = self._open.get("p")
        if paragraphs and paragraphs[-1] == self._open_blocks[-1]:
            self._pop_to(paragraphs[-1], at)
        containers = _CLOSED_BY_ITSELF.get(name)
        if containers is None:
            return
        opened = self._open.get(name)
        bound = max(
            (self._open[each][-1] for each in containers if self._open.get(each)), default=0
        )
        if opened and opened[-1] > bound:
            self._pop_to(opened[-1], at)

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name == "a":
            self._end_link(tag.start)
        opened = self._open.get(name)
        is_block = name in _BLOCKS
        if is_block or name in _UNREAD:
            self._flush(tag.start)
            self._link = None
        if not opened:
            return
        depth = opened[-1]
        bounds = self._bounds if is_block else self._open_blocks
        if depth >= bounds[-1] or name in _BOUNDS or name in _UNREAD:
            self._pop_to(depth, tag.start)

    def _pop_to(self, depth: int, end: int) -> None:
        stack = self._stack
        last = len(self.layout.elements) - 1
        while len(stack) > depth:
            if stack[-1].is_apart:
                self._flush(end)
            element = stack.pop()
            element.last = last
            self._open[element.name].pop()
            at = len(stack)
            if self._open_blocks[-1] == at and at:
                self._open_blocks.pop()
            if self._bounds[-1] == at and at:
                self._bounds.pop()
            while self._items and self._items[-1][0] == at:
                item = self._items.pop()[1]
                item.end = max(item.start, end)

    def _flush(self, at: int) -> None:
        """End the block; a link that is open goes on in the next one."""
        link = self._link
        if link is not None:
            self._links.append(Link(link[0], at, link[1]))
            self._link = (at, link[1])
        if self._pieces:
            self.layout.blocks.append(Block(self._stack[-1], self._pieces, self._links))
            self._pieces = []
        self._links = []
