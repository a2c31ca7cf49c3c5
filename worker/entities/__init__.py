"""Whom and what an article is about."""

from worker.document import Body
from worker.entities.composition import compose
from worker.entities.gazetteer import place_links
from worker.entities.items import read_items
from worker.entities.lexicon import VOCABULARIES, load_lexicon
from worker.entities.recognition import recognise
from worker.entities.resolution import resolve
from worker.entities.tokens import tokenise
from worker.records import Dateline, Entity

__all__ = ["MODEL_VERSION", "find_entities", "place_links"]

MODEL_VERSION: str | None = None


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
    if language not in VOCABULARIES:
        return ()
    lexicon = load_lexicon(language)
    tokens = tokenise(body.text)
    items = compose(tokens, read_items(tokens, lexicon), lexicon)
    spans = recognise(tokens, items, lexicon)
    return resolve(tokens, items, spans, lexicon=lexicon, dateline=dateline, language=language)
