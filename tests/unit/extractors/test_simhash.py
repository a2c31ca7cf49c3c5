"""Copies that were edited a little have simhashes near each other, other articles do not."""

import random
import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations

import pytest

from training.corpus.gold import load_gold
from worker.extractors.fingerprint import fingerprint
from worker.extractors.simhash import bit_counts, simhash

NEAR = 8
"""The bound that the schema names: at most so many bits are a copy."""

FOOTER = " Baca juga berita lain di laman kami, dan ikuti kanal kami di aplikasi pesan."


def hash_of(text: str) -> int:
    found = fingerprint(text).simhash
    assert found is not None
    return int(found, 16)


@cache
def articles() -> tuple[str, ...]:
    """Articles of 150 words and more: different ones, of different days and outlets."""
    texts = [gold.text for split in ("train", "once") for gold in load_gold(split)]
    return tuple(text for text in texts if len(text.split()) >= 150)


@cache
def hashes() -> tuple[int, ...]:
    return tuple(hash_of(text) for text in articles())


def share_within(bits: int, distances: Sequence[int]) -> float:
    return sum(distance <= bits for distance in distances) / len(distances)


def test_it_is_the_same_at_every_time_and_on_every_machine() -> None:
    text = "Bupati Bantul meresmikan pasar rakyat, Rabu.\n“Pasar ini milik warga,” katanya."
    assert fingerprint(text).simhash == "84ce11cb21d4eb41"


def test_case_punctuation_and_kinds_of_quotation_marks_do_not_matter() -> None:
    one = 'Bupati berkata, "Pasar ini milik warga." Lalu ia pulang - begitu saja.'
    assert hash_of(one) == hash_of(
        "BUPATI berkata: “pasar ini milik warga” lalu ia pulang begitu saja"
    )


@pytest.mark.parametrize("text", ["", "...", "— “ ” —"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert fingerprint(text).simhash is None


@pytest.mark.parametrize("count", [1, 2, 16, 84, 85, 86, 170, 254, 255])
def test_the_counts_are_those_of_each_bit(count: int) -> None:
    chance = random.Random(count)
    rows = [chance.getrandbits(64) for _ in range(count - 1)] + [2**64 - 1]
    packed = b"".join(row.to_bytes(8, "little") for row in rows)
    expected = sorted(sum(row >> bit & 1 for row in rows) for bit in range(64))
    assert sorted(bit_counts(int.from_bytes(packed, "little"))) == expected
    alone = [bit_counts(1 << bit).index(1) for bit in range(64)]
    assert sorted(alone) == list(range(64)), "each bit has a place of its own"


@pytest.mark.parametrize("length", [1, 2, 31, 32, 33, 254, 255, 256, 257, 509, 510, 511, 2_000])
def test_a_text_of_any_length_is_hashed(length: int) -> None:
    words = [f"{number}kata" for number in range(length)]
    found = simhash(" ".join(words).encode())
    assert found is not None
    assert re.fullmatch("[0-9a-f]{16}", found)
    assert found != simhash(" ".join(reversed(words)).encode()) or length == 1


def test_different_articles_are_far_apart() -> None:
    distances = [(one ^ other).bit_count() for one, other in combinations(hashes(), 2)]
    assert len(distances) > 500_000
    assert min(distances) > NEAR + 2
    assert share_within(18, distances) < 0.001
    assert 30 <= sorted(distances)[len(distances) // 2] <= 34


def with_a_footer(text: str, _: random.Random) -> str:
    return text + FOOTER


def without_its_end(text: str, _: random.Random) -> str:
    words = text.split()
    return " ".join(words[: len(words) * 19 // 20])


def with_one_word_in_a_hundred_changed(text: str, chance: random.Random) -> str:
    words = text.split()
    for _ in range(max(1, len(words) // 100)):
        words[chance.randrange(len(words))] = "pengganti"
    return " ".join(words)


def with_another_opening(text: str, _: random.Random) -> str:
    return "Jakarta, Media Kita - " + text


@pytest.mark.parametrize(
    ("edit", "share"),
    [
        (with_another_opening, 0.99),
        (with_one_word_in_a_hundred_changed, 0.99),
        (with_a_footer, 0.97),
        (without_its_end, 0.95),
    ],
)
def test_a_copy_with_an_edit_is_near(
    edit: Callable[[str, random.Random], str], share: float
) -> None:
    chance = random.Random(1)
    distances = [
        (hash_of(edit(text, chance)) ^ original).bit_count()
        for text, original in zip(articles(), hashes(), strict=True)
    ]
    assert share_within(NEAR, distances) >= share
    assert max(distances) < 16
