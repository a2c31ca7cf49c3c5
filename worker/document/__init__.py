"""The article while it is being read: its clean lines, its parts, its body."""

from worker.document.body import Body, join_paragraphs
from worker.document.cleaning import read_lines
from worker.document.finding import Finding, find
from worker.document.line import Line, join_lines
from worker.document.parts import Document, Kind, Part, Sign

__all__ = [
    "Body",
    "Document",
    "Finding",
    "Kind",
    "Line",
    "Part",
    "Sign",
    "find",
    "join_lines",
    "join_paragraphs",
    "read_lines",
]
