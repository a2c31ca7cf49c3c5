"""Settings that are fine alone but not together, and files that they name."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from pydantic import SecretStr

from worker.settings.fields import Settings, choices, variable

_PASSWORD_MECHANISMS = ("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a setting and how to mend it; `others` are part of the contradiction."""

    field: str
    message: str
    others: tuple[str, ...] = ()


def contradictions(settings: Settings) -> Iterator[Fault]:
    """Find what is wrong with settings that are valid one by one."""
    yield from _topics(settings)
    yield from _times_and_sizes(settings)
    yield from _sasl(settings)
    yield from _tls(settings)


def _topics(settings: Settings) -> Iterator[Fault]:
    named = [*settings.topics.items(), ("parking_topic", settings.parking_topic)]
    for (first, one), (second, other) in combinations(named, 2):
        # Kafka refuses topics that differ only in "." and "_": their metrics would collide.
        if one.replace(".", "_") == other.replace(".", "_"):
            yield Fault(
                second,
                f'"{other}" collides with {variable(first)} ("{one}"): name another topic.',
                (first,),
            )
    if settings.profile_topic is not None and settings.profile is None:
        yield Fault(
            "profile_topic",
            f"is set but has no effect without {variable('profile')}: set that to"
            f" {' or '.join(choices(Settings, 'profile'))}, or unset this.",
            ("profile",),
        )


def _times_and_sizes(settings: Settings) -> Iterator[Fault]:
    if settings.heartbeat_interval_seconds >= settings.session_timeout_seconds:
        yield Fault(
            "heartbeat_interval_seconds",
            f"{settings.heartbeat_interval_seconds:g} must be less than"
            f" {variable('session_timeout_seconds')} ({settings.session_timeout_seconds:g}), or the"
            " broker drops the worker between two signs of life: a third of it is usual.",
            ("session_timeout_seconds",),
        )
    if settings.delivery_timeout_seconds < settings.request_timeout_seconds:
        yield Fault(
            "delivery_timeout_seconds",
            f"{settings.delivery_timeout_seconds:g} must not be less than"
            f" {variable('request_timeout_seconds')} ({settings.request_timeout_seconds:g}), or no"
            " request is ever tried again: raise the one or lower the other.",
            ("request_timeout_seconds",),
        )
    if settings.circuit_probe > settings.circuit_window:
        yield Fault(
            "circuit_probe",
            f"{settings.circuit_probe} must not be more than {variable('circuit_window')}"
            f" ({settings.circuit_window}): a probe is smaller than what it decides about.",
            ("circuit_window",),
        )
    if settings.inflight_bytes < settings.max_message_bytes:
        yield Fault(
            "inflight_bytes",
            f"{settings.inflight_bytes} must not be less than {variable('max_message_bytes')}"
            f" ({settings.max_message_bytes}), or the largest article never fits: raise it.",
            ("max_message_bytes",),
        )


def _sasl(settings: Settings) -> Iterator[Fault]:
    given = [
        field
        for field in ("sasl_mechanism", "sasl_username", "sasl_password", "sasl_oauth_token")
        if getattr(settings, field) is not None
    ]
    if not settings.security_protocol.startswith("SASL_"):
        yield from (_without_effect(settings, field, "SASL_SSL") for field in given)
        return
    needed = _sasl_needs(settings.sasl_mechanism)
    for field, fix in needed.items():
        if field not in given:
            yield Fault(field, fix, ("security_protocol", "sasl_mechanism"))
    for field in given:
        if settings.sasl_mechanism is not None and field not in {"sasl_mechanism", *needed}:
            yield Fault(
                field,
                f"is set but {settings.sasl_mechanism} does not use it: unset it, or choose"
                f" another {variable('sasl_mechanism')}.",
                ("sasl_mechanism",),
            )


def _sasl_needs(mechanism: str | None) -> dict[str, str]:
    """Map the fields that a mechanism needs to what to say where one is missing."""
    if mechanism in _PASSWORD_MECHANISMS:
        return {
            "sasl_username": f"is missing: {mechanism} needs a user name.",
            "sasl_password": f"is missing: {mechanism} needs a password; set it,"
            f" or {variable('sasl_password')}_FILE to a file that holds it.",
        }
    if mechanism == "OAUTHBEARER":
        return {
            "sasl_oauth_token": "is missing: OAUTHBEARER needs a token; set it,"
            f" or {variable('sasl_oauth_token')}_FILE to a file that holds it."
        }
    return {
        "sasl_mechanism": "is missing: a SASL protocol needs one of PLAIN, SCRAM-SHA-256,"
        " SCRAM-SHA-512, OAUTHBEARER."
    }


def _without_effect(settings: Settings, field: str, protocol: str) -> Fault:
    return Fault(
        field,
        f"is set but has no effect with {variable('security_protocol')}"
        f" {settings.security_protocol}: set that to {protocol}, or unset this.",
        ("security_protocol",),
    )


def _tls(settings: Settings) -> Iterator[Fault]:
    given = [
        field
        for field in ("ssl_cafile", "ssl_certfile", "ssl_keyfile", "ssl_keyfile_password")
        if getattr(settings, field) is not None
    ]
    if not settings.security_protocol.endswith("SSL"):
        protocol = "SASL_SSL" if settings.security_protocol.startswith("SASL") else "SSL"
        yield from (_without_effect(settings, field, protocol) for field in given)
        return
    if settings.ssl_certfile is None:
        for field in given:
            if field != "ssl_cafile":
                yield Fault(
                    field,
                    f"is set without a certificate: set {variable('ssl_certfile')} too.",
                    ("ssl_certfile",),
                )
    unreadable = list(_unreadable(settings))
    yield from unreadable or _unusable(settings)


def _unreadable(settings: Settings) -> Iterator[Fault]:
    for field in ("ssl_cafile", "ssl_certfile", "ssl_keyfile"):
        path = getattr(settings, field)
        if path is not None and (reason := unreadable(path)):
            yield Fault(field, f"names a file that {reason}: give the path of a PEM file.")


def unreadable(path: str) -> str | None:
    """Say why a file cannot be read, None where it can.

    The path is not quoted: a secret given in place of its file must not reach a log.
    """
    try:
        with Path(path).open("rb"):
            return None
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    except ValueError:
        return "cannot be read (not a path)"


def _unusable(settings: Settings) -> Iterator[Fault]:
    """Load the PEM files as a client would."""
    context = ssl.create_default_context()
    try:
        if settings.ssl_cafile is not None:
            context.load_verify_locations(cafile=settings.ssl_cafile)
    except (ssl.SSLError, OSError):
        yield Fault("ssl_cafile", "names a file without PEM certificates: give one with them.")
    if settings.ssl_certfile is None:
        return
    secret = settings.ssl_keyfile_password or SecretStr("")
    try:
        # A password is always given: without one OpenSSL would ask on the terminal.
        context.load_cert_chain(
            settings.ssl_certfile, settings.ssl_keyfile, password=secret.get_secret_value()
        )
    except (ssl.SSLError, OSError):
        yield Fault(
            "ssl_certfile",
            f"cannot be loaded with its key: {variable('ssl_certfile')} must be a PEM certificate,"
            f" {variable('ssl_keyfile')} its key (or the same file), and"
            f" {variable('ssl_keyfile_password')} the key's password if it has one.",
            ("ssl_keyfile", "ssl_keyfile_password"),
        )
