"""The examples in `schemas/examples` are what the real code reads, refuses and writes.

Run as a script, this file writes the examples of outputs anew:
`.venv/bin/python tests/contract/test_examples.py`.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.contract.test_asyncapi import DOCUMENT
from tests.published import ninjs
from worker import __version__
from worker.codec import decode
from worker.errors import Reason, Stage
from worker.outputs import ProfileRoute, Routes, dead_letter, dead_letter_reference, encode
from worker.outputs.dead_letters import OWN_HEADERS
from worker.pipeline import Enriched, Rejected, process
from worker.profiles import PROFILES
from worker.records import Headers, InputRecord, OutputRecord

SCHEMAS = Path(__file__).parents[2] / "schemas"
EXAMPLES = SCHEMAS / "examples"
NOW = datetime(2024, 10, 30, 2, 45, 30, 500_000, tzinfo=UTC)
ROUTES = Routes(
    enriched_topic="news.articles.enriched.v1",
    entities_topic="news.entities.v1",
    dead_letter_topic="news.articles.dead-letter.v1",
    consumer_group="newswire-worker",
    entity_types=frozenset({"PERSON", "ORGANISATION", "LOCATION", "EVENT", "LAW", "PRODUCT"}),
)
# Of these raw articles the examples show what comes out.
SHOWN_PROFILES = ("antara-translated.txt", "full.json")
SHOWN_ARTICLES = (
    *("antara-translated.txt", "full.json", "emoji.json", "unknown-members.json"),
    *("page.html", "page-in-json.json"),
)
SHOWN_ENTITIES = ("person:volodymyr-zelenskyy", "iso3166:UA", "geonames:745044")
SHOWN_REJECTIONS = (
    "invalid_json/cut-off.json",
    "schema_registry_framing/avro.bin",
    "missing_text/empty.txt",
)


def examples(folder: str) -> list[Path]:
    files = (path for path in (EXAMPLES / folder).rglob("*") if path.is_file())
    return sorted(path for path in files if path.suffix != ".headers")


def record_of(path: Path) -> InputRecord:
    sidecar = path.with_name(f"{path.name}.headers")
    lines = sidecar.read_text("utf-8").splitlines() if sidecar.exists() else []
    pairs = (line.partition(": ") for line in lines)
    headers: Headers = tuple((name, value.encode()) for name, _, value in pairs)
    return InputRecord(
        topic="news.articles.raw.v1",
        partition=0,
        offset=42,
        timestamp=1_730_256_330_000,
        key=path.stem.encode(),
        value=path.read_bytes(),
        headers=headers,
    )


@cache
def validator(name: str) -> Draft202012Validator:
    """Return the validator of a schema, with formats checked."""
    if name == "ninjs":
        return ninjs.VALIDATOR
    if name == "jsonld":
        return Draft202012Validator(
            DOCUMENT["components"]["messages"]["jsonLd"]["payload"],
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
    schema = json.loads((SCHEMAS / f"{name}.v1.schema.json").read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def closed_validator(name: str) -> Draft202012Validator:
    """Return a validator that also refuses properties which the schema does not name."""
    schema = closed(json.loads((SCHEMAS / f"{name}.v1.schema.json").read_text("utf-8")))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: closed(part) for name, part in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        parts.setdefault("additionalProperties", False)
    return parts


def outputs_of(path: Path) -> tuple[OutputRecord, ...]:
    record = record_of(path)
    return encode(process(record, now=NOW), record, routes=ROUTES, now=NOW)


def projected(letter: OutputRecord) -> dict[str, Any]:
    """Project a dead letter into JSON as its schema describes it."""
    return {
        "key": in_base64(letter.key),
        "value": in_base64(letter.value),
        "headers": {
            name: (value or b"").decode() for name, value in letter.headers if name in OWN_HEADERS
        },
        "original_headers": [
            {"name": name, "value": in_base64(value)}
            for name, value in letter.headers
            if name not in OWN_HEADERS
        ],
    }


def in_base64(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode()


def shown_outputs() -> Iterator[tuple[Path, Any]]:
    """Yield the examples of outputs: where each stands and what it holds."""
    for name in SHOWN_ARTICLES:
        path = EXAMPLES / "raw-article" / name
        article, *entities = outputs_of(path)
        yield EXAMPLES / "enriched-article" / f"{path.stem}.json", parsed(article)
        if name in SHOWN_PROFILES:
            yield from profiles_of(path)
        for entity in entities:
            id_ = (entity.key or b"").decode()
            if name == SHOWN_ARTICLES[0] and id_ in SHOWN_ENTITIES:
                file = f"{path.stem}-{id_.replace(':', '-')}.json"
                yield EXAMPLES / "article-entity" / file, parsed(entity)
    for name in SHOWN_REJECTIONS:
        path = EXAMPLES / "raw-article-rejected" / name
        [letter] = outputs_of(path)
        file = f"{path.parent.name}.json"
        yield EXAMPLES / "dead-letter" / file, projected(letter)
    yield EXAMPLES / "dead-letter" / "output_too_large-reference.json", projected(reference())
    yield EXAMPLES / "dead-letter" / "internal_error-replayed.json", projected(replayed())


def profiles_of(path: Path) -> Iterator[tuple[Path, Any]]:
    record = record_of(path)
    for name, profile in PROFILES.items():
        routes = replace(ROUTES, profile=ProfileRoute(f"news.articles.{name}.v1", profile))
        _, written, *_ = encode(process(record, now=NOW), record, routes=routes, now=NOW)
        yield EXAMPLES / name / f"{path.stem}.json", parsed(written)


def reference() -> OutputRecord:
    record = InputRecord(
        "news.articles.raw.v1", 0, 43, None, b"large", b"a" * 2_000_000, (("desk", b"NUS"),)
    )
    rejected = Rejected(
        Reason.OUTPUT_TOO_LARGE,
        Stage.ENCODE,
        "The enriched article has 2,003,112 bytes, and the topic takes 1,000,000.",
        "worker.errors.Rejection",
    )
    letter = dead_letter(record, rejected, routes=ROUTES, now=NOW)
    return dead_letter_reference(letter, record, max_bytes=1_000_000)


def replayed() -> OutputRecord:
    rejected = Rejected(
        Reason.INTERNAL_ERROR,
        Stage.ENRICH,
        "The worker failed: ValueError: example",
        "builtins.ValueError",
        'Traceback (most recent call last):\n  File "example.py", line 1\nValueError: example\n',
    )
    record = InputRecord(
        "news.articles.raw.v1", 0, 44, None, None, b"Teks.", (("x", None), ("x", b"\xff"))
    )
    first = dead_letter(record, rejected, routes=ROUTES, now=datetime(2024, 10, 29, tzinfo=UTC))
    headers = dict(first.headers) | {"x-dlq-replay-count": b"1"}
    again = replace(record, offset=51, headers=(*record.headers, *headers.items()))
    return dead_letter(again, rejected, routes=ROUTES, now=NOW)


def parsed(output: OutputRecord) -> Any:
    return json.loads(output.value or b"null")


def of_any_version(document: Any) -> Any:
    """Take the worker's version out: a release does not change the examples."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return json.loads(text.replace(f'"{__version__}"', '"0.0.0"'))


