"""URIs and instants."""

import time

import pytest

from worker.profiles.uris import entity_uri, instant, named, web_uri


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("HTTP://News.Example", "HTTP://News.Example"),
        ("https://news.example:8080/a?b=c&d=[1]#e", "https://news.example:8080/a?b=c&d=%5B1%5D#e"),
        ("https://news.example/berita-á", "https://news.example/berita-%C3%A1"),
        ("https://news.example/100%25", "https://news.example/100%25"),
        ("https://news.example/100%-yakin", "https://news.example/100%25-yakin"),
        ('https://news.example/"<a>"', "https://news.example/%22%3Ca%3E%22"),
        ("https://berita.né/a", "https://berita.n%C3%A9/a"),
        ("https://news.example/a#b#c", None),
        ("https://user:secret@news.example/", None),
        ("https://[::1]/a", None),
        ("https://news.example/a b", None),
        ("ftp://news.example/a", None),
        ("/a", None),
    ],
)
def test_web_addresses(url: str, uri: str | None) -> None:
    assert web_uri(url) == uri


def test_a_name_of_any_kind_makes_a_urn() -> None:
    assert entity_uri("iso3166:UA") == "urn:newswire:entity:iso3166:UA"
    assert named("article", "a b/é#?%") == "urn:newswire:article:a%20b%2F%C3%A9%23%3F%25"


@pytest.mark.parametrize(
    ("text", "is_instant"),
    [
        ("2024-10-30T09:15:00Z", True),
        ("2024-10-30T09:15:00.123456789+07:00", True),
        ("2024-10-30T24:00:00Z", False),
        ("2024-10-30T09:15:60Z", False),
        ("2024-10-30T09:15:00", False),
        ("2024-10-30", False),
        (None, False),
    ],
)
def test_instants(text: str | None, *, is_instant: bool) -> None:
    assert instant(text) == (text if is_instant else None)


@pytest.mark.parametrize("part", ["a", "%41", "?", "/", "%", "=&", "á"])
def test_time_grows_linearly(part: str) -> None:
    started = time.process_time()
    web_uri("https://news.example/" + part * 300_000 + "#" + part)
    assert time.process_time() - started < 1.0
