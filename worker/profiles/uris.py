"""URIs of articles and entities, and instants: what other vocabularies are strict about."""

import re
from urllib.parse import quote

from worker.identity import web_address
from worker.records import EnrichedArticle

# RFC 3986, section 3, of http and https without user information; a character at a time, so that
# nothing is tried twice.
_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_PATH_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_WEB_URI = re.compile(
    rf"https?://{_CHARACTER}++(?::[0-9]{{0,5}})?(?:/{_PATH_CHARACTER}*+)?"
    rf"(?:\?(?:{_PATH_CHARACTER}|\?)*+)?(?:\#(?:{_PATH_CHARACTER}|\?)*+)?",
    re.IGNORECASE,
)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

# RFC 3339, section 5.6, without leap seconds, which few readers know.
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)


def article_uri(article: EnrichedArticle) -> str:
    """Name an article: by its URL, else by `urn:newswire:article:` and its id."""
    return (web_uri(article.url) if article.url else None) or named("article", article.id)


def entity_uri(entity_id: str) -> str:
    """Name an entity by its id, which namesakes share where it is made of a name."""
    return named("entity", entity_id)


def named(kind: str, name: str) -> str:
    """Make a URN of a name, percent-encoded."""
    return f"urn:newswire:{kind}:{quote(name, safe=':', errors='replace')}"


def web_uri(url: str) -> str | None:
    """Write a web address as RFC 3986 has it, None where it is none."""
    if web_address(url) is None:
        return None
    escaped = quote(_STRAY_PERCENT.sub("%25", url), safe="!#$%&'()*+,/:;=?@~", errors="replace")
    return escaped if _WEB_URI.fullmatch(escaped) else None


def instant(time: str | None) -> str | None:
    """Return a time that names an instant, None for a day or a time without an offset."""
    return time if time is not None and _INSTANT.fullmatch(time) else None
