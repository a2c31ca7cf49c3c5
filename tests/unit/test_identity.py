"""Ids of articles, revisions, and the ids by which twins of an event are recognised."""

from decimal import Decimal
from uuid import UUID

import pytest

from worker.errors import Reason, Rejection, Stage
from worker.identity import (
    MAX_ID_LENGTH,
    dead_letter_id,
    derived_id,
    event_id,
    given_id,
    normalise_url,
    revision_of,
    tombstone_id,
)


def test_a_revision_is_the_beginning_of_the_sha_256_of_the_value() -> None:
    # The vector of FIPS 180-2, appendix B.1.
    assert revision_of(b"abc") == "ba7816bf8f01cfea"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("4423861", "4423861", id="string"),
        pytest.param(4423861, "4423861", id="integer"),
        pytest.param(-1, "-1", id="negative"),
        pytest.param(0, "0", id="zero"),
        pytest.param(Decimal(2**64), "18446744073709551616", id="beyond 64 bits"),
        pytest.param("urn:newsml:antara:2024-10-30:1", "urn:newsml:antara:2024-10-30:1", id="urn"),
        pytest.param(" a b ", " a b ", id="kept as it is"),
        pytest.param("berita-📰", "berita-📰", id="emoji"),
        pytest.param("x" * MAX_ID_LENGTH, "x" * MAX_ID_LENGTH, id="longest"),
    ],
)
def test_a_usable_id_is_kept(given: object, expected: str) -> None:
    assert given_id(given) == expected


@pytest.mark.parametrize(
    ("given", "fix"),
    [
        pytest.param("", "leave it out", id="empty"),
        pytest.param(" \t", "leave it out", id="blank"),
        pytest.param(True, "send it as a string", id="boolean"),
        pytest.param(1.5, "send it as a string", id="fraction"),
        pytest.param(["1"], "send it as a string", id="array"),
        pytest.param({"$oid": "1"}, "send it as a string", id="object"),
        pytest.param("a\nb", "send it without them", id="line break"),
        pytest.param("a\x00b", "send it without them", id="NUL"),
        pytest.param("a\x85b", "send it without them", id="C1 control"),
        pytest.param("a\u2028b", "send it without them", id="line separator"),
        pytest.param("x" * (MAX_ID_LENGTH + 1), "512 at most", id="too long"),
    ],
)
def test_an_unusable_id_is_rejected_with_the_fix(given: object, fix: str) -> None:
    with pytest.raises(Rejection) as caught:
        given_id(given)
    assert (caught.value.reason, caught.value.stage) == (Reason.INVALID_ID, Stage.DECODE)
    assert "`id`" in caught.value.message
    assert fix in caught.value.message


