"""Whatever the text: every line has its place, spans are exact, and time grows linearly."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worker.agencies import FORMATS, GENERIC, Format
from worker.document import Kind
from worker.extractors.credits import extract_credits
from worker.extractors.dateline import extract_dateline
from worker.extractors.related import extract_related
from worker.extractors.source import extract_source
from worker.extractors.sources import extract_sources
from worker.extractors.structure import read_document
from worker.records import RawArticle

PIECES = """
JAKARTA Jakarta, (ANTARA) KOMPAS.com TEMPO.CO, Liputan6.com, CNN Indonesia -- - – KBRN, : | /
( ) [ ] Editor: Penulis Editor Baca juga: Sumber: Rina Ayu (abc/def) [abc] (mcr4/jpnn)
© Copyright 2024 ADVERTISEMENT [Gambas:Video CNN] Laporan Wartawan Tribunnews.com, "Ya,"
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n", " "]), max_size=60).map(" ".join)
URLS = st.sampled_from([None, *(f"https://{form.hosts[0]}/a" for form in FORMATS if form.hosts)])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), TEXTS), URLS)
def test_any_text(text: str, url: str | None) -> None:
    document = read_document(RawArticle("x", "r", body=text, url=url))
    starts = [part.line.start for part in document.parts]
    assert starts == sorted(starts)
    if any(character.isascii() and character.isalpha() for character in text):
        assert document.of(Kind.BODY)
    for part in document.parts:
        assert 0 <= part.line.start <= part.line.end <= len(text)
        assert part.confidence is None or 0 < part.confidence < 1
    for extract in (extract_credits, extract_related, extract_sources, extract_source):
        finding = extract(document)
        assert finding is None or finding.value
    extract_dateline(document)


def _cpu_seconds(text: str, form: Format) -> float:
    url = f"https://{form.hosts[0]}/a" if form.hosts else None
    raw = RawArticle("x", "r", body=text, url=url)
    best = 9.0
    for _ in range(2):
        started = time.process_time()
        document = read_document(raw)
        extract_credits(document)
        extract_related(document)
        extract_sources(document)
        best = min(best, time.process_time() - started)
    return best


SHAPES = [
    "Editor: ", "Penulis Rina ", "Baca juga: Satu ", "Baca juga\nSatu dua\n", "(abc/def) ", "(",
    "[a", "A, B/C, ", "JAKARTA - ", "Jakarta, ", "© 2024 ", "Laporan Wartawan Tribun ",
    "RINA | ", "- ", "Rina Ayu\n", "Editor:\nRina Ayu\n", "Simak video ", "[Gambas:", "x.y.z, ",
    "Kontributor A, ",
]  # fmt: skip


@pytest.mark.parametrize("form", [*FORMATS, GENERIC], ids=lambda form: form.name)
def test_time_grows_linearly(form: Format) -> None:
    for shape in SHAPES:
        small, large = (shape * (size // len(shape)) for size in (4_000, 32_000))
        least = max(_cpu_seconds(small, form), 0.002)
        assert _cpu_seconds(large, form) < 30 * least, shape
