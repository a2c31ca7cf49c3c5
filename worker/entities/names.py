"""Names as identifiers, and as words to compare."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_BETWEEN = re.compile(r"[\W_]+")
_DROPPED = re.compile(r"['’‘`]")
_KEPT = 16_384
"""Names of which the last ones are kept: the news names the same ones again and again."""
_INSIDE_A_WORD = str.maketrans("", "", "-–.,'’‘`@#")


@lru_cache(_KEPT)
def slug(name: str) -> str:
    """Return a name in lower case with its accents off and words joined by hyphens.

    "Volodymyr Zelenskyy" becomes "volodymyr-zelenskyy"; letters of other scripts stay.
    """
    if name.isascii():
        lower = name.lower()
        if lower.replace(" ", "").isalnum() and "  " not in lower:
            return lower.strip().replace(" ", "-")
        return _BETWEEN.sub("-", name.lower().replace("'", "").replace("`", "")).strip("-")
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _BETWEEN.sub("-", _DROPPED.sub("", letters)).strip("-")


@lru_cache(_KEPT)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: without case, accents and marks.

    "Sven-Göran A. Eriksson" has the words "svengoran", "a" and "eriksson".
    """
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(name.lower().translate(_INSIDE_A_WORD).split())
