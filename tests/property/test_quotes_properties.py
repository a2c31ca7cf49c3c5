"""Whatever the text: no error, exact slices, quotes in order and apart, the same, in time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worker.document import Body
from worker.entities import find_entities
from worker.quotes import find_quotes
from worker.records import Entity, Mention, Span

WORDS = """
" “ ” « » ' kata ujarnya Budi Santoso dia itu Presiden Ukraina KPK mengatakan , . : ? " “ ” "Kami
siap," menurut bahwa said he according to told Dr. drg. yang juga (ESDM) dan 😀 demikian pernyataan
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", ""])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
)


def article(text: str) -> Body:
    spans: list[Span] = []
    position = 0
    for line in text.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return Body(text, tuple(spans))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(["id", "en"]))
def test_any_text(text: str, language: str) -> None:
    body = article(text)
    entities = find_entities(body, dateline=None, language=language)
    found = find_quotes(body, entities, language=language)
    assert found == find_quotes(body, entities, language=language)
    known = {entity.id: entity.name for entity in entities}
    reached = 0
    for quote in found:
        assert quote.parts
        assert quote.text == " ".join(text[part.start : part.end] for part in quote.parts)
        assert (quote.start, quote.end) == (quote.parts[0].start, quote.parts[-1].end)
        for part in quote.parts:
            assert reached <= part.start < part.end
            assert "\n" not in text[part.start : part.end]
            reached = part.end
        if quote.speaker and quote.speaker.entity_id:
            assert quote.speaker.name == known[quote.speaker.entity_id]
        if quote.speaker and quote.speaker.text:
            assert quote.speaker.text in text


SHAPES = {
    "straight marks": '"',
    "spaced marks": '" ',
    "opening marks": "“",
    "closing marks": "”",
    "opening and closing": "“”",
    "guillemets": "«»",
    "marks and letters": '"a',
    "marks on lines": '"\n',
    "opened lines": '"Kami siap.\n',
    "quotes": '"Kami siap," kata Budi. ',
    "quotes on lines": '"Kami siap," kata Budi.\n',
    "pronouns": '"Kami siap," katanya. ',
    "pronouns on lines": '"Kami akan siap."\nIa lega.\n',
    "parts": '"Kami siap," kata Budi, ',
    "offices": '"Kami siap," kata Ketua KPK itu. ',
    "names between": '"Kami siap sekali." Budi Ani Tono Rina. ',
    "verbs": '"kata ',
    "verbs without spaces": '"kata,',
    "commas": '"a, kata, kata, ',
    "nested": '"a “b ',
    "titles": 'Film "Hujan Kota" ',
    "before": 'Budi mengatakan, "Kami siap." ',
    "brackets": '"Kami siap," kata (Budi) (',
    "dots": '"Kami siap," kata Dr. Dr. Dr. ',
}


def entities_of(text: str) -> tuple[Entity, ...]:
    """Return the people of a text of one shape, a mention each time that they stand there."""
    people = []
    for name in ("Budi", "Ani", "Tono", "Rina"):
        places = []
        start = text.find(name)
        while start >= 0:
            places.append(Mention(start, start + len(name), name))
            start = text.find(name, start + 1)
        if places:
            key = f"person:{name}"
            role = f"Ketua {name}"
            people.append(Entity(key, "name", "PERSON", name, role=role, mentions=tuple(places)))
    return tuple(people)


def cpu_seconds(shape: str, length: int, language: str) -> float:
    text = (shape * (length // len(shape) + 1))[:length]
    body, entities = article(text), entities_of(text)
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        find_quotes(body, entities, language=language)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_text_and_no_faster(shape: str, language: str) -> None:
    small, large = (cpu_seconds(shape, size, language) for size in (5_000, 40_000))
    assert large < 0.05 or large < 8 * small * 2.5
