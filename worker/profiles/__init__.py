"""Enriched articles in the vocabularies of others: IPTC ninjs and schema.org.

Pure mappings of what the article says: nothing is read anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from worker.profiles.json_ld import VOCABULARY, to_json_ld
from worker.profiles.ninjs import SCHEMA, to_ninjs
from worker.records import EnrichedArticle

ProfileName = Literal["ninjs", "jsonld"]


@dataclass(frozen=True, slots=True)
class Profile:
    """A vocabulary: how an article is written in it, and what the headers of such a record say."""

    write: Callable[[EnrichedArticle], dict[str, Any]]
    content_type: str
    event_type: str
    data_schema: str


PROFILES: Mapping[ProfileName, Profile] = {
    "ninjs": Profile(to_ninjs, "application/json", "news.article.ninjs.v1", SCHEMA),
    "jsonld": Profile(to_json_ld, "application/ld+json", "news.article.jsonld.v1", VOCABULARY),
}

__all__ = ["PROFILES", "Profile", "ProfileName", "to_json_ld", "to_ninjs"]
