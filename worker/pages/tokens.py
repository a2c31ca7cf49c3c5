"""Markup to tags, by one scan of the source from left to right.

The rules are those of the WHATWG's tokenizer (HTML, section 13.2.5) as far as they matter for
reading: comments, raw text, quoted attributes. Nothing is read twice and nothing is nested, so that
hostile markup takes no more time than its length.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_MARKUP = re.compile(
    r"<(?:(/?)([a-zA-Z][^\s/>]*+)"
    r"((?:[\s/]++"
    r"|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+)*+)(>?)"
    r"|(!--)|[!?/])"
)
_ATTRIBUTE = re.compile(
    r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?+"
)
_COMMENT_END = re.compile(r"--!?>")
_RAW_TEXT_ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes")
}
_MOST_ATTRIBUTES = 100

COMMENT = ""
"""The name of a comment or a declaration."""


class Tag(NamedTuple):
    """A tag or a comment: where it begins and ends in the source, its name in lower case.

    `raw_end` is where the raw text that follows it ends, None where markup follows.
    """

    start: int
    end: int
    name: str
    closes: bool = False
    attributes: str = ""
    raw_end: int | None = None


def read_tags(source: str) -> Iterator[Tag]:
    """Yield the tags and comments of a page in order.

    One that never ends takes the rest of the page with it, as in a browser. A quotation mark that
    is never closed is part of its value: a browser would lose the rest of the page.
    """
    search = _MARKUP.search
    position = 0
    while (match := search(source, position)) is not None:
        slash, name, attributes, end, comment = match.groups()
        start = match.start()
        if name is None:
            position = _comment_end(source, match.end(), is_comment=comment is not None)
            yield Tag(start, position, COMMENT)
        elif not end:
            yield Tag(start, len(source), COMMENT)
            return
        elif slash:
            position = match.end()
            yield Tag(start, position, name.lower(), closes=True)
        else:
            position = match.end()
            name = name.lower()
            ending = _RAW_TEXT_ENDS.get(name)
            if ending is None:
                yield Tag(start, position, name, False, attributes)
            else:
                found = ending.search(source, position)
                raw_end = found.start() if found else len(source)
                yield Tag(start, position, name, False, attributes, raw_end)
                position = raw_end


def read_attributes(text: str) -> dict[str, str]:
    """Read the attributes of a tag; of those with the same name the first one counts.

    Of those that follow the hundredth none is read.
    """
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        name, double, single, bare = match.groups()
        value = double or single or bare or ""
        attributes.setdefault(name.lower(), unescape(value) if "&" in value else value)
        if len(attributes) == _MOST_ATTRIBUTES:
            break
    return attributes


def _comment_end(source: str, position: int, *, is_comment: bool) -> int:
    if is_comment:
        # The two dashes that open a comment may also close it: "<!-->".
        ending = _COMMENT_END.search(source, position - 2)
        return ending.end() if ending else len(source)
    end = source.find(">", position)
    return end + 1 if end >= 0 else len(source)
