"""Who an article is, which revision of it this is, and how a twin of an event is recognised."""

import re
import unicodedata
from decimal import Decimal
from hashlib import sha256
from urllib.parse import SplitResult, urlsplit
from uuid import UUID, uuid5

import orjson

from worker.errors import Reason, Rejection, Stage

MAX_ID_LENGTH = 512
"""The longest id of an article, in characters."""

_NAMESPACE = UUID("5d1f0c0e-7a55-4c0f-9d5e-3b6a2f9e8c41")

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})

_DEFAULT_PORTS = frozenset({80, 443})
_VARIANT_LABELS = frozenset({"www", "m", "mobile", "amp"})
_AMP_CACHE = re.compile(r"(?:/amp)?/(?:[cvi]/)?(?:s/)?(?P<host>[^/]+\.[^/]+)(?P<path>/.*)?")
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "ga_", "amp_")
_TRACKING_NAMES = frozenset(
    {
        *("_ga", "_gl", "_hsenc", "_hsmi", "__twitter_impression", "amp", "at_campaign"),
        *("at_medium", "cmp", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igsh"),
        *("igshid", "ito", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ncid", "ocid"),
        *("outputtype", "ref_src", "ref_url", "s_kwcid", "smid", "spm", "ttclid", "twclid"),
        *("usqp", "vero_id", "wbraid", "wt_mc", "yclid"),
    }
)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_NOT_IN_URLS = re.compile(r"[^!#$%&'()*+,/:;=?@\[\]~\w.-]", re.ASCII)
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def revision_of(value: bytes) -> str:
    """Name the revision of a record value, so that a correction is told from a redelivery.

    Returns:
        The first 16 hexadecimal digits of the value's SHA-256.
    """
    return sha256(value).hexdigest()[:16]


def given_id(value: object) -> str:
    """Check the `id` that a producer gave; an integer is taken as its decimal digits.

    Raises:
        Rejection: the id is unusable; the message names the fix.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise _invalid_id("must be a string or an integer; send it as a string, or leave it out")
    text = str(value)
    if not text.strip():
        raise _invalid_id("is empty; leave it out to have one derived from the URL or the text")
    if len(text) > MAX_ID_LENGTH:
        raise _invalid_id(
            f"has {len(text)} characters, {MAX_ID_LENGTH} at most are taken; send a shorter one, "
            "such as a hash of it"
        )
    if any(unicodedata.category(character) in _UNPRINTABLE for character in text):
        raise _invalid_id("holds control characters or line breaks; send it without them")
    return text


def derived_id(url: str | None, text: str) -> str:
    """Derive an id for an article without one: from its URL, else from its text.

    Args:
        url: absolute, or None.
        text: the decoded text; the kind and amount of white space does not matter.

    Returns:
        `url:` or `text:` and 32 hexadecimal digits of a SHA-256, so that the same URL (or the
        same text) has the same id at every time and on every worker.
    """
    normalised = normalise_url(url) if url else None
    if normalised:
        return f"url:{_digest(normalised)}"
    return f"text:{_digest(' '.join(text.split()))}"


def event_id(topic: str, article_id: str, revision: str, entity_id: str | None = None) -> str:
    """Make the `ce_id` of an output: the same for every redelivery of the same input.

    Args:
        topic: of the output.
        article_id: of the article.
        revision: of the article.
        entity_id: of the entity, for an entity record.
    """
    return _uuid("article", topic, article_id, revision, entity_id)


def tombstone_id(output_topic: str, topic: str, partition: int, offset: int) -> str:
    """Make the `ce_id` of a tombstone.

    A tombstone has no content of its own, and one that follows a second publication must not be
    taken for a twin of the first: so it is named by the place of its input.
    """
    return _uuid("tombstone", output_topic, topic, partition, offset)


def dead_letter_id(consumer_group: str, topic: str, partition: int, offset: int) -> str:
    """Make the `x-dlq-id` of a dead letter from the place of its input."""
    return _uuid("dead-letter", consumer_group, topic, partition, offset)


def normalise_url(url: str) -> str | None:
    """Fold the addresses of one page into one; None where `url` is no absolute web address.

    The result names a page, it need not be fetchable. The steps: https for http, the host in
    lower case without user, default port, `www.`, `m.`, `mobile.` and `amp.`; AMP caches and
    `/amp` segments undone; no fragment, no tracking parameters, the others sorted; no trailing
    slash; escapes as RFC 3986, section 6.2.2, normalises them.
    """
    parts = web_address(url)
    if parts is None:
        return None
    host = parts.hostname or ""
    path = parts.path
    cached = _AMP_CACHE.fullmatch(path) if _is_amp_cache(host, path) else None
    if cached:
        host, path = cached["host"].lower(), cached["path"] or ""
    port = f":{parts.port}" if parts.port and parts.port not in _DEFAULT_PORTS else ""
    query = "&".join(sorted(filter(_identifies, parts.query.split("&"))))
    address = f"https://{_main_host(host)}{port}{_main_path(path)}"
    return _normalise_escapes(f"{address}?{query}" if query else address)


def web_address(url: str) -> SplitResult | None:
    """Split an absolute http or https URL; None where it is not one."""
    if " " in url or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not (parts.hostname or "").strip("."):
        return None
    return parts


def _is_amp_cache(host: str, path: str) -> bool:
    return host.endswith(".cdn.ampproject.org") or (
        host in {"google.com", "www.google.com"} and path.startswith("/amp/")
    )


def _main_host(host: str) -> str:
    labels = host.rstrip(".").split(".")
    return ".".join([label for label in labels[:-2] if label not in _VARIANT_LABELS] + labels[-2:])


def _main_path(path: str) -> str:
    segments = path.rstrip("/").split("/")
    if len(segments) > 2:
        if segments[1] == "amp":
            del segments[1]
        elif segments[-1] in {"amp", "amp.html"}:
            del segments[-1]
    return "/".join(segments)


def _identifies(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return bool(name) and name not in _TRACKING_NAMES and not name.startswith(_TRACKING_PREFIXES)


def _normalise_escapes(url: str) -> str:
    return _NOT_IN_URLS.sub(_escaped, _ESCAPE.sub(_unescaped, url))


def _unescaped(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in _UNRESERVED else escape[0].upper()


def _escaped(character: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in character[0].encode("utf-8", "replace"))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _uuid(*parts: str | int | None) -> str:
    # JSON, so that no part can hold the separator of its neighbours.
    return str(uuid5(_NAMESPACE, orjson.dumps(parts).decode()))


def _invalid_id(complaint: str) -> Rejection:
    return Rejection(Reason.INVALID_ID, Stage.DECODE, f"`id` {complaint}.")
