"""Values of markup: text, addresses, languages and times, each checked, None where it is none."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin

from worker.identity import web_address

_LONGEST_TEXT = 1_000
_LONGEST_ADDRESS = 4_000
_TAG = re.compile(r"<[^<>]{0,1000}>")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8}){0,3})")
_PREFERRED_LANGUAGES = {"in": "id"}
_TIME = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)"
    r"(?:(?:T| ?[ ,|] ?| - )(?P<hour>\d\d?)[:.](?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|WIB|WITA|WIT|GMT|UTC|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
_ZONES = {
    "Z": "Z",
    "GMT": "Z",
    "UTC": "Z",
    "WIB": "+07:00",
    "WITA": "+08:00",
    "WIT": "+09:00",
}


def read_text(value: Any) -> str | None:
    """Read a text of one line; markup and character references in it are undone."""
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        return None
    text = unescape(value) if "&" in value else value
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.split()) or None


def read_address(value: Any, base: str | None) -> str | None:
    """Read an absolute web address; a relative one is resolved against `base`."""
    if not isinstance(value, str) or len(value) > _LONGEST_ADDRESS:
        return None
    address = unescape(value).strip()
    if not address:
        return None
    try:
        address = urljoin(base, address) if base else address
    except ValueError:
        return None
    return address if web_address(address) else None


def read_language(value: Any) -> str | None:
    """Read a language tag: `id`, `id_ID`, `en-GB`."""
    if not isinstance(value, str):
        return None
    match = _LANGUAGE.fullmatch(value.strip())
    if match is None:
        return None
    language = match[1].lower()
    return _PREFERRED_LANGUAGES.get(language, language) + match[2].replace("_", "-")


def read_time(value: Any) -> str | None:
    """Read a moment as RFC 3339 has it; without an offset where none is printed, or as a day.

    ISO 8601, with slashes or a space as well ("2024/10/29 10:30:00 WIB"), and the format of mail.
    """
    if not isinstance(value, str) or len(value) > 60:
        return None
    text = value.strip()
    match = _TIME.fullmatch(text)
    if match is None:
        return _mail_time(text)
    day = f"{match['year']}-{match['month']}-{match['day']}"
    clock = zone = ""
    if match["hour"] is not None:
        clock = f"T{match['hour']:0>2}:{match['minute']}:{match['second'] or '00'}"
        zone = _zone(match["zone"])
    try:
        datetime.fromisoformat(day + clock + zone)
    except ValueError:
        return None
    return day + clock + zone


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    known = _ZONES.get(zone.upper())
    if known:
        return known
    figures = zone[1:].replace(":", "")
    return f"{zone[0]}{figures[:2]}:{figures[2:] or '00'}"


def _mail_time(text: str) -> str | None:
    if text[:1].isdigit() or "," not in text[:12]:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.isoformat()
