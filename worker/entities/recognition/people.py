"""People: by the title before the name, the verb of speech beside it, or the given name."""

from bisect import bisect_left
from collections.abc import Iterator

from worker.entities.recognition.cues import (
    CONNECTORS,
    JOINERS,
    SPEECH_AFTER_NAME,
    SPEECH_BEFORE_NAME,
)
from worker.entities.recognition.items import Item
from worker.entities.recognition.lexicon import Kind, Lexicon
from worker.entities.recognition.neighbours import touches
from worker.entities.recognition.titles import Title, is_initials, read_title
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens

_QUOTES = frozenset("\"”’'»")
_LONGEST_NAME = 5
_LONGEST_INITIALS = 3
_SURELY_WHOLE = 2
"""Words of a name that is a person's alone, whatever lower-case word stands before it."""


def find_people(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> Iterator[TypedSpan]:
    """Yield the people, without their titles.

    Precision first: a wrong person is worse than none. A name counts
    - after a title, with the title's place or organisation between or not;
    - after a verb of speech that closes a quote;
    - before a verb of speech, when it has two words or more;
    - with an age in brackets behind it;
    - when it has two words or more and begins with a common given name;
    - when it is a nickname that everybody knows, or stands in brackets behind another name.
    """
    reader = _Reader(tokens, items, lexicon)
    end = 0
    for index, item in enumerate(items):
        if item.first < end:
            continue
        span = None
        official = False
        if item.is_title:
            span, official = reader.after_title(index)
        elif item.kind is Kind.NAME:
            span = reader.by_itself(index)
        if span:
            end = span.end
            yield span
            if official and (nickname := _nickname(tokens, items, span)):
                yield nickname


def _nickname(tokens: Tokens, items: list[Item], span: TypedSpan) -> TypedSpan | None:
    """Return the name in brackets behind that of an official: "Basuki Tjahaja Purnama (Ahok)".

    Behind others it may be a part that they play.
    """
    words, opening, start = tokens.words, span.end, span.end + 1
    if words[opening : opening + 1] != ["("] or words[start + 1 : start + 2] != [")"]:
        return None
    position = bisect_left(items, start, key=lambda item: item.first)
    if position == len(items) or items[position].first != start:
        return None
    if items[position].kind is not Kind.NAME:
        return None
    return TypedSpan(start, start + 1, "PERSON")


class _Reader:
    """The names of people among the items of a text."""

    def __init__(self, tokens: Tokens, items: list[Item], lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._items = items
        self._vocabulary = lexicon.vocabulary

    def after_title(self, index: int) -> tuple[TypedSpan | None, bool]:
        """Return the person whose title begins at an item, and whether that is an office."""
        title = read_title(self._tokens, self._items, index)
        if title is None:
            return None, False
        return self._behind(title), title.has_office

    def _behind(self, title: Title) -> TypedSpan | None:
        """Return the person whose name stands behind a title."""
        beside = touches(self._items, title.next - 1)
        if not beside and not self._comma_before(title.next):
            return None
        name = self._name(title.next, title)
        if name is None:
            return None
        end, words = name
        if not beside and (words == 1 or not self._closed(end)):
            return None
        speaks = words == _SURELY_WHOLE and self._speaks(self._items[title.next].first, end)
        if not self._allows(title, words) and not (speaks and not self._given(title.next + 1)):
            return None
        return TypedSpan(self._items[title.next].first, end, "PERSON")

    def _comma_before(self, start: int) -> bool:
        """Say whether but a comma stands before a name: "Presiden Ukraina, Volodymyr ..."."""
        end = self._items[start - 1].end
        return self._items[start].first == end + 1 and self._tokens.words[end] == ","

    def _closed(self, end: int) -> bool:
        """Say whether an apposition ends here: a mark or a small word other than "and" follows."""
        following = "".join(self._tokens.words[end : end + 1])
        small = following.islower() and following not in JOINERS
        return following in {",", "("} or small

    def _allows(self, title: Title, words: int) -> bool:
        """Say whether a title of this kind makes a person of the name of so many words after it."""
        start = title.next
        if title.kind is Kind.HONORIFIC:
            return True
        if title.kind is Kind.RULER and words == 1:
            return title.complete or (title.personal and not self._is_firm(start))
        if words == 1:
            return False
        if title.complete or self._given(start):
            return True
        return title.kind is Kind.RULER and not self._given_later(start, words)

    def _is_firm(self, start: int) -> bool:
        """Say whether a single name is rather what its head presides: "Presiden Pixar, Ed ..."."""
        return start + 1 < len(self._items) and (
            self._comma_before(start + 1) and self._items[start + 1].kind is Kind.NAME
        )

    def _given(self, index: int) -> bool:
        """Say whether a common given name stands here, be it after an initial ("M. Arif ...")."""
        if self._tokens.words[self._items[index].end - 1] == "." and touches(self._items, index):
            index += 1
        return self._tokens.words[self._items[index].first] in self._vocabulary.given_names

    def _given_later(self, start: int, words: int) -> bool:
        """Say whether a given name stands inside, so that a firm's may stand before it."""
        initials = self._items[start].end - self._items[start].first > 1
        return not initials and any(map(self._given, range(start + 1, start + words - 1)))

    def _name(self, start: int, title: Title | None) -> tuple[int, int] | None:
        """Return where the name that begins at an item ends, and of how many words it is.

        None where no name begins there, or where something follows that may belong to it.
        """
        items = self._items
        if not self._opens_name(start, title):
            return None
        position = start
        while self._next_belongs(position):
            position += 1
            if position - start == _LONGEST_NAME:
                return None
        if all(item.kind is not Kind.NAME for item in items[start : position + 1]):
            return None
        if any(map(self._is_foreign, range(start + 1, position))):
            return None
        words = position + 1 - start
        end = self._end(position, unsure=words == 1 or title is not None)
        if end is None:
            return None
        return end, words + (end > items[position].end)

    def _end(self, position: int, *, unsure: bool) -> int | None:
        """Return where a name ends whose last sure item this is, None where more may belong to it.

        A town's name may be its last word. A title right behind shows an `unsure` name to be
        something else ("Kapolsek Kebayoran Baru AKBP ...").
        """
        items = self._items
        if not touches(items, position):
            return items[position].end
        after = items[position + 1]
        if after.is_doubtful_place:
            return None if touches(items, position + 1) else after.end
        whole = after.kind is Kind.NO_NAME or (after.is_title and not unsure)
        return items[position].end if whole else None

    def _is_foreign(self, position: int) -> bool:
        """Say whether what stands inside a name is none: "Andrea Dovizioso ITA Ducati"."""
        item = self._items[position]
        return item.kind is Kind.ACRONYM and len(self._tokens.words[item.first]) > 1

    def _opens_name(self, start: int, title: Title | None) -> bool:
        """Say whether a name begins here.

        After a whole title an ordinary word or a small town's name may begin it ("Bima Arya").
        """
        item = self._items[start]
        if item.kind is Kind.NAME or is_initials(self._tokens, self._items, start):
            return True
        if title is None:
            return False
        named = touches(self._items, start) and self._items[start + 1].kind is Kind.NAME
        if item.is_doubtful_place and (title.complete or title.kind is Kind.HONORIFIC):
            return named
        return title.complete and self._may_be_name(item)

    def _may_be_name(self, item: Item) -> bool:
        """Say whether an ordinary word may be a name, for its capital ("Surya", "Bintang")."""
        return item.kind is Kind.WORD and not item.entry and not self._tokens.opens(item.first)

    def _next_belongs(self, position: int) -> bool:
        """Say whether the next item goes on a name, be it across "bin", "al-" and the like."""
        items = self._items
        if position + 1 == len(items):
            return False
        item, following = items[position], items[position + 1]
        if touches(items, position):
            initials = len(self._tokens.words[following.first]) <= _LONGEST_INITIALS
            return (
                following.kind is Kind.NAME
                or (following.kind is Kind.ACRONYM and initials)
                or self._may_be_name(following)
            )
        between = self._tokens.words[item.end : following.first]
        if len(between) > 3 or following.kind not in {Kind.NAME, Kind.WORD}:
            return False
        if between == ["-"]:
            return self._is_hyphenated(position)
        return between[0] in CONNECTORS and all(w in CONNECTORS or w == "-" for w in between)

    def _is_hyphenated(self, position: int) -> bool:
        """Say whether a hyphen joins two parts of one name ("Yoon Boo-Keun"), not two people."""
        items = self._items
        return (
            touches(items, position - 1)
            and self._tokens.tight(items[position].end - 1)
            and self._tokens.tight(items[position].end)
            and not touches(items, position + 1)
            and not self._given(position + 1)
        )

    def by_itself(self, index: int) -> TypedSpan | None:
        """Return the person that an unknown name is without a title, where that is sure."""
        if touches(self._items, index - 1):
            before = self._items[index - 1]
            if before.kind is not Kind.WORD or not self._tokens.opens(before.first):
                return None
            if self._tokens.words[before.first].lower() in CONNECTORS:
                return None
        name = self._name(index, None)
        if name is None:
            return None
        end, words = name
        if self._is_abbreviated(index, end):
            return None
        first, entry = self._items[index].first, self._items[index].entry
        if words == 1 and entry and entry.name:
            return TypedSpan(first, end, "PERSON")
        if words == 1:
            sure = self._follows_quote(first)
        else:
            sure = self._given(index) or self._has_age(end) or self._speaks(first, end)
        return TypedSpan(first, end, "PERSON") if sure else None

    def _is_abbreviated(self, index: int, end: int) -> bool:
        """Say whether a name's initials follow in brackets: "Christian Democratic Union (CDU)"."""
        words = self._tokens.words
        initials = "".join(word[0] for word in words[self._items[index].first : end])
        return words[end : end + 3] == ["(", initials, ")"]

    def _follows_quote(self, first: int) -> bool:
        """Say whether a verb of speech stands before, with a quote before it: "," kata X"."""
        words = self._tokens.words
        spoken = first >= 2 and words[first - 1] in SPEECH_BEFORE_NAME
        return spoken and (words[first - 2] in _QUOTES or words[first - 2] == ",")

    def _speaks(self, first: int, end: int) -> bool:
        """Say whether a name of two words or more is that of a speaker.

        Behind a word in lower case a firm's name may begin it, if it is longer than two words.
        """
        words = self._tokens.words
        said = "".join(words[end : end + 1]) in SPEECH_AFTER_NAME
        apart = self._tokens.opens(first) or words[first - 1] in {",", ")"}
        said = said and (apart or end - first == _SURELY_WHOLE)
        return said or self._follows_quote(first)

    def _has_age(self, end: int) -> bool:
        """Say whether an age in brackets follows: "Siti Aminah (35)"."""
        opening, age, closing = (*self._tokens.words[end : end + 3], "", "", "")[:3]
        return opening == "(" and closing == ")" and age.isdigit() and len(age) == 2
