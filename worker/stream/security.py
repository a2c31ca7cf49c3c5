"""How clients reach the brokers: addresses, TLS, SASL."""

import ssl
from typing import Any

from aiokafka.abc import AbstractTokenProvider
from pydantic import SecretStr

from worker.settings import Settings


class FixedToken(AbstractTokenProvider):  # type: ignore[misc]
    """Hands the token of the settings to the client, at every connection the same."""

    def __init__(self, token: SecretStr) -> None:
        self._token = token

    async def token(self) -> str:
        """Return the bearer token."""
        return self._token.get_secret_value()


def connection_arguments(settings: Settings) -> dict[str, Any]:
    """Make the arguments that every aiokafka client takes, be it consumer, producer or admin."""
    arguments: dict[str, Any] = {
        "bootstrap_servers": settings.bootstrap_servers.split(","),
        "client_id": settings.client_id,
        "request_timeout_ms": int(settings.request_timeout_seconds * 1000),
        "security_protocol": settings.security_protocol,
    }
    if settings.security_protocol.endswith("SSL"):
        arguments["ssl_context"] = tls_context(settings)
    if settings.security_protocol.startswith("SASL_"):
        arguments |= _sasl_arguments(settings)
    return arguments


def tls_context(settings: Settings) -> ssl.SSLContext:
    """Make a TLS context that trusts `ssl_cafile`, or the system's authorities without one."""
    context = ssl.create_default_context(cafile=settings.ssl_cafile)
    context.check_hostname = settings.ssl_check_hostname
    if settings.ssl_certfile is not None:
        password = settings.ssl_keyfile_password or SecretStr("")
        # A password is always given: without one OpenSSL would ask on the terminal.
        context.load_cert_chain(
            settings.ssl_certfile, settings.ssl_keyfile, password=password.get_secret_value()
        )
    return context


def _sasl_arguments(settings: Settings) -> dict[str, Any]:
    arguments: dict[str, Any] = {"sasl_mechanism": settings.sasl_mechanism}
    if settings.sasl_oauth_token is not None:
        arguments["sasl_oauth_token_provider"] = FixedToken(settings.sasl_oauth_token)
    if settings.sasl_password is not None:
        arguments["sasl_plain_username"] = settings.sasl_username
        arguments["sasl_plain_password"] = settings.sasl_password.get_secret_value()
    return arguments
