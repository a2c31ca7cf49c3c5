"""What markup says of itself before it is decoded: that it is a page, and in which charset.

The order is the WHATWG's (HTML, section 13.2.3): a byte order mark, the transport's charset, a
`meta` element, else UTF-8.
"""

import re

from worker.codec.source_text import is_known_charset

_BEGINNING = r"\s*<(?:!doctype\s+html|\?xml|html|head|body|main|article|section|div|p|span)\b"
_MARKUP = re.compile(_BEGINNING, re.IGNORECASE)
_MARKUP_BYTES = re.compile(rb"(?:\xef\xbb\xbf)?" + _BEGINNING.encode(), re.IGNORECASE)
_CHARSET = re.compile(
    rb"<meta\s[^<>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}(?P<meta>[\w.:-]{2,40})"
    rb"|<\?xml\s[^<>]{0,100}?encoding\s{0,5}=\s{0,5}[\"'](?P<xml>[\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 16_384  # bytes; the standard asks for 1024, and many pages have more before it
_COMMENT = re.compile(rb"<!--(?:[^-]|-(?!->))*+(?:-->)?")


def looks_like_a_page(text: str) -> bool:
    """Tell undeclared text that begins with a tag."""
    return _MARKUP.match(text) is not None


def begins_like_a_page(value: bytes) -> bool:
    """Tell an undeclared value that begins with a tag, in any encoding that extends ASCII."""
    return _MARKUP_BYTES.match(value) is not None


def charset_in_markup(value: bytes) -> str | None:
    """Read the charset that a page states; None where it states none that is known.

    One that says UTF-16 in bytes that could be read as ASCII is wrong, and means UTF-8.
    """
    match = _CHARSET.search(_COMMENT.sub(b"", value[:_HEAD]))
    if match is None:
        return None
    charset = (match["meta"] or match["xml"]).decode("ascii", "ignore")
    if charset.lower().startswith(("utf-16", "utf-32", "utf16", "utf32")):
        return "utf-8"
    return charset if is_known_charset(charset) else None
