"""The schemas and the types in `worker/records.py` say the same."""

import builtins
import json
import types
import typing
from collections import abc
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator, ValidationError

from worker import records
from worker.errors import Reason, Stage
from worker.identity import MAX_ID_LENGTH
from worker.outputs.dead_letters import OWN_HEADERS

SCHEMAS = Path(__file__).parents[2] / "schemas"
FILES = sorted(SCHEMAS.glob("*.schema.json"))
JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def load(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.v1.schema.json").read_text("utf-8"))
    return schema


def shape_of_type(hint: Any) -> Any:
    """Return what a schema must say of a type, without descriptions and limits."""
    origin, arguments = get_origin(hint), get_args(hint)
    match origin:
        case typing.Literal:
            return {"enum": set(arguments)}
        case builtins.tuple:
            return {"type": {"array"}, "items": shape_of_type(arguments[0])}
        case abc.Mapping:
            return {"type": {"object"}, "additionalProperties": shape_of_type(arguments[1])}
        case typing.Union | types.UnionType:
            return nullable([shape_of_type(part) for part in arguments if part is not NONE])
    if is_dataclass(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}  # type: ignore[union-attr]
    return {} if hint is Any else {"type": {JSON_TYPES[hint]}}


NONE = type(None)


def nullable(shapes: list[Any]) -> Any:
    if all("type" in shape and shape.keys() == {"type"} for shape in shapes):
        return {"type": set.union({"null"}, *(shape["type"] for shape in shapes))}
    [shape] = shapes
    if "enum" in shape:
        return {"enum": shape["enum"] | {None}}
    return {"anyOf": [shape, {"type": {"null"}}]}


def shape_of_schema(schema: Any) -> Any:
    """Keep of a schema what the types say too."""
    if schema is True:
        return {}
    shape: dict[str, Any] = {}
    if "type" in schema:
        shape["type"] = {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
    if "enum" in schema:
        shape["enum"] = set(schema["enum"])
    if "$ref" in schema:
        shape["$ref"] = schema["$ref"]
    for keyword in ("items", "additionalProperties"):
        if keyword in schema:
            shape[keyword] = shape_of_schema(schema[keyword])
    if "anyOf" in schema:
        shape["anyOf"] = [shape_of_schema(option) for option in schema["anyOf"]]
    return shape


def shapes_of_fields(type_: Any) -> dict[str, Any]:
    hints = get_type_hints(type_)
    return {field.name: shape_of_type(hints[field.name]) for field in fields(type_)}


def output_types() -> list[Any]:
    """Return each output type with where its schema says so."""
    cases = [
        pytest.param(load("enriched-article"), records.EnrichedArticle, id="EnrichedArticle"),
        pytest.param(load("article-entity"), records.ArticleEntity, id="ArticleEntity"),
    ]
    for name in ("enriched-article", "article-entity"):
        for definition, schema in load(name)["$defs"].items():
            type_ = getattr(records, definition)
            cases.append(pytest.param(schema, type_, id=f"{name}: {definition}"))
    return cases


@pytest.mark.parametrize(("schema", "type_"), output_types())
def test_an_output_schema_has_the_fields_of_its_type(schema: dict[str, Any], type_: Any) -> None:
    shapes = {name: shape_of_schema(part) for name, part in schema["properties"].items()}
    assert shapes == shapes_of_fields(type_)
    assert list(shapes) == [field.name for field in fields(type_)], "in the order of the type"
    assert schema["required"] == list(shapes), "the worker writes every field"
    assert "additionalProperties" not in schema, "later minor versions add fields"


def test_the_raw_schema_has_the_fields_of_its_type() -> None:
    schema = load("raw-article")
    ours = {"revision", "extra", "problems"}
    expected = {
        name: shape
        for name, shape in shapes_of_fields(records.RawArticle).items()
        if name not in ours
    }
    # What a producer may send is wider than what comes of it.
    expected["id"] = {"type": {"string", "integer", "null"}}
    expected["body"] = {"type": {"string", "null"}}
    expected["tags"]["type"] |= {"null"}
    shapes = {name: shape_of_schema(part) for name, part in schema["properties"].items()}
    assert shapes == expected
    assert schema["additionalProperties"] is True
    assert schema["properties"]["id"]["maxLength"] == MAX_ID_LENGTH


def test_the_dead_letter_schema_has_the_headers_that_the_worker_writes() -> None:
    headers = load("dead-letter")["properties"]["headers"]
    assert set(headers["properties"]) == set(OWN_HEADERS)
    assert set(OWN_HEADERS) - set(headers["required"]) == {
        "x-dlq-value",
        "x-dlq-original-timestamp",
        "__connect.errors.exception.stacktrace",
    }
    assert set(headers["properties"]["x-dlq-reason"]["enum"]) == {*Reason}
    assert set(headers["properties"]["__connect.errors.stage"]["enum"]) == {*Stage}


def test_the_schema_version_is_that_of_the_records() -> None:
    for name in ("enriched-article", "article-entity"):
        version = load(name)["$defs"]["Enrichment"]["properties"]["schema_version"]
        assert version["const"] == records.SCHEMA_VERSION


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_schema_is_valid_and_names_itself(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    name, version, *_ = path.name.split(".")
    assert schema["$id"] == f"urn:newswire:schema:{name}:{version}"


def test_there_is_one_schema_for_each_record_type() -> None:
    assert {path.name.split(".")[0] for path in FILES} == {
        *("raw-article", "enriched-article", "article-entity", "dead-letter")
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_property_is_described(path: Path) -> None:
    def undescribed(schema: Any, place: str) -> list[str]:
        if not isinstance(schema, dict):
            return []
        found = []
        for name, part in schema.get("properties", {}).items():
            if not part.get("description", "").endswith("."):
                found.append(f"{place}.{name}")
            found += undescribed(part, f"{place}.{name}")
        for name, part in schema.get("$defs", {}).items():
            found += undescribed(part, name)
        return found + undescribed(schema.get("items"), f"{place}[]")

    assert undescribed(json.loads(path.read_text("utf-8")), "") == []


def test_formats_are_checked() -> None:
    enriched_at = load("enriched-article")["$defs"]["Enrichment"]["properties"]["enriched_at"]
    validator = Draft202012Validator(
        enriched_at, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    validator.validate("2024-10-30T02:15:00Z")
    with pytest.raises(ValidationError):
        validator.validate("yesterday")
