"""The JSON-LD of a page: which of its nodes is the article.

https://schema.org/NewsArticle and its kin are found in arrays, in `@graph` and nested in other
nodes. Scripts that are not valid JSON are read if what is wrong with them is common: comments or
CDATA marks around them, line breaks in strings, commas at the end of lists, escaped quotation
marks, several values in a row.
"""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

import orjson

from worker.languages import words

MAX_CHARACTERS = 2_000_000
"""Of JSON-LD in one page; scripts beyond it are not read."""
MAX_NODES = 20_000
"""Objects and arrays of JSON-LD in one page that are looked at, the outer ones first."""

_WRAPPING = re.compile(r"[\s;]|<!--|-->|//(?=<|\])|<!\[CDATA\[|\]\]>|/\*|\*/")
_TRAILING_COMMA = re.compile(r",(?=\s*+[}\]])")
_BETWEEN = " \t\r\n,;"
# What these say is of other articles.
_OTHERS = words("""
    citation comment exampleOfWork hasPart isBasedOn isPartOf isRelatedTo itemListElement mentions
    relatedLink review significantLink subjectOf workExample
    """)
_ARTICLES = frozenset({"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"})


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The article's node, None where there is none, and the nodes that others refer to by `@id`.

    `is_incomplete` where a script could not be read.
    """

    article: Mapping[str, Any] | None
    nodes: Mapping[str, Mapping[str, Any]]
    is_incomplete: bool = False

    def resolve(self, value: Any) -> Any:
        """Return the node that a value refers to, else the value itself."""
        if isinstance(value, Mapping) and value.keys() <= {"@id", "@type"}:
            return self.nodes.get(str(value.get("@id")), value)
        return value


def read_linked_data(scripts: Sequence[str]) -> LinkedData:
    """Find the article in the scripts of a page."""
    values: list[Any] = []
    room = MAX_CHARACTERS
    unread = 0
    for script in scripts:
        room -= len(script)
        read = _parse(script) if room >= 0 else None
        if read is None:
            unread += 1
        else:
            values += read
    nodes: dict[str, Mapping[str, Any]] = {}
    article: Mapping[str, Any] | None = None
    for node in _nodes(values):
        identifier = node.get("@id")
        if isinstance(identifier, str) and len(node) > len(nodes.get(identifier, ())):
            nodes[identifier] = node
        if article is None and _is_article(node):
            article = node
    return LinkedData(article, nodes, is_incomplete=unread > 0)


def _nodes(values: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the objects, the outer ones first, without those that describe other articles."""
    waiting: deque[Any] = deque(values)
    for _ in range(MAX_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(each for each in value if isinstance(each, dict | list))
        elif isinstance(value, dict):
            yield value
            waiting.extend(
                each
                for name, each in value.items()
                if isinstance(each, dict | list) and name not in _OTHERS
            )


def _is_article(node: Mapping[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(
        name.endswith("Article") or name in _ARTICLES
        for each in names
        if isinstance(each, str) and (name := re.split(r"[/#:]", each)[-1])
    )


def _parse(script: str) -> list[Any] | None:
    """Read a script; None where it is beyond repair."""
    if not script or script.isspace():
        return []
    try:
        return [orjson.loads(script)]
    except orjson.JSONDecodeError:
        return _parse_leniently(_unwrapped(script))


def _parse_leniently(text: str) -> list[Any] | None:
    if text[:2] in {"{&", "[&"} or '"' not in text[:1000]:
        text = unescape(text)
    decoder = json.JSONDecoder(strict=False)
    text = _TRAILING_COMMA.sub("", text)
    values = []
    position = 0
    try:
        while position < len(text):
            value, position = decoder.raw_decode(text, position)
            values.append(value)
            while position < len(text) and text[position] in _BETWEEN:
                position += 1
    except (ValueError, RecursionError):
        pass
    return values or None


def _unwrapped(script: str) -> str:
    start = 0
    while (match := _WRAPPING.match(script, start)) is not None:
        start = match.end()
    ends = [script.rfind(mark) for mark in "}]"]
    return script[start : max(ends) + 1]
