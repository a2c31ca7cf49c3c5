"""Two names in one: "Makassar Sulawesi Selatan", "Anies-Sandi", "DKI Jakarta Sandiaga Uno"."""

from collections.abc import Iterator, Sequence

from worker.entities.gazetteer import find_place
from worker.entities.lists import VOCABULARIES, load_lists
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens
from worker.entities.vocabulary import words

_LONGEST = 12
"""Tokens of a name that may be two."""
_PAIR = 3
_IN_TOWNS = words(
    "Stadion Hotel Jalan Jl Desa Kelurahan Kecamatan Mal Plaza GOR Pasar Apartemen Perumahan"
)
"""Head nouns of places behind whose names the town's may stand."""
_GO_ON = words("Raya Internasional Nasional Kota New Luar Buah Jati Taman Pasar")
"""Words behind which a town's name belongs to the place's."""


class Parts:
    """The names of a text, each by itself."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._given_names = VOCABULARIES["id"].given_names
        self._lists = load_lists("id")
        self._people = set(self._lists.nicknames)

    def split(self, spans: Sequence[TypedSpan]) -> list[TypedSpan]:
        """Return the spans, of two names in one the two."""
        row = self._words
        for span in spans:
            if span.type == "PERSON" and span.end - span.first != _PAIR:
                self._people.update((row[span.first], row[span.end - 1]))
        found: list[TypedSpan] = []
        for span in spans:
            if 1 < span.end - span.first <= _LONGEST:
                found.extend(self._split(span))
            else:
                found.append(span)
        return found

    def _split(self, span: TypedSpan) -> Iterator[TypedSpan]:
        first, end = span.first, span.end
        if span.type == "LOCATION" and (cut := self._second_place(first, end)):
            yield TypedSpan(first, cut, "LOCATION")
            yield TypedSpan(cut, end, "LOCATION")
        elif self._is_pair(span):
            yield TypedSpan(first, first + 1, span.type)
            yield TypedSpan(end - 1, end, span.type)
        elif holder := self._before_person(first, end):
            yield holder
            yield TypedSpan(holder.end, end, "PERSON")
        else:
            yield span

    def _is_pair(self, span: TypedSpan) -> bool:
        """Say whether a hyphen ties two places, or two people whom the article has apart."""
        first = span.first
        if span.type == "ORGANISATION" or span.end - first != _PAIR:
            return False
        one, hyphen, other = self._words[first : span.end]
        if hyphen != "-":
            return False
        if span.type == "PERSON":
            return self._people.issuperset((one, other))
        whole = find_place(f"{one} {other}", "id") or find_place(f"{one}-{other}", "id")
        return not whole and bool(find_place(one, "id") and find_place(other, "id"))

    def _second_place(self, first: int, end: int) -> int | None:
        """Return where the second of two places begins."""
        piece = self._tokens.slice
        if find_place(piece(first, end), "id"):
            return None
        row = self._words
        for cut in range(first + 1, end):
            behind = find_place(piece(cut, end), "id")
            if behind is None or not behind.sure:
                continue
            town = behind.place is None or not behind.place.is_country
            headed = row[first] in _IN_TOWNS and cut - first > 1 and row[cut - 1] not in _GO_ON
            if (town and headed) or find_place(piece(first, cut), "id"):
                return cut
        return None

    def _before_person(self, first: int, end: int) -> TypedSpan | None:
        """Return the place or organisation that stands before a full name of a person."""
        for cut in range(end - 2, first, -1):
            if self._words[cut] not in self._given_names:
                continue
            text = self._tokens.slice(first, cut)
            if text in self._lists.organisations:
                return TypedSpan(first, cut, "ORGANISATION")
            place = find_place(text, "id")
            if place and place.sure:
                return TypedSpan(first, cut, "LOCATION")
        return None
