"""Where outputs go."""

from dataclasses import dataclass

from worker.profiles import Profile
from worker.records import EntityType


@dataclass(frozen=True, slots=True)
class ProfileRoute:
    """An additional topic, and the vocabulary in which articles are written there."""

    topic: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Routes:
    """Where outputs go, and what is said of their origin."""

    enriched_topic: str
    entities_topic: str
    dead_letter_topic: str
    consumer_group: str
    entity_types: frozenset[EntityType]
    profile: ProfileRoute | None = None
