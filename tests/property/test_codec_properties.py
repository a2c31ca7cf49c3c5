"""Whatever a record holds, it is read or rejected, and nothing of it is lost or changed."""

import json
import unicodedata
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from worker.codec import decode, to_json
from worker.errors import Reason, Rejection, Stage
from worker.identity import MAX_ID_LENGTH, normalise_url
from worker.outputs import (
    Routes,
    dead_letter,
    dead_letter_reference,
    encode,
    serialized_size,
)
from worker.outputs.headers import trace_context
from worker.pipeline import Rejected, Tombstone
from worker.records import Headers, InputRecord, RawArticle

SCHEMAS = Path(__file__).parents[2] / "schemas"
RAW_ARTICLE = Draft202012Validator(
    json.loads((SCHEMAS / "raw-article.v1.schema.json").read_text("utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
NOW = datetime(2024, 10, 30, 2, 15, tzinfo=UTC)
ROUTES = Routes("enriched", "entities", "dead", "group", frozenset())

FIELDS = [
    *("id", "url", "source", "headline", "body", "html", "language", "published_at", "updated_at"),
    *("fetched_at", "version", "section", "tags", "pub_status", "embargoed_until", "extra"),
]


def json_values(texts: st.SearchStrategy[str], *, infinite: bool) -> st.SearchStrategy[Any]:
    scalars = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.integers(min_value=-(2**70), max_value=2**70)
        | st.floats(allow_nan=infinite, allow_infinity=infinite)
        | texts
        | st.sampled_from(["2024-10-30", "2024-10-30T09:15:00Z", "https://x.id/a?b=%zz#c", " "])
    )
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=20,
    )


valid_text = st.text(st.characters(codec="utf-8"), max_size=30)
valid_values = json_values(valid_text, infinite=False)
# What JavaScript and Python write beyond JSON: half surrogate pairs, NaN, Infinity.
wild_values = json_values(st.text(st.characters(codec=None), max_size=30), infinite=True)
wild_objects = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=9), wild_values)
articles = st.builds(
    lambda members, body: members | {"body": body, "id": None},
    st.dictionaries(st.sampled_from(FIELDS) | valid_text, valid_values, max_size=8),
    st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1),
)

header_names = st.text(max_size=12) | st.sampled_from(
    [
        *("content-type", "Content-Type", "traceparent", "tracestate", "ce_id", "x-dlq-attempts"),
        *("x-dlq-first-failed-at", "x-dlq-replay-count", "__connect.errors.topic"),
    ]
)
content_types = st.sampled_from(
    [
        *(b"application/json", b"text/plain", b"text/plain; charset=utf-16le", b"text/html"),
        *(b"text/plain; charset=iso-8859-1", b"application/json; charset=zip", b"; charset="),
    ]
)
headers = st.lists(
    st.tuples(header_names, st.none() | st.binary(max_size=60) | content_types), max_size=6
).map(tuple)

moderate = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(value: bytes | None, headers: Headers = ()) -> RawArticle | Rejection:
    try:
        return decode(InputRecord("raw", 0, 1, None, None, value, headers))
    except Rejection as rejection:
        return rejection


def assert_sound(result: RawArticle | Rejection) -> None:
    """Every output of `decode` can be sent."""
    if isinstance(result, Rejection):
        assert result.message
        return
    text = result.body or result.html
    assert text
    assert text.strip()
    assert 0 < len(result.id) <= MAX_ID_LENGTH
    assert "Cc" not in map(unicodedata.category, result.id)
    encoded = json.loads(to_json(result))
    assert encoded == json.loads(json.dumps(asdict(result), default=int))


@moderate
@given(value=st.binary(max_size=300), headers=headers)
def test_any_bytes_are_read_or_rejected(value: bytes, headers: Headers) -> None:
    assert_sound(read(value, headers))


