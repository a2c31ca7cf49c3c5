"""The words that announce a credit, a source, a related article or a copyright."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from worker.languages import Language
from worker.records import CreditRole

LabelKind = Literal["credit", "source", "related", "copyright"]


@dataclass(frozen=True, slots=True)
class Label:
    """What follows this label; `role` is set for credits only."""

    kind: LabelKind
    role: CreditRole | None = None


class Announcement(NamedTuple):
    """A label in a text: where its words begin, and where what it announces begins."""

    start: int
    end: int
    label: Label


_COPYRIGHT = Label("copyright")
_COPYRIGHT_OF = re.compile(r"Copyright (?=(?:19|20)\d\d )")  # "Copyright 2024 The Wire."
_ENDING = 3  # letters: enough to tell most words from a label's


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of a format, in lower case.

    Attributes:
        before_colon: what stands before a colon ("Editor: A").
        alone: what needs no colon ("Reported by A").
        in_line: what needs none where it begins a line ("Penulis A"); one word each.
        lists: what stands on a line of its own above the titles of related articles.
        above: what needs no colon where it begins a line above the dateline ("Oleh A").
    """

    before_colon: Mapping[str, Label]
    alone: Mapping[str, Label]
    in_line: Mapping[str, Label]
    lists: frozenset[str]
    above: frozenset[str]
    _alone: re.Pattern[str]
    _alone_hints: tuple[str, ...]
    _signed: re.Pattern[str]
    _lengths: tuple[int, ...]
    _endings: frozenset[str]

    def find(self, text: str, start: int = 0) -> list[Announcement]:
        """Find the labels of a text from `start` on, in their order."""
        found = self._before_colons(text, start) if ":" in text else []
        if "©" in text or "(c)" in text or "(C)" in text:
            for match in self._signed.finditer(text, start):
                found.append(Announcement(*match.span(), _COPYRIGHT))
        elif text.startswith("Copyright ") and (unsigned := _COPYRIGHT_OF.match(text)):
            found.append(Announcement(*unsigned.span(), _COPYRIGHT))
        for hint in self._alone_hints:
            if hint in text:
                found += self._without_colons(text, start)
                break
        if self.in_line and (begun := self.in_line.get(text.partition(" ")[0].lower())):
            found += [] if found and found[0].start == 0 else [_in_line(text, begun)]
        if len(found) > 1 or (found and found[0].start):
            found = [each for each in found if each.start == 0 or not text[each.start].islower()]
            found.sort(key=lambda each: each.start)
        return found

    def _begin(self, text: str, start: int, end: int) -> int | None:
        """Return where the longest label begins that ends at `end`."""
        if end <= self._lengths[0] and start == 0 and text[:end].lower() in self.before_colon:
            return 0
        for length in self._lengths:
            if end - length >= start and text[end - length : end].lower() in self.before_colon:
                return end - length
        return None

    def _without_colons(self, text: str, start: int) -> Iterator[Announcement]:
        for match in self._alone.finditer(text, start):
            yield Announcement(*match.span(), self.alone[match["words"].lower()])

    def _before_colons(self, text: str, start: int) -> list[Announcement]:
        found = []
        colon = text.find(":", start)
        while colon >= 0:
            end = colon - 1 if text.startswith(" ", colon - 1) else colon
            if text[max(end - _ENDING, 0) : end].lower() in self._endings:
                begin = self._begin(text, start, end)
                if begin is not None:
                    label = self.before_colon[text[begin:end].lower()]
                    found.append(Announcement(begin, _value_start(text, colon + 1), label))
            colon = text.find(":", colon + 1)
        return found


def labels_of(
    *languages: Language,
    credits: Mapping[str, CreditRole] | None = None,  # noqa: A002 - the field's name
    in_line: Mapping[str, CreditRole] | None = None,
    related: Iterable[str] = (),
    lists: Iterable[str] = (),
) -> Labels:
    """Gather the labels of some languages and an outlet's own (in lower case)."""
    before_colon: dict[str, Label] = {}
    alone: dict[str, Label] = {}
    signed: set[str] = set()
    headings: set[str] = {*related, *lists}
    for language in languages:
        roles = language.credit_labels
        before_colon |= {word: Label("credit", role) for word, role in roles.items()}
        before_colon |= {word: Label("source") for word in language.source_labels}
        before_colon |= {word: Label("related") for word in language.related_labels}
        alone |= {word: Label("credit", role) for word, role in language.by_lines.items()}
        signed |= language.copyright_words
        headings |= language.related_labels | language.list_labels
    before_colon |= {word: Label("credit", role) for word, role in (credits or {}).items()}
    before_colon |= {word: Label("related") for word in related}
    before_colon |= alone
    by_line = {word: Label("credit", role) for word, role in (in_line or {}).items()}
    last_words = {" " + word.rpartition(" ")[2] for word in alone}
    return Labels(
        before_colon,
        alone,
        by_line,
        frozenset(headings),
        frozenset().union(*(language.by_words for language in languages)),
        re.compile(rf"(?P<words>{_either(alone)}) (?!:)", re.IGNORECASE),
        tuple(case(word) for word in sorted(last_words) for case in (str, str.title, str.upper)),
        re.compile(
            rf"(?:(?:(?:{_either(signed)}) ?)?©|(?:{_either(signed)}) ?\(c\)) ?", re.IGNORECASE
        ),
        tuple(sorted({len(word) for word in before_colon}, reverse=True)),
        frozenset(word[-_ENDING:] for word in before_colon),
    )


def _in_line(text: str, label: Label) -> Announcement:
    first, space, _ = text.partition(" ")
    return Announcement(0, len(first + space), label)


def _value_start(text: str, start: int) -> int:
    return start + 1 if text.startswith(" ", start) else start


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or "(?!)"
