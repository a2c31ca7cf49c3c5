"""What reports a quote: a verb, and words for the speaker."""

from enum import Enum
from typing import NamedTuple

from worker.records import Entity


class Kind(Enum):
    """How a speaker is referred to."""

    NAME = "name"
    PRONOUN = "pronoun"
    GROUP = "group"  # a pronoun for several, or for a body
    REFERENCE = "reference"  # "pemain itu": somebody who was named before
    UNKNOWN = "unknown"


class Reference(NamedTuple):
    """The words of a text for a speaker; `entity` is known for a name and for an office."""

    kind: Kind
    start: int
    end: int
    entity: Entity | None = None


class Attribution(NamedTuple):
    """The verb that reports a quote, the speaker's words, and where that ends."""

    verb: str | None
    speaker: Reference | None
    end: int
