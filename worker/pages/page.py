"""A page: what its markup says of the article, and the article's text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from worker.errors import Reason, Rejection, Stage
from worker.pages.layout import Layout, read_layout
from worker.pages.main_text import MainText, Passage, find_main_text
from worker.pages.metadata import Metadata, canonical_link, read_metadata
from worker.pages.source_lines import SourceText, join_blocks
from worker.pages.tokens import read_attributes, read_tags
from worker.pages.values import read_address, read_text

MAX_CHARACTERS = 16_000_000
"""The longest page that is read."""

_HEAD_TAGS = 2_000
_SHORTEST_BODY = 400  # characters of `articleBody` that are worth more than what the blocks hold
_FEW = 0.4
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link in the article: its text and its absolute address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page, read.

    Attributes:
        source: the markup.
        metadata: what the markup says of the article.
        text: the article's, a line a block; None where it was not asked for.
        is_from_data: the text is JSON-LD's, and does not stand in the source as it is.
        by_lines: what stands between the heading and the text, and may say who made the article.
        heading: the heading above the article.
        captions: what the photos within the article show.
        links: those in the article's text.
        related: those in boxes of related articles within the article.
    """

    source: str
    metadata: Metadata
    text: SourceText | None = None
    is_from_data: bool = False
    by_lines: SourceText | None = None
    heading: str | None = None
    captions: tuple[str, ...] = ()
    links: tuple[PageLink, ...] = ()
    related: tuple[PageLink, ...] = ()


def read_page(source: str, *, url: str | None, with_text: bool = True) -> Page:
    """Read a page.

    Args:
        source: the markup.
        url: where the producer found it; relative addresses are resolved against it.
        with_text: False where the text is known and only the metadata are wanted.

    Raises:
        Rejection: it has more than `MAX_CHARACTERS` characters or more tags than are read.
    """
    if len(source) > MAX_CHARACTERS:
        raise Rejection(
            Reason.PAGE_TOO_LARGE,
            Stage.DECODE,
            f"The page has {len(source)} characters, {MAX_CHARACTERS} at most are read; send the "
            "article's text in `body`, or its part of the page.",
        )
    layout = read_layout(source)
    metadata = read_metadata(layout, url)
    if not with_text:
        return Page(source, metadata)
    main = find_main_text(layout)
    base = url or (metadata.canonical_url.value if metadata.canonical_url else None)
    base = read_address(layout.base, base) or base
    text, is_from_data = _text(main, metadata, layout)
    return Page(
        source=source,
        metadata=metadata,
        text=text,
        is_from_data=is_from_data,
        by_lines=join_blocks(layout.source, (passage.block for passage in main.by_lines)),
        heading=read_text(main.heading.text) if main.heading else None,
        captions=tuple(dict.fromkeys(each.text for each in main.captions)),
        links=tuple(_links(main.passages, layout, base)),
        related=tuple(_links(main.related, layout, base)),
    )


def canonical_url(source: str, url: str | None = None) -> str | None:
    """Read the canonical address that the head of a page states, without reading the page."""
    for count, tag in enumerate(read_tags(source)):
        if tag.name == "body" or count == _HEAD_TAGS:
            return None
        if tag.name == "link" and not tag.closes:
            address = read_address(canonical_link([read_attributes(tag.attributes)]), url)
            if address:
                return address
    return None


def _text(main: MainText, metadata: Metadata, layout: Layout) -> tuple[SourceText, bool]:
    text = join_blocks(layout.source, (passage.block for passage in main.passages))
    body = metadata.article_body or ""
    if len(body) >= _SHORTEST_BODY and len(text.text) < _FEW * len(body):
        return SourceText(body, ()), True
    return text, False


def _links(passages: Iterable[Passage], layout: Layout, base: str | None) -> Iterator[PageLink]:
    for passage in passages:
        for link in passage.block.links:
            title = read_text(layout.source[link.start : link.end][:_LONGEST_TITLE])
            address = read_address(link.address, base)
            if title and address:
                yield PageLink(title, address)
