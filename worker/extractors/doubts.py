"""What was printed but could not be read with certainty."""

from collections.abc import Iterator

from worker.document import Document, Kind, Part
from worker.records import Problem


def find_doubts(document: Document) -> tuple[Problem, ...]:
    """Name what is neither in the body nor in another field."""
    return tuple(_doubts(document))


def _doubts(document: Document) -> Iterator[Problem]:
    for part in document.of(Kind.UNREADABLE):
        yield Problem(
            "credits", "implausible_name", f"The line {part.line.text!r} names nobody for certain."
        )
    for part in document.of(Kind.CODE):
        if not _is_read(part):
            yield Problem(
                "credits", "unknown_initials", f"The code {part.line.text} tells no role."
            )
    after = [part for part in document.of(Kind.NOTICE) if part.rule == "after_end"]
    if after:
        length = sum(len(part.line.text) for part in after)
        yield Problem(
            "body",
            "text_after_end",
            f"{length} characters after the article's end were left out, "
            f"from offset {after[0].line.start} of the source on.",
        )


def _is_read(part: Part) -> bool:
    groups = part.match.groupdict() if part.match else {}
    return bool(groups.get("reporter") or groups.get("codes"))
