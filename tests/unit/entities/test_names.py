"""Names as identifiers, and which names mean one person."""

import pytest

from worker.entities.names import slug
from worker.entities.persons import parts_of_names, same_office, settle_names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Volodymyr Zelenskyy", "volodymyr-zelenskyy"),
        ("Ma'ruf Amin", "maruf-amin"),
        ("Ma’ruf Amin", "maruf-amin"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Lars Løkke", "lars-lokke"),
        ("M. Arif  Wibowo", "m-arif-wibowo"),
        ("Kim Jong-un", "kim-jong-un"),
        ("习近平", "习近平"),
        ("...", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Presiden", "Presiden Ukraina", True),
        ("Menlu", "Menteri Luar Negeri", True),
        ("PM", "Perdana Menteri Inggris", True),
        (None, "Presiden", True),
        ("Kapolri", "Presiden", False),
        ("Gubernur Bali", "Wali Kota Denpasar", False),
    ],
)
def test_same_office(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_office(one, other) is same
    assert same_office(other, one) is same


def test_a_shorter_name_joins_the_one_longer_name() -> None:
    settled = settle_names([("Zelenskyy", None), ("Volodymyr Zelenskyy", "Presiden")])
    assert settled["Zelenskyy", None] == "Volodymyr Zelenskyy"


def test_a_name_of_two_people_is_nobodys() -> None:
    settled = settle_names([("Ani Zork", None), ("Budi Zork", None), ("Zork", None)])
    assert settled == {
        ("Ani Zork", None): "Ani Zork",
        ("Budi Zork", None): "Budi Zork",
        ("Zork", None): None,
    }


def test_the_office_settles_a_name_of_two_people() -> None:
    people = [("Ani Zork", "Menlu"), ("Budi Zork", "Presiden"), ("Zork", "Presiden Bali")]
    assert settle_names(people)["Zork", "Presiden Bali"] == "Budi Zork"


def test_parts_that_two_people_share_stand_for_neither() -> None:
    parts = parts_of_names(["Ani Zork", "Budi Zork"])
    assert parts == {
        "Ani": "Ani Zork",
        "Budi": "Budi Zork",
        "Ani Zork": "Ani Zork",
        "Budi Zork": "Budi Zork",
    }
