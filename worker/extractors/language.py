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
from collections.abc import Mapping

from worker.document import Finding
from worker.languages import LANGUAGES

_SAMPLE_CHARACTERS = 20_000  # the opening tells
_SAMPLE_WORDS = 30  # longer texts are no stronger evidence than this: words hang together
_WEIGHT = math.log(6)  # a function word is so much likelier in a text of its language
_KNOWN_SHARE = 0.12  # of the words of a text in a known language are on its list, at least
_SCANTY = 0.5  # one word alone is right two times in three
_MOST_CERTAIN = 0.99
# What the wires carry most; every other language, and an unknown one, shares the rest.
_PRIORS = {"id": 0.4, "en": 0.3, "ms": 0.1}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_WEIGHTS: Mapping[str, Mapping[str, int]] = {
    language.code: {
        word: 2 if word in language.markers else 1
        for word in language.function_words | language.markers
    }
    for language in LANGUAGES
}
_APART: Mapping[tuple[str, str], frozenset[str]] = {
    (one, other): frozenset(_WEIGHTS[one].keys() - _WEIGHTS[other].keys())
    for one in _WEIGHTS
    for other in _WEIGHTS
}


def extract_language(text: str) -> Finding[str] | None:
    """Tell the language as an ISO 639-1 code; the confidence is described above.

    None where the text has no words, or too few that any known language would have.
    """
    counts = Counter(_WORD.findall(text[:_SAMPLE_CHARACTERS].casefold()))
    words = counts.total()
    scale = _WEIGHT * min(1.0, _SAMPLE_WORDS / words) if words else 0.0
    odds = {code: _prior(code) * math.exp(_votes(counts, code) * scale) for code in _WEIGHTS}
    unknown = _prior("") * math.exp(_KNOWN_SHARE * words * scale)
    best = max(odds, key=lambda code: odds[code])
    if odds[best] <= unknown or not _votes(counts, best):
        return None
    heard = sum(counts[word] for word in _WEIGHTS[best].keys() & counts.keys())
    probability = odds[best] / (sum(odds.values()) + unknown)
    probability *= _purity(counts, best) * heard / (heard + _SCANTY)
    return Finding(best, "function_words", confidence=min(round(probability, 2), _MOST_CERTAIN))


def _purity(counts: Mapping[str, int], best: str) -> float:
    """Return the share of the words that tell two languages apart which speak for the best one."""
    shares = [1.0]
    for other in _WEIGHTS.keys() - {best}:
        against = sum(counts[word] for word in _APART[other, best] & counts.keys())
        if against:
            speaking = sum(counts[word] for word in _APART[best, other] & counts.keys())
            shares.append(speaking / (speaking + against))
    return min(shares)


def _votes(counts: Mapping[str, int], code: str) -> int:
    weights = _WEIGHTS[code]
    return sum(counts[word] * weights[word] for word in weights.keys() & counts.keys())


def _prior(code: str) -> float:
    others = len(LANGUAGES) - len(_PRIORS) + 1
    return _PRIORS.get(code, (1 - sum(_PRIORS.values())) / others)
