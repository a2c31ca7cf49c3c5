"""The whole journey of a record: bytes in, outcome out.

Pure: no clock, environment, network, log or metric. `now` and the clock that times the stages are
passed in, and metrics are counted from what is returned.
"""

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from worker import __version__
from worker.agencies import Format
from worker.codec import decode
from worker.dates import find_dates, read_anchor
from worker.document import Body, join_paragraphs, read_lines
from worker.entities import MODEL_VERSION, find_entities, place_links
from worker.errors import Reason, Rejection, Stage
from worker.extractors.body import extract_body
from worker.extractors.dateline import extract_dateline
from worker.extractors.doubts import find_doubts
from worker.extractors.findings import EXTRACTOR_FAILED, Findings, describe
from worker.extractors.fingerprint import fingerprint
from worker.extractors.lead import extract_lead
from worker.extractors.length import count_words, reading_time_seconds
from worker.extractors.page_credits import (
    extract_all_credits,
    extract_all_editors,
    extract_all_reporters,
    extract_all_translators,
)
from worker.extractors.page_fields import (
    extract_page_captions,
    extract_page_copyright,
    extract_page_headline,
    extract_page_related,
    extract_page_source,
    extract_page_time,
    page_problems,
    read_article,
    read_article_plainly,
    tell_from_page,
    time_problems,
)
from worker.extractors.page_language import extract_page_language
from worker.extractors.page_people import PagePeople
from worker.extractors.sources import extract_sources
from worker.extractors.structure import read_plainly
from worker.languages import ENRICHED_LANGUAGES, INDONESIAN
from worker.origin import origin
from worker.pages import Metadata, Page, read_page
from worker.quotes import find_quotes
from worker.records import (
    SCHEMA_VERSION,
    ArticleEntity,
    ArticleReference,
    Dateline,
    EnrichedArticle,
    Enrichment,
    Entity,
    EntityType,
    InputRecord,
    Problem,
    RawArticle,
)

Clock = Callable[[], float]
"""Seconds from any fixed point, such as `time.perf_counter`."""

_WIB = 7  # hours ahead of UTC
_WITHOUT_RECORDS: frozenset[EntityType] = frozenset({"MONEY", "QUANTITY"})


def stopped_clock() -> float:
    """Return zero: the clock for callers that do not time."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Enriched:
    """An article was read; `timings` has seconds by stage (decode, metadata, entities).

    `outlet` is the name of the format that was recognised, `other` where none was.
    """

    article: EnrichedArticle
    entities: tuple[ArticleEntity, ...]
    timings: Mapping[str, float]
    outlet: str = "other"

    @property
    def partial(self) -> bool:
        """Whether an extractor failed, so that a field is empty that need not be."""
        problems = self.article.enrichment.problems
        return any(problem.code == EXTRACTOR_FAILED for problem in problems)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A null value: the producer withdraws what it published under this key."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The record becomes a dead letter; `stacktrace` only where an error of ours caused it."""

    reason: Reason
    stage: Stage
    message: str
    exception: str
    stacktrace: str | None = None


Outcome = Enriched | Tombstone | Rejected


def process(record: InputRecord, *, now: datetime, clock: Clock = stopped_clock) -> Outcome:
    """Turn a record into an outcome; never raises, whatever the record holds.

    Args:
        record: as it came from Kafka, from a file or from a test.
        now: the time that stands in `enriched_at`; aware; resolves no date.
        clock: times the stages.
    """
    if record.value is None:
        return Tombstone()
    stage = Stage.DECODE
    try:
        started = clock()
        raw = decode(record)
        page, refusals = _read_page(raw)
        stage = Stage.ENRICH
        return _enrich(raw, page, record, refusals=refusals, now=now, clock=clock, started=started)
    except Rejection as rejection:
        return Rejected(rejection.reason, rejection.stage, rejection.message, _name(rejection))
    except Exception as error:  # noqa: BLE001 - the dead letter carries it
        message = f"The worker failed: {describe(error)}"
        return Rejected(Reason.INTERNAL_ERROR, stage, message, _name(error), traceback.format_exc())


def _read_page(raw: RawArticle) -> tuple[Page | None, tuple[Problem, ...]]:
    """Read the page of an article; one beside a body costs the article nothing if it is refused."""
    if raw.html is None:
        return None, ()
    if raw.body is None:
        page = read_page(raw.html, url=raw.url)
        if page.text is None or not read_lines(page.text.text):
            raise Rejection(
                Reason.MISSING_TEXT,
                Stage.DECODE,
                "No text of an article was found in the page; send it in `body`.",
            )
        return page, page_problems(page)
    try:
        page = read_page(raw.html, url=raw.url, with_text=False)
    except Rejection as refusal:
        return None, (Problem("html", str(refusal.reason), refusal.message),)
    return page, page_problems(page)


