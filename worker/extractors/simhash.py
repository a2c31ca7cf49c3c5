"""A hash of which few bits change when a text is edited a little (Charikar, 2002).

Each word with the one after it gives a row of 64 bits; a bit of the simhash says whether more than
half of the rows have it. All is computed on integers that hold many rows at once, which takes a
fraction of the time of a loop over bits:

text -> words of 8 bytes, in slots of 16   one multiplication hashes them all
     -> rows of 8 bytes, 255 at most       how many have a bit is counted in fields that grow from
                                           1 bit to 2, 4 and 8: 255 = 3 x 5 x 17
"""

from collections.abc import Sequence
from operator import add
from struct import Struct

_MOST_ROWS = 255
_WORD = 8
_SLOT = 16
_ROW_BITS = 64
_SLOT_BITS = 8 * _SLOT

# 2**64 divided by the golden ratio: the usual multiplier for hashing by multiplication.
_MULTIPLIER = 0x9E3779B97F4A7C15

# Punctuation separates words. The bytes from 93 to 9D end dashes and quotation marks in UTF-8,
# whose first two bytes are `_GENERAL_PUNCTUATION`; no case-folded Latin letter of Indonesian or
# English ends in them.
_GENERAL_PUNCTUATION = b"\xe2\x80"
_MARKS = frozenset(b"\x93\x94\x98\x99\x9c\x9d")
_WORD_BYTES = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz") | frozenset(range(128, 256))
_SEPARATED = bytes(byte if byte in _WORD_BYTES - _MARKS else ord(" ") for byte in range(256))

_PACKERS = {words: Struct(f"{_WORD}s{_SLOT - _WORD}x" * words).pack for words in range(32, 257, 32)}
_STEP = 32
_LOW_HALVES = int.from_bytes((b"\xff" * _WORD + bytes(_SLOT - _WORD)) * 256, "little")
_HALF_BITS = 128 * _SLOT_BITS
_HALF = (1 << _HALF_BITS) - 1


def simhash(normal: bytes) -> str | None:
    """Hash a text so that copies of it, edited a little, differ in few bits.

    Args:
        normal: UTF-8, case folded; only the first 8 bytes of a word count, and no punctuation.

    Returns:
        64 bits as 16 hexadecimal digits, None where there is no word.
    """
    separated = normal if normal.isascii() else normal.replace(_GENERAL_PUNCTUATION, b" ")
    words = separated.translate(_SEPARATED).split()
    if not words:
        return None
    counts: Sequence[int] = bit_counts(_rows(words[:_MOST_ROWS]))
    for start in range(_MOST_ROWS, len(words), _MOST_ROWS):
        part = bit_counts(_rows(words[start : start + _MOST_ROWS]))
        counts = list(map(add, counts, part))
    half = len(words) // 2
    bits = "".join(["1" if count > half else "0" for count in counts])
    return f"{int(bits, 2):016x}"


def _rows(words: Sequence[bytes]) -> int:
    """Hash each word with the next; the last one stands alone."""
    slots = -(-len(words) // _STEP) * _STEP
    packed = _PACKERS[slots](*words, *(b"",) * (slots - len(words)))
    products = int.from_bytes(packed, "little") * _MULTIPLIER
    # Both halves of a word's own product, and the middle of the next one's.
    mixed = products ^ products >> _ROW_BITS ^ products >> _SLOT_BITS + _ROW_BITS // 2
    rows = mixed & _LOW_HALVES
    return rows & _HALF | rows >> _HALF_BITS << _ROW_BITS


def _even_fields(width: int, rows: int) -> int:
    """Make a mask of every second field of `width` bits in so many rows."""
    return ((1 << width) - 1) * (((1 << _ROW_BITS * rows) - 1) // ((1 << 2 * width) - 1))


_FROM_1_BIT = _even_fields(1, 255)
_FROM_2_BITS = _even_fields(2, 85)
_FROM_4_BITS = _even_fields(4, 17)
_85_ROWS = _ROW_BITS * 85
_17_ROWS = _ROW_BITS * 17
_IN_85_ROWS = (1 << _85_ROWS) - 1
_IN_17_ROWS = (1 << _17_ROWS) - 1
_ONES = (1 << _ROW_BITS) - 1


def bit_counts(rows: int) -> bytes:
    """Count for each of 64 bits how many rows have it; their order is fixed, not that of the bits.

    Args:
        rows: 255 at most, of 64 bits each.
    """
    counts = bytearray()
    for ones in (rows & _FROM_1_BIT, rows >> 1 & _FROM_1_BIT):
        twos = (ones & _IN_85_ROWS) + (ones >> _85_ROWS & _IN_85_ROWS) + (ones >> 2 * _85_ROWS)
        for two in (twos & _FROM_2_BITS, twos >> 2 & _FROM_2_BITS):
            fours = two & _IN_17_ROWS
            while two := two >> _17_ROWS:
                fours += two & _IN_17_ROWS
            # A number modulo 2**64 - 1 is the sum of its rows, where no field runs over.
            counts += ((fours & _FROM_4_BITS) % _ONES).to_bytes(8, "little")
            counts += ((fours >> 4 & _FROM_4_BITS) % _ONES).to_bytes(8, "little")
    return bytes(counts)
