"""Outcomes to output records: keys, ids, headers, values."""

from worker.outputs.dead_letters import dead_letter, dead_letter_reference
from worker.outputs.encoding import encode
from worker.outputs.routes import ProfileRoute, Routes
from worker.outputs.size import serialized_size

__all__ = [
    "ProfileRoute",
    "Routes",
    "dead_letter",
    "dead_letter_reference",
    "encode",
    "serialized_size",
]
