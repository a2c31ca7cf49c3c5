"""What is said in an article, and by whom.

    marks -> `finding`: which stretches are speech, by their `attribution` -> `speakers` -> quotes

Precision first: a speaker who is not sure is left open. Every step takes time linear in the text,
and an article without quotation marks costs next to nothing.
"""

from collections.abc import Mapping, Sequence

from worker.document import Body
from worker.quotes.english import ENGLISH
from worker.quotes.finding import Finder
from worker.quotes.indonesian import INDONESIAN
from worker.quotes.marks import find_marks
from worker.quotes.speech import Speech
from worker.records import Entity, Quote

__all__ = ["find_quotes"]

_SPEECH: Mapping[str, Speech] = {"id": INDONESIAN, "en": ENGLISH}


def find_quotes(
    body: Body, entities: Sequence[Entity], *, language: str | None
) -> tuple[Quote, ...]:
    """Find the direct speech of an article, in order.

    Args:
        body: the clean text; every part of a quote slices it exactly.
        entities: those of the article with their mentions, among whom the speakers are.
        language: `id` or `en`; in others nothing is found.
    """
    speech = _SPEECH.get(language or "")
    marks = find_marks(body.text) if speech else []
    if speech is None or not marks:
        return ()
    return Finder(body, entities, speech).find(marks)
