"""schema.org NewsArticle."""

from dataclasses import replace

from tests.unit.profiles.test_ninjs import enriched
from worker.profiles.json_ld import to_json_ld
from worker.records import Credit, Quote, RelatedArticle, Speaker


def test_an_article() -> None:
    article = enriched(
        url="https://news.example/bantul",
        published_at="2024-10-30",
        updated_at="2024-10-30T09:40:00+07:00",
        embargoed_until="2024-10-30T09:00:00+07:00",
        pub_status="withheld",
        version="3b",
        tags=["pasar"],
    )
    document = to_json_ld(article)
    assert document["@context"] == "https://schema.org"
    assert document["@type"] == "NewsArticle"
    assert document["@id"] == document["url"] == "https://news.example/bantul"
    assert document["articleBody"] == article.body
    assert document["datePublished"] == "2024-10-30"
    assert document["dateModified"] == "2024-10-30T09:40:00+07:00"
    assert document["creativeWorkStatus"] == "withheld"
    assert document["conditionsOfAccess"] == "Embargoed until 2024-10-30T09:00:00+07:00."
    assert document["version"] == "3b"
    assert document["author"] == [{"@type": "Person", "name": "Sari Wulandari"}]
    assert document["editor"] == [{"@type": "Person", "name": "Bagus Pratama"}]
    assert document["locationCreated"]["name"] == "Yogyakarta"
    assert document["locationCreated"]["sameAs"].startswith("https://sws.geonames.org/")
    assert document["copyrightYear"] == 2024
    names = [entity["name"] for entity in document["about"] + document.get("mentions", [])]
    assert names.count("Sari Rahayu") == 1
    assert "Yogyakarta" not in names, "where it was filed is not what it is about"


def test_what_is_not_known_is_left_out() -> None:
    document = to_json_ld(replace(enriched(), dateline=None, copyright=None, reporters=()))
    for name in ("url", "locationCreated", "dateline", "copyrightHolder", "author", "version"):
        assert name not in document
    assert not any(value in (None, "", [], {}) for value in document.values())


def test_a_speaker_has_the_type_of_the_entity() -> None:
    article = enriched()
    [speaker] = [entity for entity in article.entities if entity.type == "PERSON"]
    quotes = (
        Quote("Satu.", 0, 4, (), speaker=Speaker(speaker.name, speaker.id, "Sari")),
        Quote("Dua.", 0, 4, (), speaker=Speaker("Seseorang", None, "seseorang")),
        Quote("Tiga.", 0, 4, ()),
    )
    assert to_json_ld(replace(article, quotes=quotes))["hasPart"] == [
        {
            "@type": "Quotation",
            "text": "Satu.",
            "spokenByCharacter": {
                "@type": "Person",
                "@id": "urn:newswire:entity:person:sari-rahayu",
                "name": "Sari Rahayu",
            },
        },
        {"@type": "Quotation", "text": "Dua.", "spokenByCharacter": {"name": "Seseorang"}},
        {"@type": "Quotation", "text": "Tiga."},
    ]


def test_related_articles_and_other_credits() -> None:
    article = replace(
        enriched(),
        related=(RelatedArticle("Lain", "https://news.example/lain"), RelatedArticle("Lagi")),
        credits=(Credit("photographer", "Nia Sari"), Credit("uploader", None, "ns")),
    )
    document = to_json_ld(article)
    assert document["citation"] == [
        {"@type": "CreativeWork", "name": "Lain", "url": "https://news.example/lain"},
        {"@type": "CreativeWork", "name": "Lagi"},
    ]
    person = {"@type": "Person", "name": "Nia Sari"}
    assert document["contributor"] == [
        {"@type": "Role", "roleName": "photographer", "contributor": person}
    ]
