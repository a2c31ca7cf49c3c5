"""Who wrote, edited, translated or passed on the article."""

import re
from collections.abc import Iterator, Sequence

from worker.agencies import Format
from worker.document import Document, Finding, Kind, Part, find
from worker.extractors.codes import is_agency, read_codes
from worker.extractors.names import name_case
from worker.records import Credit, CreditRole

_Credited = tuple[CreditRole, str | None, str | None]  # role, name, initials
_INITIALS = re.compile(r"KR-[A-Z]{2,4}")


def extract_credits(document: Document) -> Finding[tuple[Credit, ...]] | None:
    """Read everything credited, in the order printed, each once."""
    parts = document.of(Kind.CREDIT, Kind.CODE)
    credited: dict[_Credited, None] = {}
    for part in parts:
        credited.update(dict.fromkeys(_credited(part, document.format)))
    return find(tuple([Credit(*each) for each in credited]), parts) if credited else None


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
    found: dict[str, None] = {}
    telling = []
    for part in document.of(Kind.CREDIT, Kind.CODE):
        if part.role is not None and part.role not in roles:
            continue
        people = _credited(part, document.format)
        if names := [name for role, name, _ in people if name and role in roles]:
            found.update(dict.fromkeys(names))
            telling.append(part)
    return find(tuple(found), telling) if found else None


def _credited(part: Part, form: Format) -> Sequence[_Credited]:
    if part.match is not None:
        return list(_by_code(part.match, form))
    role = part.role
    if role is None:
        return ()
    names = [name for name in part.names if not is_agency(name, form)]
    return [
        (role, None, name) if _INITIALS.fullmatch(name) else (role, _written(name, form), None)
        for name in names
    ]


def _written(name: str, form: Format) -> str:
    return name if name.lower() in form.desks else name_case(name)


def _by_code(match: re.Match[str], form: Format) -> Iterator[_Credited]:
    groups = match.groupdict()
    if groups.get("reporter"):
        yield "reporter", None, groups["reporter"]
        yield "editor", None, groups["editor"]
    roles = form.code_roles
    for index, (code, is_initials) in enumerate(read_codes(match, form).people):
        role = roles[min(index, len(roles) - 1)]
        yield (role, None, code) if is_initials else (role, code, None)
