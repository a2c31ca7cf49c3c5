"""What the markup says of an article: JSON-LD, meta elements and microdata, broken ones as well."""

import json
from typing import Any

import pytest

from worker.pages import Metadata, read_page
from worker.pages.values import read_address, read_language, read_text, read_time

URL = "https://kabar.example/ekonomi/1"


def read(markup: str, url: str | None = URL) -> Metadata:
    return read_page(markup, url=url, with_text=False).metadata


def data(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def value_of(metadata: Metadata, field: str) -> Any:
    finding = getattr(metadata, field)
    return (finding.value, finding.rule) if finding else None


ARTICLE = {"@type": "NewsArticle", "headline": "Harga beras turun"}


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(data(ARTICLE), id="alone"),
        pytest.param(data([{"@type": "WebSite", "name": "x"}, ARTICLE]), id="array"),
        pytest.param(data({"@graph": [{"@type": "WebPage"}, ARTICLE]}), id="graph"),
        pytest.param(data({"@type": "WebPage", "mainEntity": ARTICLE}), id="nested"),
        pytest.param(data(ARTICLE | {"@type": ["Thing", "ReportageNewsArticle"]}), id="two types"),
        pytest.param(data(ARTICLE | {"@type": "schema:AnalysisNewsArticle"}), id="prefix"),
        pytest.param(data(ARTICLE | {"@type": "http://schema.org/Article"}), id="address"),
        pytest.param(data({"@type": "ItemList"}) + data(ARTICLE), id="second script"),
        pytest.param(data("{broken") + data(ARTICLE), id="after a broken one"),
        pytest.param(data(f"<!-- {json.dumps(ARTICLE)} -->"), id="in a comment"),
        pytest.param(data(f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>"), id="in CDATA"),
        pytest.param(data(json.dumps(ARTICLE) + ";"), id="semicolon"),
        pytest.param(data(json.dumps(ARTICLE).replace("}", ",}")), id="trailing comma"),
        pytest.param(data(json.dumps(ARTICLE).replace("turun", "turun\n")), id="line break"),
        pytest.param(data(json.dumps(ARTICLE).replace('"', "&quot;")), id="escaped marks"),
        pytest.param(data('{"@type": "WebSite"}\n' + json.dumps(ARTICLE)), id="two in a row"),
        pytest.param(data(ARTICLE | {"headline": "Harga <b>beras</b>  turun"}), id="markup"),
        pytest.param(
            data(
                {
                    "@type": "ItemList",
                    "itemListElement": [ARTICLE | {"headline": "Berita lain"}],
                }
            )
            + data(ARTICLE),
            id="not what a list names",
        ),
    ],
)
def test_the_article_is_found_in_json_ld(markup: str) -> None:
    assert value_of(read(markup), "headline") == ("Harga beras turun", "json_ld.headline")


@pytest.mark.parametrize(
    ("markup", "is_unread"),
    [
        (data(ARTICLE), False),
        (data("{broken"), True),
        (data(json.dumps(ARTICLE)[:-10]), True),
        (data("[" * 5_000), True),
        (data('{"a":' * 5_000), True),
        (data(" " * 2_000_001), True),
        (data("1" * 5_000), True),
    ],
)
def test_json_ld_that_cannot_be_read_is_noted(markup: str, is_unread: bool) -> None:
    assert read(markup).has_unread_data is is_unread


@pytest.mark.parametrize(
    ("field", "markup", "expected"),
    [
        ("headline", "<meta property=og:title content='A &amp; B'>", ("A & B", "open_graph.title")),
        ("headline", "<h2 itemprop=headline>A <b>B</b></h2>", ("A B", "microdata.headline")),
        (
            "published_at",
            data({"@type": "Article", "datePublished": "2024-10-29T10:30:00+0700"}),
            ("2024-10-29T10:30:00+07:00", "json_ld.datePublished"),
        ),
        (
            "published_at",
            "<meta property=article:published_time content=2024-10-29T03:30:00Z>",
            ("2024-10-29T03:30:00Z", "open_graph.article:published_time"),
        ),
        (
            "published_at",
            "<meta name=publishdate content='2024/10/29 10:30:00'>",
            ("2024-10-29T10:30:00", "meta.publishdate"),
        ),
        (
            "published_at",
            "<span itemprop=datePublished content='2016-05-12'>12 Mei</span>",
            ("2016-05-12", "microdata.datePublished"),
        ),
        (
            "updated_at",
            "<meta property=article:modified_time content='2024-10-29 11:00 WIB'>",
            ("2024-10-29T11:00:00+07:00", "open_graph.article:modified_time"),
        ),
        (
            "section",
            data({"@type": "Article", "articleSection": ["Ekonomi", "Pangan"]}),
            ("Ekonomi", "json_ld.articleSection"),
        ),
        (
            "tags",
            data({"@type": "Article", "keywords": "beras, panen raya,Editor:Budi Santoso"}),
            (("beras", "panen raya"), "json_ld.keywords"),
        ),
        (
            "tags",
            "<meta property=article:tag content=beras><meta property=article:tag content=gula>",
            (("beras", "gula"), "open_graph.article:tag"),
        ),
        ("tags", "<meta name=keywords content='a, b,, a'>", (("a", "b"), "meta.keywords")),
        (
            "image",
            data({"@type": "Article", "image": [{"@type": "ImageObject", "url": "/foto.jpg"}]}),
            ("https://kabar.example/foto.jpg", "json_ld.image"),
        ),
        (
            "image",
            "<meta property=og:image content=//cdn.example/a.jpg>",
            ("https://cdn.example/a.jpg", "open_graph.image"),
        ),
        ("image", "<meta property=og:image content='data:image/png;base64,AA'>", None),
        (
            "canonical_url",
            "<link rel=canonical href=/ekonomi/1/judul><meta property=og:url content=https://x.example>",
            ("https://kabar.example/ekonomi/1/judul", "link.canonical"),
        ),
        ("canonical_url", "<link rel=canonical href='javascript:alert(1)'>", None),
        ("language", "<html lang=id-ID>", ("id-ID", "html.lang")),
        ("language", "<meta property=og:locale content=in_ID>", ("id-ID", "open_graph.locale")),
        ("language", "<html lang='bahasa indonesia'>", None),
        (
            "publisher",
            data({"@type": "Article", "publisher": {"@type": "Organization", "name": "Kabar"}}),
            ("Kabar", "json_ld.publisher"),
        ),
        (
            "publisher",
            data(
                {
                    "@graph": [
                        {"@type": "Article", "publisher": {"@id": "#kabar"}},
                        {"@type": "Organization", "@id": "#kabar", "name": "Kabar"},
                    ]
                }
            ),
            ("Kabar", "json_ld.publisher"),
        ),
        (
            "publisher",
            "<meta property=og:site_name content=Kabar>",
            ("Kabar", "open_graph.site_name"),
        ),
    ],
)
def test_fields(field: str, markup: str, expected: Any) -> None:
    assert value_of(read(markup), field) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            data(ARTICLE | {"author": {"@type": "Person", "name": "Sari Dewi"}}),
            [("Sari Dewi", "author", "json_ld.author", True)],
        ),
        (
            data(ARTICLE | {"author": ["Sari Dewi", {"name": "Budi Santoso"}]}),
            [
                ("Sari Dewi", "author", "json_ld.author", False),
                ("Budi Santoso", "author", "json_ld.author", False),
            ],
        ),
        (data(ARTICLE | {"author": {"@type": "Organization", "name": "Kabar"}}), []),
        (data(ARTICLE | {"author": {"@type": "NewsMediaOrganization", "name": "Kabar"}}), []),
        (
            data(ARTICLE | {"keywords": ["beras", "Editor:Budi Santoso"]}),
            [("Budi Santoso", "editor", "json_ld.keywords", True)],
        ),
        (
            "Pewarta: <span itemprop='author'>Sari Dewi</span> Editor: <a itemprop=editor>Budi</a>",
            [
                ("Sari Dewi", "author", "microdata.author", False),
                ("Budi", "editor", "microdata.editor", False),
            ],
        ),
        (
            "<div itemprop=author itemscope>Oleh <b itemprop=name>Sari Dewi</b></div>",
            [("Sari Dewi", "author", "microdata.author", False)],
        ),
        (
            "<meta name=content_editor content='Budi Santoso'>",
            [("Budi Santoso", "editor", "meta.content_editor", False)],
        ),
    ],
)
def test_people(markup: str, expected: Any) -> None:
    people = read(markup).people
    assert [(each.text, each.role, each.rule, each.is_person) for each in people] == expected


