"""Settings from flags, the environment and files, or one error that names all that is wrong."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from worker.errors import SettingsError
from worker.settings.checks import Fault, contradictions, unreadable
from worker.settings.fields import SECRETS, Settings, Source, choices, flag, variable
from worker.settings.table import shown

_PREFIX = "NEWSWIRE_"
# Kubernetes describes every Service of a namespace in the environment of its pods, so one named
# "newswire" or "newswire-worker" puts such variables beside ours.
_SERVICE_LINK = re.compile(
    r".*_SERVICE_HOST|.*_SERVICE_PORT(_.*)?|.*_PORT_\d+_(TCP|UDP|SCTP)(_.*)?"
)
_EXPECTATIONS = {
    "bool_parsing": "must be true or false",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing_size": "must be a whole number of a sensible size",
    "float_parsing": "must be a number",
    "finite_number": "must be a finite number",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "value_error": "{error}",
}


@dataclass(frozen=True, slots=True)
class _Given:
    value: Any
    source: Source


def load_settings(
    flags: Mapping[str, Any] | None = None, environ: Mapping[str, str] | None = None
) -> Settings:
    """Read and check all settings; flags win over the environment, which wins over defaults.

    An empty variable counts as not set. A secret may stand in a file that
    `NEWSWIRE_<FIELD>_FILE` names; a line end after it is not part of it.

    Args:
        flags: values by field, or by `<secret>_file`; None means not given.
        environ: the environment, by default the process's own.

    Raises:
        SettingsError: names every setting that is wrong, what is wrong and the fix, in one message
            that holds no secret.
    """
    given, faults = _gather(flags or {}, os.environ if environ is None else environ)
    settings, invalid = _validate({field: each.value for field, each in given.items()})
    faults += invalid
    wrong = {fault.field for fault in faults}
    faults += [
        fault
        for fault in contradictions(settings)
        if wrong.isdisjoint({fault.field, *fault.others})
    ]
    if faults:
        order = list(Settings.model_fields)
        faults.sort(key=lambda fault: order.index(fault.field) if fault.field in order else -1)
        raise SettingsError(_message(faults, given))
    settings._sources.update({field: each.source for field, each in given.items()})  # noqa: SLF001 - the one writer
    return settings


def _gather(
    flags: Mapping[str, Any], environ: Mapping[str, str]
) -> tuple[dict[str, _Given], list[Fault]]:
    ours = {
        name: value
        for name, value in environ.items()
        if name.startswith(_PREFIX) and not _is_service_link(name, value)
    }
    faults = list(_unknown(ours))
    given: dict[str, _Given] = {}
    for field in Settings.model_fields:
        try:
            found = _find(field, flags, ours)
        except ValueError as error:
            faults.append(Fault(field, str(error)))
        else:
            if found is not None:
                given[field] = found
    return given, faults


def _find(field: str, flags: Mapping[str, Any], environ: Mapping[str, str]) -> _Given | None:
    """Find the value of a field; a ValueError says why there is none that can be used."""
    name = variable(field)
    if flags.get(field) is not None:
        return _Given(flags[field], "flag")
    value = environ.get(name, "").strip()
    if field in SECRETS:
        flagged, path = flags.get(f"{field}_file"), environ.get(f"{name}_FILE")
        if flagged is not None:
            return _Given(_read_secret(flagged, flag(field)), "file")
        if path and value:
            raise ValueError(f"is set and {name}_FILE too: unset one of them.")
        if path:
            return _Given(_read_secret(path, f"{name}_FILE"), "file")
        # Blanks at the ends of a secret may be meant.
        return _Given(environ[name], "environment") if value else None
    return _Given(value, "environment") if value else None


def _read_secret(path: str, name: str) -> str:
    if reason := unreadable(path):
        raise ValueError(f"has a file that {reason}: give {name} the path of a readable file.")
    try:
        secret = Path(path).read_text(encoding="utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise ValueError(f"has a file that is not text: mend the one of {name}.") from None
    if not secret:
        raise ValueError(f"has an empty file: mend the one of {name}.")
    return secret


def _unknown(names: Iterable[str]) -> Iterator[Fault]:
    known = [variable(field) for field in Settings.model_fields]
    known += [f"{variable(field)}_FILE" for field in SECRETS]
    for name in sorted(set(names).difference(known)):
        close = get_close_matches(name, known, n=1, cutoff=0.75)
        hint = f"did you mean {close[0]}?" if close else "see newswire config for those there are."
        yield Fault(name.removeprefix(_PREFIX).lower(), f"is not a setting: {hint}")


def _is_service_link(name: str, value: str) -> bool:
    if name.removeprefix(_PREFIX).lower() in Settings.model_fields:
        return False
    return _SERVICE_LINK.fullmatch(name) is not None or (
        name.endswith("_PORT") and value.startswith(("tcp://", "udp://", "sctp://"))
    )


def _validate(values: dict[str, Any]) -> tuple[Settings, list[Fault]]:
    """Make settings of the values that are valid, and faults of the others."""
    try:
        return Settings(**values), []
    except ValidationError as invalid:
        errors = {str(error["loc"][0]): error for error in invalid.errors()}
    valid = {field: value for field, value in values.items() if field not in errors}
    return Settings(**valid), [
        Fault(field, _explain(field, error)) for field, error in errors.items()
    ]


def _explain(field: str, error: ErrorDetails) -> str:
    quoted = field not in SECRETS and "@" not in str(error["input"])  # user:password@host
    given = f"is {_quoted(error)} but " if quoted else ""
    default = shown(field, Settings.model_fields[field].default)
    unset = f", or unset it for {default}" if default else ""
    return f"{given}{_expectation(field, error)}: correct it{unset}."


def _expectation(field: str, error: ErrorDetails) -> str:
    if error["type"] == "literal_error":
        return f"must be one of {', '.join(choices(Settings, field))}"
    limits = error.get("ctx", {})
    return _EXPECTATIONS.get(error["type"], f"must be valid ({error['msg']})").format(**limits)


def _quoted(error: ErrorDetails) -> str:
    text = str(error["input"])
    return repr(text if len(text) <= 60 else f"{text[:60]}...")


def _message(faults: list[Fault], given: Mapping[str, _Given]) -> str:
    lines = [f"{_title(fault.field, given)} {fault.message}" for fault in faults]
    if len(lines) == 1:
        return lines[0]
    return "\n".join([f"{len(lines)} settings are wrong:", *(f"- {line}" for line in lines)])


def _title(field: str, given: Mapping[str, _Given]) -> str:
    """Name a setting as the person knows it: the flag too where it was given by one."""
    from_flag = field in given and given[field].source == "flag"
    return f"{variable(field)} ({flag(field)})" if from_flag else variable(field)
