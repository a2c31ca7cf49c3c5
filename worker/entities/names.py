"""Names as identifiers."""

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_BETWEEN = re.compile(r"[\W_]+")
_DROPPED = re.compile(r"['’‘`]")


def slug(name: str) -> str:
    """Return a name in lower case with its accents off and words joined by hyphens.

    "Volodymyr Zelenskyy" becomes "volodymyr-zelenskyy"; letters of other scripts stay.
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _BETWEEN.sub("-", _DROPPED.sub("", letters)).strip("-")
