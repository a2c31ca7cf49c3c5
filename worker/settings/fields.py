"""The fields: what each setting means, its default, and which values it takes."""

import re
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    SecretStr,
    ValidationInfo,
    field_validator,
)

from worker.profiles import ProfileName
from worker.records import EntityType

Compression = Literal["none", "gzip", "snappy", "lz4", "zstd"]
SecurityProtocol = Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]
SaslMechanism = Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"]
Source = Literal["default", "environment", "file", "flag"]
"""Where a setting's value was found; `file` is that of a secret."""

# Sums and measures stay in the article: nobody follows "3,000 soldiers" across articles.
_RECORDED_TYPES = tuple(name for name in get_args(EntityType) if name not in {"MONEY", "QUANTITY"})
_BROKER = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(?P<port>[0-9]{1,5})")
_TOPIC = re.compile(r"[A-Za-z0-9._-]{1,249}")


def _brokers(value: str) -> str:
    """Check a comma list of HOST:PORT; an address that may hold a password is never quoted."""
    addresses = [address.strip() for address in value.split(",")]
    for address in addresses:
        if "://" in address or "@" in address:
            raise ValueError("must be HOST:PORT,HOST:PORT without a scheme, a user or a password")
        match = _BROKER.fullmatch(address)
        if match is None:
            raise ValueError(
                "must be HOST:PORT,HOST:PORT such as localhost:9092 (an IPv6 address in brackets)"
            )
        if not 1 <= int(match["port"]) <= 65_535:
            raise ValueError(f"must have ports from 1 to 65535, unlike {address!r}")
    return ",".join(addresses)


def _topic(value: str) -> str:
    if _TOPIC.fullmatch(value) is None or value in {".", ".."}:
        raise ValueError(
            "must be a topic name: at most 249 of the characters A-Z a-z 0-9 . _ -"
            " and neither . nor .."
        )
    return value


def _name(value: str) -> str:
    if not value or not value.isprintable():
        raise ValueError("must be a name of printable characters")
    return value


def _entity_types(value: object) -> object:
    """Read a comma list of types in any case; `none` is the empty list."""
    if not isinstance(value, str):
        return value
    words = {word.strip().upper() for word in value.split(",")} - {""}
    if words == {"NONE"}:
        return frozenset()
    if not words or words.difference(_RECORDED_TYPES):
        raise ValueError(f"must be none or a comma list of {', '.join(_RECORDED_TYPES)}")
    return frozenset(words)


Brokers = Annotated[str, AfterValidator(_brokers)]
TopicName = Annotated[str, AfterValidator(_topic)]
Name = Annotated[str, AfterValidator(_name)]
Seconds = Annotated[float, Field(gt=0, allow_inf_nan=False)]
EntityTypes = Annotated[frozenset[EntityType], BeforeValidator(_entity_types)]


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @field_validator("*", mode="before")
    @classmethod
    def _forgive_case(cls, value: Any, info: ValidationInfo) -> Any:
        """Take `INFO` for `info` and `sasl_ssl` for `SASL_SSL`."""
        if not isinstance(value, str) or info.field_name is None:
            return value
        spelled = {choice.casefold(): choice for choice in choices(cls, info.field_name)}
        return spelled.get(value.strip().casefold(), value)


def choices(group: type[BaseModel], field: str) -> tuple[str, ...]:
    """List the values of a setting that takes one of a few; empty for the others."""
    annotation = group.model_fields[field].annotation
    optional = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else ()
    for candidate in (annotation, *optional):
        if get_origin(candidate) is Literal:
            return get_args(candidate)
    return ()


class KafkaSettings(_Group):
    """Kafka: where the brokers are, and what is read and written."""

    bootstrap_servers: Brokers = Field(
        default="localhost:9092", description="Brokers, a comma list of `HOST:PORT`."
    )
    client_id: Name = Field(
        default="newswire-worker", description="Name that brokers log for this client."
    )
    consumer_group: Name = Field(
        default="newswire-worker", description="Workers of one group share the partitions."
    )
    raw_topic: TopicName = Field(
        default="news.articles.raw.v1", description="Raw articles are read from here."
    )
    enriched_topic: TopicName = Field(
        default="news.articles.enriched.v1", description="Enriched articles and tombstones go here."
    )
    entities_topic: TopicName = Field(
        default="news.entities.v1",
        description="One record for each entity of each article goes here.",
    )
    dead_letter_topic: TopicName = Field(
        default="news.articles.dead-letter.v1", description="What is not an article goes here."
    )
    parking_topic: TopicName = Field(
        default="news.articles.parked.v1",
        description="Dead letters replayed too often go here (`newswire dlq replay`).",
    )
    profile: ProfileName | None = Field(
        default=None,
        description="Articles are also written in this vocabulary, to a topic of its own.",
    )
    profile_topic: TopicName | None = Field(
        default=None, description="That topic; by default `news.articles.<profile>.v1`."
    )
    create_topics: bool = Field(default=False, description="Create missing topics at start.")
    auto_offset_reset: Literal["earliest", "latest"] = Field(
        default="earliest", description="Where a new consumer group begins."
    )
    session_timeout_seconds: Seconds = Field(
        default=10.0, description="A worker unheard of for so long loses its partitions."
    )
    heartbeat_interval_seconds: Seconds = Field(
        default=3.0, description="Sign of life to the broker."
    )
    request_timeout_seconds: Seconds = Field(
        default=30.0,
        description="A request that the broker does not answer for so long has failed.",
    )


