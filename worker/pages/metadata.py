"""What a page's markup says of its article: JSON-LD first, then meta elements, then microdata.

| field | read from, the first that has it |
|---|---|
| headline | JSON-LD `headline`, `og:title`, microdata, `dc.title`, `twitter:title` |
| published_at, updated_at | JSON-LD, `article:...`, microdata, outlets' own names, Dublin Core |
| people | JSON-LD, the outlets' own names, microdata, `author`, Dublin Core, `article:author` |
| section, tags | JSON-LD, `article:...`, the outlets' own names, microdata, `keywords` |
| image | JSON-LD, `og:image`, microdata, `twitter:image` |
| canonical_url | `link rel=canonical`, `og:url`, JSON-LD |
| language | JSON-LD, `html lang`, `og:locale`, Dublin Core |
| publisher | JSON-LD, `og:site_name`, microdata, Dublin Core |
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any, TypeVar

from worker.document import Finding
from worker.pages.layout import Item, Layout
from worker.pages.linked_data import LinkedData, read_linked_data
from worker.pages.values import read_address, read_language, read_text, read_time
from worker.records import CreditRole

T = TypeVar("T")

_MOST_TAGS = 50
_MOST_PEOPLE = 20
_LONGEST_ITEM = 2_000
_LONGEST_COPYRIGHT = 200
_TAG = re.compile(r"<[^<>]{0,1000}>")
_ROLE_IN_KEYWORD = re.compile(
    r"(editor|reporter|penulis|author|writer|kontributor|fotografer) ?: ?(.{2,60})", re.IGNORECASE
)
_ROLES: Mapping[str, CreditRole] = {
    "editor": "editor",
    "reporter": "reporter",
    "penulis": "author",
    "author": "author",
    "writer": "author",
    "kontributor": "contributor",
    "fotografer": "photographer",
}

_PUBLISHED = (
    *("article:published_time", "datepublished", "publishdate", "publish-date", "publish_date"),
    *("published_time", "content_publisheddate", "content_published_date", "dtk:publishdate"),
    *("pubdate", "parsely-pub-date", "cxenseparse:recs:publishtime", "sailthru.date"),
    *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date"),
    *("article.published", "date"),
)
_UPDATED = (
    *("article:modified_time", "og:updated_time", "datemodified", "lastmod"),
    *("dcterms.modified", "dc.date.modified", "article.updated", "last-modified"),
)
_DATA_PEOPLE: tuple[tuple[str, CreditRole], ...] = (
    ("author", "author"),
    ("creator", "author"),
    ("editor", "editor"),
    ("contributor", "contributor"),
    ("translator", "translator"),
)
_ITEM_PEOPLE: tuple[tuple[str, CreditRole], ...] = (("author", "author"), ("editor", "editor"))
_PEOPLE: tuple[tuple[str, CreditRole], ...] = (
    ("content_author", "author"),
    ("content_reporter", "reporter"),
    ("dtk:author", "author"),
    ("content_editor", "editor"),
    ("author", "author"),
    ("parsely-author", "author"),
    ("sailthru.author", "author"),
    ("cxenseparse:author", "author"),
    ("dc.creator", "author"),
    ("dcterms.creator", "author"),
    ("article:author", "author"),
    ("editor", "editor"),
)
_SECTIONS = (
    *("article:section", "content_category", "dtk:kanal", "articlesection", "section"),
    *("cxenseparse:section", "parsely-section", "category"),
)
_TAG_LISTS = ("content_tag", "content_tags", "dtk:keywords", "news_keywords", "keywords")


@dataclass(frozen=True, slots=True)
class Person:
    """Whom the markup names, as it stands there: perhaps a company, an address or several names.

    `is_person` where the markup says so.
    """

    text: str
    role: CreditRole
    rule: str
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the markup says; times may lack an offset, the names of people are not yet judged."""

    headline: Finding[str] | None = None
    published_at: Finding[str] | None = None
    updated_at: Finding[str] | None = None
    section: Finding[str] | None = None
    tags: Finding[tuple[str, ...]] | None = None
    image: Finding[str] | None = None
    canonical_url: Finding[str] | None = None
    language: Finding[str] | None = None
    publisher: Finding[str] | None = None
    people: tuple[Person, ...] = ()
    copyright_holder: str | None = None
    copyright_year: int | None = None
    copyright_text: str | None = None
    article_body: str | None = None
    has_unread_data: bool = False


def read_metadata(layout: Layout, url: str | None) -> Metadata:
    """Read what a page's markup says of its article.

    Args:
        layout: of the page.
        url: where the producer found it; relative addresses are resolved against it.
    """
    return _Reader(layout, url).read()


