"""Extractors of main text that are compared: each from HTML to text.

The losers are no dependencies; those that are not installed are left out. To compare all:
`uv pip install trafilatura readability-lxml newspaper4k goose3 justext resiliparse boilerpy3 lxml
selectolax`.
"""

import importlib
import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any

from worker.pages import read_page

Extractor = Callable[[str], str]

_UNREAD = re.compile(r"(?is)<(script|style|noscript|title)\b.*?</\1>|<!--.*?-->")
_BREAK = re.compile(r"(?i)</?(?:p|div|br|li|h\d|tr|td|blockquote)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def text_of(markup: str) -> str:
    """Take the tags out of markup that holds an article and nothing else."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", _UNREAD.sub("", markup))))


def newswire() -> Extractor:
    def extract(source: str) -> str:
        page = read_page(source, url=None)
        return page.text.text if page.text else ""

    return extract


def trafilatura() -> Extractor:
    module = _module("trafilatura")
    return lambda source: module.extract(source, include_comments=False) or ""


def trafilatura_fast() -> Extractor:
    module = _module("trafilatura")
    return lambda source: module.extract(source, include_comments=False, fast=True) or ""


def readability_lxml() -> Extractor:
    module = _module("readability")
    return lambda source: text_of(module.Document(source).summary())


def justext() -> Extractor:
    module = _module("justext")

    def extract(source: str) -> str:
        paragraphs = module.justext(source, module.get_stoplist("English"))
        return "\n".join(each.text for each in paragraphs if not each.is_boilerplate)

    return extract


def resiliparse() -> Extractor:
    module = _module("resiliparse.extract.html2text")
    return lambda source: str(module.extract_plain_text(source, main_content=True))


def goose3() -> Extractor:
    module = _module("goose3")
    return lambda source: str(module.Goose().extract(raw_html=source).cleaned_text)


def newspaper4k() -> Extractor:
    module = _module("newspaper")

    def extract(source: str) -> str:
        article = module.Article("https://news.example/a", fetch_images=False)
        article.download(input_html=source)
        article.parse()
        return str(article.text)

    return extract


def boilerpy3() -> Extractor:
    module = _module("boilerpy3.extractors")
    return lambda source: str(module.ArticleExtractor().get_content(source))


def _module(name: str) -> Any:
    return importlib.import_module(name)


CANDIDATES: Mapping[str, Callable[[], Extractor]] = {
    "newswire": newswire,
    "trafilatura": trafilatura,
    "trafilatura, fast": trafilatura_fast,
    "readability-lxml": readability_lxml,
    "resiliparse": resiliparse,
    "boilerpy3": boilerpy3,
    "justext": justext,
    "newspaper4k": newspaper4k,
    "goose3": goose3,
}
