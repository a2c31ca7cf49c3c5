"""Newswire worker: raw news articles in, enriched articles and entities out."""

__version__ = "0.1.0"
