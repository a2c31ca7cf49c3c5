"""Articles from pages: what the producer, the markup and the text say, and which of them wins."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from worker.pipeline import Enriched, Rejected, process
from worker.records import EnrichedArticle, InputRecord, RelatedArticle

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = (
    "<p>Pedagang pasar induk menurunkan harga beras karena panen raya di tiga kabupaten.</p>"
    "<p>Kepala dinas mengatakan bahwa stok di gudang cukup, dan harga akan stabil.</p>"
)
BODY = TEXT.removeprefix("<p>").removesuffix("</p>").replace("</p><p>", "\n")


def data(**members: Any) -> str:
    article = json.dumps({"@type": "NewsArticle"} | members)
    return f'<script type="application/ld+json">{article}</script>'


def outcome_of(value: bytes | str, content_type: str = "text/html") -> Enriched | Rejected:
    value = value.encode() if isinstance(value, str) else value
    headers = (("content-type", content_type.encode()),)
    outcome = process(InputRecord("raw", 0, 0, None, None, value, headers), now=NOW)
    assert isinstance(outcome, Enriched | Rejected)
    return outcome


def article_of(page: str, **told: Any) -> EnrichedArticle:
    """Enrich a page, as it is or with what a producer tells beside it."""
    value = json.dumps(told | {"html": page}) if told else page
    outcome = outcome_of(value, "application/json" if told else "text/html")
    assert isinstance(outcome, Enriched), outcome
    return outcome.article


def codes(article: EnrichedArticle) -> list[str]:
    return [problem.code for problem in article.enrichment.problems]


def test_the_producer_wins_and_the_page_stands_in_provenance() -> None:
    page = data(headline="Harga beras turun", articleSection="Ekonomi", keywords="beras") + TEXT
    article = article_of(page, headline="Beras murah", section="Bisnis", tags=["pangan"])
    assert (article.headline, article.section, article.tags) == (
        "Beras murah",
        "Bisnis",
        ("pangan",),
    )
    provenance = article.provenance
    assert (provenance["headline"].rule, provenance["headline"].value) == (
        "json_ld.headline",
        "Harga beras turun",
    )
    assert provenance["section"].value == "Ekonomi"
    assert provenance["tags"].value == ("beras",)


def test_a_body_beside_a_page_is_the_text() -> None:
    page = (
        data(headline="Harga beras turun", author={"@type": "Person", "name": "Sari Dewi"}) + TEXT
    )
    article = article_of(page, body="Teks dari produsen.")
    assert article.body == "Teks dari produsen."
    assert (article.headline, article.reporters) == ("Harga beras turun", ("Sari Dewi",))


def test_a_page_beside_a_body_costs_it_nothing() -> None:
    article = article_of("<p>" * 250_001, body="Teks dari produsen.")
    assert article.body == "Teks dari produsen."
    assert "page_too_large" in codes(article)


def test_a_page_too_large_is_a_dead_letter() -> None:
    outcome = outcome_of("<p>" * 250_001)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "page_too_large"


def test_a_page_without_an_article_is_missing_text() -> None:
    outcome = outcome_of("<html><nav><a href=/>Beranda</a></nav><div id=app>Memuat</div></html>")
    assert isinstance(outcome, Rejected)
    assert (outcome.reason, outcome.stage) == ("missing_text", "decode")


def test_the_id_is_the_one_of_the_address_that_the_page_states() -> None:
    page = (
        "<head><link rel=canonical href='https://www.kabar.example/1?utm_source=a'></head>" + TEXT
    )
    article = article_of(page)
    assert article.id == article_of(TEXT, url="https://kabar.example/1").id
    assert article.canonical_url == "https://www.kabar.example/1?utm_source=a"
    assert article.url is None


def test_spans_are_into_the_page() -> None:
    page = f"<div><p>Bogor &ndash; <b>ANTARA</b></p>{TEXT}<p>Editor: Budi <i>Santoso</i></p></div>"
    article = article_of(page)
    span = article.provenance["editors"]
    assert page[span.source_start : span.source_end] == "Editor: Budi <i>Santoso"
    assert article.editors == ("Budi Santoso",)


@pytest.mark.parametrize(
    ("author", "reporters"),
    [
        ({"@type": "Person", "name": "Sari Dewi"}, ("Sari Dewi",)),
        ({"@type": "Person", "name": "Sari Dewi, Budi Santoso"}, ("Sari Dewi", "Budi Santoso")),
        ({"@type": "Person", "name": "Sari Dewi - Kabar Pesisir"}, ("Sari Dewi",)),
        ({"@type": "Person", "name": "Suharto"}, ("Suharto",)),
        ({"name": "Suharto"}, ()),
        ({"@type": "Organization", "name": "Kabar Pesisir"}, ()),
        ({"@type": "Person", "name": "Kabar Pesisir"}, ()),
        ({"@type": "Person", "name": "KabarPesisir.com"}, ()),
        ({"@type": "Person", "name": "Tim Redaksi"}, ()),
        ({"@type": "Person", "name": "https://facebook.com/kabarpesisir"}, ()),
        ("https://www.facebook.com/kabarpesisir", ()),
        ("redaksi@kabar.example", ()),
        ("admin", ()),
        ("", ()),
        (["Sari Dewi", 5, None, {"name": ["x"]}], ("Sari Dewi",)),
    ],
)
def test_only_people_are_reporters(author: Any, reporters: tuple[str, ...]) -> None:
    publisher = {"@type": "Organization", "name": "Kabar Pesisir"}
    article = article_of(data(author=author, publisher=publisher) + TEXT)
    assert article.reporters == reporters
    assert article.publisher == "Kabar Pesisir"


def test_a_person_printed_as_editor_is_no_reporter() -> None:
    page = data(author={"@type": "Person", "name": "Budi Santoso"}) + TEXT
    article = article_of(f"<div>{page}<p>Reporter: Sari Dewi<br>Editor: Budi Santoso</p></div>")
    assert (article.reporters, article.editors) == (("Sari Dewi",), ("Budi Santoso",))
    assert [credit.name for credit in article.credits] == ["Sari Dewi", "Budi Santoso"]


@pytest.mark.parametrize(
    ("markup", "headline"),
    [
        ("<meta property=og:title content='Harga turun - Kabar Pesisir'>", "Harga turun"),
        (
            "<meta property=og:title content='Harga turun - Kata menteri'>",
            "Harga turun - Kata menteri",
        ),
        ("<h1>Harga turun</h1>", "Harga turun"),
        (
            "<meta property=og:title content='Harga turun | Ekonomi'><h1>Harga turun</h1>",
            "Harga turun",
        ),
    ],
)
def test_headlines(markup: str, headline: str) -> None:
    site = "<meta property=og:site_name content='Kabar Pesisir'>"
    assert article_of(site + markup + TEXT).headline == headline


def test_words_win_over_a_language_that_is_surely_wrong() -> None:
    article = article_of(f"<html lang=en>{TEXT * 3}")
    assert article.language == "id"
    assert article.provenance["language"].rule == "function_words"


@pytest.mark.parametrize(
    ("stated", "published_at", "code"),
    [
        ("2024-10-29T10:30:00+07:00", "2024-10-29T10:30:00+07:00", None),
        ("2024-10-29T10:30:00", "2024-10-29T10:30:00+07:00", "zone_assumed"),
        ("2024-10-29", "2024-10-29", "date_only"),
        ("kemarin", None, None),
    ],
)
def test_times(stated: str, published_at: str | None, code: str | None) -> None:
    article = article_of(data(datePublished=stated) + TEXT)
    assert article.published_at == published_at
    assert [each for each in codes(article) if each in {"zone_assumed", "date_only"}] == (
        [code] if code else []
    )


def test_related_articles_have_their_addresses() -> None:
    links = "<p>Baca juga: <a href='/2'>Panen raya dimulai di Jawa</a></p>"
    box = "<div class=berita-terkait><a href=/3>Harga gula ikut naik</a></div>"
    page = f"<div>{TEXT}{links}{box}</div>"
    article = article_of(page, url="https://kabar.example/1")
    assert article.related == (
        RelatedArticle("Panen raya dimulai di Jawa", "https://kabar.example/2"),
        RelatedArticle("Harga gula ikut naik", "https://kabar.example/3"),
    )
    assert article.body == BODY


@pytest.mark.parametrize(
    ("value", "content_type", "headline"),
    [
        ("<meta charset=windows-1252><h1>Kafé</h1>".encode("cp1252"), "text/html", "Kafé"),
        ("<meta charset=latin1><h1>“Kafé”</h1>".encode("cp1252"), "text/html", "“Kafé”"),
        ("<h1>Kafé</h1>".encode("cp1252"), "text/html; charset=iso-8859-1", "Kafé"),
        ("<meta charset=windows-1252><h1>Kafé</h1>".encode(), "text/html; charset=utf-8", "Kafé"),
        ("<meta charset=windows-1252><h1>Kafé</h1>".encode("utf-8-sig"), "text/html", "Kafé"),
        ("<meta charset=utf-16><h1>Kafé</h1>".encode(), "text/html", "Kafé"),
        ("<!-- <meta charset=windows-1252> --><h1>Kafé</h1>".encode(), "text/html", "Kafé"),
        ("<meta charset=tidak-ada><h1>Kafé</h1>".encode(), "text/html", "Kafé"),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"
            + "<h1>Привет</h1>".encode("koi8-r"),
            "text/html",
            "Привет",
        ),
        ("\ufeff<h1>Kafé</h1>".encode("utf-16-le"), "application/xhtml+xml", "Kafé"),
    ],
)
def test_charsets(value: bytes, content_type: str, headline: str) -> None:
    codec = "utf-16-le" if value.startswith(b"\xff\xfe") else "ascii"
    outcome = outcome_of(value + TEXT.encode(codec), content_type)
    assert isinstance(outcome, Enriched), outcome
    assert outcome.article.headline == headline


def test_a_page_in_no_charset_is_a_dead_letter() -> None:
    outcome = outcome_of(b"<p>Kaf\xe9</p>")
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "invalid_encoding"


def test_broken_json_ld_is_a_problem_and_the_rest_is_read() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    article = article_of(f"{broken}<meta property=og:title content=Judul>{TEXT}")
    assert article.headline == "Judul"
    assert "json_ld_unreadable" in codes(article)


PHOTO = "Pekerja memanggul beras di pasar induk, Selasa (29/10/2024)."
ABOVE = f"<h1>Harga beras turun</h1>{{}}<div class=article-content>{TEXT}</div>"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(f"<figure><figcaption>{PHOTO}</figcaption></figure>", id="figcaption"),
        pytest.param(f"<div class=photo__caption>{PHOTO}</div>", id="caption by its class"),
        pytest.param(f"<div class=main-image><p class=created>{PHOTO}</p></div>", id="in an image"),
    ],
)
def test_the_caption_of_a_photo_above_the_text_is_the_articles(markup: str) -> None:
    article = article_of(ABOVE.format(markup))
    assert article.captions == (PHOTO,)
    assert article.body == BODY


@pytest.mark.parametrize(
    ("markup", "reporters", "editors"),
    [
        ("<div class=penulis>Penulis: Rani Lestari</div>", ("Rani Lestari",), ()),
        (
            "<p>Reporter: Rani Lestari</p><p>Editor: Budi Santoso</p>",
            ("Rani Lestari",),
            ("Budi Santoso",),
        ),
        ("<div class=meta>Dibaca 120 kali</div>", (), ()),
        ("<div class=author>Redaksi pagi hari.</div>", (), ()),
        ("<div class=nama>Rani Lestari</div>", (), ()),
    ],
)
def test_lines_between_the_heading_and_the_text_tell_who_made_it_and_are_no_text(
    markup: str, reporters: tuple[str, ...], editors: tuple[str, ...]
) -> None:
    article = article_of(ABOVE.format(markup))
    assert (article.reporters, article.editors, article.body) == (reporters, editors, BODY)


def test_a_credit_above_the_text_stands_where_it_is_printed() -> None:
    page = ABOVE.format("<div class=penulis>Penulis: Rani Lestari</div>")
    provenance = article_of(page).provenance["credits"]
    assert page[provenance.source_start : provenance.source_end] == "Penulis: Rani Lestari"


def test_an_agency_is_no_author_and_an_address_no_publisher() -> None:
    names = "".join(
        f'<meta property="og:site_name" content="{name}">'
        for name in ("https://kabar.example/", "Kabar Kota")
    )
    author = data(author={"@type": "Person", "name": "Antara"})
    article = article_of(f"{names}{author}{TEXT}")
    assert (article.publisher, article.credits) == ("Kabar Kota", ())


def test_captions_do_not_outweigh_a_short_text() -> None:
    gallery = "".join(
        f"<figure><figcaption>{PHOTO} Foto nomor {number}.</figcaption></figure>"
        for number in range(5)
    )
    article = article_of(f"<h1>Foto: panen</h1><div class=gallery>{gallery}</div><div>{TEXT}</div>")
    assert article.body == BODY
    assert len(article.captions) == 5


def test_the_line_of_a_microdata_copyright_is_printed() -> None:
    notice = (
        "<div>Hak cipta © <span itemprop=copyrightHolder>Kabar Kota</span> "
        "<span itemprop=copyrightYear>2013</span></div>"
    )
    found = article_of(f"<div itemprop=articleBody>{TEXT}</div>{notice}").copyright
    assert found is not None
    assert (found.holder, found.year) == ("Kabar Kota", 2013)
    assert found.text == "Hak cipta © Kabar Kota 2013"
