"""Who wrote, edited, translated or passed on the article."""

import re
from collections.abc import Iterator

from worker.agencies.partners import AGENCIES
from worker.document import Document, Finding, Kind, Part, find
from worker.extractors.codes import read_codes
from worker.records import Credit, CreditRole

_INITIALS = re.compile(r"KR-[A-Z]{2,4}")


def extract_credits(document: Document) -> Finding[tuple[Credit, ...]] | None:
    """Read everything credited, in the order printed, each once."""
    parts = document.of(Kind.CREDIT, Kind.CODE)
    credited = dict.fromkeys(credit for part in parts for credit in _credits(part, document))
    return find(tuple(credited), parts) if credited else None


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
    parts = [
        part
        for part in document.of(Kind.CREDIT, Kind.CODE)
        if part.role in roles or part.kind is Kind.CODE
    ]
    names = dict.fromkeys(
        credit.name
        for part in parts
        for credit in _credits(part, document)
        if credit.name and credit.role in roles
    )
    return find(tuple(names), parts) if names else None


def _credits(part: Part, document: Document) -> Iterator[Credit]:
    if part.match is not None:
        yield from _initials(part.match, document)
        return
    if part.role is None:
        return
    for name in part.names:
        if name.lower() in AGENCIES or name.lower() in document.format.sources:
            continue
        if _INITIALS.fullmatch(name):
            yield Credit(part.role, initials=name)
        else:
            yield Credit(part.role, name)


def _initials(match: re.Match[str], document: Document) -> Iterator[Credit]:
    groups = match.groupdict()
    if groups.get("reporter"):
        yield Credit("reporter", initials=groups["reporter"])
        yield Credit("editor", initials=groups["editor"])
    roles = document.format.code_roles
    for index, (code, is_initials) in enumerate(read_codes(match, document.format).people):
        role = roles[min(index, len(roles) - 1)]
        yield Credit(role, initials=code) if is_initials else Credit(role, code)