def _enrich(
    raw: RawArticle,
    page: Page | None,
    record: InputRecord,
    *,
    refusals: tuple[Problem, ...],
    now: datetime,
    clock: Clock,
    started: float,
) -> Enriched:
    decoded = clock()
    found = Findings(has_source=page is None or not page.is_from_data)
    told = tell_from_page(raw, page) if page else raw
    document = found.attempt("body", read_article, told, page) or read_article_plainly(told, page)
    metadata = page.metadata if page else Metadata()
    people = found.attempt("credits", PagePeople, page, document.format) if page else None
    body = found.take("body", extract_body, document) or _whole(told)
    language = found.prefer(raw.language, "language", extract_page_language, body.text, page)
    primary = (language or "").partition("-")[0].lower()
    hours = _utc_hours(document.format, primary)
    published_at = found.prefer(
        raw.published_at, "published_at", extract_page_time, metadata.published_at, hours
    )
    updated_at = found.prefer(
        raw.updated_at, "updated_at", extract_page_time, metadata.updated_at, hours
    )
    dateline = _linked(found, found.take("dateline", extract_dateline, document))
    structured = clock()
    entities = _entities(found, body, dateline, language, primary)
    recognised = clock()
    copyright_ = found.take("copyright", extract_page_copyright, document, page)
    anchor = read_anchor(
        published_at,
        filed_on=dateline.date if dateline else None,
        copyright_year=copyright_.year if copyright_ else None,
        hours=hours,
    )
    word_count = found.attempt("word_count", count_words, body.text) or 0
    doubts = (
        *(found.attempt("credits", find_doubts, document) or ()),
        *time_problems("published_at", raw.published_at, metadata.published_at, published_at),
        *time_problems("updated_at", raw.updated_at, metadata.updated_at, updated_at),
    )
    article = EnrichedArticle(
        id=raw.id,
        revision=raw.revision,
        url=raw.url,
        canonical_url=found.take("canonical_url", lambda: metadata.canonical_url),
        source=found.prefer(raw.source, "source", extract_page_source, document, page),
        publisher=found.take("publisher", lambda: metadata.publisher),
        headline=found.prefer(raw.headline, "headline", extract_page_headline, document, page),
        body=body.text,
        paragraphs=body.paragraphs,
        captions=found.take("captions", extract_page_captions, document, page) or (),
        image=found.take("image", lambda: metadata.image),
        language=language,
        language_confidence=None if raw.language else found.confidence("language"),
        published_at=published_at,
        updated_at=updated_at,
        fetched_at=raw.fetched_at,
        version=raw.version,
        section=found.prefer(raw.section, "section", lambda: metadata.section),
        tags=found.prefer(raw.tags or None, "tags", lambda: metadata.tags) or (),
        pub_status=raw.pub_status,
        embargoed_until=raw.embargoed_until,
        dateline=dateline,
        reporters=found.take("reporters", extract_all_reporters, document, people) or (),
        editors=found.take("editors", extract_all_editors, document, people) or (),
        translators=found.take("translators", extract_all_translators, document, people) or (),
        credits=found.take("credits", extract_all_credits, document, people) or (),
        sources=found.take("sources", extract_sources, document) or (),
        related=found.take("related", extract_page_related, document, page) or (),
        copyright=copyright_,
        lead=found.attempt("lead", extract_lead, body),
        word_count=word_count,
        reading_time_seconds=reading_time_seconds(word_count),
        entities=entities,
        quotes=found.attempt("quotes", find_quotes, body, entities, language=primary) or (),
        dates=found.attempt("dates", find_dates, body, language=primary, anchor=anchor) or (),
        fingerprint=fingerprint(body.text),
        provenance=found.provenance,
        extra=raw.extra,
        enrichment=_enrichment(
            record, (*raw.problems, *refusals, *doubts, *found.problems), now, clock() - started
        ),
    )
    ended = clock()
    timings = {
        "decode": decoded - started,
        "metadata": structured - decoded + ended - recognised,
        "entities": recognised - structured,
    }
    return Enriched(article, _entity_records(article), timings, document.format.name)


def _utc_hours(form: Format, language: str | None) -> int | None:
    """Return the clock of an outlet; Indonesian copy of an unknown one is dated in Jakarta."""
    if form.utc_hours is None and language == INDONESIAN.code:
        return _WIB
    return form.utc_hours


def _whole(raw: RawArticle) -> Body:
    return join_paragraphs(part.line.text for part in read_plainly(raw).parts)


def _linked(found: Findings, dateline: Dateline | None) -> Dateline | None:
    if dateline is None or dateline.place is None:
        return dateline
    return replace(dateline, links=found.attempt("dateline", place_links, dateline.place) or {})


def _entities(
    found: Findings, body: Body, dateline: Dateline | None, language: str | None, primary: str
) -> tuple[Entity, ...]:
    if primary in ENRICHED_LANGUAGES:
        find = found.attempt("entities", find_entities, body, dateline=dateline, language=primary)
        return find or ()
    stated = f"is {language!r}" if language else "could not be told"
    message = f"The language {stated}; entities are found in Indonesian and English only."
    found.problems.append(Problem("entities", "language_unsupported", message))
    return ()


def _enrichment(
    record: InputRecord, problems: tuple[Problem, ...], now: datetime, seconds: float
) -> Enrichment:
    return Enrichment(
        worker_version=__version__,
        model_version=MODEL_VERSION,
        schema_version=SCHEMA_VERSION,
        enriched_at=now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        duration_ms=round(seconds * 1_000, 3),
        input=origin(record),
        problems=problems,
    )


def _entity_records(article: EnrichedArticle) -> tuple[ArticleEntity, ...]:
    reference = ArticleReference(
        id=article.id,
        revision=article.revision,
        url=article.url,
        headline=article.headline,
        source=article.source,
        language=article.language,
        published_at=article.published_at,
        version=article.version,
        pub_status=article.pub_status,
        embargoed_until=article.embargoed_until,
    )
    return tuple(
        ArticleEntity(
            entity_id=entity.id,
            id_basis=entity.id_basis,
            type=entity.type,
            name=entity.name,
            aliases=entity.aliases,
            role=entity.role,
            links=entity.links,
            salience=entity.salience,
            mentions=entity.mentions,
            article=reference,
            enrichment=article.enrichment,
        )
        for entity in article.entities
        if entity.type not in _WITHOUT_RECORDS
    )


def _name(error: Exception) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"
