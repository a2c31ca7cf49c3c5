"""Objects of JSON without what is not there."""

from collections.abc import Mapping
from typing import Any


def present(members: Mapping[str, Any]) -> dict[str, Any]:
    """Drop the members that are null, an empty string, list or object."""
    return {name: value for name, value in members.items() if value not in (None, "", [], {}, ())}
