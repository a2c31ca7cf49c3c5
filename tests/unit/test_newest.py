"""The README's code that tells which version of an article is the newest."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def code() -> dict[str, Any]:
    """Run the example, and return its names."""
    _, block, _ = re.split("<!-- /?newest -->", README)
    names: dict[str, Any] = {}
    exec(block.strip().removeprefix("```python").removesuffix("```"), names)  # noqa: S102 - our own
    return names


def article(version: int | str | None, updated_at: str | None) -> dict[str, Any]:
    return {"version": version, "updated_at": updated_at}


def stamped(timestamp: int) -> dict[str, bytes]:
    return {"ce_inputtimestamp": b"%d" % timestamp}


@pytest.mark.parametrize(
    "ascending",
    [
        pytest.param([None, 0, 1, 2, 9, 10, 11, 100], id="integers"),
        pytest.param(["1", "2", "9", "10", "0011", "100"], id="numeric strings"),
        pytest.param([1, "2", 9, "10", 11], id="both"),
        pytest.param([None, "a", "b", "v2", "v9", "v10", "v10b"], id="other strings"),
        pytest.param([1, "1.1", "1.2", "1.10", 2, "2.0"], id="dotted"),
        pytest.param(
            ["2024-10-30T09:15:00Z", "2024-10-30T10:00:00Z", "2024-11-01T00:00:00Z"], id="times"
        ),
        pytest.param(["9" * 5_000, "1" + "0" * 5_000], id="longer than int() reads"),
    ],
)
def test_versions_are_ordered(code: dict[str, Any], ascending: list[int | str | None]) -> None:
    order: Callable[[int | str | None], tuple[Any, ...]] = code["version_order"]
    assert all(order(older) < order(newer) for older, newer in pairwise(ascending))


@pytest.mark.parametrize(("one", "same"), [(7, "7"), ("007", 7), ("v07", "v7"), (None, None)])
def test_some_versions_are_one(code: dict[str, Any], one: Any, same: Any) -> None:
    assert code["version_order"](one) == code["version_order"](same)


EARLY, LATE = "2024-10-30T09:00:00+07:00", "2024-10-30T02:30:00Z"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        pytest.param((1, LATE, 9), (2, EARLY, 1), id="the version first"),
        pytest.param((2, EARLY, 9), (2, LATE, 1), id="then the time of the update"),
        pytest.param((2, None, 9), (2, EARLY, 1), id="no time is before any"),
        pytest.param((2, "2024-12-31", 9), (2, EARLY, 1), id="a day is no time"),
        pytest.param((2, "2024-12-31T09:00:00", 9), (2, EARLY, 1), id="nor is one without offset"),
        pytest.param((None, None, 1), (None, None, 9), id="then the original's timestamp"),
        pytest.param((None, LATE, 9), (1, EARLY, 1), id="no version is before any"),
    ],
)
def test_an_older_version_never_overwrites_a_newer_one(
    code: dict[str, Any], older: Any, newer: Any
) -> None:
    for first, second, applied in ((older, newer, True), (newer, older, False)):
        key = repr(first).encode()
        assert code["is_newest"](key, article(*first[:2]), stamped(first[2]))
        assert code["is_newest"](key, article(*second[:2]), stamped(second[2])) is applied
        assert code["is_newest"](key, article(*newer[:2]), stamped(newer[2])), "a twin is applied"


def test_a_withdrawal_is_ordered_by_the_timestamp(code: dict[str, Any]) -> None:
    is_newest = code["is_newest"]
    assert is_newest(b"k", article(1, None), stamped(10))
    assert not is_newest(b"k", None, stamped(9)), "an old withdrawal, delivered again"
    assert is_newest(b"k", None, stamped(11))
    assert not is_newest(b"k", article(1, None), stamped(10)), "it does not come back"
    assert is_newest(b"k", article(1, None), stamped(12)), "published anew"
    assert not is_newest(b"k", None, stamped(11))
    assert is_newest(b"other", article(None, None), {}), "a broker that gives no timestamps"
    assert is_newest(b"other", None, {})
