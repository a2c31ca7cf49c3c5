"""The text of the article on a page: what is taken, what is left out, where it stands."""

import pytest

from worker.pages import Page, read_page

URL = "https://kabar.example/berita/1/judul"
FIRST = "Pedagang pasar induk menurunkan harga beras karena panen raya di tiga kabupaten."
SECOND = "Kepala dinas mengatakan bahwa stok di gudang cukup, dan harga akan stabil sampai Lebaran."
THIRD = "Warga menyambut kabar itu, tetapi berharap harga minyak goreng ikut turun bulan depan."


def read(markup: str) -> Page:
    return read_page(markup, url=URL)


def lines(markup: str) -> list[str]:
    page = read(markup)
    assert page.text is not None
    return page.text.text.split("\n")


BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"
LINKS = "<ul><li><a href=/a>Berita lain yang menarik</a></li><li><a href=/b>Lagi</a></li></ul>"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(f"<article>{BODY}</article>", id="article"),
        pytest.param(f"<div>{BODY}</div>", id="div"),
        pytest.param(BODY, id="no container"),
        pytest.param(f"<nav>{LINKS}</nav><div>{BODY}</div>", id="navigation before"),
        pytest.param(f"<div>{BODY}</div><footer><p>{THIRD}</p></footer>", id="footer"),
        pytest.param(f"<div>{BODY}</div><aside><p>{THIRD}</p></aside>", id="aside"),
        pytest.param(
            f"<div>{BODY}</div><div class='komentar-list'><p>{THIRD}</p></div>", id="comments"
        ),
        pytest.param(f"<div>{BODY}<div class=baca-juga>{LINKS}</div></div>", id="related box"),
        pytest.param(f"<div>{BODY}<p>Baca Juga</p>{LINKS}</div>", id="related list"),
        pytest.param(
            f"<div><p>{FIRST} <span class=baca-juga>Baca juga: <a href=/a>Judul</a></span></p>"
            f"<p>{SECOND}</p></div>",
            id="related span in a paragraph",
        ),
        pytest.param(f"<div>{BODY}{LINKS}</div>", id="links alone"),
        pytest.param(
            f"<div><p>{FIRST}</p><div id='ads-1'>ADVERTISEMENT</div><p>{SECOND}</p></div>", id="ad"
        ),
        pytest.param(f"<div>{BODY}<script>var a = '<p>{THIRD}</p>'</script></div>", id="script"),
        pytest.param(f"<div>{BODY}<style>p {{ color: red }}</style></div>", id="style"),
        pytest.param(f"<div>{BODY}<noscript><p>{THIRD}</p></noscript></div>", id="noscript"),
        pytest.param(f"<div>{BODY}<template><p>{THIRD}</p></template></div>", id="template"),
        pytest.param(f"<div>{BODY}<svg><text>{THIRD}</text></svg></div>", id="svg"),
        pytest.param(f"<div>{BODY}<p hidden>{THIRD}</p></div>", id="hidden"),
        pytest.param(f"<div>{BODY}<p style='display: none'>{THIRD}</p></div>", id="not displayed"),
        pytest.param(f"<div>{BODY}<!-- <p>{THIRD}</p> --></div>", id="comment"),
        pytest.param(f"<div><h1>Judul berita</h1>{BODY}</div>", id="heading"),
        pytest.param(f"<div>{FIRST}<br><br />{SECOND}</div>", id="line breaks"),
        pytest.param(
            f"<div>{BODY}<div class=parallaxindetail><p>SCROLL TO CONTINUE</p></div></div>",
            id="advertising within the article",
        ),
        pytest.param(f"<div><p>{FIRST}<p>{SECOND}</div>", id="paragraphs left open"),
        pytest.param(f"<div><p>{FIRST}</p></b></i><p>{SECOND}</p></span></div>", id="stray ends"),
        pytest.param(f"<form><div>{BODY}</div></form>", id="a form around all"),
        pytest.param(
            f"<body class='with-sidebar ads'><div>{BODY}</div></body>", id="labels of the body"
        ),
        pytest.param(f"<table><tr><td>{LINKS}<td><div>{BODY}</div></table>", id="table"),
        pytest.param(
            f"<section>{'<p>' + THIRD + '</p>'}</section>"
            f"<section itemprop=articleBody>{BODY}</section>",
            id="said by microdata",
        ),
        pytest.param(
            f"<div class=intro><p>{THIRD}</p></div><div class='detail__body-text'>{BODY}</div>",
            id="said by a name that outlets use",
        ),
    ],
)
def test_the_article_and_nothing_else_is_taken(markup: str) -> None:
    assert lines(markup) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>satu   dua\n\ttiga</p>", ["satu dua tiga"]),
        ("<p>satu<b>dua</b> tiga</p>", ["satudua tiga"]),
        ("<p>satu <!-- x -->dua</p>", ["satu dua"]),
        ("<p>a &amp; b &quot;c&quot; &#8220;d&#x201d; &nbsp;e</p>", ['a & b "c" “d” e']),
        ("<p>a &tidak; &b R&D; x&y</p>", ["a &tidak; &b R&D; x&y"]),
        ("<p>a&lt;b&gt;</p>", ["a<b>"]),
        ("<div>satu<p>dua</div>tiga", ["satu", "dua", "tiga"]),
    ],
)
def test_text_is_put_together_as_a_browser_shows_it(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


def test_every_character_of_the_text_stands_in_the_source() -> None:
    markup = f"<p>Kota &quot;A&quot; – <b>b</b> &amp; c</p>\n<div>{BODY}</div>"
    page = read(markup)
    assert page.text is not None
    text, offsets = page.text.text, page.text.offsets
    assert len(offsets) == len(text) + 1
    for at, character in enumerate(text):
        if character not in ' "&\n':
            assert markup[offsets[at]] == character
    assert list(offsets) == sorted(offsets)
    assert text.endswith(SECOND)
    assert markup[: offsets[len(text)]].endswith(SECOND)


def test_links_to_related_articles_keep_their_addresses() -> None:
    markup = (
        f"<div><p>{FIRST}</p><p>Baca juga: <a href='/berita/2'>Panen raya dimulai di Jawa</a></p>"
        f"<p>{SECOND}</p><div class='related-box'><a href='https://b.example/3'>Harga gula naik"
        "</a></div></div>"
    )
    page = read(markup)
    assert [(link.title, link.url) for link in page.links] == [
        ("Panen raya dimulai di Jawa", "https://kabar.example/berita/2")
    ]
    assert [(link.title, link.url) for link in page.related] == [
        ("Harga gula naik", "https://b.example/3")
    ]
    assert "Baca juga: Panen raya dimulai di Jawa" in lines(markup)


def test_captions_are_no_paragraphs() -> None:
    page = read(f"<div><figure><figcaption>Panen di Karawang</figcaption></figure>{BODY}</div>")
    assert page.captions == ("Panen di Karawang",)


def test_a_caption_may_stand_above_the_text() -> None:
    caption = "<figure><figcaption>Panen di Karawang</figcaption></figure>"
    page = read(f"<article>{caption}<div class=detail-text>{BODY}</div></article>")
    assert page.captions == ("Panen di Karawang",)


def test_a_dateline_before_the_first_paragraph_belongs_to_it() -> None:
    markup = f"<div class=detail-text><b>Semarang</b> - <p>{FIRST}</p><p>{SECOND}</p></div>"
    assert lines(markup) == [f"Semarang - {FIRST}", SECOND]


def test_json_ld_has_the_text_of_a_page_that_a_script_fills() -> None:
    text = "\\n".join([FIRST, SECOND, THIRD] * 3)
    page = read(
        '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "'
        f'{text}"}}</script><div id=app>Memuat</div>'
    )
    assert page.is_from_data
    assert page.text is not None
    assert page.text.text.split("\n")[:2] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "markup", ["", "<html></html>", "<nav><p>x</p></nav>", "<script>a</script>"]
)
def test_a_page_without_text_has_none(markup: str) -> None:
    assert lines(markup) == [""]


def test_only_the_metadata_of_a_page_can_be_read() -> None:
    page = read_page(f"<meta property=og:title content=Judul>{BODY}", url=None, with_text=False)
    assert page.text is None
    assert page.metadata.headline is not None