class DeliverySettings(_Group):
    """Delivery: batches, limits and deadlines of what is written."""

    delivery: Literal["at_least_once", "exactly_once"] = Field(
        default="at_least_once",
        description="The guarantee; `exactly_once` needs a broker with transactions.",
    )
    compression: Compression = Field(default="lz4", description="Codec of the output records.")
    batch_records: int = Field(default=100, ge=1, description="Articles sent together, at most.")
    linger_ms: int = Field(
        default=20, ge=0, description="Longest wait of an article for a fuller batch."
    )
    inflight_records: int = Field(
        default=2_000, ge=1, description="Articles read but not yet acknowledged, at most."
    )
    inflight_bytes: int = Field(
        default=64 * 1024 * 1024,
        ge=1,
        description="Bytes of outputs not yet acknowledged, at most.",
    )
    max_message_bytes: int = Field(
        default=1_000_000,
        ge=1_000,
        description="The largest record batch that the broker takes, in bytes.",
    )
    commit_interval_seconds: Seconds = Field(
        default=0.5, description="Acknowledged offsets are committed so often."
    )
    delivery_timeout_seconds: Seconds = Field(
        default=120.0, description="Outputs unacknowledged for so long end the process."
    )
    drain_timeout_seconds: Seconds = Field(
        default=25.0, description="SIGTERM waits so long for what is in flight."
    )
    entity_types: EntityTypes = Field(
        default=frozenset(_RECORDED_TYPES),
        description="Types of entities that get records of their own, a comma list, or `none`.",
    )


class CircuitSettings(_Group):
    """Circuit breaker: when reading pauses, rather than fill the dead letters."""

    circuit_share: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="Share of the last records whose rejection pauses reading; 0 for none.",
    )
    circuit_window: int = Field(
        default=100, ge=1, description="How many of the last records that share is of."
    )
    circuit_run: int = Field(
        default=50,
        ge=0,
        description="Rejections in a row that pause reading, whatever the share; 0 for none.",
    )
    circuit_probe: int = Field(
        default=10, ge=1, description="Records let through to see whether to read on."
    )
    circuit_pause_seconds: Seconds = Field(
        default=30.0,
        description="The first pause; each that follows is twice as long, up to 20 times this.",
    )


class OperationsSettings(_Group):
    """Operations: metrics, health, watchdog and logs."""

    operations_host: Name = Field(
        default="127.0.0.1", description="Address of `/metrics`, `/livez` and `/readyz`."
    )
    operations_port: int = Field(
        default=9464, ge=0, le=65_535, description="Port of the same; 0 takes a free one."
    )
    stall_seconds: float = Field(
        default=120.0,
        ge=0,
        allow_inf_nan=False,
        description="Work that stands still for so long ends the process; 0 never.",
    )
    live_page: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="A page at `/live` that shows articles; `auto`: on loopback alone.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severe log line that is written."
    )
    log_format: Literal["auto", "text", "json"] = Field(
        default="auto", description="`auto`: text on a terminal, JSON otherwise."
    )


class SecuritySettings(_Group):
    """Security: how to log in to the brokers, and whom to trust."""

    security_protocol: SecurityProtocol = Field(
        default="PLAINTEXT", description="How to reach brokers."
    )
    sasl_mechanism: SaslMechanism | None = Field(default=None, description="How to log in.")
    sasl_username: str | None = Field(default=None, description="User for PLAIN and SCRAM.")
    sasl_password: SecretStr | None = Field(
        default=None, description="Password for PLAIN and SCRAM."
    )
    sasl_oauth_token: SecretStr | None = Field(
        default=None, description="Bearer token for OAUTHBEARER."
    )
    ssl_cafile: str | None = Field(
        default=None, description="PEM file of the authorities to trust."
    )
    ssl_certfile: str | None = Field(
        default=None, description="PEM file of this client's certificate."
    )
    ssl_keyfile: str | None = Field(default=None, description="PEM file of this client's key.")
    ssl_keyfile_password: SecretStr | None = Field(
        default=None, description="Password of that key file."
    )
    ssl_check_hostname: bool = Field(
        default=True, description="The broker's certificate names its host."
    )


class Settings(
    SecuritySettings, OperationsSettings, CircuitSettings, DeliverySettings, KafkaSettings
):
    """Everything that can be set; each field is valid, and `load_settings` checks them together.

    An instance made directly reads no environment.
    """

    _sources: dict[str, Source] = PrivateAttr(default_factory=dict)

    @property
    def topics(self) -> dict[str, str]:
        """The topics by the field that names them, the raw one first; all but it are written."""
        named = {
            "raw_topic": self.raw_topic,
            "enriched_topic": self.enriched_topic,
            "entities_topic": self.entities_topic,
            "dead_letter_topic": self.dead_letter_topic,
        }
        if self.profile is not None:
            named["profile_topic"] = self.profile_topic or f"news.articles.{self.profile}.v1"
        return named

    def source(self, field: str) -> Source:
        """Tell where the value of a field was found."""
        return self._sources.get(field, "default")


GROUPS: dict[str, type[BaseModel]] = {
    "Kafka": KafkaSettings,
    "Delivery": DeliverySettings,
    "Circuit breaker": CircuitSettings,
    "Operations": OperationsSettings,
    "Security": SecuritySettings,
}
"""The groups in the order in which people read them, by title."""

SECRETS = frozenset(
    name
    for name, field in Settings.model_fields.items()
    if SecretStr in (field.annotation, *get_args(field.annotation))
)
"""The fields whose values nobody sees; each may be read from a file instead."""


def variable(field: str) -> str:
    """Name the environment variable of a field."""
    return f"NEWSWIRE_{field.upper()}"


def flag(field: str) -> str:
    """Name the command line flag of a field; a secret is given by its file only."""
    return f"--{field.replace('_', '-')}" + ("-file" if field in SECRETS else "")
