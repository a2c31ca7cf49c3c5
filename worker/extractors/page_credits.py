"""Credits of an article on a page: what its markup says and what its text prints."""

from collections.abc import Sequence

from worker.document import Document, Finding
from worker.extractors.credits import (
    extract_credits,
    extract_editors,
    extract_reporters,
    extract_translators,
)
from worker.extractors.page_people import PagePeople
from worker.records import Credit

Names = Finding[tuple[str, ...]]


def extract_all_credits(
    document: Document, people: PagePeople | None
) -> Finding[tuple[Credit, ...]] | None:
    """Read everyone credited: as printed, then those whom only the markup names.

    Those whose names stand above the text come first. Who is a reporter is not an author as well:
    pages call an author whom the text calls a reporter.
    """
    printed = extract_credits(document)
    if people is None:
        return printed
    known = {credit.name.casefold() for credit in printed.value if credit.name} if printed else ()
    added = [
        credit for credit in people.credits() if credit.name and credit.name.casefold() not in known
    ]
    if printed is None:
        return Finding(tuple(added), "markup.credits") if added else None
    above = [credit for credit in added if credit.name and people.is_above(credit.name)]
    below = [credit for credit in added if credit not in above]
    credited = _without_doubles([*above, *printed.value, *below])
    return Finding(credited, printed.rule, printed.start, printed.end, printed.confidence)


def extract_all_reporters(document: Document, people: PagePeople | None) -> Names | None:
    """Read who reported or wrote it: as the markup says, but for those printed in another role."""
    printed = extract_reporters(document)
    if people is None:
        return printed
    others = _folded(extract_editors(document)) | _folded(extract_translators(document))
    return _said(printed, people, "reporter", others)


def extract_all_editors(document: Document, people: PagePeople | None) -> Names | None:
    """Read who edited it."""
    if people is None:
        return extract_editors(document)
    return _said(extract_editors(document), people, "editor", _folded(extract_reporters(document)))


def extract_all_translators(document: Document, people: PagePeople | None) -> Names | None:
    """Read who translated it."""
    if people is None:
        return extract_translators(document)
    return _said(extract_translators(document), people, "translator", set())


def _without_doubles(credited: Sequence[Credit]) -> tuple[Credit, ...]:
    """Let an author who is credited as a reporter, too, be a reporter only."""
    reporters = {
        credit.name: credit for credit in credited if credit.role == "reporter" and credit.name
    }
    changed = (
        reporters.get(credit.name or "", credit) if credit.role == "author" else credit
        for credit in credited
    )
    return tuple(dict.fromkeys(changed))


def _said(printed: Names | None, people: PagePeople, group: str, others: set[str]) -> Names | None:
    names, rule = people.names(group)
    said = tuple(name for name in names if name.casefold() not in others)
    if not said or rule is None:
        return printed
    if printed is None:
        return Finding(said, rule)
    known = _folded(printed)
    if known & {name.casefold() for name in said}:
        added = tuple(name for name in said if name.casefold() not in known)
        return Finding((*printed.value, *added), printed.rule, printed.start, printed.end)
    return Finding(said, rule)


def _folded(found: Names | None) -> set[str]:
    return {name.casefold() for name in found.value} if found else set()