class _Reader:
    def __init__(self, layout: Layout, url: str | None) -> None:
        self._layout = layout
        self._data: LinkedData = read_linked_data(layout.data)
        self._article: Mapping[str, Any] = self._data.article or {}
        self._base = read_address(layout.base, url) or url
        self._metas: dict[str, list[str]] = {}
        for attributes in layout.metas:
            name = attributes.get("property") or attributes.get("name") or ""
            content = attributes.get("content", "").strip()
            if name and content:
                self._metas.setdefault(name.lower(), []).append(content)
        self._items: dict[str, list[Item]] = {}
        for item in layout.items:
            self._items.setdefault(item.name, []).append(item)

    def read(self) -> Metadata:
        year = read_text(str(self._article.get("copyrightYear") or "")) or self._item_text(
            "copyrightyear"
        )
        return Metadata(
            headline=self._headline(),
            published_at=self._time(("datePublished", "dateCreated"), _PUBLISHED),
            updated_at=self._time(("dateModified",), _UPDATED),
            section=self._section(),
            tags=self._tags(),
            image=self._image(),
            canonical_url=self._canonical_url(),
            language=self._language(),
            publisher=self._publisher(),
            people=tuple(self._people())[:_MOST_PEOPLE],
            copyright_holder=_name(self._data.resolve(self._article.get("copyrightHolder")))
            or self._item_text("copyrightholder"),
            copyright_year=int(year) if year and re.fullmatch(r"(?:19|20)\d\d", year) else None,
            copyright_text=self._copyright_text(),
            article_body=_body(self._article.get("articleBody")),
            has_unread_data=self._data.is_incomplete,
        )

    def _headline(self) -> Finding[str] | None:
        return _first(
            read_text,
            [
                ("json_ld.headline", self._article.get("headline")),
                ("json_ld.name", self._article.get("name")),
                ("open_graph.title", self._meta("og:title")),
                ("microdata.headline", self._item_text("headline")),
                ("meta.dc.title", self._meta("dc.title")),
                ("meta.twitter:title", self._meta("twitter:title")),
            ],
        )

    def _time(self, data: tuple[str, ...], metas: tuple[str, ...]) -> Finding[str] | None:
        item = data[0].lower()
        said = [(f"json_ld.{name}", self._article.get(name)) for name in data]
        said += [(_rule(metas[0]), self._meta(metas[0]))]
        said += [(f"microdata.{data[0]}", self._item_text(item))]
        said += [(_rule(name), self._meta(name)) for name in metas[1:]]
        return _first(read_time, said)

    def _section(self) -> Finding[str] | None:
        sections = self._article.get("articleSection")
        first = sections[0] if isinstance(sections, list) and sections else sections
        said = [("json_ld.articleSection", first)]
        said += [(_rule(name), self._meta(name)) for name in _SECTIONS]
        said += [("microdata.articleSection", self._item_text("articlesection"))]
        return _first(read_text, said)

    def _tags(self) -> Finding[tuple[str, ...]] | None:
        said = [("json_ld.keywords", self._article.get("keywords"))]
        said += [("open_graph.article:tag", self._metas.get("article:tag"))]
        said += [(_rule(name), self._meta(name)) for name in _TAG_LISTS]
        said += [("microdata.keywords", self._item_text("keywords"))]
        return _first(_tags, said)

    def _image(self) -> Finding[str] | None:
        def read(value: Any) -> str | None:
            return read_address(_address(self._data.resolve(_head(value))), self._base)

        return _first(
            read,
            [
                ("json_ld.image", self._article.get("image")),
                ("open_graph.image", self._meta("og:image") or self._meta("og:image:url")),
                ("microdata.image", self._item_value("image")),
                ("meta.twitter:image", self._meta("twitter:image")),
            ],
        )

    def _canonical_url(self) -> Finding[str] | None:
        def read(value: Any) -> str | None:
            return read_address(_address(value), self._base)

        return _first(
            read,
            [
                ("link.canonical", canonical_link(self._layout.links)),
                ("open_graph.url", self._meta("og:url")),
                ("json_ld.mainEntityOfPage", self._article.get("mainEntityOfPage")),
                ("json_ld.url", self._article.get("url")),
            ],
        )

    def _language(self) -> Finding[str] | None:
        stated = self._article.get("inLanguage")
        if isinstance(stated, Mapping):
            stated = stated.get("alternateName")
        return _first(
            read_language,
            [
                ("json_ld.inLanguage", stated),
                ("html.lang", self._layout.language),
                ("open_graph.locale", self._meta("og:locale")),
                ("meta.dc.language", self._meta("dc.language")),
            ],
        )

    def _publisher(self) -> Finding[str] | None:
        return _first(
            read_text,
            [
                (
                    "json_ld.publisher",
                    _name(self._data.resolve(_head(self._article.get("publisher")))),
                ),
                ("open_graph.site_name", self._site_name()),
                ("microdata.publisher", self._item_text("publisher")),
                ("meta.dc.publisher", self._meta("dc.publisher")),
            ],
        )

    def _copyright_text(self) -> str | None:
        """Return the line that prints the microdata's holder of the copyright."""
        item = next(iter(self._items.get("copyrightholder", ())), None)
        if item is None or item.value or self._article.get("copyrightHolder"):
            return None
        for block in self._layout.blocks:
            if block.pieces[0][0] <= item.start < block.pieces[-1][1]:
                source = self._layout.source
                text = "".join(source[start:end] for start, end in block.pieces)
                return read_text(text) if len(text) <= _LONGEST_COPYRIGHT else None
        return None

    def _site_name(self) -> str | None:
        """Return the site's name; some pages state its address as well, in a second element."""
        names = self._metas.get("og:site_name", ())
        return next((name for name in names if "://" not in name), None)

    def _people(self) -> Iterator[Person]:
        for name, role in _DATA_PEOPLE:
            yield from self._people_in(name, role)
        keywords = self._article.get("keywords")
        for keyword in _split(keywords):
            if match := _ROLE_IN_KEYWORD.fullmatch(keyword):
                yield Person(match[2], _ROLES[match[1].lower()], "json_ld.keywords", True)
        for name, role in _PEOPLE:
            for text in self._metas.get(name, ()):
                if clean := read_text(text):
                    yield Person(clean, role, _rule(name))
        for name, role in _ITEM_PEOPLE:
            for item in self._items.get(name, ()):
                said = self._name_of(item) if item.parent is None else None
                if said:
                    yield Person(said, role, f"microdata.{name}")

    def _people_in(self, name: str, role: CreditRole) -> Iterator[Person]:
        value = self._article.get(name)
        for each in value if isinstance(value, list) else [value]:
            node = self._data.resolve(each)
            types = str(node.get("@type")) if isinstance(node, Mapping) else ""
            text = _name(node)
            if text and "Organization" not in types:
                yield Person(text, role, f"json_ld.{name}", is_person="Person" in types)

    def _meta(self, name: str) -> str | None:
        values = self._metas.get(name)
        return values[0] if values else None

    def _item_value(self, name: str) -> str | None:
        return next((item.value for item in self._items.get(name, ()) if item.value), None)

    def _item_text(self, name: str) -> str | None:
        """Return what a microdata property of the article itself says."""
        for item in self._items.get(name, ()):
            if text := self._name_of(item):
                return text
        return None

    def _name_of(self, item: Item) -> str | None:
        """Return the value of a property, or the name of the item that is its value."""
        names = [each for each in self._items.get("name", ()) if each.parent is item]
        return next(filter(None, map(self._text_of, [*names, item])), None)

    def _text_of(self, item: Item) -> str | None:
        if item.value:
            return read_text(item.value)
        return read_text(_TAG.sub(" ", self._layout.source[item.start : item.end][:_LONGEST_ITEM]))


