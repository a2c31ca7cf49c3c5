"""IPTC ninjs 3.1: an enriched article as news agencies exchange it.

The standard has no place for quotes, dates, offsets and provenance. What it asks for in a form that
the article does not have (a publication day without a time) is left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from worker.profiles.present import present
from worker.profiles.relevance import is_about
from worker.profiles.uris import article_uri, entity_uri, instant, named, web_uri
from worker.records import Credit, EnrichedArticle, Entity, EntityType, RelatedArticle

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
"""The `$id` of the published schema."""

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": SCHEMA}
_PLAIN = "text/plain"

# Sums and measures are no concepts that ninjs could hold.
_LISTS: Mapping[EntityType, str] = {
    "PERSON": "people",
    "ORGANISATION": "organisations",
    "LOCATION": "places",
    "EVENT": "events",
    "PRODUCT": "objects",
    "LAW": "subjects",
}

_USAGE_TERMS = ("usage_terms", "usageTerms", "usageterms")


def to_ninjs(article: EnrichedArticle) -> dict[str, Any]:
    """Map an enriched article to a ninjs 3.1 object; what is not known is left out.

    An embargo that names no instant cannot be written as one; the object is `withheld` then, with
    an `edNote` that says why.
    """
    lists = _entities(article.entities)
    updated = instant(article.updated_at) or instant(article.published_at)
    embargo = instant(article.embargoed_until)
    return present(
        {
            "uri": article_uri(article),
            "standard": _STANDARD,
            "type": "text",
            "representationType": "full",
            "profile": "text-only",
            "version": None if article.version is None else str(article.version),
            "firstCreated": instant(article.published_at),
            "versionCreated": updated,
            "embargoedUntil": embargo,
            "pubStatus": _status(article, embargo),
            "edNote": _note(article, embargo),
            "language": article.language,
            "headlines": _texts(article.headline),
            "by": ", ".join(article.reporters),
            "located": article.dateline.place if article.dateline else None,
            "descriptions": [
                *_texts(article.lead, role="lead"),
                *(text for caption in article.captions for text in _texts(caption, "caption")),
            ],
            "bodies": _bodies(article),
            "copyrightHolder": article.copyright.holder if article.copyright else None,
            "copyrightNotice": article.copyright.text if article.copyright else None,
            "usageTerms": _usage_terms(article.extra),
            "people": [*_credited(article.credits), *lists["people"]],
            "organisations": lists["organisations"],
            "places": lists["places"],
            "events": lists["events"],
            "objects": lists["objects"],
            "subjects": [*_topics(article), *lists["subjects"]],
            "infoSources": _sources(article),
            "associations": [_association(related) for related in article.related],
            "renditions": _renditions(article.image),
            "altIds": [
                {"role": "id", "value": article.id},
                {"role": "revision", "value": article.revision},
            ],
        }
    )


def _status(article: EnrichedArticle, embargo: str | None) -> str | None:
    if article.embargoed_until is not None and embargo is None:
        return "canceled" if article.pub_status == "canceled" else "withheld"
    return article.pub_status


def _note(article: EnrichedArticle, embargo: str | None) -> str | None:
    if article.embargoed_until is None or embargo is not None:
        return None
    return (
        f"Embargoed until {article.embargoed_until}, which names no instant (no time, or no offset"
        " from UTC): withheld, since the end of the embargo is not known."
    )


def _texts(value: str | None, role: str | None = None) -> list[dict[str, Any]]:
    return [present({"role": role, "contentType": _PLAIN, "value": value})] if value else []


def _bodies(article: EnrichedArticle) -> list[dict[str, Any]]:
    body = {
        "contentType": _PLAIN,
        "charCount": len(article.body),
        "wordCount": article.word_count,
        "value": article.body,
    }
    return [body]


def _usage_terms(extra: Mapping[str, Any]) -> str | None:
    """Read the terms that a producer gave, under any of the names in use."""
    given = (extra.get(name) for name in _USAGE_TERMS)
    return next((terms for terms in given if isinstance(terms, str) and terms.strip()), None)


def _credited(credited: Iterable[Credit]) -> list[dict[str, Any]]:
    return [
        present({"name": credit.name, "rel": credit.role, "literal": credit.initials})
        for credit in credited
    ]


def _entities(entities: Iterable[Entity]) -> dict[str, list[dict[str, Any]]]:
    lists: dict[str, list[dict[str, Any]]] = {name: [] for name in _LISTS.values()}
    for entity in entities:
        name = _LISTS.get(entity.type)
        if name is not None:
            lists[name].append(_entity(entity, with_relevance=name == "subjects"))
    return lists


def _entity(entity: Entity, *, with_relevance: bool) -> dict[str, Any]:
    weighed = with_relevance and entity.salience is not None
    return present(
        {
            "name": entity.name,
            "rel": _relation(entity),
            "uri": entity_uri(entity.id),
            "literal": entity.id,
            "relevance": round(100 * entity.salience) if weighed and entity.salience else None,
        }
    )


def _relation(entity: Entity) -> str:
    if entity.in_dateline and not entity.mentions:
        return "dateline"
    return "about" if is_about(entity) else "mentions"


def _topics(article: EnrichedArticle) -> list[dict[str, Any]]:
    section = [{"name": article.section, "rel": "section"}] if article.section else []
    return section + [{"name": tag, "rel": "keyword"} for tag in article.tags]


def _sources(article: EnrichedArticle) -> list[dict[str, Any]]:
    agency = article.dateline.agency if article.dateline else None
    named_in = [
        ("publisher", article.publisher),
        ("outlet", article.source),
        ("agency", agency),
        *(("source", name) for name in article.sources),
    ]
    return [{"name": name, "role": role} for role, name in named_in if name]


def _association(related: RelatedArticle) -> dict[str, Any]:
    """Refer to a related article; one that only its title names has a URN of that."""
    uri = web_uri(related.url) if related.url else None
    return {
        "uri": uri or named("headline", related.title),
        "name": related.title,
        "rel": "seeAlso",
        "headlines": _texts(related.title),
    }


def _renditions(image: str | None) -> list[dict[str, Any]]:
    href = web_uri(image) if image else None
    return [{"name": "image", "href": href}] if href else []
