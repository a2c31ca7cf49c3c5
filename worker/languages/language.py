"""What a language knows about news copy: data only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from worker.records import CreditRole


@dataclass(frozen=True, slots=True)
class Language:
    """A language, as far as the extractors need to know it.

    All words are in lower case. Labels stand before a colon ("editor": "Editor: ..."); `by_lines`
    need none ("reported by": "Reported by ..."), nor do `by_words` above the text ("by": "By ...").
    `months` are numbered from 1, and so are `days` (1 is Monday, as in ISO 8601).
    `list_labels` stand alone above the titles of related articles.
    `function_words` are frequent in every text,
    `markers` are those that set the language apart from its neighbours.
    """

    code: str
    function_words: frozenset[str]
    markers: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    credit_labels: Mapping[str, CreditRole] = field(default_factory=dict)
    by_lines: Mapping[str, CreditRole] = field(default_factory=dict)
    by_words: frozenset[str] = frozenset()
    source_labels: frozenset[str] = frozenset()
    related_labels: frozenset[str] = frozenset()
    list_labels: frozenset[str] = frozenset()
    copyright_words: frozenset[str] = frozenset()
    name_joiners: frozenset[str] = frozenset()
    furniture: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """Read a list of words that white space separates."""
    return frozenset(text.split())
