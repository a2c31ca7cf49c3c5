"""Whatever is declared HTML: nothing raises, spans are true, text is clean."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from worker.pages import read_page
from worker.pipeline import Enriched, Rejected, process
from worker.records import InputRecord

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<div class=ads>", "<article>", "</article>", "<br>"),
        *("<a href='/x'>", "</a>", "<span itemprop=author>", "</span>", "<li>", "<ul>", "</ul>"),
        *("<table>", "<td>", "</td>", "</table>", "<script>", "</script>", "<!--", "-->", "<"),
        *(
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a",',
            "}</script>",
        ),
        *(
            "<h1>Judul</h1>",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<title>",
            "</title>",
            "&amp;",
        ),
        *("<meta property='og:title' content='Judul'>", "<html lang=id>", "<body>", "<b>", "</b>"),
        *("&#8220;", "&nbsp;", "Jakarta (ANTARA) - ", "Harga beras turun, kata pedagang itu. "),
        *(
            "Baca juga: <a href=/y>Judul lain</a>",
            "Editor: Budi Santoso",
            "\n",
            "é",
            "📰",
            "'",
            '"',
        ),
    ]
)
pages = st.lists(PIECES | st.text(max_size=4), max_size=60).map("".join)
some = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outcome_of(value: bytes, content_type: bytes = b"text/html") -> Enriched | Rejected:
    record = InputRecord("raw", 0, 0, None, None, value, (("content-type", content_type),))
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Enriched | Rejected)
    return outcome


@some
@given(value=st.binary(max_size=400))
def test_any_bytes_declared_html_are_read_or_rejected(value: bytes) -> None:
    outcome = outcome_of(value)
    if isinstance(outcome, Rejected):
        assert outcome.reason != "internal_error", outcome


@some
@given(source=pages)
def test_any_markup_is_read_and_its_spans_are_true(source: str) -> None:
    outcome = outcome_of(source.encode("utf-8", "ignore"))
    if isinstance(outcome, Rejected):
        assert outcome.reason != "internal_error", outcome
        return
    article = outcome.article
    assert not outcome.partial, article.enrichment.problems
    decoded = source.encode("utf-8", "ignore").decode().lstrip("\ufeff")
    for provenance in article.provenance.values():
        if provenance.source_start is not None and provenance.source_end is not None:
            assert 0 <= provenance.source_start <= provenance.source_end <= len(decoded)


@some
@given(source=pages)
def test_each_character_stands_where_it_is_said_to(source: str) -> None:
    page = read_page(source, url=None)
    assert page.text is not None
    text, offsets = page.text.text, page.text.offsets
    if page.is_from_data or not text:
        return
    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(offsets)
    for at, character in enumerate(text):
        if not character.isspace():
            assert source[offsets[at]] in {character, "&"}