def ids(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", examples("raw-article"), ids=ids)
def test_a_valid_raw_article_is_read_without_a_doubt(path: Path) -> None:
    record = record_of(path)
    assert decode(record).problems == ()
    if path.suffix == ".json":
        validator("raw-article").validate(json.loads(path.read_bytes()))


@pytest.mark.parametrize("path", examples("raw-article-doubtful"), ids=ids)
def test_a_doubtful_raw_article_is_read_with_the_problem_that_names_it(path: Path) -> None:
    problems = decode(record_of(path)).problems
    assert {problem.code for problem in problems} == {path.stem}
    if path.suffix == ".json":
        document = json.loads(path.read_bytes())
        errors = list(validator("raw-article").iter_errors(document))
        assert {error.absolute_path[0] for error in errors} == {
            problem.field for problem in problems
        }


@pytest.mark.parametrize("path", examples("raw-article-rejected"), ids=ids)
def test_a_rejected_raw_article_becomes_a_dead_letter(path: Path) -> None:
    record = record_of(path)
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == path.parent.name
    [letter] = encode(outcome, record, routes=ROUTES, now=NOW)
    assert (letter.key, letter.value) == (record.key, record.value)
    validator("dead-letter").validate(projected(letter))


def test_every_reason_has_an_example() -> None:
    folders = {path.name for path in (EXAMPLES / "raw-article-rejected").iterdir()}
    not_the_producers = {Reason.OUTPUT_TOO_LARGE, Reason.INTERNAL_ERROR}
    megabytes = {Reason.PAGE_TOO_LARGE}
    assert folders == {*Reason} - not_the_producers - megabytes


@pytest.mark.parametrize(
    "path", examples("raw-article") + examples("raw-article-doubtful"), ids=ids
)
def test_outputs_are_as_their_schemas_say(path: Path) -> None:
    article, *entities = outputs_of(path)
    document = parsed(article)
    closed_validator("enriched-article").validate(document)
    assert_schema(article, "enriched-article")
    body = document["body"]
    for mention in [
        *(mention for entity in document["entities"] for mention in entity["mentions"]),
        *document["dates"],
    ]:
        assert body[mention["start"] : mention["end"]] == mention["text"]
    assert "\n".join(body[span["start"] : span["end"]] for span in document["paragraphs"]) == body
    for entity in entities:
        closed_validator("article-entity").validate(parsed(entity))
        assert_schema(entity, "article-entity")
        assert entity.key == parsed(entity)["entity_id"].encode()
        assert parsed(entity)["article"].items() <= document.items()
        assert parsed(entity)["enrichment"] == document["enrichment"]


def assert_schema(output: OutputRecord, name: str) -> None:
    assert dict(output.headers)["ce_dataschema"] == validator(name).schema["$id"].encode()


@pytest.mark.parametrize(
    ("path", "document"), [pytest.param(*shown, id=ids(shown[0])) for shown in shown_outputs()]
)
def test_an_output_example_is_what_the_worker_writes(path: Path, document: Any) -> None:
    on_file = json.loads(path.read_text("utf-8"))
    validator(path.parent.name).validate(on_file)
    assert on_file == of_any_version(document), f"write them anew: python {__file__}"


def test_no_output_example_is_left_over() -> None:
    folders = ("enriched-article", "article-entity", "ninjs", "jsonld", "dead-letter")
    on_file = {path for folder in folders for path in examples(folder)}
    assert on_file == {path for path, _ in shown_outputs()}


def test_a_reference_is_as_its_definition_says() -> None:
    schema = validator("dead-letter").schema["$defs"]["reference"]
    Draft202012Validator(closed(schema)).validate(parsed(reference()))


def test_the_shipped_sample_is_the_example() -> None:
    shipped = Path(__file__).parents[2] / "worker" / "samples" / "antara-translated.txt"
    assert (EXAMPLES / "raw-article" / shipped.name).read_bytes() == shipped.read_bytes()


def test_an_enriched_example_shows_entities() -> None:
    """The examples would say little if recognition found nothing in them."""
    record = record_of(EXAMPLES / "raw-article" / "antara-translated.txt")
    outcome = process(record, now=NOW)
    assert isinstance(outcome, Enriched)
    assert set(SHOWN_ENTITIES) <= {entity.entity_id for entity in outcome.entities}


def test_the_readme_reads_offsets_as_the_emoji_example_has_them() -> None:
    document = parsed(outputs_of(EXAMPLES / "raw-article" / "emoji.json")[0])
    mention = document["entities"][0]["mentions"][0]
    assert (mention["start"], mention["end"], mention["text"]) == (35, 42, "Bandung")
    assert "`start` 35, `end` 42" in (SCHEMAS / "README.md").read_text("utf-8")
    in_utf_16 = document["body"].encode("utf-16-le")
    assert in_utf_16[2 * 35 : 2 * 42].decode("utf-16-le") == " Bandun"


def write_outputs() -> None:
    """Write the examples of outputs as the worker now makes them."""
    for path, document in shown_outputs():
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(of_any_version(document), ensure_ascii=False, indent=2)
        path.write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    write_outputs()
