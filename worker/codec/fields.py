"""The optional fields of a raw article: what a producer may say, and how it is checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from worker.identity import web_address
from worker.records import Problem, PubStatus


@dataclass(frozen=True, slots=True)
class Fields:
    """What was read; `extra` holds what the contract does not name and what was unusable."""

    values: Mapping[str, Any]
    extra: Mapping[str, Any]
    problems: tuple[Problem, ...]


class _Unusable(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, code: str, requirement: str) -> None:
        super().__init__(requirement)
        self.code = code
        self.requirement = requirement


def read_fields(members: Mapping[str, Any]) -> Fields:
    """Read the optional fields of a JSON object.

    `null` and blank strings are taken as absent, white space around a string is dropped. What
    the contract does not name goes to `extra` as it is, also a field that is itself named
    `extra`; so does a known field of a wrong type or form, with a problem that names it.
    """
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in members.items():
        reader = _READERS.get(name)
        if reader is None:
            extra[name] = value
        elif not _is_absent(value):
            try:
                values[name] = reader(value)
            except _Unusable as unusable:
                extra[name] = value
                problems.append(_moved(name, unusable))
            else:
                problems.extend(_doubts(name, values[name]))
    return Fields(values, extra, tuple(problems))


def json_type(value: Any) -> str:
    """Name the JSON type of a parsed value, with its article."""
    for type_, name in _JSON_TYPES:
        if isinstance(value, type_):
            return name
    return "a number"


_JSON_TYPES: tuple[tuple[type, str], ...] = (
    (type(None), "null"),
    (bool, "a boolean"),
    (str, "a string"),
    (list, "an array"),
    (dict, "an object"),
)


def _is_absent(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _moved(name: str, unusable: _Unusable) -> Problem:
    return Problem(
        field=name,
        code=unusable.code,
        message=f"`{name}` {unusable.requirement}; what was sent is in `extra.{name}`.",
    )


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _Unusable("wrong_type", f"must be a string, not {json_type(value)}")
    return value.strip()


def _html(value: Any) -> str:
    _string(value)
    return str(value)


def _url(value: Any) -> str:
    url = _string(value)
    if web_address(url) is None:
        raise _Unusable("invalid_value", "must be an absolute http or https URL")
    return url


# RFC 5646, section 2.1, without the grammar of the subtags; `_` as in POSIX and Java locales.
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*)")
# Deprecated in the IANA registry of subtags, but still what some Java versions write.
_PREFERRED_LANGUAGES = {"in": "id"}


def _language(value: Any) -> str:
    tag = _LANGUAGE.fullmatch(_string(value))
    if tag is None:
        raise _Unusable("invalid_value", "must be a BCP 47 language tag such as `id` or `en-GB`")
    language = tag[1].lower()
    return _PREFERRED_LANGUAGES.get(language, language) + tag[2].replace("_", "-")


_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_ISO_8601 = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)"
    r" ?(?P<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)


def _time(value: Any) -> str:
    if not isinstance(value, str):
        raise _Unusable(
            "wrong_type",
            f"must be a string such as `2024-10-30T09:15:00+07:00`, not {json_type(value)}",
        )
    text = value.strip()
    moment = _moment(text)
    if moment is None:
        raise _Unusable(
            "invalid_value", "must be a time as RFC 3339 has it, such as `2024-10-30T09:15:00Z`"
        )
    if _RFC_3339.fullmatch(text):
        return text
    return moment.date().isoformat() if len(text) == len("2024-10-30") else moment.isoformat()


def _moment(text: str) -> datetime | None:
    match = _ISO_8601.fullmatch(text)
    if match is None:
        return None
    zone = (match["zone"] or "").upper()
    try:
        return datetime.fromisoformat(f"{match['date']}T{match['time'] or '00:00'}{zone}")
    except ValueError:
        return None


def _status(value: Any) -> str:
    status = _string(value).lower()
    status = "canceled" if status == "cancelled" else status
    if status not in _STATUSES:
        raise _Unusable("invalid_value", f"must be one of {', '.join(_STATUSES)}")
    return status


def _version(value: Any) -> str | int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value.strip()
    raise _Unusable("wrong_type", f"must be a string or an integer, not {json_type(value)}")


def _tags(value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(tag, str) for tag in value):
        return tuple(value)
    raise _Unusable("wrong_type", "must be an array of strings")


_STATUSES: tuple[str, ...] = get_args(PubStatus)

_TIMES = frozenset({"published_at", "updated_at", "fetched_at", "embargoed_until"})

_READERS: Mapping[str, Callable[[Any], Any]] = {
    "url": _url,
    "source": _string,
    "headline": _string,
    "html": _html,
    "language": _language,
    "version": _version,
    "section": _string,
    "tags": _tags,
    "pub_status": _status,
    **dict.fromkeys(_TIMES, _time),
}


def _doubts(name: str, value: Any) -> list[Problem]:
    if name not in _TIMES or _RFC_3339.fullmatch(value):
        return []
    if "T" not in value:
        return [Problem(name, "date_only", f"`{name}` is a day without a time; kept as it is.")]
    if datetime.fromisoformat(value).tzinfo is None:
        message = f"`{name}` has no offset from UTC, so the instant is not known; kept as it is."
        return [Problem(name, "naive_time", message)]
    return []
