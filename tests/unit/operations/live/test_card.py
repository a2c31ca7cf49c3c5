from typing import Any

import pytest

from tests.unit.operations.live.support import enriched
from worker.operations.live.card import article_card

WIRE = (
    "JAKARTA (ANTARA) - Gubernur Jawa Timur Khofifah Indar Parawansa bertemu warga Surabaya 🙂.\n"
    "Kepala desa di Malang ikut datang ke Surabaya.\n"
    "Pewarta: Rina Sari\nEditor: Budi Karya\nCopyright © ANTARA 2026"
)


def card(**fields: Any) -> dict[str, Any]:
    return article_card(enriched(**fields))


def test_the_pieces_are_the_body_and_each_mention_is_of_its_entity() -> None:
    outcome = enriched(id="1", body=WIRE)
    shown = article_card(outcome)
    joined = ["".join(words for words, _ in pieces) for pieces in shown["paragraphs"]]
    body = outcome.article.body
    assert joined == [body[span.start : span.end] for span in outcome.article.paragraphs]
    marked = {
        (shown["entities"][index]["name"], words)
        for pieces in shown["paragraphs"]
        for words, index in pieces
        if index >= 0
    }
    expected = {
        (entity.name, mention.text)
        for entity in outcome.article.entities
        for mention in entity.mentions
    }
    assert marked == expected
    assert len(marked) > 2


def test_the_facts_are_those_of_the_article() -> None:
    facts = dict(card(id="1", body=WIRE, section="nusantara")["facts"])
    assert facts["Dateline"] == "Jakarta, ANTARA"
    assert facts["Reporters"] == "Rina Sari"
    assert facts["Copyright"] == "ANTARA, 2026"
    assert facts["Section"] == "nusantara"
    assert facts["Read from"] == "raw[3]@7"
    assert "Translators" not in facts


@pytest.mark.parametrize(
    ("fields", "withheld"),
    [
        ({}, None),
        ({"pub_status": "usable"}, None),
        ({"pub_status": "withheld"}, "withheld"),
        (
            {"embargoed_until": "2027-01-01T00:00:00+07:00"},
            "embargoed until 2027-01-01T00:00:00+07:00",
        ),
    ],
)
def test_what_is_not_for_everyone_says_so(fields: dict[str, str], withheld: str | None) -> None:
    assert card(id="1", body="Satu kalimat saja.", **fields)["withheld"] == withheld


def test_a_long_article_is_cut() -> None:
    shown = card(
        id="i" * 500,
        headline="Judul " * 100,
        body="\n".join(f"Wali Kota Surabaya Adi{n} Putra tiba di Malang." for n in range(2_000)),
        tags=[f"tag {n}" for n in range(500)],
    )
    assert shown["shortened"]
    assert sum(len(words) for pieces in shown["paragraphs"] for words, _ in pieces) <= 3_000
    assert len(shown["paragraphs"]) <= 30
    assert len(shown["entities"]) == 40
    assert shown["more_entities"] > 0
    assert max(len(value) for _, value in shown["facts"]) <= 160
    assert len(shown["headline"]) == 160
