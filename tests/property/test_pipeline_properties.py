"""Whatever a record holds, the pipeline gives an outcome, and its offsets are right."""

import itertools
import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from worker.document import read_lines
from worker.pipeline import Enriched, Rejected, process
from worker.records import InputRecord

NOW = datetime(2024, 10, 30, 2, 15, tzinfo=UTC)
EXAMPLES = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Text made of what the rules look for, so that they meet in every order.
FRAGMENTS = st.sampled_from(
    [
        *("Jakarta (ANTARA) - ", "Siak, Riau, 12/5 (Antara) -", "JAKARTA, KOMPAS.com - "),
        *("Pewarta: ", "Editor : ", "Penerjemah\u200b: ", "Reported by ", "Oleh ", "KR-NJI"),
        *("Sumber: ", "Baca juga: ", "Related news: ", "Copyright © ANTARA 2024", "(c)", "©"),
        *("Nabil Ihsan", "A/B", " dan ", ", ", "M.Si", "Anadolu", "2024", "(T.H-ZG/S023)"),
        *("Dilarang keras mengambil konten ANTARA.", "Terpopuler", "(ANTARA/Rina)", "Rabu, 2024"),
        *("(adsbygoogle = window.adsbygoogle || []).push({});", "http://example.org/a"),
        *("Presiden mengatakan bahwa ia akan datang.", "The minister said", '"', "“", "”", "."),
        *(
            "\n",
            "\r\n",
            "\u2028",
            "\x85",
            "\t",
            " ",
            "\xa0",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "\u200d",
        ),
        *("e\u0301", "\u0300\u0316" * 20, "\u1112\u1161\u11ab", "👩\u200d👧", "İ", "ß", "\u0e4d"),
    ]
)
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(max_size=8)), max_size=40).map("".join)


def _record(value: bytes, content_type: bytes = b"text/plain") -> InputRecord:
    return InputRecord("raw", 0, 7, None, b"k", value, (("content-type", content_type),))


def _check(outcome: Enriched, source: str) -> None:
    article = outcome.article
    assert not outcome.partial, article.enrichment.problems
    paragraphs = [article.body[span.start : span.end] for span in article.paragraphs]
    assert "\n".join(paragraphs) == article.body
    assert all(paragraphs)
    assert [line.text for line in read_lines(article.body)] == paragraphs
    for entity in article.entities:
        for mention in entity.mentions:
            assert article.body[mention.start : mention.end] == mention.text
    for date in article.dates:
        assert article.body[date.start : date.end] == date.text
    for found in article.provenance.values():
        if found.source_start is not None:
            assert found.source_end is not None
            assert 0 <= found.source_start < found.source_end <= len(source)


@EXAMPLES
@given(TEXTS)
@example("\x1f")
@example("a\u0300" * 40)
def test_any_text_is_read_or_has_none(text: str) -> None:
    outcome = process(_record(text.encode("utf-8", "surrogatepass")), now=NOW)

    if isinstance(outcome, Enriched):
        _check(outcome, text.removeprefix("\ufeff"))
        again = process(_record(text.encode()), now=NOW)
        assert again == outcome
    else:
        assert isinstance(outcome, Rejected)
        assert outcome.stacktrace is None, outcome.stacktrace


@EXAMPLES
@given(st.binary(max_size=300), st.sampled_from([b"", b"text/plain", b"application/json", b"x"]))
def test_any_bytes_give_an_outcome(value: bytes, content_type: bytes) -> None:
    outcome = process(_record(value, content_type), now=NOW)

    assert isinstance(outcome, Enriched | Rejected)
    assert not (isinstance(outcome, Rejected) and outcome.stacktrace), outcome


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=10,
)
NAMES = st.sampled_from(
    ["id", "url", "source", "headline", "language", "published_at", "version", "tags", "x"]
)


@EXAMPLES
@given(st.dictionaries(NAMES, JSON | TEXTS, max_size=5), TEXTS)
def test_any_object_gives_an_outcome(members: dict[str, object], body: str) -> None:
    value = json.dumps({**members, "body": body}).encode()

    outcome = process(_record(value, b"application/json"), now=NOW)

    if isinstance(outcome, Enriched):
        _check(outcome, body)
    else:
        assert isinstance(outcome, Rejected)
        assert outcome.stacktrace is None, outcome.stacktrace


@EXAMPLES
@given(TEXTS)
def test_clean_lines_are_clean(text: str) -> None:
    lines = [line.text for line in read_lines(text)]

    assert [line.text for line in read_lines("\n".join(lines))] == lines


@EXAMPLES
@given(TEXTS, st.data())
def test_every_character_of_a_line_has_a_place_in_the_source(
    text: str, data: st.DataObject
) -> None:
    for line in read_lines(text):
        offsets = list(line.source_offsets)
        assert len(offsets) == len(line.text) + 1
        assert offsets == sorted(offsets)
        assert 0 <= line.start < line.end <= len(text)
        cut = line.cut(data.draw(st.integers(0, len(line.text) - 1)))
        assert cut.end == line.end


PROSE = "Presiden mengatakan bahwa ia akan datang ke Jakarta pada Selasa. "
SHAPES = {
    "prose": PROSE * 10 + "\n",
    "one line": PROSE,
    "many lines": "a\n",
    "colons": "a: ",
    "brackets": "(ANTARA) - (",
    "open brackets": "(" * 60,
    "related links": "Baca juga: Judul ",
    "related lines": "Baca juga: Judul\n",
    "editors": "Editor: Rina Ayu ",
    "editor lines": "Editor: Rina Ayu\n",
    "empty labels": "Editor:\nRina Ayu\n",
    "quotation marks": '" Editor: A ',
    "NBSP": "\xa0",
    "NBSP and text": "a\xa0\xa0\u200b",
    "combining marks": "\u0300\u0316",
    "decomposed": "e\u0301",
    "dashes": "- – — ",
    "copyright": "Copyright © ANTARA 2024 ",
    "copyright lines": "Copyright © ANTARA 2024\n",
    "scripts": "(adsbygoogle = x).push({}); ",
    "scripts in prose": "a (adsbygoogle = x).push({}); ",
    "script starts": "(adsbygoogle = ",
    "capitals": "A B C ",
    "emoji": "👩\u200d👧 ",
}


def _seconds(shape: str, size: int) -> float:
    value = ("Jakarta (ANTARA) - Awal. " + shape * (size // len(shape)) + " akhir.").encode()
    timings = []
    for _ in range(2):
        started = time.thread_time()
        outcome = process(_record(value), now=NOW)
        timings.append(time.thread_time() - started)
        assert isinstance(outcome, Enriched)
        assert not outcome.partial
    return min(timings)


@pytest.fixture
def _metadata_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time the metadata: entities have a test of their own."""
    monkeypatch.setattr("worker.pipeline.find_entities", lambda *_, **__: ())


@pytest.mark.usefixtures("_metadata_only")
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_linearly_with_the_size(shape: str) -> None:
    assert _seconds(shape, 400_000) / _seconds(shape, 40_000) < 25


@pytest.mark.usefixtures("_metadata_only")
def test_time_grows_linearly_up_to_a_megabyte() -> None:
    times = [_seconds(SHAPES["prose"], size) for size in (1_000, 10_000, 100_000, 1_000_000)]

    for small, large in itertools.pairwise(times):
        assert large / small < 25
