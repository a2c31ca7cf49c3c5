import asyncio
import ssl
import uuid

import pytest

from tests.unit.stream.support import settings
from worker.stream.security import FixedToken, connection_arguments

SECRET = uuid.uuid4().hex


def test_plaintext() -> None:
    chosen = settings(
        bootstrap_servers="one:9092,two:9093", client_id="me", request_timeout_seconds=7
    )
    assert connection_arguments(chosen) == {
        "bootstrap_servers": ["one:9092", "two:9093"],
        "client_id": "me",
        "request_timeout_ms": 7_000,
        "security_protocol": "PLAINTEXT",
    }


@pytest.mark.parametrize("check", [True, False])
def test_tls(check: bool) -> None:
    arguments = connection_arguments(settings(security_protocol="SSL", ssl_check_hostname=check))
    context = arguments["ssl_context"]
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname is check
    assert "sasl_mechanism" not in arguments


@pytest.mark.parametrize("protocol", ["SASL_PLAINTEXT", "SASL_SSL"])
@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"])
def test_passwords(protocol: str, mechanism: str) -> None:
    arguments = connection_arguments(
        settings(
            security_protocol=protocol,
            sasl_mechanism=mechanism,
            sasl_username="me",
            sasl_password=SECRET,
        )
    )
    assert arguments["security_protocol"] == protocol
    assert arguments["sasl_mechanism"] == mechanism
    assert arguments["sasl_plain_username"] == "me"
    assert arguments["sasl_plain_password"] == SECRET
    assert ("ssl_context" in arguments) is (protocol == "SASL_SSL")


def test_tokens() -> None:
    arguments = connection_arguments(
        settings(
            security_protocol="SASL_SSL", sasl_mechanism="OAUTHBEARER", sasl_oauth_token=SECRET
        )
    )
    provider = arguments["sasl_oauth_token_provider"]
    assert isinstance(provider, FixedToken)
    assert asyncio.run(provider.token()) == SECRET
    assert SECRET not in repr(provider)
