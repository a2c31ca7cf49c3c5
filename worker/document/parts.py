"""An article taken apart: what its lines are."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from worker.agencies import Format
from worker.document.line import Line
from worker.records import CreditRole, Span


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


class Part(NamedTuple):
    """A stretch of a line, and what it is.

    `line` is all of it, `value` what follows its label, `names` who or what is credited. `rule` is
    the name that provenance gives to how it was told, `match` what an outlet's pattern found in
    it. `confidence` is None where the rule is as good as certain.
    """

    kind: Kind
    line: Line
    rule: str
    value: str = ""
    role: CreditRole | None = None
    names: tuple[str, ...] = ()
    match: re.Match[str] | None = None
    confidence: float | None = None


class Sign(StrEnum):
    """By what an article's format was recognised."""

    DATELINE = "dateline"
    BY_LINE = "by_line"
    COPYRIGHT = "copyright"
    URL = "url"
    MARK = "mark"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Document:
    """An article taken apart: every line of the source, or part of a line, with what it is.

    `sign` is None where no format was recognised. `outlet` is the name of the outlet that the sign
    tells, and `told_at` where in the source it does. `published` is the day of publication that
    the producer states.
    """

    source: str
    format: Format
    parts: tuple[Part, ...]
    sign: Sign | None = None
    outlet: str | None = None
    told_at: Span | None = None
    published: date | None = None

    def of(self, *kinds: Kind) -> tuple[Part, ...]:
        """Return the parts of some kinds, in the order of the source."""
        return tuple([part for part in self.parts if part.kind in kinds])
