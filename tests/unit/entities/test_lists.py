"""Names that are known by themselves."""

import pytest

from worker.entities.lists import VOCABULARIES, load_lists, load_words
from worker.entities.propagation import load_listed
from worker.entities.titles import Title, load_titles, written_forms
from worker.entities.vocabulary.clubs import CLUBS


@pytest.mark.parametrize("language", VOCABULARIES)
def test_every_name_leads_to_a_full_name(language: str) -> None:
    lists = load_lists(language)
    for name, full in lists.organisations.items():
        assert lists.organisations[full] == full, name
    for nickname, full in lists.nicknames.items():
        assert lists.nicknames.get(full, full) == full, nickname


def test_clubs_that_share_a_name_are_clubs() -> None:
    listed = {row[0] for row in CLUBS}
    for name, clubs in load_lists("id").club_names.items():
        assert all(club in listed or club.startswith("Timnas ") for club in clubs), name


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("KPK", "Komisi Pemberantasan Korupsi"),
        ("Kemlu", "Kementerian Luar Negeri"),
        ("G7", "G7"),
        ("Kremlin", "Kremlin"),
        ("Maung Bandung", "Persib Bandung"),
    ],
)
def test_organisations(name: str, full: str) -> None:
    assert load_lists("id").organisations[name] == full


def test_ordinary_words_are_in_lower_case() -> None:
    for language in VOCABULARIES:
        assert all(word == word.lower() for word in load_words(language))


def test_what_counts_wherever_it_stands() -> None:
    listed = load_listed("id")
    assert listed.names.longest(["Kremlin"], 0) == (1, "ORGANISATION")
    assert listed.names.longest(["Korea", "Utara"], 0) == (2, "LOCATION")
    assert listed.names.longest(["Bandung"], 0) is None
    assert "Kremlin" in listed.starts


def test_titles_are_read_both_ways() -> None:
    titles = load_titles("id")
    assert titles.forwards.longest(["Wakil", "Presiden", "X"], 0) == (2, Title.RULER)
    assert titles.backwards.longest(["Presiden", "Wakil", "kata"], 0) == (2, Title.RULER)
    assert titles.backwards.longest([".", "Dr"], 0) == (2, Title.HONORIFIC)
    assert titles.forwards.longest(["ketua", "umum"], 0) == (2, Title.POST)


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("H", {"H"}),
        ("AKBP", {"AKBP"}),
        ("ketua umum", {"ketua umum", "Ketua Umum", "Ketua umum"}),
    ],
)
def test_written_forms(title: str, forms: set[str]) -> None:
    assert set(written_forms(title)) == forms
