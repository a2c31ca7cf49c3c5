"""The labelled parts with which a line ends: credits, sources, related articles, copyright."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from worker.agencies import Announcement, Format
from worker.document import Kind, Line, Part
from worker.extractors.closing_credits import Credited, find_closing_credits, may_credit
from worker.extractors.holders import read_copyright
from worker.extractors.names import read_names, read_sources
from worker.records import CreditRole

ENDING = "ending"
"""The rule by which what closes the article is told, such as "Enditem"."""

_TAIL = 1_500  # characters at the end of a line in which its labels may begin
_LONGEST_TITLE = 300
_LONGEST_UNREADABLE = 80
_SENTENCE_END = ".!?…\"”'’»)]"
_SENTENCE_BREAK = re.compile(r"[a-z0-9]{3}[.!?][\"”]? [A-Z\"“]")
_SEPARATORS = " ,;|"
_BRACKETS = (")", "]", ").", "].")
_CONTRIBUTOR = re.compile(
    r"(?:kompas\.com/)?kontributor [a-z][\w -]{2,30}, ?(?=[^ ])", re.IGNORECASE
)  # "Penulis: Kontributor Solo, A"
_JOINING = frozenset({"dan", "atau", "and", "or"})
_LIKELY_ROLES = 0.8


class Reading(NamedTuple):
    """The labelled parts at the end of a line, and the length of the prose before them."""

    head: int
    parts: tuple[Part, ...]


def read_labels(line: Line, form: Format) -> Reading:
    """Read the labelled parts with which a line ends; there are none where it ends in prose."""
    text = line.text
    if form.notice and form.notice.match(text):
        return Reading(0, (Part(Kind.NOTICE, line, "notice"),))
    if form.ending and (ending := ends_with(form.ending, text)):
        before = _read_open(line.cut(0, ending.start()), form)
        close = Part(Kind.NOTICE, line.cut(ending.start()), ENDING)
        return Reading(before.head, (*before.parts, close))
    return _read_open(line, form)


def _read_open(line: Line, form: Format) -> Reading:
    """Read a line without what closes the article."""
    text = line.text
    if may_credit(text) and (closing := _closing_credits(line, form)):
        return closing
    announcements = form.labels.find(text, max(0, len(text) - _TAIL))
    if not announcements and not text.endswith(_BRACKETS):
        return Reading(len(text), ())
    last = _code(line, len(text), form) if text.endswith(_BRACKETS) else None
    end = last[0] if last else len(text)
    found: list[tuple[int, tuple[Part, ...]]] = []
    for announced in reversed(announcements):
        # What does not read like what its label announces belongs to the label before it.
        if announced.start < end and (labelled := _labelled(line, announced, end, form)):
            end = announced.start
            found.insert(0, (end, labelled))
    while found and found[0][0] and not _may_begin(text, found[0][0], found):
        del found[0]
    parts = [part for _, labelled in found for part in labelled]
    head = _head(text, found[0][0]) if found else len(text)
    if found and head and (first := _code(line, head, form)):
        head, parts = first[0], [first[1], *parts]
    if last:
        head, parts = min(head, last[0]), [*parts, last[1]]
    return Reading(head, tuple(parts))


def _head(text: str, start: int) -> int:
    """Return where the prose ends before labels, which may stand in brackets."""
    before = text[:start].rstrip(" ")
    return len(before) - 1 if before.endswith("(") else start


def _closing_credits(line: Line, form: Format) -> Reading | None:
    """Read "(Reporting by A; Editing by B)" at the end of a line, initials behind it included."""
    code = _code(line, len(line.text), form) if form.code else None
    found = find_closing_credits(line.text[: code[0]].rstrip(" ") if code else line.text)
    if found is None:
        return None
    parts = [_closing(line, credited) for credited in found[1]]
    return Reading(found[0], (*parts, code[1]) if code else tuple(parts))


def _closing(line: Line, credited: Credited) -> Part:
    clause = line.cut(credited.start, credited.end)
    if not credited.names:
        return Part(Kind.NOTICE, clause, "closing_credits")
    value = ", ".join(credited.names)
    return Part(Kind.CREDIT, clause, "closing_credits", value, credited.role, credited.names)


def ends_with(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the match of a pattern that ends a text."""
    matches = pattern.finditer(text, max(0, len(text) - _TAIL))
    return next((match for match in matches if match.end() == len(text)), None)


def _may_begin(text: str, start: int, found: Sequence[tuple[int, tuple[Part, ...]]]) -> bool:
    """Tell whether labels may begin here: where a line does, or where its prose has ended."""
    before = text[:start].rstrip(" ")
    if before.endswith("(") and text.endswith(")"):
        before = before[:-1].rstrip(" ")
    if not before or any(part.kind is Kind.COPYRIGHT for _, parts in found for part in parts):
        return True
    return before[-1] in _SENTENCE_END and not _is_quoting(before)


