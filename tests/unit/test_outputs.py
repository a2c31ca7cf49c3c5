"""Outcomes to output records."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
import pytest

from worker import __version__
from worker.errors import Reason, Stage
from worker.outputs import (
    ProfileRoute,
    Routes,
    dead_letter,
    dead_letter_reference,
    encode,
    serialized_size,
)
from worker.outputs.dead_letters import MAX_STACKTRACE_BYTES
from worker.outputs.headers import MAX_TEXT_BYTES, header_text, trace_context
from worker.pipeline import Enriched, Rejected, Tombstone
from worker.profiles import PROFILES
from worker.records import (
    ArticleEntity,
    ArticleReference,
    EnrichedArticle,
    Enrichment,
    Entity,
    EntityType,
    Fingerprint,
    Headers,
    InputRecord,
    InputReference,
    Mention,
    OutputRecord,
    Span,
)

NOW = datetime(2024, 10, 30, 2, 15, 0, 123_456, tzinfo=UTC)
TRACE_PARENT = b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

ROUTES = Routes(
    enriched_topic="news.articles.enriched.v1",
    entities_topic="news.entities.v1",
    dead_letter_topic="news.articles.dead-letter.v1",
    consumer_group="newswire-worker",
    entity_types=frozenset({"PERSON", "ORGANISATION", "LOCATION"}),
)

RECORD = InputRecord("news.articles.raw.v1", 3, 42, 1_730_254_500_000, b"antara:1", b"{}")

REJECTED = Rejected(
    Reason.INVALID_JSON, Stage.DECODE, "The value is not valid JSON.", "worker.errors.Rejection"
)

ENRICHMENT = Enrichment(
    worker_version=__version__,
    model_version=None,
    schema_version="1",
    enriched_at="2024-10-30T02:15:00.123Z",
    duration_ms=1.5,
    input=InputReference("news.articles.raw.v1", 3, 42, 1_730_254_500_000),
)


def entity(id_: str, type_: EntityType, name: str) -> Entity:
    return Entity(id_, "name", type_, name, mentions=(Mention(0, len(name), name),))


def enriched(*entities: Entity, id_: str = "4423861") -> Enriched:
    article = EnrichedArticle(
        id=id_,
        revision="ba7816bf8f01cfea",
        url="https://x.id/a",
        canonical_url=None,
        source="ANTARA",
        publisher=None,
        headline="Judul",
        body="Zelenskyy 📰",
        paragraphs=(Span(0, 11),),
        captions=(),
        image=None,
        language="id",
        language_confidence=None,
        published_at=None,
        updated_at=None,
        fetched_at=None,
        version=1,
        section=None,
        tags=(),
        pub_status=None,
        embargoed_until=None,
        dateline=None,
        reporters=(),
        editors=(),
        translators=(),
        credits=(),
        sources=(),
        related=(),
        copyright=None,
        lead=None,
        word_count=1,
        reading_time_seconds=1,
        entities=entities,
        quotes=(),
        dates=(),
        fingerprint=Fingerprint("0" * 64),
        provenance={},
        extra={"priority": 3},
        enrichment=ENRICHMENT,
    )
    reference = ArticleReference(
        id=article.id,
        revision=article.revision,
        url=article.url,
        headline=article.headline,
        source=article.source,
        language=article.language,
        published_at=None,
        version=1,
        pub_status=None,
        embargoed_until=None,
    )
    records = tuple(
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
            enrichment=ENRICHMENT,
        )
        for entity in entities
    )
    return Enriched(article, records, {})


def encoded(
    outcome: Enriched | Tombstone | Rejected, record: InputRecord = RECORD
) -> tuple[OutputRecord, ...]:
    return encode(outcome, record, routes=ROUTES, now=NOW)


def by_name(headers: Headers) -> Mapping[str, bytes | None]:
    names = [name for name, _ in headers]
    assert len(names) == len(set(names)), "a header was appended, not replaced"
    return dict(headers)


def value_of(output: OutputRecord) -> Any:
    assert output.value is not None
    return orjson.loads(output.value)


ZELENSKYY = entity("person:volodymyr-zelenskyy", "PERSON", "Zelenskyy")
UKRAINE = entity("iso3166:UA", "LOCATION", "Ukraina")
MONEY = entity("money:1", "MONEY", "Rp 1 juta")


class TestEnriched:
    def test_the_article_comes_first_then_its_entities(self) -> None:
        article, *entities = encoded(enriched(ZELENSKYY, UKRAINE))
        assert article.topic == "news.articles.enriched.v1"
        assert article.key == b"antara:1"
        assert [(output.topic, output.key) for output in entities] == [
            ("news.entities.v1", b"person:volodymyr-zelenskyy"),
            ("news.entities.v1", b"iso3166:UA"),
        ]

    def test_the_key_of_the_input_is_kept_also_when_it_is_empty(self) -> None:
        [article] = encoded(enriched(), replace(RECORD, key=b""))
        assert article.key == b""

    def test_an_article_without_a_key_is_keyed_by_its_id(self) -> None:
        [article] = encoded(enriched(id_="berita-📰"), replace(RECORD, key=None))
        assert article.key == "berita-📰".encode()

    def test_the_values_are_the_records(self) -> None:
        outcome = enriched(ZELENSKYY, UKRAINE)
        article, first, second = encoded(outcome)
        assert value_of(article) == orjson.loads(orjson.dumps(outcome.article))
        assert first.value == orjson.dumps(outcome.entities[0])
        assert second.value == orjson.dumps(outcome.entities[1])

    def test_types_that_are_not_wanted_get_no_record(self) -> None:
        article, *entities = encoded(enriched(MONEY, ZELENSKYY))
        assert [output.key for output in entities] == [b"person:volodymyr-zelenskyy"]
        assert [found["type"] for found in value_of(article)["entities"]] == ["MONEY", "PERSON"]

    def test_headers_are_cloud_events_attributes(self) -> None:
        article, first = encoded(enriched(ZELENSKYY))
        headers = dict(by_name(article.headers))
        assert UUID((headers.pop("ce_id") or b"").decode()).version == 5
        assert headers == {
            "ce_specversion": b"1.0",
            "ce_source": b"/newswire-worker/news.articles.raw.v1",
            "ce_type": b"news.article.enriched.v1",
            "ce_time": b"2024-10-30T02:15:00.123Z",
            "ce_subject": b"4423861",
            "ce_dataschema": b"urn:newswire:schema:enriched-article:v1",
            "ce_workerversion": __version__.encode(),
            "content-type": b"application/json",
            "ce_inputtopic": b"news.articles.raw.v1",
            "ce_inputpartition": b"3",
            "ce_inputoffset": b"42",
            "ce_inputtimestamp": b"1730254500000",
        }
        of_entity = by_name(first.headers)
        assert of_entity["ce_type"] == b"news.entity.v1"
        assert of_entity["ce_dataschema"] == b"urn:newswire:schema:article-entity:v1"
        assert of_entity["ce_subject"] == b"4423861"

    def test_the_model_is_named_where_there_is_one(self) -> None:
        outcome = enriched(ZELENSKYY)
        with_model = replace(ENRICHMENT, model_version="2025.1")
        outcome = replace(outcome, article=replace(outcome.article, enrichment=with_model))
        for output in encoded(outcome):
            assert by_name(output.headers)["ce_modelversion"] == b"2025.1"

    def test_the_producers_own_events_are_replaced(self) -> None:
        record = replace(
            RECORD, headers=(("ce_id", b"theirs"), ("ce_foo", b"x"), ("content-type", b"text/json"))
        )
        headers = by_name(encoded(enriched(), record)[0].headers)
        assert headers["ce_id"] != b"theirs"
        assert headers["content-type"] == b"application/json"
        assert "ce_foo" not in headers

    def test_a_redelivery_has_the_ids_of_its_twin(self) -> None:
        outcome = enriched(ZELENSKYY, UKRAINE)
        later = encode(outcome, RECORD, routes=ROUTES, now=datetime(2030, 1, 1, tzinfo=UTC))
        twins = [by_name(output.headers)["ce_id"] for output in later]
        ids = [by_name(output.headers)["ce_id"] for output in encoded(outcome)]
        assert ids == twins
        assert len(set(ids)) == 3

    def test_a_correction_has_ids_of_its_own(self) -> None:
        outcome = enriched(ZELENSKYY)
        correction = replace(outcome, article=replace(outcome.article, revision="0" * 16))
        ids = {by_name(output.headers)["ce_id"] for output in encoded(outcome)}
        assert ids.isdisjoint(by_name(output.headers)["ce_id"] for output in encoded(correction))

    def test_a_strange_subject_is_one_line_of_bounded_utf_8(self) -> None:
        [article] = encoded(enriched(id_="a\r\nb\x00" + "📰" * 5_000))
        subject = by_name(article.headers)["ce_subject"] or b""
        assert subject.decode().startswith("a  b 📰")
        assert len(subject) <= MAX_TEXT_BYTES

    def test_a_topic_of_any_name_makes_a_uri_reference(self) -> None:
        [article] = encoded(enriched(), replace(RECORD, topic="ä b"))
        assert by_name(article.headers)["ce_source"] == b"/newswire-worker/%C3%A4%20b"


NINJS = ProfileRoute("news.articles.ninjs.v1", PROFILES["ninjs"])
JSON_LD = ProfileRoute("ld", PROFILES["jsonld"])


class TestProfiles:
    @pytest.mark.parametrize(
        ("route", "event_type", "content_type", "schema"),
        [
            (
                NINJS,
                b"news.article.ninjs.v1",
                b"application/json",
                b"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
            ),
            (
                JSON_LD,
                b"news.article.jsonld.v1",
                b"application/ld+json",
                b"https://schema.org/NewsArticle",
            ),
        ],
        ids=["ninjs", "jsonld"],
    )
    def test_an_article_is_written_in_the_profile_too(
        self, route: ProfileRoute, event_type: bytes, content_type: bytes, schema: bytes
    ) -> None:
        outcome = enriched(ZELENSKYY)
        routes = replace(ROUTES, profile=route)
        article, profiled, _ = encode(outcome, RECORD, routes=routes, now=NOW)
        assert (article, _) == encoded(outcome)
        assert (profiled.topic, profiled.key) == (route.topic, b"antara:1")
        assert value_of(profiled) == orjson.loads(
            orjson.dumps(route.profile.write(outcome.article))
        )
        headers, ours = dict(by_name(profiled.headers)), by_name(article.headers)
        assert headers.pop("ce_type") == event_type
        assert headers.pop("content-type") == content_type
        assert headers.pop("ce_dataschema") == schema
        assert headers.pop("ce_id") != ours["ce_id"]
        assert headers == {name: ours[name] for name in headers}
        assert headers.keys() | {"ce_type", "content-type", "ce_dataschema", "ce_id"} == ours.keys()

    def test_a_redelivery_has_the_id_of_its_twin(self) -> None:
        routes = replace(ROUTES, profile=NINJS)
        twins = [
            encode(enriched(), RECORD, routes=routes, now=now)[1]
            for now in (NOW, datetime(2030, 1, 1, tzinfo=UTC))
        ]
        assert by_name(twins[0].headers)["ce_id"] == by_name(twins[1].headers)["ce_id"]

    def test_an_article_without_a_key_is_keyed_by_its_id(self) -> None:
        routes = replace(ROUTES, profile=NINJS)
        outputs = encode(enriched(id_="a"), replace(RECORD, key=None), routes=routes, now=NOW)
        assert [output.key for output in outputs] == [b"a", b"a"]

    def test_a_withdrawal_goes_to_both_topics(self) -> None:
        routes = replace(ROUTES, profile=NINJS)
        record = replace(RECORD, value=None)
        outputs = encode(Tombstone(), record, routes=routes, now=NOW)
        assert [(output.topic, output.key, output.value) for output in outputs] == [
            ("news.articles.enriched.v1", b"antara:1", None),
            ("news.articles.ninjs.v1", b"antara:1", None),
        ]
        assert len({by_name(output.headers)["ce_id"] for output in outputs}) == 2

    def test_a_dead_letter_is_one(self) -> None:
        routes = replace(ROUTES, profile=NINJS)
        assert encode(REJECTED, RECORD, routes=routes, now=NOW) == encoded(REJECTED)


class TestTombstone:
    def test_a_null_value_passes_through(self) -> None:
        [output] = encoded(Tombstone(), replace(RECORD, value=None))
        assert (output.topic, output.key, output.value) == (
            "news.articles.enriched.v1",
            b"antara:1",
            None,
        )
        headers = by_name(output.headers)
        assert headers["ce_type"] == b"news.article.withdrawn.v1"
        assert headers["ce_subject"] == b"antara:1"
        assert "content-type" not in headers
        assert "ce_dataschema" not in headers
        assert headers["ce_inputoffset"] == b"42"
        assert headers["ce_inputtimestamp"] == b"1730254500000"

    def test_two_withdrawals_of_one_key_are_two_events(self) -> None:
        ids = [
            by_name(encoded(Tombstone(), replace(RECORD, value=None, offset=offset))[0].headers)[
                "ce_id"
            ]
            for offset in (42, 43, 42)
        ]
        assert ids[0] == ids[2] != ids[1]

    @pytest.mark.parametrize("key", [None, b"", b"\xff\x00"])
    def test_any_key_is_kept(self, key: bytes | None) -> None:
        [output] = encoded(Tombstone(), replace(RECORD, key=key, value=None))
        assert output.key == key
        (by_name(output.headers).get("ce_subject") or b"").decode()


class TestTraceContext:
    @pytest.mark.parametrize(
        "state",
        [
            pytest.param(b"rojo=00f067aa0ba902b7", id="one"),
            pytest.param(b"rojo=00f067aa0ba902b7, congo=t61rcWkgMzE", id="two"),
            pytest.param(b"fw529a3039@dt=FfAxk, ,", id="tenant and empty members"),
            pytest.param(b"a= b", id="blank in a value"),
            pytest.param(b",".join(b"k%d=v" % n for n in range(32)), id="thirty-two"),
        ],
    )
    def test_a_valid_one_passes_through(self, state: bytes) -> None:
        headers: Headers = (("traceparent", TRACE_PARENT), ("tracestate", state))
        assert trace_context((*headers, ("baggage", b"a=b"))) == headers
        for output in encoded(enriched(ZELENSKYY), replace(RECORD, headers=headers)):
            assert set(headers) <= set(output.headers)

    def test_names_may_have_any_case_and_states_several_headers(self) -> None:
        headers = (("Traceparent", TRACE_PARENT), ("TraceState", b"a=1"), ("tracestate", b"b=2"))
        assert trace_context(headers) == (("traceparent", TRACE_PARENT), ("tracestate", b"a=1,b=2"))

    def test_a_later_version_may_have_more_fields(self) -> None:
        later = b"01" + TRACE_PARENT[2:] + b"-what.the.future"
        assert trace_context((("traceparent", later),)) == (("traceparent", later),)

    @pytest.mark.parametrize(
        "parent",
        [
            pytest.param(None, id="null"),
            pytest.param(b"", id="empty"),
            pytest.param(TRACE_PARENT.upper(), id="capitals"),
            pytest.param(TRACE_PARENT[:-1], id="short"),
            pytest.param(TRACE_PARENT + b"0", id="long"),
            pytest.param(TRACE_PARENT + b"-00", id="more fields in version 00"),
            pytest.param(TRACE_PARENT + b"\n", id="line break"),
            pytest.param(b"ff" + TRACE_PARENT[2:], id="version ff"),
            pytest.param(b"00-" + b"0" * 32 + b"-b7ad6b7169203331-01", id="no trace"),
            pytest.param(
                b"00-0af7651916cd43dd8448eb211c80319c-" + b"0" * 16 + b"-01", id="no span"
            ),
            pytest.param(b"\xff\xfe", id="binary"),
        ],
    )
    def test_a_malformed_parent_is_dropped_with_its_state(self, parent: bytes | None) -> None:
        assert trace_context((("traceparent", parent), ("tracestate", b"a=1"))) == ()

    def test_two_parents_are_none(self) -> None:
        assert trace_context((("traceparent", TRACE_PARENT), ("traceparent", TRACE_PARENT))) == ()

    @pytest.mark.parametrize(
        "state",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b",,", id="no members"),
            pytest.param(b"a", id="no value"),
            pytest.param(b"a=", id="empty value"),
            pytest.param(b"A=1", id="capital key"),
            pytest.param(b"a=1=2", id="equals sign"),
            pytest.param(b"a=1,a=2", id="twice"),
            pytest.param(b"a=\x00", id="control"),
            pytest.param("a=é".encode(), id="beyond ASCII"),
            pytest.param(b",".join(b"k%d=v" % n for n in range(33)), id="thirty-three"),
        ],
    )
    def test_a_malformed_state_is_dropped_alone(self, state: bytes) -> None:
        headers: Headers = (("traceparent", TRACE_PARENT), ("tracestate", state))
        assert trace_context(headers) == (("traceparent", TRACE_PARENT),)


ORIGINALS: Headers = (
    ("ce_id", b"theirs"),
    ("ce_id", b"theirs again"),
    ("traceparent", b"malformed"),
    ("null", None),
    ("empty", b""),
    ("binary", b"\xff\x00"),
    ("", b"nameless"),
    ("x-\udcff", b"a name that is no UTF-8"),
)


class TestDeadLetters:
    def test_the_original_is_kept_byte_for_byte(self) -> None:
        record = replace(RECORD, key=b"\xff", value=b"\x00\xff", headers=ORIGINALS)
        [letter] = encoded(REJECTED, record)
        assert letter.topic == "news.articles.dead-letter.v1"
        assert (letter.key, letter.value) == (b"\xff", b"\x00\xff")
        assert letter.headers[: len(ORIGINALS)] == ORIGINALS

    @pytest.mark.parametrize("key", [None, b""])
    def test_no_key_stays_no_key(self, key: bytes | None) -> None:
        assert encoded(REJECTED, replace(RECORD, key=key))[0].key == key

    def test_headers_say_why_and_whence(self) -> None:
        [letter] = encoded(replace(REJECTED, stacktrace="Traceback ...\n  x"))
        headers = dict(by_name(letter.headers))
        assert UUID((headers.pop("x-dlq-id") or b"").decode()).version == 5
        assert headers == {
            "x-dlq-reason": b"invalid_json",
            "x-dlq-attempts": b"1",
            "x-dlq-first-failed-at": b"2024-10-30T02:15:00.123Z",
            "x-dlq-failed-at": b"2024-10-30T02:15:00.123Z",
            "x-dlq-worker-version": __version__.encode(),
            "x-dlq-consumer-group": b"newswire-worker",
            "x-dlq-replay-count": b"0",
            "x-dlq-original-topic": b"news.articles.raw.v1",
            "x-dlq-original-partition": b"3",
            "x-dlq-original-offset": b"42",
            "x-dlq-original-timestamp": b"1730254500000",
            "__connect.errors.topic": b"news.articles.raw.v1",
            "__connect.errors.partition": b"3",
            "__connect.errors.offset": b"42",
            "__connect.errors.stage": b"decode",
            "__connect.errors.class.name": b"worker.codec",
            "__connect.errors.exception.class.name": b"worker.errors.Rejection",
            "__connect.errors.exception.message": b"The value is not valid JSON.",
            "__connect.errors.exception.stacktrace": b"Traceback ...\n  x",
        }

    def test_without_a_stack_trace_there_is_no_such_header(self) -> None:
        assert "__connect.errors.exception.stacktrace" not in by_name(encoded(REJECTED)[0].headers)

    def test_a_second_failure_replaces_the_headers_of_the_first(self) -> None:
        first = dead_letter(
            replace(RECORD, headers=ORIGINALS),
            replace(REJECTED, stacktrace="of the first"),
            routes=ROUTES,
            now=NOW,
        )
        replayed = tuple(
            (name, b"2" if name == "x-dlq-replay-count" else value) for name, value in first.headers
        )
        second = dead_letter(
            InputRecord("news.articles.raw.v1", 3, 99, None, first.key, first.value, replayed),
            replace(REJECTED, reason=Reason.INTERNAL_ERROR, stage=Stage.ENRICH),
            routes=ROUTES,
            now=datetime(2024, 11, 1, tzinfo=UTC),
        )
        assert second.headers[: len(ORIGINALS)] == ORIGINALS
        headers = by_name(second.headers[len(ORIGINALS) :])
        assert headers["x-dlq-reason"] == b"internal_error"
        assert headers["x-dlq-attempts"] == b"2"
        assert headers["x-dlq-replay-count"] == b"2"
        assert headers["x-dlq-first-failed-at"] == b"2024-10-30T02:15:00.123Z"
        assert headers["x-dlq-failed-at"] == b"2024-11-01T00:00:00.000Z"
        assert headers["__connect.errors.offset"] == b"99"
        assert headers["x-dlq-original-offset"] == b"42", "the original's, not the replay's"
        assert headers["x-dlq-original-timestamp"] == b"1730254500000"
        assert "__connect.errors.exception.stacktrace" not in headers

    @pytest.mark.parametrize(
        "forged",
        [None, b"", b"-1", b"1.5", b"many", b"9" * 100, b"\xff", "２".encode(), b"1\n"],
    )
    def test_what_is_no_count_and_no_time_is_not_taken_over(self, forged: bytes | None) -> None:
        names = ("x-dlq-attempts", "x-dlq-replay-count", "x-dlq-first-failed-at", "x-dlq-id")
        record = replace(RECORD, headers=tuple((name, forged) for name in names))
        assert encoded(REJECTED, record) == encoded(REJECTED)

    def test_twins_have_the_same_id_and_others_another(self) -> None:
        def id_of(record: InputRecord, routes: Routes = ROUTES) -> bytes | None:
            return by_name(dead_letter(record, REJECTED, routes=routes, now=NOW).headers)[
                "x-dlq-id"
            ]

        others = [
            id_of(replace(RECORD, offset=43)),
            id_of(replace(RECORD, partition=4)),
            id_of(replace(RECORD, topic="other")),
            id_of(RECORD, replace(ROUTES, consumer_group="other")),
        ]
        assert id_of(RECORD) == id_of(replace(RECORD, value=b"x", headers=ORIGINALS[2:]))
        assert len({id_of(RECORD), *others}) == 5

    def test_messages_and_stack_traces_are_bounded(self) -> None:
        rejected = replace(
            REJECTED,
            message="a\r\n\x00\ud800é" * 5_000,
            stacktrace="first\n" + "é\n" * 9_000 + "end",
        )
        headers = by_name(encoded(rejected)[0].headers)
        message = headers["__connect.errors.exception.message"] or b""
        assert len(message) <= MAX_TEXT_BYTES
        assert message.decode().isprintable()
        trace = headers["__connect.errors.exception.stacktrace"] or b""
        assert len(trace) <= MAX_STACKTRACE_BYTES
        assert trace.decode().endswith("é\nend")


class TestReferences:
    LIMIT = 20_000

    def shrunk(self, record: InputRecord, limit: int = LIMIT) -> OutputRecord:
        letter = dead_letter(
            record,
            replace(REJECTED, stacktrace="x" * 9_000),
            routes=replace(ROUTES, consumer_group="g" * 255),
            now=NOW,
        )
        assert serialized_size(letter) > limit
        return dead_letter_reference(letter, record, max_bytes=limit)

    def test_a_value_that_is_too_large_gives_way_to_a_reference(self) -> None:
        reference = self.shrunk(replace(RECORD, value=b"a" * 30_000, headers=ORIGINALS))
        assert reference.key == RECORD.key
        assert reference.headers[: len(ORIGINALS)] == ORIGINALS
        headers = by_name(reference.headers[len(ORIGINALS) :])
        assert headers["x-dlq-value"] == b"reference"
        assert headers["x-dlq-reason"] == b"invalid_json"
        value = value_of(reference)
        assert "too large" in value.pop("message")
        assert value == {
            "topic": "news.articles.raw.v1",
            "partition": 3,
            "offset": 42,
            "value_bytes": 30_000,
            "key_omitted": False,
            "headers_omitted": 0,
        }

    def test_headers_stay_as_far_as_they_fit(self) -> None:
        large: Headers = (("small", b"1"), ("large", b"x" * 30_000), ("null", None))
        reference = self.shrunk(replace(RECORD, headers=large))
        assert reference.headers[:2] == (("small", b"1"), ("null", None))
        assert value_of(reference)["headers_omitted"] == 1

    def test_a_key_that_does_not_fit_is_left_out(self) -> None:
        reference = self.shrunk(replace(RECORD, key=b"k" * 30_000))
        assert reference.key is None
        assert value_of(reference)["key_omitted"] is True

    @pytest.mark.parametrize(
        "record",
        [
            replace(RECORD, value=b"v" * 50_000, topic="t" * 249),
            replace(RECORD, key=b"k" * 50_000),
            replace(RECORD, key=b"k" * 8_000, value=b"v" * 50_000),
            replace(RECORD, headers=tuple((f"h{n}", b"x" * 50) for n in range(2_000))),
            replace(RECORD, headers=(("h" * 50_000, None),)),
            replace(RECORD, value=None, headers=(("h", b"x" * 50_000),)),
        ],
        ids=["value", "key", "key and value", "many headers", "name of a header", "no value"],
    )
    @pytest.mark.parametrize("limit", [4_096, 10_000, 20_000])
    def test_a_reference_always_fits(self, record: InputRecord, limit: int) -> None:
        assert serialized_size(self.shrunk(record, limit)) <= limit

    def test_where_even_the_reason_is_too_long_it_is_cut(self) -> None:
        headers = by_name(self.shrunk(replace(RECORD, value=b"v" * 5_000), 4_096).headers)
        assert "__connect.errors.exception.stacktrace" not in headers
        assert headers["__connect.errors.exception.message"] == b"The value is not valid JSON."
        assert headers["x-dlq-value"] == b"reference"

    def test_a_reference_that_fails_again_is_an_original(self) -> None:
        reference = self.shrunk(replace(RECORD, value=b"a" * 30_000))
        replayed = replace(RECORD, value=reference.value, headers=reference.headers)
        [letter] = encoded(REJECTED, replayed)
        assert "x-dlq-value" not in by_name(letter.headers)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("abc", 3, b"abc"),
        ("abc", 2, b"ab"),
        ("aé", 2, b"a"),
        ("📰📰", 7, "📰".encode()),
        ("a\tb\x7f\x85\u2028", 10, b"a b   "),
        ("\udcff", 10, b" "),
    ],
)
def test_header_text_is_cut_between_characters(text: str, limit: int, expected: bytes) -> None:
    assert header_text(text, limit=limit) == expected


@pytest.mark.parametrize(
    "record",
    [
        OutputRecord("t", None, None),
        OutputRecord("t", b"", b""),
        OutputRecord("t", b"k" * 100, b"v" * 1_000_000),
        OutputRecord("t", b"k", None, tuple((f"h-{n}", b"x" * n) for n in range(300))),
        OutputRecord("t", None, b"v", (("é" * 200, None), ("null", None))),
        encoded(enriched(ZELENSKYY))[0],
        encoded(REJECTED)[0],
    ],
    ids=["nulls", "empty", "large", "many headers", "long names", "enriched", "dead letter"],
)
def test_the_size_bounds_that_of_the_real_batch(record: OutputRecord) -> None:
    from aiokafka.producer.message_accumulator import BatchBuilder

    builder = BatchBuilder(10_000_000, 0, is_transactional=False)
    timestamp = 1_730_254_500_000
    builder.append(
        timestamp=timestamp, key=record.key, value=record.value, headers=list(record.headers)
    )
    builder.close()
    true_size = len(builder._build())
    assert true_size <= serialized_size(record) <= true_size + 30 + 8 * len(record.headers)
