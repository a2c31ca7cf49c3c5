"""Records of every kind that a raw topic may hold, each with what must become of it."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import orjson

from worker.errors import Reason
from worker.records import Headers

CODECS = (None, "gzip", "snappy", "lz4", "zstd")


class Fate(Enum):
    """What must become of a record."""

    ENRICHED = "enriched"
    TOMBSTONE = "tombstone"
    DEAD_LETTER = "dead letter"


@dataclass(frozen=True, slots=True)
class MixedRecord:
    """A record to publish; `token` stands in the body of what it becomes, if that has one.

    `reference` marks what is too large to be carried even by a dead letter.
    """

    kind: str
    token: str
    key: bytes | None
    value: bytes | None
    headers: Headers
    codec: str | None
    fate: Fate
    reason: Reason | None = None
    reference: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    value: Callable[[str], bytes | None]
    reason: Reason | None = None
    headers: Headers = ()
    keyless: bool = False
    reference: bool = False
    weight: int = 10


def mixed_records(
    count: int, *, seed: int, without: frozenset[str] = frozenset()
) -> list[MixedRecord]:
    """Make `count` records: at least one of every kind, the rest by weight; reproducible by seed.

    Args:
        count: how many; not less than there are kinds.
        seed: of the choice and the order.
        without: names of kinds to leave out.
    """
    kinds = [kind for kind in _KINDS if kind.name not in without]
    assert count >= len(kinds), f"{count} records cannot be of {len(kinds)} kinds"
    chance = random.Random(seed)
    weights = [kind.weight for kind in kinds]
    chosen = kinds + chance.choices(kinds, weights, k=count - len(kinds))
    chance.shuffle(chosen)
    return [_record(kind, f"rekaman-{seed}-{n}", chance) for n, kind in enumerate(chosen)]


def articles(count: int, *, seed: int = 0) -> list[MixedRecord]:
    """Make `count` good articles of plain text with keys."""
    chance = random.Random(seed)
    return [_record(_KINDS[0], f"rekaman-{seed}-{n}", chance) for n in range(count)]


def _record(kind: _Kind, token: str, chance: random.Random) -> MixedRecord:
    value = kind.value(token)
    if kind.reason is not None:
        fate = Fate.DEAD_LETTER
    else:
        fate = Fate.TOMBSTONE if value is None else Fate.ENRICHED
    odd = chance.choice(_ODD_HEADERS)
    return MixedRecord(
        kind=kind.name,
        token=token,
        key=None if kind.keyless else f"kunci-{token}".encode(),
        value=value,
        headers=kind.headers + odd,
        codec=chance.choice(CODECS),
        fate=fate,
        reason=kind.reason,
        reference=kind.reference,
    )


def prose(token: str, size: int = 0) -> str:
    """Write wire copy that names `token` in its body, of `size` bytes or somewhat more."""
    filling = f"Naskah ini panjang dan mengulang catatan {token} berkali-kali. "
    return (
        f"Jakarta (ANTARA) - Presiden Joko Widodo membuka sidang kabinet, kata berita {token}.\n"
        "Menteri Luar Negeri Retno Marsudi bertemu mitranya dari Prancis di Jakarta.\n"
        f"{filling * (1 + size // len(filling))}\n"
        "Pewarta: Siti Aminah\nEditor: Budi Santoso\nCopyright © ANTARA 2024\n"
    )


def _text(token: str) -> bytes:
    return prose(token).encode()


def _json(**fields: Any) -> Callable[[str], bytes]:
    def value(token: str) -> bytes:
        return orjson.dumps({"id": token, "body": prose(token), **fields})

    return value


def _sized(size: int) -> Callable[[str], bytes]:
    def value(token: str) -> bytes:
        return prose(token, size).encode()

    return value


def _full_of_quotes(token: str) -> bytes:
    """Make a text that grows by half when its quotation marks are escaped."""
    return prose(token).replace("\n", "\n" + '" ' * 380_000 + "\n", 1).encode()


_PLAIN = (("content-type", b"text/plain; charset=utf-8"),)
_JSON = (("content-type", b"application/json"),)

_KINDS = (
    _Kind("text", _text, weight=60),
    _Kind("text declared", _text, headers=_PLAIN, weight=30),
    _Kind("text without a key", _text, keyless=True, weight=20),
    _Kind("text with CRLF", lambda token: _text(token).replace(b"\n", b"\r\n")),
    _Kind("text in brackets", lambda token: f"[Pembaruan] {prose(token)}".encode()),
    _Kind("UTF-8 with a mark", lambda token: prose(token).encode("utf-8-sig")),
    _Kind("UTF-16 with a mark", lambda token: prose(token).encode("utf-16")),
    _Kind("UTF-16, big-endian", lambda token: b"\xfe\xff" + prose(token).encode("utf-16-be")),
    _Kind("JSON", _json(headline="Sidang kabinet", section="politik"), weight=60),
    _Kind("JSON declared", _json(tags=["a", "b"], version=3), headers=_JSON, weight=30),
    _Kind("JSON without a key", _json(), keyless=True, weight=20),
    _Kind("JSON with unknown fields", _json(desk={"name": "A"}, **{"": [1, None, 2.5]})),
    _Kind("JSON with a wrong type", _json(headline=[1], published_at=7)),
    _Kind("large text", _sized(200_000), weight=1),
    _Kind("tombstone", lambda _: None, weight=30),
    _Kind("empty", lambda _: b"", Reason.MISSING_TEXT),
    _Kind("blank", lambda _: b" \n\t \n", Reason.MISSING_TEXT),
    _Kind("JSON without a text", lambda t: orjson.dumps({"id": t}), Reason.MISSING_TEXT),
    _Kind("JSON with an unusable id", _json(id={"a": 1}), Reason.INVALID_ID),
    _Kind("JSON cut short", lambda t: _json()(t)[:-20], Reason.INVALID_JSON, weight=20),
    _Kind("JSON declared, not JSON", _text, Reason.INVALID_JSON, headers=_JSON),
    _Kind("JSON array", lambda t: orjson.dumps([t]), Reason.NOT_AN_OBJECT),
    _Kind("NUL in a text", lambda t: prose(t).replace(" ", " \0", 1).encode(), Reason.BINARY),
    _Kind("image", lambda t: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + t.encode(), Reason.BINARY),
    _Kind("invalid UTF-8", lambda t: _text(t) + b"\xff\xc3\x28", Reason.INVALID_ENCODING),
    _Kind(
        "schema registry framing",
        lambda t: b"\0\0\0\0\x07" + _json()(t),
        Reason.SCHEMA_REGISTRY_FRAMING,
    ),
    _Kind("near the limit", _sized(960_000), weight=1),
    _Kind("over the limit once it is JSON", _full_of_quotes, Reason.OUTPUT_TOO_LARGE, weight=1),
    _Kind("over the limit", _sized(1_300_000), Reason.OUTPUT_TOO_LARGE, reference=True, weight=1),
)

_TRACE = ("traceparent", b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
_ODD_HEADERS: tuple[Headers, ...] = (
    (),
    (),
    (_TRACE, ("tracestate", b"vendor=1")),
    (("traceparent", b"\xff not one"),),
    (("x-null", None), ("x-null", b"twice"), ("x-empty", b"")),
    (("", b"no name"), ("ünï-¢ode", b"\x00\xff")),
    (("ce_id", b"the producer's own"), ("ce_type", None), ("x-dlq-id", b"an older one")),
)


HUGE = frozenset({"near the limit", "over the limit once it is JSON", "over the limit"})
"""Kinds of which one weighs as much as a thousand others."""
