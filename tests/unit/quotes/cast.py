"""A way to write down an article with its entities, for tables of cases.

`[P Budi Santoso; Ketua KPK]` is a mention of a person, with an office where one is given; `O` is an
organisation, `L` a location. Mentions whose last words are the same are of one entity, which has
the longest of them as its name.
"""

import re

from worker.document import Body
from worker.quotes import find_quotes
from worker.records import Entity, EntityType, Mention, Quote, Span

TYPES: dict[str, EntityType] = {"P": "PERSON", "O": "ORGANISATION", "L": "LOCATION"}
MARK = re.compile(r"\[([POL]) ([^\];]+)(?:; ([^\]]+))?\]")


def cast(marked: str) -> tuple[Body, tuple[Entity, ...]]:
    text, position = "", 0
    mentions: dict[tuple[str, str], list[Mention]] = {}
    roles: dict[tuple[str, str], str] = {}
    for match in MARK.finditer(marked):
        text += marked[position : match.start()]
        kind, surface, role = match.groups()
        key = (kind, surface.split()[-1])
        mentions.setdefault(key, []).append(Mention(len(text), len(text) + len(surface), surface))
        if role:
            roles[key] = role
        text += surface
        position = match.end()
    text += marked[position:]
    entities = [
        Entity(
            id=f"{kind}:{last}",
            id_basis="name",
            type=TYPES[kind],
            name=max((mention.text for mention in found), key=len),
            role=roles.get((kind, last)),
            mentions=tuple(found),
        )
        for (kind, last), found in mentions.items()
    ]
    return body(text), tuple(entities)


def body(text: str) -> Body:
    spans: list[Span] = []
    position = 0
    for line in text.split("\n"):
        spans.append(Span(position, position + len(line)))
        position += len(line) + 1
    return Body(text, tuple(spans))


def quotes(marked: str, language: str) -> tuple[Quote, ...]:
    article, entities = cast(marked)
    found = find_quotes(article, entities, language=language)
    for quote in found:
        parts = [article.text[part.start : part.end] for part in quote.parts]
        assert quote.text == " ".join(parts)
        assert (quote.start, quote.end) == (quote.parts[0].start, quote.parts[-1].end)
    return found


def told(marked: str, language: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (
            quote.text,
            quote.verb,
            quote.speaker.name if quote.speaker else None,
            quote.speaker.text if quote.speaker else None,
        )
        for quote in quotes(marked, language)
    ]
