"""What travels on the wire: raw articles, enriched articles, article entities, dead letters.

Every offset is in Unicode code points. The field list is the public contract of v1; a field that
nothing fills yet is null or empty. `schemas/` says the same in JSON Schema, and a test holds the
two together.

None of the types has `__slots__`: orjson writes a slotted dataclass seven times slower.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA_VERSION = "1"

Header = tuple[str, bytes | None]
Headers = tuple[Header, ...]

PubStatus = Literal["usable", "withheld", "canceled"]
CreditRole = Literal[
    "reporter",
    "author",
    "photographer",
    "editor",
    "translator",
    "contributor",
    "uploader",
]
EntityType = Literal[
    "PERSON",
    "ORGANISATION",
    "LOCATION",
    "EVENT",
    "LAW",
    "MONEY",
    "QUANTITY",
    "PRODUCT",
]
IdBasis = Literal["linked", "name"]
DateGrain = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]


@dataclass(frozen=True)
class InputRecord:
    """A record as Kafka handed it over.

    `timestamp` is in milliseconds since the epoch, None where the broker gave none.
    """

    topic: str
    partition: int
    offset: int
    timestamp: int | None
    key: bytes | None
    value: bytes | None
    headers: Headers = ()


@dataclass(frozen=True)
class OutputRecord:
    """A record that is ready to send; a `value` of None is a tombstone."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers = ()


@dataclass(frozen=True)
class RawArticle:
    """An article as its producer published it; all is optional but `body` or `html`.

    `id` is always set: the producer's, else derived from the URL, else from the text.
    `text` fields are decoded but not cleaned. `extra` holds what the contract does not name,
    and known optional fields of a wrong type, each of which has an entry in `problems`.
    """

    id: str
    revision: str
    url: str | None = None
    source: str | None = None
    headline: str | None = None
    body: str | None = None
    html: str | None = None
    language: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    fetched_at: str | None = None
    version: str | int | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    pub_status: PubStatus | None = None
    embargoed_until: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple["Problem", ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something that went wrong or was doubtful without costing the article.

    `field` is the field of the enriched article that it concerns, `code` a short fixed word,
    `message` a sentence for a person.
    """

    field: str
    code: str
    message: str


@dataclass(frozen=True)
class Span:
    """A stretch of the body: `body[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """A stretch of the body and what stands there: `body[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Dateline:
    """Where and by whom the article was filed, as its first line says."""

    place: str | None = None
    places: tuple[str, ...] = ()
    agency: str | None = None
    date: str | None = None
    text: str | None = None
    links: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Credit:
    """One name, or the initials that stand for one, and what it is credited with."""

    role: CreditRole
    name: str | None = None
    initials: str | None = None


@dataclass(frozen=True)
class RelatedArticle:
    """A link to another article that stands in the text ("Baca juga: ...")."""

    title: str
    url: str | None = None


@dataclass(frozen=True)
class Copyright:
    """Who holds the copyright since when, and the line that says so."""

    holder: str | None = None
    year: int | None = None
    text: str | None = None


@dataclass(frozen=True)
class Entity:
    """One person, organisation, place or other thing that the article mentions.

    `links` of a place may hold `iso3166` (alpha-2 of a country), `iso3166_2` (of a province or
    state), `geonames` (id), `country` (alpha-2 of where it lies; `countries`, a list, where it lies
    in several), `subdivision` (ISO 3166-2 code of the province or state where it lies), `latitude`
    and `longitude` (degrees, WGS 84), each where it is known. `candidates` counts the places that
    an ambiguous name could be, None where it is not ambiguous.
    """

    id: str
    id_basis: IdBasis
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    mentions: tuple[Mention, ...] = ()
    in_dateline: bool = False
    links: Mapping[str, Any] = field(default_factory=dict)
    candidates: int | None = None
    salience: float | None = None
    value: float | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Speaker:
    """Who said a quote: the canonical name and entity where resolved, else the text alone."""

    name: str | None = None
    entity_id: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Quote:
    """Direct speech; `text` is its parts joined by a space, outer quotation marks excluded."""

    text: str
    start: int
    end: int
    parts: tuple[Span, ...]
    verb: str | None = None
    speaker: Speaker | None = None


@dataclass(frozen=True)
class DateMention:
    """A date expression in the body and the ISO 8601 value that it resolves to."""

    text: str
    start: int
    end: int
    value: str | None = None
    end_value: str | None = None
    grain: DateGrain | None = None
    confidence: float | None = None


@dataclass(frozen=True)
class Fingerprint:
    """Of the normalised body, so that syndicated copies can be grouped; both in hexadecimal."""

    sha256: str
    simhash: str | None = None


@dataclass(frozen=True)
class Provenance:
    """Which rule found a field, and where in the decoded source text."""

    rule: str
    source_start: int | None = None
    source_end: int | None = None
    confidence: float | None = None
    value: Any = None


@dataclass(frozen=True)
class InputReference:
    """Where the original of an article stands; `timestamp` in milliseconds since the epoch."""

    topic: str
    partition: int
    offset: int
    timestamp: int | None


@dataclass(frozen=True)
class Enrichment:
    """How, when and from what an article was enriched; `duration_ms` is in milliseconds."""

    worker_version: str
    model_version: str | None
    schema_version: str
    enriched_at: str
    duration_ms: float | None
    input: InputReference
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class EnrichedArticle:
    """An article with everything that the worker knows about it."""

    id: str
    revision: str
    url: str | None
    canonical_url: str | None
    source: str | None
    publisher: str | None
    headline: str | None
    body: str
    paragraphs: tuple[Span, ...]
    captions: tuple[str, ...]
    image: str | None
    language: str | None
    language_confidence: float | None
    published_at: str | None
    updated_at: str | None
    fetched_at: str | None
    version: str | int | None
    section: str | None
    tags: tuple[str, ...]
    pub_status: PubStatus | None
    embargoed_until: str | None
    dateline: Dateline | None
    reporters: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]
    credits: tuple[Credit, ...]
    sources: tuple[str, ...]
    related: tuple[RelatedArticle, ...]
    copyright: Copyright | None
    lead: str | None
    word_count: int
    reading_time_seconds: int
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[DateMention, ...]
    fingerprint: Fingerprint
    provenance: Mapping[str, Provenance]
    extra: Mapping[str, Any]
    enrichment: Enrichment


@dataclass(frozen=True)
class ArticleReference:
    """What a follower of an entity needs to know of the article that mentions it."""

    id: str
    revision: str
    url: str | None
    headline: str | None
    source: str | None
    language: str | None
    published_at: str | None
    version: str | int | None
    pub_status: PubStatus | None
    embargoed_until: str | None


@dataclass(frozen=True)
class ArticleEntity:
    """One entity of one article, keyed by entity id."""

    entity_id: str
    id_basis: IdBasis
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    role: str | None
    links: Mapping[str, Any]
    salience: float | None
    mentions: tuple[Mention, ...]
    article: ArticleReference
    enrichment: Enrichment
