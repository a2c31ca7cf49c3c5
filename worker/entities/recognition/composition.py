"""Items put together: a cue word and what belongs to it become one organisation or place."""

from collections.abc import Callable

from worker.entities.recognition.cues import BODY_LINKS, JOINERS
from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import Kind, Lexicon
from worker.entities.tokens import Tokens

_PLAIN = frozenset({Kind.NAME, Kind.WORD, Kind.ACRONYM})
_NAMING = frozenset({Kind.NAME, Kind.ACRONYM, Kind.PLACE, Kind.FIRM_ENDING, Kind.ORGANISATION})
_FIRM_PARTS = _PLAIN | {Kind.PLACE, Kind.FIRM_ENDING, Kind.FIRM, Kind.HEAD, Kind.BODY, Kind.MATTER}
_FIELD_PARTS = _PLAIN | {Kind.MATTER, Kind.POST, Kind.BODY, Kind.HEAD, Kind.FIRM_ENDING, Kind.UNIT}
_MATTER_PARTS = _PLAIN | {Kind.PLACE, Kind.MATTER, Kind.HEAD, Kind.NO_NAME}
_LONGEST = 12
"""Items that are joined at most, whatever follows."""
_LONGEST_HEADED = 4
"""Words after the head noun of a place."""
_LONGEST_TITLED = 2
"""Words of an unknown organisation's name that may stand before the name of its head."""


