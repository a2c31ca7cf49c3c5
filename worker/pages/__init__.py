"""Pages: HTML to the text of an article and to what its markup says of it.

A page is read once, from left to right, by a scanner of our own (`tokens`), since what it costs is
bounded by the length of the page alone: the libraries' parsers take time that grows with the square
of nesting or of attributes, and lose where in the source a text stands. `tests/html_comparison`
compares it with them.
"""

from worker.pages.metadata import Metadata, Person
from worker.pages.page import Page, PageLink, canonical_url, read_page
from worker.pages.source_lines import place_in_source, put_above

__all__ = [
    "Metadata",
    "Page",
    "PageLink",
    "Person",
    "canonical_url",
    "place_in_source",
    "put_above",
    "read_page",
]
