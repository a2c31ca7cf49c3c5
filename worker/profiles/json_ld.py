"""schema.org NewsArticle in JSON-LD: an enriched article as search engines and archives read it.

schema.org has no embargo and no withdrawal: `conditionsOfAccess` and `creativeWorkStatus` say so in
words, and whoever publishes the object looks at them first.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from worker.profiles.present import present
from worker.profiles.relevance import is_about
from worker.profiles.uris import article_uri, entity_uri, web_uri
from worker.records import EnrichedArticle, Entity, EntityType, Quote, RelatedArticle

VOCABULARY = "https://schema.org/NewsArticle"
"""The type that the objects have."""

# Sums and measures have no type of their own there.
_TYPES: Mapping[EntityType, str] = {
    "PERSON": "Person",
    "ORGANISATION": "Organization",
    "LOCATION": "Place",
    "EVENT": "Event",
    "LAW": "Legislation",
    "PRODUCT": "Product",
}


def to_json_ld(article: EnrichedArticle) -> dict[str, Any]:
    """Map an enriched article to a NewsArticle; what is not known is left out."""
    subjects = [entity for entity in article.entities if is_about(entity)]
    others = [entity for entity in article.entities if entity.mentions and not is_about(entity)]
    return present(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": article_uri(article),
            "identifier": article.id,
            "url": article.canonical_url or article.url,
            "headline": article.headline,
            "abstract": article.lead,
            "articleBody": article.body,
            "wordCount": article.word_count,
            "timeRequired": f"PT{article.reading_time_seconds}S",
            "inLanguage": article.language,
            "datePublished": article.published_at,
            "dateModified": article.updated_at,
            "version": article.version,
            "creativeWorkStatus": article.pub_status,
            "conditionsOfAccess": _conditions(article.embargoed_until),
            "articleSection": article.section,
            "keywords": list(article.tags),
            "image": web_uri(article.image) if article.image else None,
            "dateline": article.dateline.text if article.dateline else None,
            "locationCreated": _location(article),
            "author": [_thing("Person", name) for name in article.reporters],
            "editor": [_thing("Person", name) for name in article.editors],
            "translator": [_thing("Person", name) for name in article.translators],
            "contributor": _contributors(article),
            "publisher": _thing("Organization", article.publisher),
            "sourceOrganization": _thing("Organization", article.source),
            "provider": [_thing("Organization", name) for name in article.sources],
            "citation": [_citation(related) for related in article.related],
            "copyrightHolder": _holder(article),
            "copyrightYear": article.copyright.year if article.copyright else None,
            "copyrightNotice": article.copyright.text if article.copyright else None,
            "about": _entities(subjects),
            "mentions": _entities(others),
            "hasPart": [_quotation(quote, article.entities) for quote in article.quotes],
        }
    )


def _conditions(embargoed_until: str | None) -> str | None:
    return f"Embargoed until {embargoed_until}." if embargoed_until else None


def _thing(type_: str, name: str | None) -> dict[str, Any] | None:
    return {"@type": type_, "name": name} if name else None


def _holder(article: EnrichedArticle) -> dict[str, Any] | None:
    """Name the holder, without a type: it may be a person."""
    holder = article.copyright.holder if article.copyright else None
    return {"name": holder} if holder else None


def _contributors(article: EnrichedArticle) -> list[dict[str, Any]]:
    """List those who are credited otherwise, with what they did."""
    return [
        {
            "@type": "Role",
            "roleName": credit.role,
            "contributor": _thing("Person", credit.name),
        }
        for credit in article.credits
        if credit.name and credit.role in {"contributor", "photographer", "uploader"}
    ]


def _location(article: EnrichedArticle) -> dict[str, Any] | None:
    dateline = article.dateline
    if dateline is None or dateline.place is None:
        return None
    return _place(dateline.place, dateline.links)


def _entities(entities: Iterable[Entity]) -> list[dict[str, Any]]:
    return [_entity(entity, _TYPES[entity.type]) for entity in entities if entity.type in _TYPES]


def _entity(entity: Entity, type_: str) -> dict[str, Any]:
    described = _place(entity.name, entity.links) if type_ == "Place" else {"@type": type_}
    return present(
        {
            **described,
            "@id": entity_uri(entity.id),
            "name": entity.name,
            "alternateName": [alias for alias in entity.aliases if alias != entity.name],
            "jobTitle": entity.role if type_ == "Person" else None,
        }
    )


def _place(name: str, links: Mapping[str, Any]) -> dict[str, Any]:
    latitude, longitude = links.get("latitude"), links.get("longitude")
    known = latitude is not None and longitude is not None
    geonames = links.get("geonames")
    return present(
        {
            "@type": "Country" if "iso3166" in links else "Place",
            "name": name,
            "sameAs": f"https://sws.geonames.org/{geonames}/" if geonames else None,
            "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
            if known
            else None,
        }
    )


def _citation(related: RelatedArticle) -> dict[str, Any]:
    return present({"@type": "CreativeWork", "name": related.title, "url": related.url})


def _quotation(quote: Quote, entities: Iterable[Entity]) -> dict[str, Any]:
    """Write direct speech; only a speaker that is an entity of the article has a type."""
    speaker = quote.speaker
    known = next((each for each in entities if speaker and each.id == speaker.entity_id), None)
    spoken_by = {
        "@type": _TYPES.get(known.type) if known else None,
        "@id": entity_uri(known.id) if known else None,
        "name": speaker.name if speaker else None,
    }
    return present(
        {"@type": "Quotation", "text": quote.text, "spokenByCharacter": present(spoken_by)}
    )
