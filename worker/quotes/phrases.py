"""Words for a speaker: "Budi", "dia", "Menteri Perdagangan Sari Dewi", "pemain itu".

A phrase ends with a name, or before a word with which something else begins ("kata Budi di
Jakarta"). A name that only tells whose relative or servant speaks ("pengacara Budi") is not the
speaker, and of two people that speak together neither is.
"""

import re
from collections.abc import Sequence

from worker.quotes.attribution import Kind, Reference
from worker.quotes.cast import Cast, Place
from worker.quotes.speech import Speech
from worker.records import Entity

WORD = re.compile(r"[^ \n]{1,60}")
LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_QUOTED = re.compile(r"['‘] ?[^'‘’\n]{1,40}['’]")
_BRACKET = re.compile(r" ?\([^()\n]{1,40}\)")
_POINTS = "(),.;:!?'’‘\"”“"
_CLOSING_POINTS = ',.;:!?"”“'
_REACH = 160
"""How long a phrase may be, in characters."""
_MOST_WORDS = 16


class Phrases:
    """Reads the words for speakers in one article."""

    def __init__(self, text: str, cast: Cast, speech: Speech) -> None:
        """Read an article in a language."""
        self._text = text
        self._cast = cast
        self._speech = speech

    def behind(self, start: int, limit: int) -> Reference | None:
        """Read the speaker who is named behind a verb."""
        pronoun = self._pronoun(WORD.match(self._text, start, limit))
        if pronoun:
            return pronoun
        limit = min(limit, start + _REACH)
        place = self._cast.place(self._cast.index_from(start))
        position = end = start
        whole: int | None = None
        while position < limit:
            if place and place.start == position:
                if place.is_person:
                    return self._person(start, place)
                end = place.end
                tail = WORD.match(self._text, end, limit)
                token = tail[0] if tail else ""
                position = end + len(token)
            else:
                token = self._token(position, limit)
                if not token:
                    break
                end = position + len(token.rstrip(_CLOSING_POINTS))
                position += len(token)
            if token.endswith(",") and (named := self._apposed(end + 2)):
                return self._person(start, named)
            if token.endswith(",") and self._is_office(start, end + 2):
                whole = whole or end
            elif self._closes(token, position - 1) or token in self._speech.ends_reference:
                break
            position += 1
            if place and place.start < position:
                place = self._cast.place(self._cast.index_from(position))
        return self._without_name(start, whole or end)

    def _closes(self, token: str, last: int) -> bool:
        """Say whether a phrase ends with a word, whose last character stands at a position."""
        return token[-1:] in tuple(_CLOSING_POINTS) and not self.is_abbreviation(last)

    def _is_office(self, start: int, position: int) -> bool:
        """Say whether a phrase goes on behind a comma: "Deputi Protokol, Pers dan Media Budi"."""
        match = WORD.match(self._text, position)
        return (
            match is not None
            and self._text[start].isupper()
            and match[0][0].isupper()
            and match[0].strip(_POINTS) not in self._speech.stops
        )

    def before(self, start: int, end: int) -> Reference | None:
        """Read the speaker before a verb, who stands there or has the sentence."""
        words = list(LETTERS.finditer(self._text, start, end))
        while words and words[-1][0] in self._speech.adverbs:
            words.pop()
        if not words:
            return None
        pronoun = self._pronoun(words[-1])
        if pronoun:
            return pronoun
        people = [place for place in self._cast.between(start, end) if place.is_person]
        people = [place for place in people if not self._is_owned(place, start)]
        if people:
            return self._chosen(people, start, end)
        last = words[-1].end()
        clause = max(start, self._text.rfind(", ", start, last - 1) + 2)
        return self._without_name(clause, last)

    def _chosen(self, people: Sequence[Place], start: int, end: int) -> Reference | None:
        """Choose among the people before a verb; None where it may be any of them."""
        first, nearest = people[0], people[-1]
        if first.entity is nearest.entity:
            return _named(first)
        if self._is_joined(first, nearest):
            return Reference(Kind.UNKNOWN, first.start, nearest.end)
        begins = self._begins_clause(start, first.start)
        if begins and self._text[first.end : first.end + 1] == ",":
            return _named(first)
        between = self._text[nearest.end : end].strip(" ,").split()
        if all(word in self._speech.adverbs for word in between):
            return _named(nearest)
        return _named(first) if begins else None

    def _begins_clause(self, start: int, end: int) -> bool:
        """Say whether before a name, back to a comma or the beginning, only an office stands."""
        words = self._text[start:end].rpartition(", ")[2].split()
        return len(words) < 8 and all(word[0].isupper() for word in words)

    def _pronoun(self, match: re.Match[str] | None) -> Reference | None:
        """Read a pronoun."""
        if match is None:
            return None
        word = match[0].rstrip(_CLOSING_POINTS).lower()
        span = match.start(), match.start() + len(word)
        if word in self._speech.pronouns:
            return Reference(Kind.PRONOUN, *span)
        return Reference(Kind.GROUP, *span) if word in self._speech.groups else None

    def _token(self, position: int, limit: int) -> str:
        """Return the next word of a phrase, "" where the phrase ends."""
        if self._text[position] in "'‘" and (title := _QUOTED.match(self._text, position, limit)):
            return title[0]
        match = WORD.match(self._text, position, limit)
        bare = match[0].strip(_POINTS) if match else ""
        if match is None or not bare or match[0][0] in '"“':
            return ""
        stops = bare in self._speech.stops and not self._is_calling(match)
        return "" if stops else match[0]

    def _is_calling(self, match: re.Match[str]) -> bool:
        """Say whether a relative clause only names the speaker: "pria yang akrab disapa Budi"."""
        if match[0] not in self._speech.relative_pronouns:
            return False
        following = WORD.match(self._text, match.end() + 1)
        return following is not None and following[0] in self._speech.callings

    def _apposed(self, position: int) -> Place | None:
        """Return the person whose name begins at a position, be it behind "Dr."."""
        for _ in range(3):
            place = self._cast.at(position)
            if place:
                return place if place.is_person else None
            match = WORD.match(self._text, position)
            if not match or not self.is_title(match[0]):
                return None
            position = match.end() + 1
        return None

    def _person(self, start: int, place: Place) -> Reference:
        """Read a phrase that comes to a name."""
        if self._is_kin(start, place) or self._is_owned(place, start):
            comma = self._text[place.end : place.end + 1] == ","
            named = self._apposed(place.end + (2 if comma else 1))
            return _named(named) if named else self._owner(start, place)
        beyond = self._cast.place(self._cast.index_from(place.end))
        if beyond and beyond.is_person and self._is_joined(place, beyond):
            return Reference(Kind.UNKNOWN, start, beyond.end)
        return _named(place)

    def _owner(self, start: int, place: Place) -> Reference:
        """Read "kekasih Budi itu", in which a name tells whose relative speaks."""
        match = WORD.match(self._text, place.end + 1)
        word = match[0].rstrip(_CLOSING_POINTS) if match else ""
        if match and word in self._speech.ends_reference:
            return Reference(Kind.REFERENCE, start, match.start() + len(word))
        return Reference(Kind.UNKNOWN, start, place.end)

    def _is_joined(self, first: Place, second: Place) -> bool:
        between = self._text[first.end : min(second.start, first.end + 12)]
        return between.strip(" ,") in self._speech.joins

    def _is_kin(self, start: int, place: Place) -> bool:
        """Say whether a phrase begins with a word for a relative: "putri artis Budi"."""
        first = WORD.match(self._text, start)
        return (
            first is not None and first.end() < place.start and first[0].lower() in self._speech.kin
        )

    def _is_owned(self, place: Place, start: int) -> bool:
        """Say whether a name tells only whose relative or servant speaks."""
        text = self._text
        if text[place.end : place.end + 2] in ("'s", "’s"):
            return True
        before = text[max(start, place.start - 20) : place.start].split()
        return bool(before) and before[-1] in self._speech.relatives

    def _without_name(self, start: int, end: int) -> Reference | None:
        """Read a phrase in which no person is named: an office, a body, what points back."""
        speech, cast = self._speech, self._cast
        words = self._text[start:end].split()
        while start < end and self._text[start] == " ":
            start += 1
        if not words or len(words) > _MOST_WORDS:
            return None
        points_back = words[-1].lower() in speech.ends_reference and len(words) > 1
        core = words[:-1] if points_back else words
        if core[0].lower() in speech.begins_reference:
            points_back, core = True, core[1:]
        if core and core[0].lower() in speech.statements:
            points_back = False
        entity = (cast.holder(" ".join(core)) if core else None) or self._body(start, end)
        if entity is None and len(words) <= 3 and words[-1][0].isupper():
            entity = cast.named(words[-1])
        if entity:
            return Reference(Kind.NAME, start, end, entity)
        return Reference(Kind.REFERENCE if points_back else Kind.UNKNOWN, start, end)

    def _body(self, start: int, end: int) -> Entity | None:
        """Return the body or place that speaks: "Kremlin", "pernyataan Kremlin"."""
        places = self._cast.between(start, end)
        if len(places) != 1 or places[0].end < end:
            return None
        (place,) = places
        leading = self._text[start : place.start].lower().split()
        if place.entity.type == "LOCATION":
            return None if leading else place.entity
        return place.entity if all(word in self._speech.statements for word in leading) else None

    def speaks(self, place: Place) -> bool:
        """Say whether a sentence gives what somebody said or thinks: "Budi menilai"."""
        text, speech = self._text, self._speech
        bracket = _BRACKET.match(text, place.end)
        position = bracket.end() if bracket else place.end
        if text[position : position + 1] == ",":
            position = text.find(",", position + 1, position + 100) + 1
        for count, word in enumerate(LETTERS.finditer(text, position, position + 50)):
            if position and (word[0] in speech.following or word[0] in speech.attitudes):
                return True
            if count > 2 or word[0] not in speech.adverbs:
                break
        return self._is_led(place)

    def _is_led(self, place: Place) -> bool:
        """Say whether a name stands behind its verb: "kata Menlu Retno"."""
        before = self._text[max(0, place.start - 120) : place.start].split()
        for word in reversed(before[-12:]):
            if self._speech.leading_verb(word.lower()):
                return True
            closes = word[-1] in ",;:!?" or (word[-1] == "." and not self.is_title(word))
            if closes or not (word[0].isupper() or word.lower() in self._speech.joins):
                return False
        return False

    def is_abbreviation(self, stop: int) -> bool:
        """Say whether the full stop at a position belongs to a word: "Dr.", "S."."""
        if self._text[stop] != ".":
            return False
        return self.is_title(self._text[max(stop - 6, 0) : stop].split(" ")[-1])

    def is_title(self, word: str) -> bool:
        """Say whether a word is an initial, or stands before a name: "Dr."."""
        word = word.rstrip(".")
        return len(word) == 1 or word.lower() in self._speech.honorifics


def _named(place: Place) -> Reference:
    return Reference(Kind.NAME, place.start, place.end, place.entity)
