"""JSON in and out, without a number or a level lost on the way."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import orjson

from worker.errors import Reason, Rejection, Stage

MAX_DEPTH = 100
"""Levels of objects and arrays in one another that are read; orjson writes 254."""

_INT_64 = range(-(2**63), 2**64)

_ARRAY = re.compile(
    r"""
    \[ [\s\[]*+
    (?: \Z | ["{]
      | \] \s*+ (?: [\],] | \Z )
      | (?: -?\d[\d.eE+-]*+ | true | false | null ) \s*+ (?: , | \Z | \] \s*+ (?: [\],] | \Z ) )
    )
    """,
    re.VERBOSE | re.ASCII,
)
_SCALAR_STARTS = frozenset('"-0123456789tfn')
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*+")


def looks_like_json(text: str) -> bool:
    """Say whether undeclared text is meant as JSON, valid or not.

    It is, if after white space and zero-width characters it begins

    - with `{`, with which no prose begins;
    - with `[` and then, through any further `[`, the end of the text, `{`, a quotation mark, a
      closing bracket or a complete number, `true`, `false` or `null`, the last two only where a
      comma, another bracket or the end of the text follows: `[{"a": 1`, `["a"`, `[1, 2`, `[]`,
      but not `[Pembaruan] Jakarta`, `[1] Catatan`, `[2024/2025] Musim`;
    - with anything else that is, as a whole, one JSON string, number or word: `"text"`, `null`.
    """
    begin = _INVISIBLE.sub("", text, count=1)
    if begin.startswith("{"):
        return True
    if begin.startswith("["):
        return _ARRAY.match(begin) is not None
    return begin[:1] in _SCALAR_STARTS and _is_json(begin)


def read_json(text: str) -> Any:
    """Parse JSON text; integers beyond 64 bits become `Decimal`, other numbers doubles.

    Of members with the same name the last one counts.

    Raises:
        Rejection: it is not JSON, or nested deeper than `MAX_DEPTH`.
    """
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _invalid(
            f"is not valid JSON: {error.msg} at line {error.lineno}, column {error.colno}; "
            "a record holds one JSON object, in UTF-8"
        ) from error
    is_exact = True
    for depth, level in enumerate(_levels(value)):
        if depth == MAX_DEPTH and any(isinstance(value, dict | list) for value in level):
            raise _invalid(f"is nested deeper than {MAX_DEPTH} levels; send it flatter")
        is_exact = is_exact and not any(map(_may_have_been_integer, level))
    return value if is_exact else json.loads(text, parse_int=_exact_integer)


def to_json(value: Any) -> bytes:
    """Encode a record type as UTF-8 JSON, its fields in the order in which they are declared."""
    return orjson.dumps(value, default=_jsonable)


def _is_json(text: str) -> bool:
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return True


def _levels(value: Any) -> Iterator[list[Any]]:
    level = [value]
    while level:
        yield level
        level = [member for container in level for member in _members(container)]


def _members(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _may_have_been_integer(value: Any) -> bool:
    # orjson reads an integer beyond 64 bits as the nearest double.
    return isinstance(value, float) and abs(value) >= 2.0**63


def _exact_integer(digits: str) -> int | Decimal:
    number = int(digits)
    return number if number in _INT_64 else Decimal(digits)


def _jsonable(value: Any) -> Any:
    if isinstance(value, Decimal):
        return orjson.Fragment(f"{value:f}".encode())
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _invalid(complaint: str) -> Rejection:
    return Rejection(Reason.INVALID_JSON, Stage.DECODE, f"The value {complaint}.")
