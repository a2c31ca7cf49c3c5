"""The page of enriched articles: entities marked, and nothing in an article obeyed."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from click.testing import Result

from worker.cli.article_page import article_page
from worker.cli.demo.samples import FOLDER

Call = Callable[..., Result]
HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> &lt;b&gt;"
VOID = {"meta", "br"}


class _Page(HTMLParser):
    """A page taken apart: its tags must be balanced."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == [], "tags that are never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.setdefault(self._open[-1] if self._open else "", []).append(data)

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def article(**fields: Any) -> dict[str, Any]:
    body = "🛶 Zelenskyy bertemu Yoon."
    mention = {"start": 2, "end": 11, "text": "Zelenskyy"}
    entity = {
        "type": "PERSON",
        "name": "Volodymyr Zelenskyy",
        "role": "Presiden Ukraina",
        "mentions": [mention],
        "links": {},
    }
    return {"body": body, "language": "id", "entities": [entity], **fields}


def test_mentions_are_marked_by_offset_and_lead_to_each_other() -> None:
    page = _Page(article_page([("a.txt", article(), {})]))
    (mark,) = page.attributes("mark")
    assert page.text["mark"] == ["Zelenskyy"]
    assert mark["class"] == "PERSON"
    assert mark["title"] == "Volodymyr Zelenskyy, Presiden Ukraina"
    assert {"href": f"#{mark['id']}"} in page.attributes("a")


@pytest.mark.parametrize("field", ["headline", "body", "language", "url", "section", "id"])
def test_what_an_article_holds_is_shown_and_not_obeyed(field: str) -> None:
    page = _Page(article_page([(HOSTILE, article(**{field: HOSTILE}), {})]))
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "article", "header", "p"}
    allowed |= {"h1", "h2", "dl", "dt", "dd", "div", "mark", "aside", "span", "ul", "li", "a"}
    allowed |= {"small"}
    assert {tag for tag, _ in page.tags} <= allowed
    assert not [name for _, attributes in page.tags for name in attributes if name[:2] == "on"]


@pytest.mark.parametrize("member", ["type", "name", "role", "unit"])
def test_what_an_entity_holds_is_shown_and_not_obeyed(member: str) -> None:
    hostile = article()
    hostile["entities"][0] |= {member: HOSTILE, "value": 1.5, "links": {"geonames": HOSTILE}}
    page = _Page(article_page([("a.txt", hostile, {})]))
    assert not page.attributes("script")
    assert not page.attributes("img")
    assert {link["href"][:1] for link in page.attributes("a") if link["href"]} == {"#"}


def test_places_lead_to_geonames() -> None:
    place = article()
    place["entities"][0] |= {"type": "LOCATION", "links": {"geonames": 745044, "country": "TR"}}
    links = _Page(article_page([("a.txt", place, {})])).attributes("a")
    assert links[-1]["href"] == "https://www.geonames.org/745044"


def test_a_refusal_is_a_section() -> None:
    refusal = {"reason": "invalid_json", "message": "not JSON <b>"}
    page = _Page(article_page([("a.json", None, refusal), ("b.txt", article(), {})]))
    assert len(page.attributes("article")) == 2
    assert page.text["strong"] == ["refused: invalid_json"]
    assert not page.attributes("b")


def test_the_command_writes_one_page_of_all_articles(call: Call) -> None:
    result = call("enrich", "--format", "html", str(FOLDER))
    assert result.exit_code == 1, "a sample is broken on purpose"
    page = _Page(result.stdout)
    assert len(page.attributes("article")) == 6
    assert "Volodymyr Zelenskyy" in result.stdout