def compose(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join cue words with what belongs to them; the other items stay as they are.

    What cannot be told apart (a firm's unknown name and its director's, side by side) becomes one
    `UNSURE` item, from which nothing is recognised.
    """
    return _Composer(tokens, items, lexicon).compose()


class _Composer:
    """One pass over the items of a text."""

    def __init__(self, tokens: Tokens, items: list[Item], lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._items = items
        self._lexicon = lexicon
        self._done: list[Item] = []
        self._rules: dict[Kind, Callable[[int], int]] = {
            Kind.BODY: self._body,
            Kind.UNIT: self._firm,
            Kind.FIRM: self._firm,
            Kind.FIRM_ENDING: self._ending,
            Kind.PLACE_ENDING: self._ending,
            Kind.HEAD: self._headed_place,
            Kind.MATTER: self._matter,
            Kind.ORGANISATION: self._organisation,
        }

    def compose(self) -> list[Item]:
        index = 0
        while index < len(self._items):
            rule = self._rules.get(self._items[index].kind, self._keep)
            index = rule(index)
        return self._done

    def _keep(self, index: int) -> int:
        self._done.append(self._items[index])
        return index + 1

    def _as_word(self, index: int) -> int:
        """Take a cue word that nothing follows for the ordinary word that it then is."""
        item = self._items[index]
        self._done.append(Item(Kind.WORD, item.first, item.end))
        return index + 1

    def _join(self, kind: Kind, index: int, stop: int) -> int:
        """Join items up to but without `stop`."""
        self._done.append(Item(kind, self._items[index].first, self._items[stop - 1].end))
        return stop

    def _neighbour(self, index: int) -> Item | None:
        """Return the item right after another, None where something lies between."""
        if index + 1 < len(self._items) and self._items[index + 1].first == self._items[index].end:
            return self._items[index + 1]
        return None

    def _titled(self, index: int) -> bool:
        """Say whether a title stands before, with nothing but its place or field between."""
        first = self._items[index].first
        for item in reversed(self._done[-6:]):
            if item.end != first:
                return False
            if item.is_title:
                return True
            first = item.first
        return False

    def _is_given_name(self, item: Item) -> bool:
        word = self._tokens.words[item.first]
        return item.kind is Kind.NAME and word in self._lexicon.vocabulary.given_names

    def _body(self, index: int) -> int:
        """Join a public body with its field and its place: "Dinas Perhubungan DKI Jakarta"."""
        titled = self._titled(index)
        stop = index + 1
        complete = False
        while stop - index < _LONGEST and (item := self._next_of_field(stop - 1)):
            if item.kind in {Kind.PLACE, Kind.ORGANISATION}:
                stop, complete = stop + 1, True
                if titled or item.kind is Kind.ORGANISATION or not self._goes_on(stop - 1):
                    break
            elif item.kind not in _FIELD_PARTS or (
                titled and (item.kind is Kind.NAME or self._is_given_name(item))
            ):
                break
            else:
                stop += 1
                complete = complete or item.kind in _PLAIN
        if not complete:
            return self._as_word(index)
        return self._join(Kind.ORGANISATION, index, stop)

    def _goes_on(self, index: int) -> bool:
        """Say whether a place inside a name is not its end: "Asosiasi Petani Indonesia Bersatu"."""
        after = self._neighbour(index)
        return (
            after is not None
            and after.kind in _PLAIN | {Kind.PLACE, Kind.HEAD}
            and not self._is_given_name(after)
        )

    def _next_of_field(self, index: int) -> Item | None:
        """Return the neighbour, or what follows a joining word ("Kelautan dan Perikanan")."""
        if neighbour := self._neighbour(index):
            return neighbour
        end = self._items[index].end
        if index + 1 == len(self._items) or self._items[index + 1].first != end + 1:
            return None
        word, following = self._tokens.words[end], self._items[index + 1]
        linked = word in BODY_LINKS and following.kind in _PLAIN | {Kind.PLACE}
        joined = word in JOINERS and following.kind is Kind.WORD
        return following if linked or joined else None

    def _firm(self, index: int) -> int:
        """Join a firm, school, police station and the like with its own name or its place."""
        titled = self._titled(index)
        unit = self._items[index].kind is Kind.UNIT
        stop = index + 1
        named = 0
        known = self._neighbour(index)
        if known is not None and known.kind is Kind.ORGANISATION:
            entry = None if unit else known.entry
            joined = Item(Kind.ORGANISATION, self._items[index].first, known.end, entry)
            return self._ended(joined, index + 1)
        while stop - index < _LONGEST and (item := self._neighbour(stop - 1)):
            if item.kind not in _FIRM_PARTS or (named and titled and self._is_given_name(item)):
                break
            if item.kind is Kind.HEAD and not unit:
                break
            stop += 1
            named += item.kind is not Kind.PLACE
            if item.kind is Kind.FIRM_ENDING:
                break
            if unit and item.kind is Kind.PLACE and (titled or not self._goes_on(stop - 1)):
                break
        if stop == index + 1:
            return self._as_word(index)
        ended = self._items[stop - 1].kind in {Kind.FIRM_ENDING, Kind.PLACE}
        followed = self._neighbour(stop - 1)
        whole = ended or (followed is not None and self._is_given_name(followed))
        if titled and not whole and named > _LONGEST_TITLED:
            return self._join(Kind.UNSURE, index, stop)
        if not any(item.kind in _NAMING for item in self._items[index + 1 : stop]):
            opens = self._tokens.opens(self._items[index].first)
            return self._as_word(index) if opens else self._join(Kind.ORGANISATION, index, stop)
        return self._join(Kind.ORGANISATION, index, stop)

    def _ended(self, organisation: Item, index: int) -> int:
        """Keep an organisation, with the ending ("Tbk") that stands right after an item."""
        ending = self._neighbour(index)
        if ending is None or ending.kind is not Kind.FIRM_ENDING:
            self._done.append(organisation)
            return index + 1
        joined = Item(Kind.ORGANISATION, organisation.first, ending.end, organisation.entry)
        self._done.append(joined)
        return index + 2

    def _ending(self, index: int) -> int:
        """Join a last word ("University", "River") with the name before it."""
        kind = Kind.ORGANISATION if self._items[index].kind is Kind.FIRM_ENDING else Kind.PLACE
        first = self._items[index].first
        named = False
        while self._done and self._done[-1].end == first and self._belongs_before(self._done[-1]):
            item = self._done.pop()
            first = item.first
            named = named or item.kind is not Kind.WORD
        if named:
            self._done.append(Item(kind, first, self._items[index].end))
            return index + 1
        if first != self._items[index].first:
            self._done.append(Item(Kind.UNSURE, first, self._items[index].end))
            return index + 1
        return self._as_word(index)

    def _belongs_before(self, item: Item) -> bool:
        if item.kind is Kind.WORD:
            return not self._tokens.opens(item.first)
        return item.kind in {Kind.NAME, Kind.ACRONYM, Kind.PLACE}

    def _headed_place(self, index: int) -> int:
        """Join the head noun of a place with its name: "Gunung Slamet", "Jalan Sudirman"."""
        stop = index + 1
        named = False
        while stop - index <= _LONGEST_HEADED and (item := self._neighbour(stop - 1)):
            if item.kind in {Kind.HONORIFIC, Kind.HEAD} and stop == index + 1:
                stop += 1
            elif item.kind is Kind.WORD and not named:
                break
            elif item.kind in {Kind.PLACE, Kind.ORGANISATION}:
                if named:
                    break
                stop, named = stop + 1, True
            elif item.kind in _PLAIN:
                stop += 1
                named = named or item.kind is Kind.NAME
            else:
                break
        if not named:
            return self._as_word(index)
        return self._join(Kind.PLACE, index, stop)

    def _matter(self, index: int) -> int:
        """Join the name of an event, a law or a work: its places are no places."""
        stop = index + 1
        while stop - index < _LONGEST and (item := self._neighbour(stop - 1)):
            if item.kind not in _MATTER_PARTS:
                break
            stop += 1
        return self._join(Kind.MATTER, index, stop)

    def _organisation(self, index: int) -> int:
        """Join an organisation of a state with the country or region after it: "Kemlu RI"."""
        item = self._items[index]
        place = self._neighbour(index)
        if not (item.entry and item.entry.branching and place and place.kind is Kind.PLACE):
            return self._ended(item, index)
        country = place.entry.place.place if place.entry and place.entry.place else None
        own = country is not None and country.key == "iso3166:ID"
        self._done.append(
            Item(Kind.ORGANISATION, item.first, place.end, item.entry if own else None)
        )
        return index + 2
