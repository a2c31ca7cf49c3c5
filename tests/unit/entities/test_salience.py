"""How central an entity is."""

import pytest

from worker.entities.salience import salience


@pytest.mark.parametrize(
    ("mentions", "most", "first", "expected"),
    [
        (8, 8, 0, 1.0),
        (4, 8, 0, 0.85),
        (1, 16, 0, 0.62),
        (1, 16, 900, 0.14),
        (16, 16, 900, 0.52),
        (1, 1, 0, 1.0),
        (0, 5, -1, 0.0),
        (0, 0, -1, 0.0),
    ],
)
def test_salience(mentions: int, most: int, first: int, expected: float) -> None:
    assert salience(mentions, most, first, lead=100, length=1_000) == expected
