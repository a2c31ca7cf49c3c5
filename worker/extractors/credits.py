"""Who wrote, edited, translated or passed on the article."""

import re
from collections.abc import Iterator

from worker.document import Document, Finding, Kind, Part, find
from worker.extractors.names import read_names
from worker.records import Credit, CreditRole

_INITIALS = re.compile(r"KR-[A-Z]{2,4}")


def extract_credits(document: Document) -> Finding[tuple[Credit, ...]] | None:
    """Read everything credited, in the order printed."""
    parts = document.of(Kind.CREDIT, Kind.CODE)
    credited = tuple(credit for part in parts for credit in _credits(part, document))
    return find(credited, parts) if credited else None


def extract_reporters(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the names of those who reported or wrote the article."""
    return _names(document, "reporter", "author")


def extract_editors(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the names of the editors."""
    return _names(document, "editor")


def extract_translators(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the names of the translators."""
    return _names(document, "translator")


def _names(document: Document, *roles: CreditRole) -> Finding[tuple[str, ...]] | None:
    parts = [part for part in document.of(Kind.CREDIT) if part.role in roles]
    names = dict.fromkeys(
        credit.name for part in parts for credit in _credits(part, document) if credit.name
    )
    return find(tuple(names), parts) if names else None


def _credits(part: Part, document: Document) -> Iterator[Credit]:
    if part.match is not None:
        if part.match["reporter"]:
            yield Credit("reporter", initials=part.match["reporter"])
            yield Credit("editor", initials=part.match["editor"])
        return
    if part.role is None:
        return
    for name in read_names(part.value, document.format.desks) or ():
        if _INITIALS.fullmatch(name):
            yield Credit(part.role, initials=name)
        else:
            yield Credit(part.role, name)
