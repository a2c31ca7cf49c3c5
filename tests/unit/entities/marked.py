"""Texts with their names marked: "Presiden [P Joko Widodo] tiba di [L Bogor]"."""

import re

from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens, tokenise
from worker.records import EntityType

TYPES: dict[str, EntityType] = {"P": "PERSON", "O": "ORGANISATION", "L": "LOCATION"}
_MARKED = re.compile(r"\[([POL]) ([^\]]+)\]")


def read(marked: str) -> tuple[Tokens, list[TypedSpan]]:
    """Return the tokens of a text and its names."""
    text = _MARKED.sub(lambda match: match[2], marked)
    tokens = tokenise(text)
    spans = []
    shift = 0
    for match in _MARKED.finditer(marked):
        start = match.start() - shift
        end = start + len(match[2])
        shift += len(match[0]) - len(match[2])
        inside = [i for i, at in enumerate(tokens.starts) if start <= at < end]
        spans.append(TypedSpan(inside[0], inside[-1] + 1, TYPES[match[1]]))
    return tokens, spans


def write(tokens: Tokens, spans: list[TypedSpan]) -> str:
    """Return a text with its names marked."""
    text = tokens.text
    letters = {kind: letter for letter, kind in TYPES.items()}
    for span in reversed(spans):
        start, end = tokens.starts[span.first], tokens.end(span.end - 1)
        text = f"{text[:start]}[{letters[span.type]} {text[start:end]}]{text[end:]}"
    return text
