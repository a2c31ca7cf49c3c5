"""The labelled parts with which a line ends: credits, sources, related articles, copyright."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from worker.agencies import Format
from worker.document import Kind, Line, Part
from worker.extractors.holders import read_copyright
from worker.extractors.names import read_names, read_sources
from worker.records import CreditRole

_TAIL = 1_500  # characters at the end of a line in which its labels may begin
_LONGEST_TITLE = 300
_LONGEST_UNREADABLE = 80
_SENTENCE_END = ".!?…\"”'’»)]"
_SENTENCE_BREAK = re.compile(r"[a-z0-9]{3}[.!?][\"”]? [A-Z\"“]")
_SEPARATORS = " ,;|"


@dataclass(frozen=True, slots=True)
class Reading:
    """The labelled parts at the end of a line, and the length of the prose before them."""

    head: int
    parts: tuple[Part, ...]


def read_labels(line: Line, form: Format) -> Reading:
    """Read the labelled parts with which a line ends; there are none where it ends in prose."""
    text = line.text
    if form.notice and form.notice.match(text):
        return Reading(0, (Part(Kind.NOTICE, line, "notice"),))
    found: list[tuple[int, tuple[Part, ...]]] = []
    end = len(text)
    for match in reversed(_labels(text, form)):
        # What does not read like what its label announces belongs to the label before it.
        if labelled := _labelled(line, match, end, form):
            end = match.start()
            found.insert(0, (end, labelled))
    while found and not _may_begin(text, found[0][0], found):
        del found[0]
    head = found[0][0] if found else len(text)
    parts = [part for _, labelled in found for part in labelled]
    if code := _code(line, head, form):
        head, parts = code[0], [code[1], *parts]
    return Reading(head, tuple(parts))


def ends_with(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the match of a pattern that ends a text."""
    matches = pattern.finditer(text, max(0, len(text) - _TAIL))
    return next((match for match in matches if match.end() == len(text)), None)


def _labels(text: str, form: Format) -> list[re.Match[str]]:
    tail = text[-_TAIL:].lower()
    if not any(hint in tail for hint in form.labels.hints):
        return []
    matches = form.labels.pattern.finditer(text, max(0, len(text) - _TAIL))
    return [match for match in matches if match.start() == 0 or not match[0][0].islower()]


def _may_begin(text: str, start: int, found: Sequence[tuple[int, tuple[Part, ...]]]) -> bool:
    """Tell whether labels may begin here: where a line does, or where its prose has ended."""
    before = text[:start].rstrip(" ")
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


def _labelled(line: Line, match: re.Match[str], end: int, form: Format) -> tuple[Part, ...]:
    """Read one label and what follows it up to `end`; nothing if that is not what it announces."""
    label = form.labels.meaning(match)
    whole = line.cut(match.start(), end)
    value = line.text[match.end() : end].strip(_SEPARATORS)
    begins_line = match.start() == 0
    if label.kind == "copyright":
        return _copyright(line, match, end, form)
    if label.kind == "credit":
        return _credit(whole, value, label.role, form, begins_line=begins_line)
    if label.kind == "source":
        is_source = read_sources(value) is not None
        return (Part(Kind.SOURCE, whole, "label.source", value),) if is_source else ()
    is_title = _is_title(value, begins_line=begins_line)
    return (Part(Kind.RELATED, whole, "label.related", value),) if is_title else ()


def _credit(
    line: Line, value: str, role: CreditRole | None, form: Format, *, begins_line: bool
) -> tuple[Part, ...]:
    if read_names(value, form.desks) is not None:
        return (Part(Kind.CREDIT, line, "label.credit", value, role),)
    is_short = begins_line and len(value) <= _LONGEST_UNREADABLE
    if is_short and value[-1] not in _SENTENCE_END:
        return (Part(Kind.UNREADABLE, line, "label.credit", value, role),)
    return ()


def _is_title(value: str, *, begins_line: bool) -> bool:
    if not value or len(value) > _LONGEST_TITLE or _SENTENCE_BREAK.search(value):
        return False
    return begins_line or not value.endswith(".")


def _copyright(line: Line, match: re.Match[str], end: int, form: Format) -> tuple[Part, ...]:
    notice = form.notice.search(line.text, match.end(), end) if form.notice else None
    value = line.text[match.end() : notice.start() if notice else end]
    holding = read_copyright(value)
    if holding is None:
        return ()
    value_end = match.end() + holding.length
    value = value[: holding.length]
    part = Part(Kind.COPYRIGHT, line.cut(match.start(), value_end), "label.copyright", value)
    rest = line.cut(value_end, end)
    if not rest.text.strip(_SEPARATORS + "."):
        return (part,)
    if rest.text[0].islower():  # the sentence goes on
        return ()
    return (part, Part(Kind.NOTICE, rest, "notice" if notice else "after_end"))


def _code(line: Line, head: int, form: Format) -> tuple[int, Part] | None:
    """Read the initials that end the prose, and say where they begin."""
    prose = line.text[:head].rstrip(" ")
    match = ends_with(form.code, prose) if form.code else None
    if match is None or not (match["reporter"] or _may_begin(prose, match.start(), ())):
        return None
    piece = line.cut(match.start(), match.end())
    return match.start(), Part(Kind.CODE, piece, f"{form.name}.code", match=match)
