"""The AsyncAPI document is valid, and says what the worker does."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft7Validator, ValidationError

from tests.unit.test_outputs import NOW, RECORD, ROUTES, TRACE_PARENT, ZELENSKYY, enriched
from worker.outputs import ProfileRoute, encode
from worker.pipeline import Tombstone
from worker.profiles import PROFILES, ProfileName
from worker.records import OutputRecord
from worker.settings import Settings

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "schemas"
DOCUMENT: dict[str, Any] = yaml.safe_load((SCHEMAS / "asyncapi.yaml").read_text("utf-8"))
PUBLISHED = ROOT / "tests" / "published" / "asyncapi-schema_3.0.0.json"
VALIDATOR = Draft7Validator(json.loads(PUBLISHED.read_text("utf-8")))


def resolved(node: Any) -> Any:
    """Follow a reference within the document."""
    while isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/"):
        target: Any = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for part in node.values():
            yield from references(part)
    elif isinstance(node, list):
        for part in node:
            yield from references(part)


def headers_of(schema: Any) -> tuple[set[str], set[str]]:
    """Return the names of all headers and of the required ones."""
    schema = resolved(schema)
    names, required = set(schema.get("properties", ())), set(schema.get("required", ()))
    for part in schema.get("allOf", ()):
        more, more_required = headers_of(part)
        names |= more
        required |= more_required
    return names, required


def test_it_is_valid() -> None:
    VALIDATOR.validate(DOCUMENT)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(("channels", "raw", "adress"), id="an unknown member"),
        pytest.param(("operations", "writeEntities", "action"), id="an unknown action"),
        pytest.param(("components", "channelBindings", "topic", "kafka", "x"), id="a binding"),
    ],
)
def test_the_validator_refuses_what_is_no_asyncapi(path: tuple[str, ...]) -> None:
    document = deepcopy(DOCUMENT)
    target = document
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = "x"
    with pytest.raises(ValidationError):
        VALIDATOR.validate(document)


@pytest.mark.parametrize("reference", sorted(set(references(DOCUMENT))))
def test_a_reference_leads_somewhere(reference: str) -> None:
    if reference.startswith("#/"):
        assert resolved({"$ref": reference})
    elif reference.startswith("./"):
        assert (SCHEMAS / reference).is_file()
    else:
        assert reference == PROFILES["ninjs"].data_schema


def test_the_channels_are_the_topics_of_the_settings() -> None:
    topics = set(Settings().topics.values())
    for profile in get_args(ProfileName):
        topics |= set(Settings(profile=profile).topics.values())
    assert {channel["address"] for channel in DOCUMENT["channels"].values()} == topics


def outputs() -> Iterator[OutputRecord]:
    """Make one record of each kind, with every header that it may have."""
    traced = replace(RECORD, headers=(("traceparent", TRACE_PARENT), ("tracestate", b"a=1")))
    outcome = enriched(ZELENSKYY)
    enrichment = replace(outcome.article.enrichment, model_version="1")
    outcome = replace(outcome, article=replace(outcome.article, enrichment=enrichment))
    for name, profile in PROFILES.items():
        routes = replace(ROUTES, profile=ProfileRoute(f"news.articles.{name}.v1", profile))
        yield from encode(outcome, traced, routes=routes, now=NOW)
        yield from encode(Tombstone(), replace(traced, value=None), routes=routes, now=NOW)


@pytest.mark.parametrize(
    "output",
    list(outputs()),
    ids=lambda output: f"{output.topic}, {dict(output.headers)['ce_type']}",
)
def test_the_headers_are_those_that_the_worker_writes(output: OutputRecord) -> None:
    [channel] = [each for each in DOCUMENT["channels"].values() if each["address"] == output.topic]
    kind = "withdrawal" if output.value is None else "entity"
    message = resolved(channel["messages"].get(kind) or channel["messages"]["article"])
    names, required = headers_of(message["headers"])
    written = dict(output.headers)
    assert written.keys() == names
    assert required <= names - {"traceparent", "tracestate", "ce_inputtimestamp"}
    types = DOCUMENT["components"]["schemas"]["commonHeaders"]["properties"]["ce_type"]["enum"]
    assert (written["ce_type"] or b"").decode() in types
