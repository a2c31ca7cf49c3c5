"""Single fields of an article on a page: what its markup says, else what its text shows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from worker.document import Document, Finding, Kind
from worker.extractors.captions import extract_captions
from worker.extractors.copyright import extract_copyright
from worker.extractors.headline import extract_headline
from worker.extractors.related import extract_related
from worker.extractors.source import extract_source
from worker.extractors.structure import read_document, read_plainly
from worker.pages import Page, PageLink, place_in_source, put_above
from worker.records import Copyright, Problem, RawArticle, RelatedArticle

_KINDS_ABOVE = frozenset({Kind.CREDIT, Kind.SOURCE, Kind.DATELINE})
_TITLE_TAIL = re.compile(r" (?:[-–—|:]|//) (?P<tail>[^-–—|]{2,60})$")


def tell_from_page(raw: RawArticle, page: Page) -> RawArticle:
    """Fill what a producer left open with what the page says, for the article's text to be read."""
    metadata = page.metadata
    return replace(
        raw,
        body=raw.body if page.text is None else page.text.text,
        url=raw.url or _value(metadata.canonical_url),
        source=raw.source or _value(metadata.publisher),
        headline=raw.headline or _value(_headline(page)),
        published_at=raw.published_at or _value(metadata.published_at),
    )


def read_article(raw: RawArticle, page: Page | None) -> Document:
    """Take an article apart; the lines of one from a page stand in the page's source.

    The lines between the heading and the text are read with it by the outlet's format. Of them only
    those stay that tell who made the article, or where; where none does the text is read alone.
    """
    if page is None or page.text is None or page.is_from_data:
        return read_document(raw)
    if page.by_lines is not None and page.by_lines.text:
        text = put_above(page.by_lines, page.text)
        document = read_document(replace(raw, body=text.text))
        start = len(page.by_lines.offsets)
        if any(part.line.start < start and part.kind in _KINDS_ABOVE for part in document.parts):
            parts = tuple(
                part
                for part in document.parts
                if part.line.start >= start or part.kind in _KINDS_ABOVE
            )
            return place_in_source(replace(document, parts=parts), text, page.source)
    return place_in_source(read_document(raw), page.text, page.source)


def read_article_plainly(raw: RawArticle, page: Page | None) -> Document:
    """Take every line of an article as prose: where its structure cannot be read."""
    document = read_plainly(raw)
    if page is None or page.text is None or page.is_from_data:
        return document
    return place_in_source(document, page.text, page.source)


def page_problems(page: Page) -> tuple[Problem, ...]:
    """Say what could not be read in a page."""
    if not page.metadata.has_unread_data:
        return ()
    message = "A script of JSON-LD in the page is not valid JSON, or too long, and was left out."
    return (Problem("html", "json_ld_unreadable", message),)


def extract_page_headline(document: Document, page: Page | None) -> Finding[str] | None:
    """Read the headline."""
    return (_headline(page) if page else None) or extract_headline(document)


def extract_page_source(document: Document, page: Page | None) -> Finding[str] | None:
    """Name the agency that the article shows, else the publisher that the page states."""
    return extract_source(document) or (page.metadata.publisher if page else None)


def extract_page_captions(document: Document, page: Page | None) -> Finding[tuple[str, ...]] | None:
    """Read the captions: those in the text, then those that are marked up as such."""
    printed = extract_captions(document)
    if page is None or not page.captions:
        return printed
    if printed is None:
        return Finding(page.captions, "markup.figcaption")
    captions = tuple(dict.fromkeys((*printed.value, *page.captions)))
    return Finding(captions, printed.rule, printed.start, printed.end)


def extract_page_copyright(document: Document, page: Page | None) -> Finding[Copyright] | None:
    """Read who holds the copyright: as printed, else as the markup says."""
    printed = extract_copyright(document)
    if printed is not None or page is None:
        return printed
    metadata = page.metadata
    if metadata.copyright_holder is None and metadata.copyright_year is None:
        return None
    value = Copyright(metadata.copyright_holder, metadata.copyright_year, metadata.copyright_text)
    return Finding(value, "markup.copyright")


def extract_page_related(
    document: Document, page: Page | None
) -> Finding[tuple[RelatedArticle, ...]] | None:
    """Read the links to related articles: in the text with their addresses, then in boxes."""
    printed = extract_related(document)
    if page is None:
        return printed
    addresses = {_folded(link.title): link.url for link in page.links}
    found: dict[str, RelatedArticle] = {}
    for article in printed.value if printed else ():
        url = article.url or addresses.get(_folded(article.title))
        found[_folded(article.title)] = RelatedArticle(article.title, url)
    boxed = [link for link in page.related if not _is_label(link)]
    for link in boxed:
        found.setdefault(_folded(link.title), RelatedArticle(link.title, link.url))
    if not found:
        return None
    related = tuple(found.values())
    if printed is None:
        return Finding(related, "markup.related")
    return Finding(related, printed.rule, printed.start, printed.end)


def extract_page_time(found: Finding[str] | None, hours: int | None) -> Finding[str] | None:
    """Put a time without an offset on the outlet's clock, where that is known.

    Args:
        found: what the page states.
        hours: by how much the outlet's time zone is ahead of UTC.
    """
    if found is None or hours is None or not is_naive(found.value):
        return found
    zone = timezone(timedelta(hours=hours))
    moment = datetime.fromisoformat(found.value).replace(tzinfo=zone)
    return replace(found, value=moment.isoformat())


def time_problems(
    field: str, told: str | None, stated: Finding[str] | None, value: str | None
) -> Iterator[Problem]:
    """Say what is doubtful in a time that a page states and the producer does not."""
    if told is not None or stated is None or value is None:
        return
    if "T" not in value:
        yield Problem(field, "date_only", f"`{field}` is a day without a time.")
    elif is_naive(value):
        message = f"`{field}` has no offset from UTC on the page, so the instant is not known."
        yield Problem(field, "naive_time", message)
    elif is_naive(stated.value):
        message = (
            f"`{field}` has no offset from UTC on the page; taken as the outlet's, {value[-6:]}."
        )
        yield Problem(field, "zone_assumed", message)


def is_naive(value: str) -> bool:
    """Tell a time of day that has no offset from UTC."""
    return "T" in value and datetime.fromisoformat(value).tzinfo is None


def _headline(page: Page) -> Finding[str] | None:
    stated = page.metadata.headline
    if stated is None:
        return Finding(page.heading, "markup.h1") if page.heading else None
    if stated.rule.startswith("json_ld"):
        return stated
    tail = _TITLE_TAIL.search(stated.value)
    if tail is None:
        return stated
    title = stated.value[: tail.start()]
    publisher = page.metadata.publisher
    is_name = publisher is not None and _folded(publisher.value) == _folded(tail["tail"])
    if is_name or (page.heading and _folded(page.heading) == _folded(title)):
        return replace(stated, value=title)
    return stated


def _is_label(link: PageLink) -> bool:
    return len(link.title.split()) < 3


def _value(found: Finding[str] | None) -> str | None:
    return found.value if found else None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
