"""Who a page's markup says wrote or edited the article: people, not companies or addresses."""

import re
from collections.abc import Iterator

from worker.agencies import Format
from worker.agencies.partners import AGENCIES
from worker.extractors.names import read_names
from worker.languages import words
from worker.pages import Page, Person
from worker.records import Credit, CreditRole

_TAIL = re.compile(r" ?(?:[-–—|(]|, ) ?(?P<tail>[^-–—|(]{2,60})$")
_NOT_IN_NAMES = re.compile(r"[a-z]://|@|www\.|\.(?:com|co|id|net|org|tv)\b|\d", re.IGNORECASE)
_DESKS = words(
    """
    admin administrator agency associated author bureau contributor correspondent desk editor
    editorial editors kantor kontributor media network news newsroom office penulis press publisher
    redaksi redaktur reporter reuters staff superadmin team tim user webmaster wartawan writer
    """
)
_LETTERS = re.compile(r"[\W_]+")
_REPORTING = frozenset({"reporter", "author"})


class PagePeople:
    """The people whom the markup credits, one rule for each role.

    Args:
        page: the page.
        form: of the article; what it calls itself is nobody's name.
    """

    def __init__(self, page: Page, form: Format) -> None:
        self._outlets = _outlets(page, form)
        self._by_lines = page.by_lines.text.casefold() if page.by_lines else ""
        self._found: dict[str, tuple[str, dict[str, CreditRole]]] = {}
        for person in page.metadata.people:
            group = _group(person.role)
            rule, names = self._found.setdefault(group, (person.rule, {}))
            if rule == person.rule:
                names.update((name, person.role) for name in self._names(person))
            if not names:
                del self._found[group]

    def names(self, group: str) -> tuple[tuple[str, ...], str | None]:
        """Return the names in a role (`reporter` for authors as well), and the rule."""
        rule, names = self._found.get(group, (None, {}))
        return tuple(names), rule

    def credits(self) -> tuple[Credit, ...]:
        """Return everyone credited."""
        return tuple(
            Credit(role, name) for _, names in self._found.values() for name, role in names.items()
        )

    def is_above(self, name: str) -> bool:
        """Tell a name that stands in a line above the text."""
        return name.casefold() in self._by_lines

    def _names(self, person: Person) -> Iterator[str]:
        text = person.text
        tail = _TAIL.search(text)
        if tail and self._is_outlet(tail["tail"].rstrip(")")):
            text = text[: tail.start()]
        if _NOT_IN_NAMES.search(text):
            return
        names = read_names(text) or ()
        for name in names:
            parts = name.casefold().split()
            is_sure = person.is_person or len(parts) > 1
            if is_sure and _DESKS.isdisjoint(parts) and not self._is_outlet(name):
                yield name

    def _is_outlet(self, text: str) -> bool:
        if text.casefold() in AGENCIES:
            return True
        return _folded(text) in self._outlets or _NOT_IN_NAMES.search(text) is not None


def _group(role: CreditRole) -> str:
    return "reporter" if role in _REPORTING else role


def _outlets(page: Page, form: Format) -> frozenset[str]:
    metadata = page.metadata
    publisher = metadata.publisher.value if metadata.publisher else ""
    names = {form.agency or "", *form.brands.values(), *form.sources, *form.holders, publisher}
    names.add(metadata.copyright_holder or "")
    return frozenset(filter(None, map(_folded, names)))


def _folded(name: str) -> str:
    return _LETTERS.sub("", name.casefold()).removesuffix("com")
