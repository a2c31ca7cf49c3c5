"""IPTC ninjs 3.1, against the published schema."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from jsonschema import ValidationError

from tests.published.ninjs import SCHEMA, VALIDATOR
from worker.pipeline import Enriched, process
from worker.profiles.ninjs import SCHEMA as SCHEMA_ID
from worker.profiles.ninjs import to_ninjs
from worker.records import (
    Credit,
    EnrichedArticle,
    Entity,
    EntityType,
    InputRecord,
    Mention,
    RelatedArticle,
)

NOW = datetime(2024, 10, 30, 2, 15, tzinfo=UTC)
TEXT = """Yogyakarta (ANTARA) - Bupati Bantul Sari Rahayu meresmikan pasar rakyat di Bantul, Rabu.
"Pasar ini milik warga," kata Bupati Sari Rahayu.
Baca juga: Pasar lama tetap buka
Pewarta: Sari Wulandari
Editor: Bagus Pratama
Copyright © ANTARA 2024
"""


def enriched(**members: Any) -> EnrichedArticle:
    value = orjson.dumps({"id": "a/1", "body": TEXT, **members})
    outcome = process(InputRecord("raw", 0, 7, None, None, value), now=NOW)
    assert isinstance(outcome, Enriched)
    return outcome.article


def valid(article: EnrichedArticle) -> dict[str, Any]:
    document: dict[str, Any] = orjson.loads(orjson.dumps(to_ninjs(article)))
    VALIDATOR.validate(document)
    return document


def test_the_schema_is_the_one_that_documents_name() -> None:
    assert SCHEMA["$id"] == SCHEMA_ID == valid(enriched())["standard"]["schema"]


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"uri": "urn:a:b", "quotes": []},
        {"uri": "not a uri"},
        {"uri": "urn:a:b", "versionCreated": "2024-10-30"},
        {"uri": "urn:a:b", "bodies": [{"text": "x"}]},
        {"uri": "urn:a:b", "associations": [{"uri": "urn:a:c", "name": "c", "rank": 1}]},
    ],
)
def test_the_validator_refuses_what_is_no_ninjs(document: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate(document)


def test_what_a_producer_says_of_an_article() -> None:
    document = valid(
        enriched(
            url="https://news.example/bantul",
            headline="Pasar rakyat dibuka",
            published_at="2024-10-30T09:15:00+07:00",
            updated_at="2024-10-30T09:40:00+07:00",
            embargoed_until="2024-10-30T09:00:00+07:00",
            version=2,
            pub_status="cancelled",
            section="Nusantara",
            tags=["pasar"],
            usage_terms="Hanya untuk pelanggan.",
        )
    )
    assert document["uri"] == "https://news.example/bantul"
    assert document["version"] == "2"
    assert document["firstCreated"] == "2024-10-30T09:15:00+07:00"
    assert document["versionCreated"] == "2024-10-30T09:40:00+07:00"
    assert document["embargoedUntil"] == "2024-10-30T09:00:00+07:00"
    assert document["pubStatus"] == "canceled"
    assert document["usageTerms"] == "Hanya untuk pelanggan."
    assert document["headlines"] == [{"contentType": "text/plain", "value": "Pasar rakyat dibuka"}]
    assert document["subjects"][:2] == [
        {"name": "Nusantara", "rel": "section"},
        {"name": "pasar", "rel": "keyword"},
    ]
    assert {"role": "id", "value": "a/1"} in document["altIds"]


def test_what_the_text_says() -> None:
    article = enriched()
    document = valid(article)
    assert document["uri"] == "urn:newswire:article:a%2F1"
    [body] = document["bodies"]
    assert body == {
        "contentType": "text/plain",
        "charCount": len(article.body),
        "wordCount": article.word_count,
        "value": article.body,
    }
    assert document["by"] == "Sari Wulandari"
    assert document["located"] == "Yogyakarta"
    assert document["language"] == "id"
    assert document["copyrightHolder"] == "ANTARA"
    assert document["copyrightNotice"] == "Copyright © ANTARA 2024"
    assert {"name": "ANTARA", "role": "outlet"} in document["infoSources"]
    assert document["people"] == [
        {"name": "Sari Wulandari", "rel": "reporter"},
        {"name": "Bagus Pratama", "rel": "editor"},
        {
            "name": "Sari Rahayu",
            "rel": "about",
            "uri": "urn:newswire:entity:person:sari-rahayu",
            "literal": "person:sari-rahayu",
        },
    ]
    [related] = document["associations"]
    assert related["name"] == "Pasar lama tetap buka"
    assert related["uri"] == "urn:newswire:headline:Pasar%20lama%20tetap%20buka"
    assert "quotes" not in document


def test_what_is_not_known_is_left_out() -> None:
    document = valid(enriched())
    for name in ("version", "firstCreated", "versionCreated", "embargoedUntil", "pubStatus"):
        assert name not in document
    assert not any(value in (None, "", [], {}) for value in document.values())


@pytest.mark.parametrize(
    ("type_", "name"),
    [
        ("PERSON", "people"),
        ("ORGANISATION", "organisations"),
        ("LOCATION", "places"),
        ("EVENT", "events"),
        ("PRODUCT", "objects"),
        ("LAW", "subjects"),
        ("MONEY", None),
        ("QUANTITY", None),
    ],
)
def test_each_type_of_entity_has_its_place(type_: EntityType, name: str | None) -> None:
    entity = Entity("x:y z", "name", type_, "Y Z", mentions=(Mention(0, 1, "B"),), salience=0.31)
    document = valid(replace(enriched(), entities=(entity,), credits=()))
    lists = ("people", "organisations", "places", "events", "objects", "subjects")
    assert [each for each in lists if each in document] == ([name] if name else [])
    if name:
        expected = {
            "name": "Y Z",
            "rel": "mentions",
            "uri": "urn:newswire:entity:x:y%20z",
            "literal": "x:y z",
        }
        if name == "subjects":
            expected |= {"relevance": 31}  # type: ignore[dict-item]
        assert document[name] == [expected]


@pytest.mark.parametrize("time", ["2024-10-30", "2024-10-30T09:00:00"])
def test_an_embargo_without_an_instant_withholds_the_article(time: str) -> None:
    """Left out, it would say that there is no embargo."""
    document = valid(enriched(embargoed_until=time, pub_status="usable", published_at=time))
    assert "embargoedUntil" not in document
    assert "firstCreated" not in document
    assert document["pubStatus"] == "withheld"
    assert time in document["edNote"]
    canceled = valid(enriched(embargoed_until=time, pub_status="canceled"))
    assert canceled["pubStatus"] == "canceled"


def test_initials_and_links() -> None:
    article = replace(
        enriched(),
        credits=(Credit("reporter", None, "abc"),),
        image="https://news.example/foto 1.jpg",
        related=(RelatedArticle("Lain", "https://news.example/lain?x=á"),),
    )
    document = valid(article)
    assert document["people"][0] == {"rel": "reporter", "literal": "abc"}
    assert document["associations"][0]["uri"] == "https://news.example/lain?x=%C3%A1"
    assert "renditions" not in document, "an address with a blank is none"
    with_image = valid(replace(article, image="https://news.example/foto.jpg"))
    assert with_image["renditions"] == [{"name": "image", "href": "https://news.example/foto.jpg"}]
