"""Whether an article is about an entity, or only mentions it."""

from worker.records import Entity

ABOUT = 0.75
"""The least salience of what an article is about: mentioned at its beginning, and often."""


def is_about(entity: Entity) -> bool:
    """Tell whether an entity is a subject of its article."""
    return entity.salience is not None and entity.salience >= ABOUT
