"""Products and platforms, and whether the name is surely not the company's."""

import pytest

from worker.entities.patterns import find_patterns


def _products(text: str, language: str = "id") -> list[tuple[str, str, bool]]:
    found = [match for match in find_patterns(text, language) if match.type == "PRODUCT"]
    return [(text[match.start : match.end], match.name, match.sure) for match in found]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("ponsel iPhone 15 baru", "iPhone 15", "iPhone 15"),
        ("iPhone X", "iPhone X", "iPhone X"),
        ("sebuah iPhone 7 Plus.", "iPhone 7 Plus", "iPhone 7 Plus"),
        ("Windows 10", "Windows 10", "Windows 10"),
        ("Windows XP", "Windows XP", "Windows XP"),
        ("sistem Android", "Android", "Android"),
        ("Android 7.0 Nougat", "Android 7.0 Nougat", "Android 7.0 Nougat"),
        ("iOS 11", "iOS 11", "iOS 11"),
        ("Samsung Galaxy S7 Edge", "Galaxy S7 Edge", "Galaxy S7 Edge"),
        ("Xiaomi Redmi Note 3 Pro", "Redmi Note 3 Pro", "Redmi Note 3 Pro"),
        ("PS4 Sony", "PS4", "PlayStation 4"),
        ("PlayStation 4", "PlayStation 4", "PlayStation 4"),
        ("Xbox One S", "Xbox One S", "Xbox One S"),
        ("akun Twitter", "Twitter", "Twitter"),
        ("akun resmi Instagram miliknya", "Instagram", "Instagram"),
        ("lewat WhatsApp", "WhatsApp", "WhatsApp"),
        ("di Youtube", "Youtube", "YouTube"),
        ("media sosial Facebook", "Facebook", "Facebook"),
        ("video di TikTok", "TikTok", "TikTok"),
        ("media sosial X", "X", "X"),
        ("platform X milik", "X", "X"),
        ("akun X miliknya", "X", "X"),
        ("aplikasi X", "X", "X"),
    ],
)
def test_sure(text: str, written: str, name: str) -> None:
    assert _products(text) == [(written, name, True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Facebook mengumumkan", "Facebook"),
        ("Menurut temuan Twitter, pengguna", "Twitter"),
        ("bersaing dengan Instagram", "Instagram"),
    ],
)
def test_a_company_as_often(text: str, name: str) -> None:
    assert _products(text) == [(name, name, False)]


@pytest.mark.parametrize("was", ["(sebelumnya Twitter)", "(dulu Twitter)", ", sebelumnya Twitter,"])
def test_x_that_was_twitter(was: str) -> None:
    joint = "" if was.startswith(",") else " "
    assert [name for _, name, _ in _products(f"diunggah di X{joint}{was}")] == ["X", "Twitter"]


def test_x_in_english() -> None:
    assert _products("on X (formerly Twitter)", "en")[0] == ("X", "X", True)


@pytest.mark.parametrize(
    "text",
    [
        "kelas X SMA",
        "Malcolm X",
        "Komisi X DPR",
        "di X",
        "generasi X",
        "PT Facebook Indonesia",
        "Twitter Inc",
        "Facebook Indonesia",
        "Windows itu",
        "Galaxy itu",
        "LA Galaxy 2",
        "Windows 64-bit",
        "Surat Telegram Kapolri",
        "#Twitter",
        "@Instagram",
        "twitter.com",
        "Androidnya",
    ],
)
def test_what_is_no_product(text: str) -> None:
    assert _products(text) == []
