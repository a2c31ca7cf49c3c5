"""The cases: articles of our own writing, and whom and what each of them names.

`tests/golden_entities/<topic>/<case>/` holds `input.txt`, the article as its outlet publishes it,
and `expected.json`, written down from the text by the labelling rules (`training/corpus/RULES.md`)
and never from what the worker puts out:

    entities      every person, organisation and place, and such other things as are certain
      type, name  without a name, the entity is known by its mentions
      mentions    what stands in the text, in its order, each time it stands there
      role        of each person; a list where the text leaves a choice
      links       those that must be there; `not_links`: those that must not
      in_dateline, value, unit
    optional      mentions that count neither for nor against
    known_errors  what the worker gets wrong today: a check, and what comes out instead

The name of a check is type and name of its entity ("PERSON Joko Widodo"; the first mention where
there is no name), or `nothing else`: no person, organisation or place but those.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from worker.pipeline import Enriched, process
from worker.records import EnrichedArticle, Entity, InputRecord

HERE = Path(__file__).parent
NOW = datetime(2026, 1, 1, tzinfo=UTC)
NOTHING_ELSE = "nothing else"
COMPLETE_TYPES = frozenset({"PERSON", "ORGANISATION", "LOCATION"})
"""The types of which an article's expected entities are all that it names."""

Expected = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """An article with what it names; `id` is `topic/case`."""

    id: str
    folder: Path
    entities: Mapping[str, Expected]
    optional: frozenset[str]
    known_errors: Mapping[str, str]

    @property
    def checks(self) -> tuple[str, ...]:
        """The names of its checks."""
        return (*self.entities, NOTHING_ELSE)


@cache
def load_cases() -> tuple[Case, ...]:
    """Read all cases, by topic and name."""
    return tuple(_load(path.parent) for path in sorted(HERE.glob("*/*/expected.json")))


def _load(folder: Path) -> Case:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert expected.keys() <= {"entities", "optional", "known_errors"}, folder
    return Case(
        f"{folder.parent.name}/{folder.name}",
        folder,
        {check_name(entity): entity for entity in expected["entities"]},
        frozenset(expected.get("optional", ())),
        expected.get("known_errors", {}),
    )


def check_name(entity: Expected) -> str:
    """Say what the check of an entity is called."""
    return f"{entity['type']} {entity.get('name') or entity['mentions'][0]}"


@cache
def enrich(folder: Path) -> EnrichedArticle:
    """Process an article, once."""
    value = (folder / "input.txt").read_bytes()
    record = InputRecord("raw", 0, 0, None, None, value, (("content-type", b"text/plain"),))
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Enriched), outcome
    return outcome.article


def wanted(entity: Expected) -> dict[str, Any]:
    """Return what `found` must give for an entity."""
    missing = dict.fromkeys(entity.get("not_links", ()))
    links = {**entity.get("links", {}), **missing}
    fields = {key: entity[key] for key in ("name", "role", "value", "unit") if key in entity}
    if isinstance(fields.get("role"), list):
        fields["role"] = fields["role"][0]
    in_dateline = entity.get("in_dateline", False)
    return fields | {"mentions": entity["mentions"], "links": links, "in_dateline": in_dateline}


def found(case: Case, entity: Expected) -> dict[str, Any] | None:
    """Return the same of what the worker found, None where it found nothing like it."""
    match = _most_alike(case, entity)
    if match is None:
        return None
    fields = {key: getattr(match, key) for key in ("name", "role", "value", "unit")}
    choices = entity.get("role")
    if isinstance(choices, list) and match.role in choices:
        fields["role"] = choices[0]
    links = {key: match.links.get(key) for key in entity.get("links", ())}
    for key, value in entity.get("not_links", {}).items():
        links[key] = value if match.links.get(key) == value else None
    return {key: value for key, value in fields.items() if key in entity} | {
        "mentions": _mentions(case, entity, match),
        "links": links,
        "in_dateline": match.in_dateline,
    }


def _most_alike(case: Case, entity: Expected) -> Entity | None:
    """Return the entity of this name, else the one that shares most mentions."""
    same_type = [one for one in enrich(case.folder).entities if one.type == entity["type"]]
    for one in same_type:
        if "name" in entity and one.name == entity["name"]:
            return one
    best = max(same_type, key=lambda one: _shared(entity, one), default=None)
    return best if best and _shared(entity, best) else None


def _shared(entity: Expected, other: Entity) -> int:
    texts = Counter(mention.text for mention in other.mentions)
    return (Counter[str](entity["mentions"]) & texts).total()


def _mentions(case: Case, entity: Expected, match: Entity) -> list[str]:
    """Return the mentions without those that are optional and not this entity's own."""
    left_out = case.optional.difference(entity["mentions"])
    return [mention.text for mention in match.mentions if mention.text not in left_out]


def extras(case: Case) -> list[str]:
    """Return the mentions that the article does not have, each with its type."""
    expected = Counter(
        (entity["type"], mention)
        for entity in case.entities.values()
        for mention in entity["mentions"]
    )
    came = Counter(
        (entity.type, mention.text)
        for entity in enrich(case.folder).entities
        if entity.type in COMPLETE_TYPES
        for mention in entity.mentions
    )
    more = (came - expected).elements()
    return [f"{kind} {text}" for kind, text in more if text not in case.optional]
