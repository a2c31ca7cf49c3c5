"""An article taken apart: what its lines are."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from worker.agencies import Format
from worker.document.line import Line
from worker.records import CreditRole


class Kind(StrEnum):
    """What a part of an article is."""

    HEADLINE = "headline"
    CAPTION = "caption"
    DATELINE = "dateline"
    BODY = "body"
    CREDIT = "credit"
    UNREADABLE = "unreadable"  # a credit whose label is followed by what names nobody
    CODE = "code"
    SOURCE = "source"
    RELATED = "related"
    COPYRIGHT = "copyright"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line, and what it is.

    `line` is all of it, `value` what follows its label. `rule` is the name that provenance gives
    to how it was told, `match` what an outlet's pattern found in it.
    """

    kind: Kind
    line: Line
    rule: str
    value: str = ""
    role: CreditRole | None = None
    match: re.Match[str] | None = None


class Sign(StrEnum):
    """By what an article's format was recognised."""

    DATELINE = "dateline"
    COPYRIGHT = "copyright"
    URL = "url"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Document:
    """An article taken apart: every line of the source, or part of a line, with what it is.

    `sign` is None where no format was recognised. `published` is the day of publication that the
    producer states.
    """

    source: str
    format: Format
    parts: tuple[Part, ...]
    sign: Sign | None = None
    published: date | None = None

    def of(self, *kinds: Kind) -> tuple[Part, ...]:
        """Return the parts of some kinds, in the order of the source."""
        return tuple(part for part in self.parts if part.kind in kinds)
