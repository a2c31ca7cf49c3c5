import pytest

from worker.extractors.length import count_words, reading_time_seconds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("satu dua tiga", 3),
        ("satu - dua", 2),
        ("satu – dua\n— tiga", 3),
        ('"Ya," kata dia.', 3),
        ("undang-undang no. 5/2014", 3),
        ("--- ***", 0),
        ("👋 halo", 1),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(("words", "seconds"), [(0, 0), (1, 1), (119, 30), (238, 60), (239, 61)])
def test_reading_time(words: int, seconds: int) -> None:
    assert reading_time_seconds(words) == seconds
