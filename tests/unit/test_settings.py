"""Settings: where values come from, and what each wrong one is answered with."""

import re
from pathlib import Path
from typing import Any

import pytest

from worker.errors import SettingsError
from worker.settings import (
    GROUPS,
    SECRETS,
    Settings,
    describe,
    environment_of,
    load_settings,
    render_table,
)

SECRET = "hunter2-do-not-print"  # noqa: S105 - it opens locked.pem and nothing else
# Made once, for a hundred years: openssl req -x509 -newkey ec -pkeyopt
# ec_paramgen_curve:prime256v1 -nodes, and openssl pkcs8 -topk8 for the locked key.
PEM = Path(__file__).parent / "pem"
SASL = {
    "NEWSWIRE_SECURITY_PROTOCOL": "SASL_PLAINTEXT",
    "NEWSWIRE_SASL_MECHANISM": "PLAIN",
    "NEWSWIRE_SASL_USERNAME": "reader",
    "NEWSWIRE_SASL_PASSWORD": SECRET,
}


def refusal(environ: dict[str, str], flags: dict[str, Any] | None = None) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(flags, environ)
    return str(caught.value)


def test_defaults_need_no_environment() -> None:
    settings = load_settings({}, {})
    assert settings == Settings()
    assert {row.source for row in describe(settings)} == {"default"}


def test_an_instance_made_directly_reads_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSWIRE_RAW_TOPIC", "elsewhere")
    assert Settings().raw_topic == "news.articles.raw.v1"
    assert load_settings().raw_topic == "elsewhere"


