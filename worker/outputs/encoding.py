"""An outcome to the records to send."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

from worker import __version__
from worker.codec import to_json
from worker.identity import event_id, tombstone_id
from worker.origin import origin
from worker.outputs.dead_letters import dead_letter
from worker.outputs.headers import header_text, header_time, trace_context
from worker.outputs.routes import ProfileRoute, Routes
from worker.pipeline import Enriched, Outcome, Rejected, Tombstone
from worker.records import EnrichedArticle, Header, Headers, InputRecord, OutputRecord

_SPEC_VERSION: Header = ("ce_specversion", b"1.0")
_WORKER_VERSION: Header = ("ce_workerversion", __version__.encode())

# A tombstone has no content, hence neither a content type nor a schema.
_TOMBSTONE: Headers = (("ce_type", b"news.article.withdrawn.v1"), _SPEC_VERSION, _WORKER_VERSION)
_ARTICLE: Headers = (
    ("ce_type", b"news.article.enriched.v1"),
    ("ce_dataschema", b"urn:newswire:schema:enriched-article:v1"),
    ("content-type", b"application/json"),
    _SPEC_VERSION,
    _WORKER_VERSION,
)
_ENTITY: Headers = (
    ("ce_type", b"news.entity.v1"),
    ("ce_dataschema", b"urn:newswire:schema:article-entity:v1"),
    *_ARTICLE[2:],
)


def encode(
    outcome: Outcome, record: InputRecord, *, routes: Routes, now: datetime
) -> tuple[OutputRecord, ...]:
    """Turn an outcome into the records to send: the article first, then its entities.

    Where the routes have a profile, the article is followed by itself in that vocabulary. A
    tombstone gives a record without a value for each topic of articles, a rejection one dead
    letter.

    Args:
        outcome: what `process` made of `record`.
        record: the input; its key is kept, its trace context passed on.
        routes: names of topics and of the consumer group; entities of types that are not in
            `routes.entity_types` get no record of their own.
        now: aware; stands in `ce_time` and in dead letters.
    """
    match outcome:
        case Enriched():
            return tuple(_enriched(outcome, record, routes, now))
        case Tombstone():
            return tuple(_tombstone(record, topic, now) for topic in _article_topics(routes))
        case Rejected():
            return (dead_letter(record, outcome, routes=routes, now=now),)


def _enriched(
    outcome: Enriched, record: InputRecord, routes: Routes, now: datetime
) -> Iterator[OutputRecord]:
    article = outcome.article
    shared = _context(record, article.id, now)
    key = record.key if record.key is not None else article.id.encode()
    place = _place(record)
    if article.enrichment.model_version is not None:
        shared = (("ce_modelversion", header_text(article.enrichment.model_version)), *shared)
    yield OutputRecord(
        topic=routes.enriched_topic,
        key=key,
        value=to_json(article),
        headers=(_event_id(routes.enriched_topic, article), *_ARTICLE, *shared, *place),
    )
    if routes.profile is not None:
        yield _profiled(article, key, routes.profile, (*shared, *place))
    headers = (*_ENTITY, *shared)
    for entity in outcome.entities:
        if entity.type not in routes.entity_types:
            continue
        ce_id = event_id(routes.entities_topic, article.id, article.revision, entity.entity_id)
        yield OutputRecord(
            topic=routes.entities_topic,
            key=entity.entity_id.encode(),
            value=to_json(entity),
            headers=(("ce_id", ce_id.encode()), *headers),
        )


def _profiled(
    article: EnrichedArticle, key: bytes, route: ProfileRoute, shared: Headers
) -> OutputRecord:
    profile = route.profile
    return OutputRecord(
        topic=route.topic,
        key=key,
        value=to_json(profile.write(article)),
        headers=(
            _event_id(route.topic, article),
            ("ce_type", profile.event_type.encode()),
            ("ce_dataschema", profile.data_schema.encode()),
            ("content-type", profile.content_type.encode()),
            _SPEC_VERSION,
            _WORKER_VERSION,
            *shared,
        ),
    )


def _event_id(topic: str, article: EnrichedArticle) -> Header:
    return ("ce_id", event_id(topic, article.id, article.revision).encode())


def _article_topics(routes: Routes) -> Iterator[str]:
    yield routes.enriched_topic
    if routes.profile is not None:
        yield routes.profile.topic


def _tombstone(record: InputRecord, topic: str, now: datetime) -> OutputRecord:
    ce_id = tombstone_id(topic, record.topic, record.partition, record.offset)
    subject = (record.key or b"").decode("utf-8", "replace")
    return OutputRecord(
        topic=topic,
        key=record.key,
        value=None,
        headers=(
            ("ce_id", ce_id.encode()),
            *_TOMBSTONE,
            *_context(record, subject, now),
            *_place(record),
        ),
    )


def _place(record: InputRecord) -> Headers:
    """Say where the original stands, for those who order versions: not every value says it."""
    original = origin(record)
    time: Headers = ()
    if original.timestamp is not None:
        time = (("ce_inputtimestamp", b"%d" % original.timestamp),)
    return (
        ("ce_inputtopic", header_text(original.topic)),
        ("ce_inputpartition", b"%d" % original.partition),
        ("ce_inputoffset", b"%d" % original.offset),
        *time,
    )


def _context(record: InputRecord, subject: str, now: datetime) -> Headers:
    """Return the headers that all outputs of one input share."""
    about: Headers = (("ce_subject", header_text(subject)),) if subject else ()
    return (
        ("ce_source", f"/newswire-worker/{quote(record.topic, safe='')}".encode()),
        ("ce_time", header_time(now)),
        *about,
        *trace_context(record.headers),
    )
