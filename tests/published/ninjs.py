"""The published schema of IPTC ninjs 3.1, as a validator."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker

SCHEMA = json.loads((Path(__file__).parent / "ninjs-schema_3.1.json").read_text("utf-8"))

# RFC 3986, section 2: what a URI is made of.
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+"
)

FORMATS = FormatChecker(["date-time"])


def is_uri(value: Any) -> bool:
    """Tell whether a string is an absolute URI."""
    if not isinstance(value, str):
        return True
    urlsplit(value)
    return _URI.fullmatch(value) is not None and value.count("#") <= 1


FORMATS.checks("uri", raises=ValueError)(is_uri)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)
