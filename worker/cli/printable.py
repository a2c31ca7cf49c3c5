"""Text from outside made safe for a terminal."""

import re

# Controls but tab and line feed, bidirectional overrides, line and paragraph separators, and
# halves of surrogate pairs: what could command a terminal or show other text than there is.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    r"""Show controls instead of obeying them: the escape character becomes `\x1b`."""
    return _UNSAFE.sub(lambda match: _escape(match[0]), text)


def printable_json(line: str) -> bytes:
    r"""Escape in JSON what it allows and a terminal obeys; the value stays the same.

    Args:
        line: JSON without line ends; what is below U+0020 is escaped already, as JSON demands.

    Returns:
        UTF-8.
    """
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", line).encode()


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
