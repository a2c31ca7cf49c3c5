import pytest

from worker.extractors.holders import read_copyright


@pytest.mark.parametrize(
    ("text", "holder", "year", "length"),
    [
        ("ANTARA 2024", "ANTARA", 2024, 11),
        ("2024", None, 2024, 4),
        ("2024 ANTARA", "ANTARA", 2024, 11),
        ("ANTARA 2012-2014", "ANTARA", 2012, 16),
        ("ANTARA, 2012–14", "ANTARA", 2012, 15),
        ("ANTARA", "ANTARA", None, 6),
        ("", None, None, 0),
        ("ANTARA 2024 Terpopuler", "ANTARA", 2024, 11),
    ],
)
def test_copyright(text: str, holder: str | None, year: int | None, length: int) -> None:
    holding = read_copyright(text)

    assert holding is not None
    assert (holding.holder, holding.year, holding.length) == (holder, year, length)


@pytest.mark.parametrize(
    "text",
    ["adalah hak pencipta", "adalah hak pencipta sejak 2014", "Kata siapa?", "A " * 40],
)
def test_what_is_no_copyright(text: str) -> None:
    assert read_copyright(text) is None
