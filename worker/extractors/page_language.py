"""Which language an article on a page is written in."""

from worker.document import Finding
from worker.extractors.language import extract_language
from worker.pages import Page

_SURE = 0.8


def extract_page_language(text: str, page: Page | None) -> Finding[str] | None:
    """Tell the language: as the page states unless its words are surely of another.

    Templates are copied with the language of others.
    """
    told = extract_language(text)
    stated = page.metadata.language if page else None
    if stated is None:
        return told
    if told is None or told.value == stated.value.partition("-")[0]:
        return stated
    return told if (told.confidence or 0) >= _SURE else stated
