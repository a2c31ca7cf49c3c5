"""Whatever the text: no error, exact slices, one entity a thing, the same each time, in time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worker.document import Body
from worker.entities import find_entities
from worker.records import Dateline, Span

WORDS = """
Presiden Ukraina Volodymyr Zelenskyy Ketua KPK PT Bank Tbk Kabupaten Garut Jakarta Jakarta-Solo
bin al- ( ) , . " - kata Budi Santoso Dinas dan Kesehatan DPR RI AS (Apindo) Piala desa Zork A. MS
Universitas Indonesia Kota Jl. (35) ke-7 untuk Of of President The Ministry University 😀
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", ""])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join))
LANGUAGES = st.sampled_from(["id", "en"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES, st.lists(st.text(max_size=20), max_size=3))
def test_any_text(text: str, language: str, places: list[str]) -> None:
    body = Body(text, (Span(0, len(text)),))
    dateline = Dateline(places=tuple(places))
    found = find_entities(body, dateline=dateline, language=language)
    assert found == find_entities(body, dateline=dateline, language=language)
    assert len({entity.id for entity in found}) == len(found)
    taken: set[int] = set()
    for entity in found:
        assert entity.name
        assert not entity.id.endswith(":")
        assert entity.mentions or entity.in_dateline
        for mention in entity.mentions:
            assert mention.start < mention.end
            assert text[mention.start : mention.end] == mention.text
            assert taken.isdisjoint(range(mention.start, mention.end))
            taken.update(range(mention.start, mention.end))
    firsts = [entity.mentions[0].start for entity in found if entity.mentions]
    assert firsts == sorted(firsts)


SHAPES = {
    "news": "Presiden Ukraina Volodymyr Zelenskyy tiba di Jakarta. Kata dia, Bank Dunia setuju.\n",
    "cue words": "Dewan ",
    "titles": "Presiden ",
    "titles and commas": "Presiden, ",
    "connectors": "Umarov bin ",
    "names": "Zorkanov ",
    "initials": "A. ",
    "brackets": "Komisi Zork (KZ) ",
    "one word": "X",
    "speakers": '"Ya," kata Zorkan. Ketua Zorkan Zorkanto dan Zorkawi tiba. ',
}


def cpu_seconds(text: str) -> float:
    body = Body(text, (Span(0, len(text)),))
    started = time.process_time()
    find_entities(body, dateline=None, language="id")
    return time.process_time() - started


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_linearly(shape: str) -> None:
    small, large = (shape * (size // len(shape)) for size in (100_000, 1_000_000))
    cpu_seconds("")
    least = max(min(cpu_seconds(small) for _ in range(2)), 0.02)
    # Linear is 10 times, quadratic 100; what no longer fits the cache costs twice as much.
    assert any(cpu_seconds(large) < 40 * least for _ in range(3))


def test_time_grows_linearly_with_many_speakers() -> None:
    def text(people: int) -> str:
        return "".join(
            f"Ketua Zorkan{n:x} Zork{n % 97:x} hadir, kata Zorkan{n:x}. " for n in range(people)
        )

    least = max(min(cpu_seconds(text(2_500)) for _ in range(2)), 0.02)
    assert cpu_seconds(text(25_000)) < 25 * least


def test_time_grows_linearly_with_many_namesakes() -> None:
    def text(people: int) -> str:
        return "".join(f"Presiden Ahmad Zork{number:x} hadir. " for number in range(people))

    least = max(min(cpu_seconds(text(2_500)) for _ in range(2)), 0.02)
    assert cpu_seconds(text(25_000)) < 25 * least