def canonical_link(links: Iterable[Mapping[str, str]]) -> str | None:
    """Return the canonical address among the `link` elements of a page, as it stands there."""
    for link in links:
        if "canonical" in link.get("rel", "").lower().split() and link.get("href"):
            return link["href"]
    return None


def _rule(name: str) -> str:
    if name.startswith(("og:", "article:")):
        return f"open_graph.{name.removeprefix('og:')}"
    return f"meta.{name}"


def _first(read: Callable[[Any], T | None], said: Iterable[tuple[str, Any]]) -> Finding[T] | None:
    for rule, value in said:
        if value and (read_value := read(value)):
            return Finding(read_value, rule)
    return None


def _head(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _name(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return read_text(value.get("name"))
    return read_text(value)


def _address(value: Any) -> Any:
    value = _head(value)
    if isinstance(value, Mapping):
        return value.get("url") or value.get("contentUrl") or value.get("@id")
    return value


def _split(value: Any) -> list[str]:
    values = value if isinstance(value, list) else str(value or "").split(",")
    return [text for each in values[: _MOST_TAGS * 2] if (text := read_text(each))]


def _tags(value: Any) -> tuple[str, ...] | None:
    tags = dict.fromkeys(tag for tag in _split(value) if not _ROLE_IN_KEYWORD.fullmatch(tag))
    return tuple(tags)[:_MOST_TAGS] or None


def _body(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    text = unescape(value)
    return _TAG.sub("\n", text) if "</" in text else text