def test_flags_win_over_the_environment() -> None:
    environ = {"NEWSWIRE_BATCH_RECORDS": "7", "NEWSWIRE_LINGER_MS": "9"}
    settings = load_settings({"batch_records": "8", "linger_ms": None}, environ)
    assert (settings.batch_records, settings.linger_ms) == (8, 9)
    assert settings.source("batch_records") == "flag"
    assert settings.source("linger_ms") == "environment"
    assert settings.source("inflight_records") == "default"


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("NEWSWIRE_CREATE_TOPICS", "true", "create_topics", True),
        ("NEWSWIRE_CREATE_TOPICS", "0", "create_topics", False),
        ("NEWSWIRE_LOG_LEVEL", "INFO", "log_level", "info"),
        ("NEWSWIRE_SECURITY_PROTOCOL", "ssl", "security_protocol", "SSL"),
        ("NEWSWIRE_BATCH_RECORDS", " 5 ", "batch_records", 5),
        ("NEWSWIRE_BATCH_RECORDS", "", "batch_records", 100),
        ("NEWSWIRE_COMMIT_INTERVAL_SECONDS", "1.5", "commit_interval_seconds", 1.5),
        ("NEWSWIRE_BOOTSTRAP_SERVERS", "a:1, b:2", "bootstrap_servers", "a:1,b:2"),
        ("NEWSWIRE_BOOTSTRAP_SERVERS", "[::1]:9092", "bootstrap_servers", "[::1]:9092"),
        ("NEWSWIRE_BOOTSTRAP_SERVERS", "under_score:9092", "bootstrap_servers", "under_score:9092"),
        ("NEWSWIRE_ENTITY_TYPES", "person, Location", "entity_types", {"PERSON", "LOCATION"}),
        ("NEWSWIRE_ENTITY_TYPES", "none", "entity_types", set()),
    ],
)
def test_values_are_read(name: str, value: str, field: str, expected: object) -> None:
    assert getattr(load_settings({}, {name: value}), field) == expected


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "INFLIGHT_RECORDS",
            "abc",
            "'abc' but must be a whole number: correct it, or unset it for 2000",
        ),
        ("INFLIGHT_RECORDS", "1.5", "a whole number"),
        ("INFLIGHT_RECORDS", "0", "must be 1 or more"),
        ("OPERATIONS_PORT", "65536", "must be 65535 or less"),
        ("COMMIT_INTERVAL_SECONDS", "soon", "must be a number"),
        ("COMMIT_INTERVAL_SECONDS", "0", "must be more than 0"),
        ("COMMIT_INTERVAL_SECONDS", "nan", "must be"),
        ("DRAIN_TIMEOUT_SECONDS", "inf", "must be a finite number"),
        ("CREATE_TOPICS", "perhaps", "must be true or false"),
        ("COMPRESSION", "brotli", "must be one of none, gzip, snappy, lz4, zstd"),
        ("DELIVERY", "at_most_once", "must be one of at_least_once"),
        ("SASL_MECHANISM", "GSSAPI", "must be one of PLAIN, SCRAM-SHA-256"),
        ("RAW_TOPIC", "news articles", "must be a topic name"),
        ("RAW_TOPIC", "..", "must be a topic name"),
        ("RAW_TOPIC", "n" * 250, "must be a topic name"),
        ("CONSUMER_GROUP", "a\x07b", "must be a name of printable characters"),
        ("BOOTSTRAP_SERVERS", "localhost", "such as localhost:9092"),
        ("BOOTSTRAP_SERVERS", "localhost:9092,", "HOST:PORT"),
        ("BOOTSTRAP_SERVERS", "localhost:0", "ports from 1 to 65535"),
        ("BOOTSTRAP_SERVERS", "::1:9092", "IPv6 address in brackets"),
        ("BOOTSTRAP_SERVERS", "kafka://localhost:9092", "without a scheme"),
        ("ENTITY_TYPES", "PERSON,PEOPLE", "comma list of PERSON, ORGANISATION"),
        ("ENTITY_TYPES", "MONEY", "comma list of PERSON, ORGANISATION"),
        ("ENTITY_TYPES", ",", "comma list of PERSON, ORGANISATION"),
    ],
)
def test_a_wrong_value_is_named_with_the_fix(name: str, value: str, says: str) -> None:
    message = refusal({f"NEWSWIRE_{name}": value})
    assert message.startswith(f"NEWSWIRE_{name} ")
    assert says in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("environ", "name", "says"),
    [
        (
            {"NEWSWIRE_HEARTBEAT_INTERVAL_SECONDS": "10"},
            "NEWSWIRE_HEARTBEAT_INTERVAL_SECONDS",
            "less than NEWSWIRE_SESSION_TIMEOUT_SECONDS (10)",
        ),
        (
            {"NEWSWIRE_DELIVERY_TIMEOUT_SECONDS": "5"},
            "NEWSWIRE_DELIVERY_TIMEOUT_SECONDS",
            "not be less than NEWSWIRE_REQUEST_TIMEOUT_SECONDS (30)",
        ),
        (
            {"NEWSWIRE_INFLIGHT_BYTES": "5000"},
            "NEWSWIRE_INFLIGHT_BYTES",
            "not be less than NEWSWIRE_MAX_MESSAGE_BYTES (1000000)",
        ),
        (
            {"NEWSWIRE_ENRICHED_TOPIC": "news.articles.raw.v1"},
            "NEWSWIRE_ENRICHED_TOPIC",
            "collides with NEWSWIRE_RAW_TOPIC",
        ),
        (
            {"NEWSWIRE_DEAD_LETTER_TOPIC": "news_entities.v1"},
            "NEWSWIRE_DEAD_LETTER_TOPIC",
            "collides with NEWSWIRE_ENTITIES_TOPIC",
        ),
        (
            {"NEWSWIRE_PROFILE": "ninjs", "NEWSWIRE_ENTITIES_TOPIC": "news.articles.ninjs.v1"},
            "NEWSWIRE_PROFILE_TOPIC",
            "collides with NEWSWIRE_ENTITIES_TOPIC",
        ),
        (
            {"NEWSWIRE_PROFILE_TOPIC": "ninjs"},
            "NEWSWIRE_PROFILE_TOPIC",
            "has no effect without NEWSWIRE_PROFILE: set that to ninjs or jsonld",
        ),
        (
            {"NEWSWIRE_SECURITY_PROTOCOL": "SASL_SSL"},
            "NEWSWIRE_SASL_MECHANISM",
            "is missing: a SASL protocol needs one of PLAIN",
        ),
        (SASL | {"NEWSWIRE_SASL_USERNAME": ""}, "NEWSWIRE_SASL_USERNAME", "needs a user name"),
        (SASL | {"NEWSWIRE_SASL_PASSWORD": ""}, "NEWSWIRE_SASL_PASSWORD", "SASL_PASSWORD_FILE"),
        (
            {
                "NEWSWIRE_SECURITY_PROTOCOL": "SASL_SSL",
                "NEWSWIRE_SASL_MECHANISM": "OAUTHBEARER",
            },
            "NEWSWIRE_SASL_OAUTH_TOKEN",
            "needs a token",
        ),
        (
            SASL | {"NEWSWIRE_SASL_OAUTH_TOKEN": SECRET},
            "NEWSWIRE_SASL_OAUTH_TOKEN",
            "PLAIN does not use it",
        ),
        (
            {"NEWSWIRE_SASL_PASSWORD": SECRET},
            "NEWSWIRE_SASL_PASSWORD",
            "no effect with NEWSWIRE_SECURITY_PROTOCOL PLAINTEXT",
        ),
        ({"NEWSWIRE_SSL_CAFILE": "ca.pem"}, "NEWSWIRE_SSL_CAFILE", "set that to SSL"),
        (SASL | {"NEWSWIRE_SSL_CAFILE": "a"}, "NEWSWIRE_SSL_CAFILE", "set that to SASL_SSL"),
        (
            {"NEWSWIRE_SECURITY_PROTOCOL": "SSL", "NEWSWIRE_SSL_CAFILE": "/no/such/ca.pem"},
            "NEWSWIRE_SSL_CAFILE",
            "cannot be read (No such file or directory)",
        ),
        (
            {"NEWSWIRE_SECURITY_PROTOCOL": "SSL", "NEWSWIRE_SSL_CERTFILE": "/"},
            "NEWSWIRE_SSL_CERTFILE",
            "cannot be read (Is a directory)",
        ),
        (
            {"NEWSWIRE_SECURITY_PROTOCOL": "SSL", "NEWSWIRE_SSL_KEYFILE_PASSWORD": SECRET},
            "NEWSWIRE_SSL_KEYFILE_PASSWORD",
            "set NEWSWIRE_SSL_CERTFILE too",
        ),
        (
            {"NEWSWIRE_BOOTSTRAP_SERVER": "a:1"},
            "NEWSWIRE_BOOTSTRAP_SERVER",
            "is not a setting: did you mean NEWSWIRE_BOOTSTRAP_SERVERS?",
        ),
        (
            {"NEWSWIRE_SASL_PASWORD": SECRET},
            "NEWSWIRE_SASL_PASWORD",
            "did you mean NEWSWIRE_SASL_PASSWORD?",
        ),
        ({"NEWSWIRE_XYZZY": "1"}, "NEWSWIRE_XYZZY", "see newswire config"),
        (
            {"NEWSWIRE_SASL_USERNAME_FILE": "/run/user"},
            "NEWSWIRE_SASL_USERNAME_FILE",
            "is not a setting",
        ),
        (
            SASL | {"NEWSWIRE_SASL_PASSWORD_FILE": "/run/secret"},
            "NEWSWIRE_SASL_PASSWORD",
            "NEWSWIRE_SASL_PASSWORD_FILE too: unset one of them",
        ),
        (
            {"NEWSWIRE_SASL_PASSWORD_FILE": SECRET},
            "NEWSWIRE_SASL_PASSWORD",
            "cannot be read (No such file or directory)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_contradiction_is_named_with_the_fix(
    environ: dict[str, str], name: str, says: str
) -> None:
    message = refusal(environ)
    assert f"{name} " in message
    assert says in message
    assert SECRET not in message


def test_all_problems_are_told_at_once_in_the_order_of_the_table() -> None:
    message = refusal(
        {
            "NEWSWIRE_SECURITY_PROTOCOL": "SASL_SSL",
            "NEWSWIRE_RAW_TOPIC": "a b",
            "NEWSWIRE_LINGER": "1",
        },
        {"batch_records": "many", "sasl_password_file": "/no/such/file"},
    )
    assert message.startswith("5 settings are wrong:\n")
    named = re.findall(r"^- (\S+)", message, re.MULTILINE)
    assert named == [
        "NEWSWIRE_LINGER",
        "NEWSWIRE_RAW_TOPIC",
        "NEWSWIRE_BATCH_RECORDS",
        "NEWSWIRE_SASL_MECHANISM",
        "NEWSWIRE_SASL_PASSWORD",
    ]
    assert "NEWSWIRE_BATCH_RECORDS (--batch-records) is 'many'" in message


def test_a_wrong_setting_causes_no_second_complaint() -> None:
    message = refusal({"NEWSWIRE_SESSION_TIMEOUT_SECONDS": "-1"})
    assert message.count("NEWSWIRE_") == 1


def test_an_address_that_may_hold_a_password_is_not_quoted() -> None:
    assert SECRET not in refusal({"NEWSWIRE_BOOTSTRAP_SERVERS": f"kafka://u:{SECRET}@host:9092"})


def test_a_long_value_is_cut() -> None:
    assert len(refusal({"NEWSWIRE_LOG_LEVEL": "x" * 10_000})) < 300


@pytest.mark.parametrize("end", ["", "\n", "\r\n"], ids=["bare", "lf", "crlf"])
@pytest.mark.parametrize("by_flag", [False, True], ids=["environment", "flag"])
def test_a_secret_from_a_file(tmp_path: Path, end: str, by_flag: bool) -> None:
    file = tmp_path / "password"
    file.write_text(f" {SECRET} {end}", newline="")
    environ = {**SASL, "NEWSWIRE_SASL_PASSWORD": "ignored" if by_flag else ""}
    flags = {"sasl_password_file": str(file)} if by_flag else {}
    if not by_flag:
        environ["NEWSWIRE_SASL_PASSWORD_FILE"] = str(file)
    settings = load_settings(flags, environ)
    assert settings.sasl_password is not None
    assert settings.sasl_password.get_secret_value() == f" {SECRET} "
    assert settings.source("sasl_password") == "file"


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "an empty file"), (b"\n", "an empty file"), (b"\xff", "not text")]
)
def test_a_file_without_a_secret(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "password"
    file.write_bytes(content)
    message = refusal(
        {**SASL, "NEWSWIRE_SASL_PASSWORD": "", "NEWSWIRE_SASL_PASSWORD_FILE": str(file)}
    )
    assert message.startswith("NEWSWIRE_SASL_PASSWORD ")
    assert says in message


@pytest.mark.parametrize(
    ("files", "password", "wrong"),
    [
        ({"cafile": "cert.pem"}, None, None),
        ({"certfile": "cert.pem", "keyfile": "key.pem"}, None, None),
        ({"certfile": "cert.pem", "keyfile": "locked.pem"}, SECRET, None),
        ({"cafile": "empty.pem"}, None, "SSL_CAFILE"),
        ({"cafile": "key.pem"}, None, "SSL_CAFILE"),
        ({"certfile": "cert.pem"}, None, "SSL_CERTFILE"),
        ({"certfile": "cert.pem", "keyfile": "locked.pem"}, None, "SSL_CERTFILE"),
        ({"certfile": "cert.pem", "keyfile": "locked.pem"}, "wrong", "SSL_CERTFILE"),
    ],
    ids=lambda value: "+".join(value.values()) if isinstance(value, dict) else str(value),
)
def test_pem_files_are_loaded_at_start(
    files: dict[str, str], password: str | None, wrong: str | None
) -> None:
    environ = {"NEWSWIRE_SECURITY_PROTOCOL": "SSL"}
    environ |= {f"NEWSWIRE_SSL_{name.upper()}": str(PEM / file) for name, file in files.items()}
    if password is not None:
        environ["NEWSWIRE_SSL_KEYFILE_PASSWORD"] = password
    if wrong is None:
        assert load_settings({}, environ).security_protocol == "SSL"
    else:
        assert refusal(environ).startswith(f"NEWSWIRE_{wrong} ")


def test_kubernetes_service_links_are_no_settings() -> None:
    environ = {
        "NEWSWIRE_SERVICE_HOST": "10.0.0.1",
        "NEWSWIRE_SERVICE_PORT": "9464",
        "NEWSWIRE_SERVICE_PORT_METRICS": "9464",
        "NEWSWIRE_PORT": "tcp://10.0.0.1:9464",
        "NEWSWIRE_WORKER_PORT_9464_TCP": "tcp://10.0.0.1:9464",
        "NEWSWIRE_WORKER_PORT_9464_TCP_ADDR": "10.0.0.1",
    }
    assert load_settings({}, environ) == Settings()


def test_no_secret_is_shown() -> None:
    settings = load_settings({}, SASL)
    assert SECRET not in repr(settings)
    assert SECRET not in str(settings.model_dump())
    rows = {row.name: row for row in describe(settings)}
    assert rows["NEWSWIRE_SASL_PASSWORD"].value == "(hidden)"
    assert rows["NEWSWIRE_SASL_PASSWORD"].source == "environment"
    assert rows["NEWSWIRE_SASL_USERNAME"].value == "reader"
    assert SECRET not in str(rows)


def test_what_is_described_can_be_set_again() -> None:
    """The values shown are those that the environment takes."""
    rows = describe(load_settings({}, {"NEWSWIRE_ENTITY_TYPES": "none", "NEWSWIRE_LINGER_MS": "3"}))
    again = load_settings({}, {row.name: row.value for row in rows})
    assert [row.value for row in describe(again)] == [row.value for row in rows]


def test_settings_travel_to_another_process_secrets_and_all() -> None:
    settings = load_settings({"entity_types": "none"}, SASL | {"NEWSWIRE_LINGER_MS": "3"})
    environ = environment_of(settings)
    assert environ["NEWSWIRE_SASL_PASSWORD"] == SECRET
    assert load_settings({}, environ).model_dump() == settings.model_dump()


def test_every_field_is_in_one_group_and_described() -> None:
    grouped = [name for group in GROUPS.values() for name in group.model_fields]
    assert sorted(grouped) == sorted(Settings.model_fields)
    assert all(row.description.endswith(".") for row in describe(Settings()))
    assert {"sasl_password", "sasl_oauth_token", "ssl_keyfile_password"} == SECRETS


def test_the_table_has_a_line_for_each_setting() -> None:
    lines = render_table().splitlines()
    assert len(lines) == 2 + len(Settings.model_fields)
    assert all(line.count("|") == 4 for line in lines)
    assert "`NEWSWIRE_SASL_PASSWORD_FILE`" in render_table()


@pytest.mark.parametrize(
    ("chosen", "topic"),
    [
        ({}, None),
        ({"profile": "ninjs"}, "news.articles.ninjs.v1"),
        ({"profile": "JSONLD"}, "news.articles.jsonld.v1"),
        ({"profile": "jsonld", "profile_topic": "ld"}, "ld"),
    ],
)
def test_a_profile_has_a_topic_of_its_own(chosen: dict[str, str], topic: str | None) -> None:
    topics = load_settings(chosen, {}).topics
    assert topics.get("profile_topic") == topic
    assert next(iter(topics)) == "raw_topic"
