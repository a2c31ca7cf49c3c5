"""Words for numbers, and multipliers behind digits."""

from typing import Literal

Part = Literal["digit", "whole", "teen", "ten", "hundred", "whole hundred", "scale", "whole scale"]
"""What a word does in a number: "satu" counts, "sepuluh" adds, "belas", "puluh" and the like raise
what stands before them, "seratus" and "seribu" are such a word with its one."""
NumberWords = dict[str, tuple[Part, int]]


def _count(part: Part, first: int, words: str, *, step: int = 1) -> NumberWords:
    return {word: (part, (first + i) * step) for i, word in enumerate(words.split())}


INDONESIAN_WORDS: NumberWords = {
    **_count("digit", 1, "satu dua tiga empat lima enam tujuh delapan sembilan"),
    "sepuluh": ("whole", 10),
    "sebelas": ("whole", 11),
    "belas": ("teen", 10),
    "puluh": ("ten", 10),
    "ratus": ("hundred", 100),
    "seratus": ("whole hundred", 100),
    "seribu": ("whole scale", 10**3),
    "sejuta": ("whole scale", 10**6),
    "ribu": ("scale", 10**3),
    "juta": ("scale", 10**6),
    "miliar": ("scale", 10**9),
    "milyar": ("scale", 10**9),
    "triliun": ("scale", 10**12),
}
ENGLISH_WORDS: NumberWords = {
    **_count("digit", 1, "one two three four five six seven eight nine"),
    **_count("whole", 10, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"),
    "nineteen": ("whole", 19),
    **_count("whole", 2, "twenty thirty forty fifty sixty seventy eighty ninety", step=10),
    "hundred": ("hundred", 100),
    "thousand": ("scale", 10**3),
    "million": ("scale", 10**6),
    "billion": ("scale", 10**9),
}

INDONESIAN_SCALES = {
    **dict.fromkeys(("ribu", "ribuan", "rb"), 3),
    **dict.fromkeys(("juta", "jutaan", "jt"), 6),
    **dict.fromkeys(("miliar", "miliaran", "milyar", "milyaran"), 9),
    **dict.fromkeys(("triliun", "triliunan", "trilyun", "trilliun"), 12),
}
"""Powers of ten; "ribuan" behind digits is "about so many thousand"."""
ENGLISH_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