def _is_quoting(before: str) -> bool:
    """Tell whether the last quotation mark of a text opens a quote."""
    straight = before.rfind('"')
    curly = before.rfind("“")
    if curly > max(straight, before.rfind("”")):
        return True
    return straight > curly and (straight == 0 or before[straight - 1] in " (“[")


def _labelled(line: Line, announced: Announcement, end: int, form: Format) -> tuple[Part, ...]:
    """Read one label and what follows it up to `end`; nothing if that is not what it announces."""
    label = announced.label
    if label.kind == "copyright":
        return _copyright(line, announced, end, form)
    whole = line.cut(announced.start, end)
    value = line.text[announced.end : end].strip(_SEPARATORS)
    if value.endswith(")") and "(" not in value:
        value = value[:-1].rstrip(_SEPARATORS)
    begins_line = announced.start == 0
    if label.kind == "credit":
        has_colon = ":" in line.text[announced.start : announced.end]
        return _credit(whole, value, label.role, form, sure=begins_line and has_colon)
    if label.kind == "source":
        return _source(whole, value)
    is_title = _is_title(value, begins_line=begins_line)
    return (Part(Kind.RELATED, whole, "label.related", value),) if is_title else ()


def _credit(
    line: Line, value: str, role: CreditRole | None, form: Format, *, sure: bool
) -> tuple[Part, ...]:
    if contributor := _CONTRIBUTOR.match(value):
        value, role = value[contributor.end() :], "contributor"
    if (found := read_names(value, form.desks)) is not None:
        return (Part(Kind.CREDIT, line, "label.credit", value, role, found),)
    is_short = len(value) <= _LONGEST_UNREADABLE
    if sure and is_short and value[-1] not in _SENTENCE_END:
        return (Part(Kind.UNREADABLE, line, "label.credit", value, role),)
    return ()


def _source(line: Line, value: str) -> tuple[Part, ...]:
    """Read "Kompas.com/A, B" as an outlet and its reporters, anything else as sources."""
    outlet, _, people = value.partition("/")
    if "." in outlet and " " not in outlet and (reporters := read_names(people)):
        return (
            Part(Kind.SOURCE, line, "label.source", outlet),
            Part(Kind.CREDIT, line, "label.source", people, "reporter", reporters),
        )
    names = read_sources(value)
    return () if names is None else (Part(Kind.SOURCE, line, "label.source", value, names=names),)


def _is_title(value: str, *, begins_line: bool) -> bool:
    if not value or len(value) > _LONGEST_TITLE or _SENTENCE_BREAK.search(value):
        return False
    return begins_line or not value.endswith(".")


def _copyright(line: Line, announced: Announcement, end: int, form: Format) -> tuple[Part, ...]:
    start = announced.end
    notice = form.notice.search(line.text, start, end) if form.notice else None
    value = line.text[start : notice.start() if notice else end].rstrip(" ")
    holding = read_copyright(value)
    if holding is None:
        return ()
    value_end = start + holding.length
    value = value[: holding.length]
    part = Part(Kind.COPYRIGHT, line.cut(announced.start, value_end), "label.copyright", value)
    rest = line.cut(value_end, end)
    if not rest.text.strip(_SEPARATORS + "."):
        return (part,)
    if notice is None and rest.text[0].islower():  # the sentence goes on
        return ()
    return (part, Part(Kind.NOTICE, rest, "notice" if notice else "after_end"))


def _code(line: Line, head: int, form: Format) -> tuple[int, Part] | None:
    """Read the initials that end the prose, and say where they begin."""
    prose = line.text[:head].rstrip(" ")
    if form.code is None or not prose.endswith(_BRACKETS):
        return None
    start = max(prose.rfind("("), prose.rfind("["))
    match = form.code.fullmatch(prose, start) if start >= 0 else None
    if (
        match is None
        or _is_phrase(match)
        or not (_tells_two(match) or _may_begin(prose, start, ()))
    ):
        return None
    piece = line.cut(start, match.end())
    # That the first initials are the reporter's is a custom; a code of several kinds says so.
    confidence = None if match.groupdict().get("reporter") else _LIKELY_ROLES
    part = Part(Kind.CODE, piece, f"{form.name}.code", match=match, confidence=confidence)
    return start, part


def _tells_two(match: re.Match[str]) -> bool:
    """Tell codes of several people, which are no abbreviation that a sentence explains."""
    groups = match.groupdict()
    return bool(groups.get("reporter")) or "/" in (groups.get("codes") or "")


def _is_phrase(match: re.Match[str]) -> bool:
    """Tell "(dan/atau)", which no one's initials are."""
    return not _JOINING.isdisjoint((match.groupdict().get("codes") or "").lower().split("/"))
