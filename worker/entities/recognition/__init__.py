"""Which stretches of an English text name a person, an organisation or a place: by rules.

A text becomes a row of items (`items.py`, `composition.py`): titles, places, organisations, cue
words and unknown names; each of the other modules reads its type from them. Indonesian has the
trained tagger instead, which returns the same spans.
"""

from worker.entities.recognition.composition import compose
from worker.entities.recognition.full_names import find_full_names
from worker.entities.recognition.items import read_items
from worker.entities.recognition.lexicon import load_lexicon
from worker.entities.recognition.organisations import find_organisations
from worker.entities.recognition.people import find_people
from worker.entities.recognition.places import find_places
from worker.entities.spans import TypedSpan, without_overlaps
from worker.entities.tokens import Tokens


def recognise(tokens: Tokens) -> list[TypedSpan]:
    """Find the names in a text, in its order, without overlaps."""
    lexicon = load_lexicon()
    items = compose(tokens, read_items(tokens, lexicon), lexicon)
    people = list(find_people(tokens, items, lexicon))
    people.extend(find_full_names(tokens, items, people, lexicon.vocabulary.nicknames))
    named = frozenset(person.first for person in people)
    organisations = find_organisations(tokens, items, named)
    places = find_places(tokens, items, named)
    return without_overlaps([*people, *organisations, *places])
