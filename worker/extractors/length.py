"""How long the article is, in words and in time."""

import math
import re

WORDS_PER_MINUTE = 238
"""Silent reading of non-fiction by adults, in English: M. Brysbaert, "How many words do we read
per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019)
104047. No study of such breadth is known for Indonesian, so it serves for every language."""

_MARKS = re.compile(r"(?<!\S)[^\w\s]++(?!\S)")


def count_words(text: str) -> int:
    """Count what stands between white space, dashes and other lone marks left out."""
    return len(text.split()) - len(_MARKS.findall(text))


def reading_time_seconds(words: int) -> int:
    """Estimate how long an adult reads at so many words, rounded up to the second."""
    return math.ceil(words * 60 / WORDS_PER_MINUTE)
