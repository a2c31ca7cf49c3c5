"""The languages that the worker can tell apart: one file each, data only."""

from worker.languages.alternatives import any_of, starts_of
from worker.languages.dutch import DUTCH
from worker.languages.english import ENGLISH
from worker.languages.french import FRENCH
from worker.languages.german import GERMAN
from worker.languages.indonesian import INDONESIAN
from worker.languages.javanese import JAVANESE
from worker.languages.language import Language, words
from worker.languages.malay import MALAY
from worker.languages.portuguese import PORTUGUESE
from worker.languages.spanish import SPANISH
from worker.languages.sundanese import SUNDANESE

LANGUAGES: tuple[Language, ...] = (
    INDONESIAN,
    ENGLISH,
    MALAY,
    JAVANESE,
    SUNDANESE,
    DUTCH,
    FRENCH,
    GERMAN,
    PORTUGUESE,
    SPANISH,
)
"""Every language that can be told."""

ENRICHED_LANGUAGES: frozenset[str] = frozenset({INDONESIAN.code, ENGLISH.code})
"""The codes of those in which entities are found; others get their structure read only."""

__all__ = [
    "ENGLISH",
    "ENRICHED_LANGUAGES",
    "INDONESIAN",
    "LANGUAGES",
    "Language",
    "any_of",
    "starts_of",
    "words",
]