def test_copyright_of_old_pages() -> None:
    metadata = read(
        "<span itemprop=copyrightHolder>ANTARA</span> <span itemprop=copyrightYear>2016</span>"
    )
    assert (metadata.copyright_holder, metadata.copyright_year) == ("ANTARA", 2016)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "kemarin",
            "2024-13-01",
            "2024-10-29T25:00:00Z",
            "1730170200",
            "29/10/2024",
            "," * 40,
        ),
        *("Selasa, 29 Oktober 2024", "2024-10-29T10:30:00+99:99", None, 5, ["2024-10-29"]),
    ],
)
def test_what_is_no_time_is_none(value: Any) -> None:
    assert read_time(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-10-29", "2024-10-29"),
        ("2024-10-29T10:30:00.123+07:00", "2024-10-29T10:30:00+07:00"),
        ("2024-10-29 10:30", "2024-10-29T10:30:00"),
        ("2024-10-29T10:30:00+07", "2024-10-29T10:30:00+07:00"),
        ("2024-10-29T10:30:00 WITA", "2024-10-29T10:30:00+08:00"),
        ("Tue, 29 Oct 2024 10:30:00 +0700", "2024-10-29T10:30:00+07:00"),
    ],
)
def test_times(value: str, expected: str) -> None:
    assert read_time(value) == expected


def test_values_of_no_use_are_none() -> None:
    assert read_text(5) is None
    assert read_text(" \n ") is None
    assert read_text("x" * 1_001) is None
    assert read_address("http://[", "https://a.example") is None
    assert read_address("ftp://a.example/b", None) is None
    assert read_address("/b", None) is None
    assert read_language("english please") is None
