"""Which stretches of a text name a person, an organisation or a place.

By rules, until the trained model takes this package's place: it has to return the same spans.
"""

from worker.entities.items import Item
from worker.entities.lexicon import Lexicon
from worker.entities.recognition.full_names import find_full_names
from worker.entities.recognition.organisations import find_organisations
from worker.entities.recognition.people import find_people
from worker.entities.recognition.places import find_places
from worker.entities.spans import TypedSpan, without_overlaps
from worker.entities.tokens import Tokens


def recognise(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> list[TypedSpan]:
    """Find the names in a text.

    Args:
        tokens: the text.
        items: the text's items, put together.
        lexicon: the language's.

    Returns:
        Spans in the order of the text, none of which overlap.
    """
    people = list(find_people(tokens, items, lexicon))
    people.extend(find_full_names(tokens, items, people))
    named = frozenset(person.first for person in people)
    organisations = find_organisations(tokens, items, named)
    places = find_places(tokens, items, lexicon, named)
    return without_overlaps([*people, *organisations, *places])
