"""Which language a text is written in.

A naive Bayes model over function words, whose lists `worker.languages` holds. A word on a
language's list speaks for it, one of its markers twice as loudly; a text in which few words are on
any list is in a language that is not known. The probability is then lowered by the share of words
that speak against the language, so that a text in two languages does not look certain, and where
only a few words speak at all.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

from worker.document import Finding
from worker.languages import LANGUAGES

_SAMPLE_CHARACTERS = 20_000  # the opening tells
_SAMPLE_WORDS = 30  # longer texts are no stronger evidence than this: words hang together
_WEIGHT = math.log(6)  # a function word is so much likelier in a text of its language
_KNOWN_SHARE = 0.12  # of the words of a text in a known language are on its list, at least
_SCANTY = 0.5  # one word alone is right two times in three
_MOST_CERTAIN = 0.99
# What the wires carry most; every other language, and an unknown one, shares the rest.
_LIKELY = {"id": 0.4, "en": 0.3, "ms": 0.1}
_RARE = (1 - sum(_LIKELY.values())) / (len(LANGUAGES) - len(_LIKELY) + 1)
_PRIORS = {language.code: _LIKELY.get(language.code, _RARE) for language in LANGUAGES}
_WORD = re.compile(r"[a-z]++(?![\w'’])|[^\W\d_]+(?:['’][^\W\d_]+)*")

Votes = tuple[tuple[str, int], ...]
"""The languages for which a word speaks, and how loudly."""


def _votes_of_words() -> dict[str, Votes]:
    votes: dict[str, dict[str, int]] = {}
    for language in LANGUAGES:
        for word in language.function_words | language.markers:
            loudness = 2 if word in language.markers else 1
            votes.setdefault(word, {})[language.code] = loudness
    return {word: tuple(of.items()) for word, of in votes.items()}


_VOTES_OF_WORDS = _votes_of_words()
_KINDS = tuple(dict.fromkeys(_VOTES_OF_WORDS.values()))
"""Words that speak alike are one kind: a text has hundreds of words, but few kinds."""
_KIND_OF_WORD = {word: _KINDS.index(votes) for word, votes in _VOTES_OF_WORDS.items()}


def extract_language(text: str) -> Finding[str] | None:
    """Tell the language as an ISO 639-1 code; the confidence is described above.

    None where the text has no words, or too few that any known language would have.
    """
    words = _WORD.findall(text[:_SAMPLE_CHARACTERS].casefold())
    heard = [
        (_KINDS[kind], count)
        for kind, count in Counter(map(_KIND_OF_WORD.get, words)).items()
        if kind is not None
    ]
    if not heard:
        return None
    votes = _count(heard)
    scale = _WEIGHT * min(1.0, _SAMPLE_WORDS / len(words))
    odds = {code: prior * math.exp(votes[code] * scale) for code, prior in _PRIORS.items()}
    unknown = _RARE * math.exp(_KNOWN_SHARE * len(words) * scale)
    best = max(odds, key=lambda code: odds[code])
    if odds[best] <= unknown or not votes[best]:
        return None
    speaking = sum(count for kind, count in heard if any(code == best for code, _ in kind))
    probability = odds[best] / (sum(odds.values()) + unknown)
    probability *= _purity(heard, best, speaking) * speaking / (speaking + _SCANTY)
    return Finding(best, "function_words", confidence=min(round(probability, 2), _MOST_CERTAIN))


def _count(heard: Sequence[tuple[Votes, int]]) -> dict[str, int]:
    votes = dict.fromkeys(_PRIORS, 0)
    for kind, count in heard:
        for code, loudness in kind:
            votes[code] += loudness * count
    return votes


def _purity(heard: Sequence[tuple[Votes, int]], best: str, speaking: int) -> float:
    """Return the share of the words that tell two languages apart which speak for the best one.

    Args:
        heard: the kinds of words that stand in the text, and how many of each.
        best: the language that most speak for.
        speaking: how many words speak for it.
    """
    shared = dict.fromkeys(_PRIORS, 0)
    against = dict.fromkeys(_PRIORS, 0)
    for kind, count in heard:
        of_both = shared if any(code == best for code, _ in kind) else against
        for code, _ in kind:
            of_both[code] += count
    shares = [1.0]
    for other, opposing in against.items():
        if opposing:
            apart = speaking - shared[other]
            shares.append(apart / (apart + opposing))
    return min(shares)
