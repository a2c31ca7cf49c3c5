"""Record values to raw articles, and records to JSON."""

from worker.codec.article import decode
from worker.codec.json_text import to_json

__all__ = ["decode", "to_json"]