@moderate
@given(text=st.text(), codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_is_read_or_rejected(text: str, codec: str) -> None:
    assert_sound(read(text.encode(codec)))


@moderate
@given(value=wild_values | wild_objects)
def test_any_json_is_read_or_rejected(value: Any) -> None:
    assert_sound(read(json.dumps(value).encode()))


@moderate
@given(text=st.from_regex(r'[\s\[\]{}",:\-0-9.eE+a-f\\]*', fullmatch=True))
def test_what_is_nearly_json_is_read_or_rejected(text: str) -> None:
    assert_sound(read(text.encode()))


@moderate
@given(members=articles)
def test_nothing_that_a_producer_sends_is_lost(members: dict[str, Any]) -> None:
    """Every member is a field, or stands in `extra` as it was sent."""
    article = read(json.dumps(members).encode())
    assert isinstance(article, RawArticle), article
    extra = json.loads(to_json(article.extra))
    for name, value in members.items():
        if name in extra:
            assert extra[name] == value
        else:
            assert name in FIELDS
            field = getattr(article, name)
            blank = value is None or value == [] or (isinstance(value, str) and not value.strip())
            assert blank or field not in (None, ())
    assert {problem.field for problem in article.problems} >= extra.keys() & (
        set(FIELDS) - {"extra"}
    )


@moderate
@given(members=articles, id_=valid_values)
def test_what_the_schema_allows_is_read_without_a_doubt(members: dict[str, Any], id_: Any) -> None:
    members |= {"id": id_}
    wrong = {str(error.absolute_path[0]) for error in RAW_ARTICLE.iter_errors(members)}
    # To JSON Schema 1.0 is an integer; to us it is the float that a producer did not mean.
    wrong |= {name for name, value in members.items() if isinstance(value, float)}
    members = {name: value for name, value in members.items() if name not in wrong}
    article = read(json.dumps(members).encode())
    assert isinstance(article, RawArticle), article
    assert article.problems == ()


@moderate
@given(
    key=st.none() | st.binary(max_size=40),
    value=st.none() | st.binary(max_size=200),
    headers=headers,
    message=st.text(st.characters(codec=None)),
    stacktrace=st.none() | st.text(st.characters(codec=None)),
)
def test_a_dead_letter_holds_the_original_and_utf_8(
    key: bytes | None, value: bytes | None, headers: Headers, message: str, stacktrace: str | None
) -> None:
    record = InputRecord("raw", 0, 1, None, key, value, headers)
    rejected = Rejected(Reason.INTERNAL_ERROR, Stage.ENRICH, message, "ValueError", stacktrace)
    [letter] = encode(rejected, record, routes=ROUTES, now=NOW)
    ours = [
        name
        for name, _ in dead_letter(
            InputRecord("raw", 0, 1, None, None, None), rejected, routes=ROUTES, now=NOW
        ).headers
    ]
    assert (letter.key, letter.value) == (key, value)
    kept = tuple(header for header in headers if header[0] not in ours)
    assert letter.headers[: len(kept)] == kept
    assert [name for name, _ in letter.headers[len(kept) :]] == ours
    for _, text in letter.headers[len(kept) :]:
        assert text is not None
        text.decode()
    reference = dead_letter_reference(letter, record, max_bytes=4_096)
    assert serialized_size(reference) <= 4_096
    assert orjson.loads(reference.value or b"")["offset"] == 1


@moderate
@given(key=st.none() | st.binary(max_size=40), headers=headers)
def test_a_tombstone_stays_one(key: bytes | None, headers: Headers) -> None:
    record = InputRecord("raw", 0, 1, None, key, None, headers)
    [output] = encode(Tombstone(), record, routes=ROUTES, now=NOW)
    assert (output.key, output.value) == (key, None)
    for _, text in output.headers:
        assert text is not None
        text.decode()


@moderate
@given(headers=headers, state=st.binary(max_size=40))
def test_a_trace_context_is_dropped_or_kept(headers: Headers, state: bytes) -> None:
    parent = ("traceparent", b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    others = tuple(header for header in headers if not header[0].lower().startswith("trace"))
    context = trace_context((*others, parent, ("tracestate", state)))
    assert context in ((parent,), (parent, ("tracestate", state)))


@moderate
@given(url=st.text() | st.text().map("https://x.id/".__add__) | st.text().map("http://".__add__))
def test_normalising_a_url_twice_changes_nothing_more(url: str) -> None:
    normalised = normalise_url(url)
    assert normalised is None or normalise_url(normalised) == normalised