PAGE = "https://antaranews.com/berita/4423861/presiden-ukraina"


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://antaranews.com/berita/4423861/presiden-ukraina", id="itself"),
        pytest.param("http://antaranews.com/berita/4423861/presiden-ukraina", id="http"),
        pytest.param("HTTPS://AntaraNews.COM/berita/4423861/presiden-ukraina", id="case of host"),
        pytest.param("https://antaranews.com:443/berita/4423861/presiden-ukraina", id="port"),
        pytest.param("http://antaranews.com:80/berita/4423861/presiden-ukraina", id="http port"),
        pytest.param("https://antaranews.com./berita/4423861/presiden-ukraina", id="root dot"),
        pytest.param("https://u:p@antaranews.com/berita/4423861/presiden-ukraina", id="user"),
        pytest.param("https://www.antaranews.com/berita/4423861/presiden-ukraina", id="www"),
        pytest.param("https://m.antaranews.com/berita/4423861/presiden-ukraina", id="mobile"),
        pytest.param("https://www.m.antaranews.com/berita/4423861/presiden-ukraina", id="both"),
        pytest.param("https://amp.antaranews.com/berita/4423861/presiden-ukraina", id="amp host"),
        pytest.param("https://antaranews.com/amp/berita/4423861/presiden-ukraina", id="amp first"),
        pytest.param("https://antaranews.com/berita/4423861/presiden-ukraina/amp/", id="amp last"),
        pytest.param("https://antaranews.com/berita/4423861/presiden-ukraina?amp=1", id="amp=1"),
        pytest.param(
            "https://www-antaranews-com.cdn.ampproject.org/c/s/www.antaranews.com"
            "/berita/4423861/presiden-ukraina",
            id="amp cache",
        ),
        pytest.param(
            "https://www.google.com/amp/s/m.antaranews.com/berita/4423861/presiden-ukraina",
            id="amp viewer",
        ),
        pytest.param("https://antaranews.com/berita/4423861/presiden-ukraina/", id="slash"),
        pytest.param("https://antaranews.com/berita/4423861/presiden-ukraina#isi", id="fragment"),
        pytest.param(
            "https://antaranews.com/berita/4423861/presiden-ukraina?utm_source=x&fbclid=y&",
            id="tracking",
        ),
        pytest.param("https://antaranews.com/berita/4423861/presiden%2Dukraina", id="escapes"),
    ],
)
def test_the_addresses_of_one_page_are_folded_into_one(url: str) -> None:
    assert normalise_url(url) == PAGE


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://x.id/a?b=2&a=1", "https://x.id/a?a=1&b=2", id="parameters sorted"),
        pytest.param("https://x.id/a?utm=1", "https://x.id/a?utm=1", id="not quite tracking"),
        pytest.param("https://x.id:8443/a", "https://x.id:8443/a", id="other port"),
        pytest.param("https://x.id/A", "https://x.id/A", id="case of a path counts"),
        pytest.param("https://m.id/a", "https://m.id/a", id="a host that is called m"),
        pytest.param("https://id.m.wikipedia.org/w", "https://id.wikipedia.org/w", id="inner m"),
        pytest.param("https://x.id/amp", "https://x.id/amp", id="a page that is called amp"),
        pytest.param("https://x.id/é%c3%a9", "https://x.id/%C3%A9%C3%A9", id="not in ASCII"),
        pytest.param("https://x.id/a%2fb", "https://x.id/a%2Fb", id="reserved stays escaped"),
        pytest.param("https://x.id", "https://x.id", id="no path"),
        pytest.param("https://x.id/", "https://x.id", id="root"),
        pytest.param("ftp://x.id/a", None, id="another scheme"),
        pytest.param("/berita/1", None, id="relative"),
        pytest.param("https:///a", None, id="no host"),
        pytest.param("https://x.id:http/", None, id="port that is no number"),
        pytest.param("https://[x.id/", None, id="bracket"),
        pytest.param("https://x.id/a b", None, id="blank inside"),
        pytest.param("https://x.id/a\nb", None, id="line break inside"),
        pytest.param("", None, id="empty"),
    ],
)
def test_what_names_another_page_is_kept_apart(url: str, expected: str | None) -> None:
    assert normalise_url(url) == expected


def test_an_id_comes_from_the_url_before_the_text() -> None:
    from_url = derived_id("https://m.x.id/a?utm_source=rss", "satu")
    assert from_url == derived_id("http://x.id/a/", "dua")
    assert from_url.startswith("url:")
    assert derived_id("no address", "satu") == derived_id(None, "satu")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("satu\r\ndua\xa0tiga\n", True, id="white space"),
        pytest.param("satu dua tiga", True, id="the same"),
        pytest.param("satu dua tiga.", False, id="another text"),
    ],
)
def test_an_id_from_the_text_does_not_depend_on_white_space(text: str, same: bool) -> None:
    assert (derived_id(None, text) == derived_id(None, "satu dua tiga")) is same


PINNED = [
    "1f9387d2-1243-5535-86f7-53592b1bca6e",
    "83f2682f-f937-511a-b731-3605bf08aa33",
    "fa61aa93-3515-5f54-8deb-961f46ed0e95",
    "d603e584-b128-5cf9-be48-0327de4d8b0c",
]


def test_event_ids_are_uuids_that_never_change() -> None:
    # Pinned: twins must be recognised across releases.
    ids = [
        event_id("news.articles.enriched.v1", "1", "ba7816bf8f01cfea"),
        event_id("news.entities.v1", "1", "ba7816bf8f01cfea", "iso3166:UA"),
        tombstone_id("news.articles.enriched.v1", "news.articles.raw.v1", 3, 42),
        dead_letter_id("newswire-worker", "news.articles.raw.v1", 3, 42),
    ]
    assert ids == PINNED
    assert [UUID(id_).version for id_ in ids] == [5, 5, 5, 5]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("t", "a", "b", None), ("t", "a", "b", "c"), id="entity"),
        pytest.param(("t", "a|b", "c", None), ("t", "a", "b|c", None), id="bar"),
        pytest.param(("t", "a\x00b", "c", None), ("t", "a", "b\x00c", None), id="NUL"),
        pytest.param(("t", 'a","b', "c", None), ("t", "a", 'b","c', None), id="quotes"),
        pytest.param(("t", "a", "null", None), ("t", "a", "null", "null"), id="null"),
    ],
)
def test_no_part_of_an_event_can_pass_for_its_neighbour(
    one: tuple[str, str, str, str | None], other: tuple[str, str, str, str | None]
) -> None:
    assert event_id(*one) != event_id(*other)
