"""What a name names, and what is no name.

The lists know organisations and countries; a person's surname is a person's; initials are what the
longer name is; a club's name that a town has as well is the town's behind a preposition alone; what
has one type at most of its mentions has it at all, but for names of places. Days, peoples, faiths,
abbreviations of things and head nouns alone name nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from worker.entities.correction.heads import ALONE, PLACES
from worker.entities.gazetteer import PlaceName, find_place
from worker.entities.lists import VOCABULARIES, load_lists, load_words
from worker.entities.spans import TypedSpan
from worker.entities.titles import load_titles
from worker.entities.tokens import Tokens
from worker.entities.vocabulary import words
from worker.records import EntityType

_NAMES_AFTER_ALL = words(
    "Twitter Instagram YouTube Youtube WhatsApp Telegram Timnas Hollywood Bollywood"
)
_NOT_TITLES = words("Raja Ratu Sultan Putri Bagus Paus Mayor Prince Queen King Lady Gus")
_ALSO_OTHERS = words("Tim Putri Christian Louis Ann Simon Sri Nova")
"""Given names that begin the names of teams, firms and bands as well."""
_LOCATIVES = words("di ke dari kota Kota asal warga menuju bandara stasiun Di Ke Dari klub")
_INITIALS = range(2, 5)
_MANY = 3
"""Mentions from which on the type of most is that of all."""


@cache
def _no_names() -> frozenset[str]:
    """Return what stands in capitals and names nothing."""
    vocabulary = VOCABULARIES["id"]
    single = (phrase for phrase in vocabulary.matters if " " not in phrase)
    titles = load_titles("id").forwards
    honorifics = (
        form
        for title in (*vocabulary.honorifics, *vocabulary.rulers)
        for form in (title, title.capitalize())
        if " " not in title and titles.longest([form], 0)
    )
    found = {*vocabulary.no_names, *single, *honorifics, *PLACES, *ALONE}
    return frozenset(found - _NAMES_AFTER_ALL - _NOT_TITLES)


class Kinds:
    """The types of the names of a text."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._given_names = VOCABULARIES["id"].given_names
        self._lists = load_lists("id")

    def settle(self, spans: Sequence[TypedSpan]) -> list[TypedSpan]:
        """Return the names among the spans, each with its type."""
        texts = [self._tokens.slice(span.first, span.end) for span in spans]
        kinds: dict[str, list[EntityType]] = {}
        for span, text in zip(spans, texts, strict=True):
            kinds.setdefault(text, []).append(span.type)
        parts = _parts_of_people(text for text in kinds if "PERSON" in kinds[text])
        settled = {text: self._kind(text, kinds[text], parts) for text in kinds}
        settled.update(_initials(kinds, settled))
        no_names = _no_names()
        nothing = {
            text
            for text, given in kinds.items()
            if (text in no_names and not _is_initials(text, given)) or self._is_ordinary(text)
        }
        return [
            self._typed(span, text, settled[text])
            for span, text in zip(spans, texts, strict=True)
            if text not in nothing
        ]

    def _typed(self, span: TypedSpan, text: str, kind: EntityType | None) -> TypedSpan:
        """Return a span with its type."""
        if kind is None and span.type == "LOCATION" and self._is_club(span, text):
            kind = "ORGANISATION"
        if kind is None or kind == span.type:
            return span
        return TypedSpan(span.first, span.end, kind)

    def _is_club(self, span: TypedSpan, text: str) -> bool:
        """Say whether a town's name that a club has as well is the club's."""
        if text not in self._lists.organisations and text not in self._lists.club_names:
            return False
        return not span.first or self._words[span.first - 1] not in _LOCATIVES

    def _kind(
        self, text: str, kinds: Sequence[EntityType], parts: frozenset[str]
    ) -> EntityType | None:
        """Return the type of a name, None where each mention keeps its own."""
        place = find_place(text, "id")
        if text in self._lists.nicknames:
            return "PERSON"
        if place is None:
            if text in self._lists.organisations:
                return "ORGANISATION"
            if text in parts or (set(kinds) == {"ORGANISATION"} and self._is_given(text)):
                return "PERSON"
        elif "ORGANISATION" in kinds and _is_large(place):
            return "LOCATION"
        if len(kinds) < _MANY or (place and "PERSON" not in kinds):
            return None
        (first, most), *others = Counter(kinds).most_common()
        return first if others and most > others[0][1] else None

    def _is_given(self, text: str) -> bool:
        """Say whether a name of two or three words begins with a common given name."""
        first, _, rest = text.partition(" ")
        common = first in self._given_names and first not in _ALSO_OTHERS
        return bool(rest) and rest.count(" ") < 2 and common

    def _is_ordinary(self, text: str) -> bool:
        """Say whether a text is a word in small letters and no known name."""
        return text.islower() and (
            text not in self._lists.organisations and text in load_words("id")
        )


def _initials(
    kinds: Mapping[str, Sequence[EntityType]], settled: Mapping[str, EntityType | None]
) -> Iterator[tuple[str, EntityType]]:
    """Yield the initials among the names with the type of the longer names that have them.

    "Oesman Sapta Odang" makes OSO a person, "Mahkamah Agung" makes MA a court.
    """
    short = [text for text in kinds if len(text) in _INITIALS and text.isupper()]
    if not short:
        return
    longer: dict[str, set[EntityType]] = {}
    for text, given in kinds.items():
        if " " in text:
            letters = "".join([word[0] for word in text.split()]).upper()
            longer.setdefault(letters, set()).add(settled[text] or given[0])
    for text in short:
        if len(found := longer.get(text, set())) == 1:
            yield text, next(iter(found))


def _is_initials(text: str, kinds: Sequence[EntityType]) -> bool:
    """Say whether a short word in capitals is what a person is called by: "tersangka SD"."""
    return len(text) < _INITIALS.start + 1 and text.isupper() and "PERSON" in kinds


def _is_large(meaning: PlaceName) -> bool:
    """Say whether a name surely means a country, a province or a region, and no town."""
    place = meaning.place if meaning.sure else None
    return place is not None and (
        place.is_country or place.is_subdivision or place.key.startswith("location:")
    )


def _parts_of_people(names: Iterable[str]) -> frozenset[str]:
    """Return the first and last words of the names of people that have several."""
    split = (name.split() for name in names if " " in name)
    return frozenset(part for parts in split for part in (parts[0], parts[-1]))
