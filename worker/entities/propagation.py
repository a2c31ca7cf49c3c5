"""A name found once is found wherever it stands: "Volodymyr Zelenskyy", then "Zelenskyy".

What is looked for: every name as it was found, and of people the first and the last word alone,
where it is no ordinary word and only one person has it; further the organisations that the lists
know, countries and provinces. A name that was found with two types is left alone, and so is one
beside another word in capitals, of which it may be a part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from worker.entities.gazetteer import load_gazetteer
from worker.entities.lists import load_lists, load_words
from worker.entities.phrases import Phrases
from worker.entities.spans import TypedSpan
from worker.entities.titles import Title, load_title_words, load_titles
from worker.entities.tokens import Tokens, tokenise
from worker.records import EntityType


@dataclass(frozen=True, slots=True)
class Listed:
    """Names that count wherever they stand in capitals, and the words with which they begin."""

    names: Phrases[EntityType]
    starts: frozenset[str]


@cache
def load_listed(language: str) -> Listed:
    """Build the table of `id` or `en`, once in a process, when it is first needed."""
    table: Phrases[EntityType] = Phrases()
    places = load_gazetteer().names[language]
    kinds: dict[str, EntityType] = {
        name: "LOCATION"
        for name, meaning in places.items()
        if meaning.sure
        and meaning.place
        and (meaning.place.is_country or meaning.place.is_subdivision)
    }
    for name in load_lists(language).organisations:
        if name not in places:
            kinds[name] = "ORGANISATION"
    capital = {name: kind for name, kind in kinds.items() if not name[0].islower()}
    for name, kind in capital.items():
        table.add(name, kind)
    starts = frozenset(tokenise(name).words[0] for name in capital)
    return Listed(table, starts)


_SHORTEST_PART = 3
_SHORTEST = 2
_LONGEST = 16
"""Words of a name that is looked for."""
_LANGUAGE = frozenset({"bahasa", "berbahasa"})
"""Words before the name of a country that make it a language's."""


def propagate(tokens: Tokens, spans: Sequence[TypedSpan], language: str) -> list[TypedSpan]:
    """Return spans with the further mentions of their names, in the order of the text.

    Args:
        tokens: the text.
        spans: what was recognised, in order; no two overlap.
        language: whose titles and ordinary words count, `id` or `en`.
    """
    words = tokens.words
    known = _Known(words, spans, load_words(language))
    taken = bytearray(len(words))
    for span in spans:
        for place in range(span.first, span.end):
            taken[place] = 1
    listed = load_listed(language)
    found = [
        span
        for index, word in enumerate(words)
        if (word in known.starts or word in listed.starts) and not taken[index]
        for span in _read(words, index, known, listed.names, taken)
    ]
    reader = _Neighbours(tokens, taken, language)
    further = [span for span in found if reader.stands_alone(span)]
    if not further:
        return list(spans)
    return _without_overlaps(sorted([*spans, *further], key=_place))


def _place(span: TypedSpan) -> tuple[int, int]:
    return span.first, -span.end


def _without_overlaps(spans: Sequence[TypedSpan]) -> list[TypedSpan]:
    kept: list[TypedSpan] = []
    for span in spans:
        if not kept or span.first >= kept[-1].end:
            kept.append(span)
    return kept


class _Known:
    """What an article has named: a type by name, None where a name has several.

    `starts` are the names and their beginnings, so that a look-up reads no further than a name.
    """

    def __init__(
        self, words: Sequence[str], spans: Sequence[TypedSpan], ordinary: frozenset[str]
    ) -> None:
        self.names: dict[str, EntityType | None] = {}
        self.starts: set[str] = set()
        people: dict[str, str | None] = {}
        for span in spans:
            parts = words[span.first : span.end]
            if parts[0][0].islower() or (len(parts) == 1 and len(parts[0]) < _SHORTEST):
                continue
            name = " ".join(parts)
            kind = span.type
            if name not in self.names:
                self._add(name, parts, kind)
            elif self.names[name] != kind:
                self.names[name] = None
            if kind == "PERSON" and len(parts) > 1:
                for part in (parts[0], parts[-1]):
                    people[part] = name if people.get(part, name) == name else None
        for part, owner in people.items():
            single = part[0].isupper() and not part.isupper() and len(part) >= _SHORTEST_PART
            if owner and single and part not in self.names and part.lower() not in ordinary:
                self._add(part, [part], "PERSON")

    def _add(self, name: str, parts: Sequence[str], kind: EntityType) -> None:
        self.names[name] = kind
        beginning = parts[0]
        self.starts.add(beginning)
        for part in parts[1:_LONGEST]:
            beginning = f"{beginning} {part}"
            self.starts.add(beginning)

    def longest(self, words: Sequence[str], index: int) -> tuple[int, EntityType | None] | None:
        """Return where the longest name ends that begins at a token, and its type."""
        beginning = words[index]
        found: tuple[int, EntityType | None] | None = None
        end = index + 1
        while beginning in self.starts:
            if beginning in self.names:
                found = end, self.names[beginning]
            if end == len(words):
                break
            beginning = f"{beginning} {words[end]}"
            end += 1
        return found


def _read(
    words: Sequence[str],
    index: int,
    known: _Known,
    listed: Phrases[EntityType],
    taken: bytearray,
) -> Iterator[TypedSpan]:
    """Yield the longest name that begins at a token and is not taken, the article's own first."""
    best = known.longest(words, index)
    if best is None and (found := listed.longest(words, index)):
        best = index + found[0], found[1]
    if best and best[1] and not any(taken[index : best[0]]):
        yield TypedSpan(index, best[0], best[1])


class _Neighbours:
    """What stands beside a name."""

    def __init__(self, tokens: Tokens, taken: bytearray, language: str) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._taken = taken
        self._titles = load_title_words(language)
        self._backwards = load_titles(language).backwards
        self._ordinary = load_words(language)

    def stands_alone(self, span: TypedSpan) -> bool:
        """Say whether no word that may belong to the same name stands beside it."""
        if self._belongs_before(span.first - 1) or self._belongs_behind(span.end):
            return False
        return span.type == "PERSON" or not self._is_of_a_rank(span)

    def _is_of_a_rank(self, span: TypedSpan) -> bool:
        """Say whether an organisation is part of a rank before a name: "Jenderal TNI"."""
        if not span.first or span.end >= len(self._words) or not self._taken[span.end]:
            return False
        found = self._backwards.longest(self._words[span.first - 1 : span.first], 0)
        return found is not None and found[1] is Title.HONORIFIC

    def _belongs_before(self, index: int) -> bool:
        if index < 0 or self._taken[index]:
            return False
        word = self._words[index]
        if word in _LANGUAGE:
            return True
        if word in {"-", "&", "/"}:
            return index > 0 and self._tokens.tight(index) and not self._taken[index - 1]
        if not word[0].isupper() or word in self._titles:
            return False
        return not (self._tokens.opens(index) and word.lower() in self._ordinary)

    def _belongs_behind(self, index: int) -> bool:
        if index >= len(self._words) or self._taken[index]:
            return False
        word = self._words[index]
        if word in {"-", "&", "/"}:
            beyond = self._words[index + 1 : index + 2]
            tight = self._tokens.tight(index - 1) and self._tokens.tight(index)
            return tight and bool(beyond) and not self._taken[index + 1]
        return word[0].isupper() or word[0].isdigit()
