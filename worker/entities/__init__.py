"""Whom and what an article is about.

    tokens -> names (Indonesian: `tagger`, `correction`; English: `recognition`) -> `propagation`
    patterns (`patterns`: events, laws, money, quantities, products) -> `overlaps`
    names and patterns -> `resolution`: `roles`, `coreference`, `links`, `salience` -> entities

Every step takes time linear in the text, knows no clock, and gives the same for the same text.
"""

from worker.document import Body
from worker.entities.correction import correct
from worker.entities.gazetteer import place_links
from worker.entities.lists import VOCABULARIES
from worker.entities.overlaps import without_overlaps
from worker.entities.patterns import find_patterns
from worker.entities.propagation import propagate
from worker.entities.recognition import recognise
from worker.entities.resolution import resolve
from worker.entities.spans import TypedSpan
from worker.entities.tagger import read_version, tag
from worker.entities.tokens import Tokens, tokenise
from worker.records import Dateline, Entity

__all__ = ["MODEL_VERSION", "find_entities", "find_names", "place_links"]

MODEL_VERSION = read_version()
"""Of the tagger's weights, for `enrichment.model_version`."""


def find_entities(
    body: Body, *, dateline: Dateline | None, language: str | None
) -> tuple[Entity, ...]:
    """Find the entities of an article, each once, with all its mentions.

    Args:
        body: the clean text; every mention slices it exactly.
        dateline: its places are entities too, with `in_dateline`.
        language: `id` or `en`; for others nothing is recognised.

    Returns:
        The places that stand in the dateline alone, then the others by their first mention.
    """
    if language is None or language not in VOCABULARIES:
        return ()
    tokens = tokenise(body.text)
    spans = find_names(tokens, language)
    spans, matches = without_overlaps(tokens, spans, find_patterns(body.text, language))
    return resolve(tokens, spans, matches, dateline=dateline, language=language)


def find_names(tokens: Tokens, language: str) -> list[TypedSpan]:
    """Find the people, organisations and places of a text, in its order, without overlaps."""
    found = correct(tokens, tag(tokens)) if language == "id" else recognise(tokens)
    return propagate(tokens, found, language)
