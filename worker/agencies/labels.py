"""The words that announce a credit, a source, a related article or a copyright."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from worker.languages import Language
from worker.records import CreditRole

LabelKind = Literal["credit", "source", "related", "copyright"]


@dataclass(frozen=True, slots=True)
class Label:
    """What follows this label; `role` is set for credits only."""

    kind: LabelKind
    role: CreditRole | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of a format: one pattern that finds them, and what each means.

    The pattern's last group that matched holds the words; `meanings` knows them in lower case.
    No label is in a text that has none of the `hints`, in lower case: they are faster to look for.
    The words `above` need no colon where they begin a line above the dateline ("Oleh A").
    """

    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    above: frozenset[str]
    meanings: Mapping[str, Label]

    def meaning(self, match: re.Match[str]) -> Label:
        """Say what a match of one of the patterns announces."""
        words = match[match.lastgroup or 0]
        return self.meanings.get(words.lower(), _COPYRIGHT)


_COPYRIGHT = Label("copyright")


def labels_of(
    *languages: Language,
    credits: Mapping[str, CreditRole],  # noqa: A002 - the field's name
) -> Labels:
    """Gather the labels of some languages and an outlet's own credit labels (in lower case)."""
    before_colon: dict[str, Label] = {}
    bare: dict[str, Label] = {}
    signed: set[str] = set()
    for language in languages:
        roles = language.credit_labels
        before_colon |= {word: Label("credit", role) for word, role in roles.items()}
        before_colon |= {word: Label("source") for word in language.source_labels}
        before_colon |= {word: Label("related") for word in language.related_labels}
        bare |= {word: Label("credit", role) for word, role in language.by_lines.items()}
        signed |= language.copyright_words
    before_colon |= {word: Label("credit", role) for word, role in credits.items()}
    pattern = (
        rf"(?P<labelled>{_either(before_colon)}) ?: ?"
        rf"|(?P<bare>{_either(bare)})(?: ?: ?| )"
        rf"|(?P<signed>(?:(?:{_either(signed)}) ?)?©|(?:{_either(signed)}) ?\(c\)) ?"
    )
    return Labels(
        re.compile(pattern, re.IGNORECASE),
        (":", "©", "(c)", *bare),
        frozenset().union(*(language.by_words for language in languages)),
        before_colon | bare,
    )


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or "(?!)"
