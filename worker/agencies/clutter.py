"""What pages leave in scraped text: advertising, players, invitations. Neither prose nor data."""

import re

_VIDEO = re.compile(
    r"\w{4,8}(?: juga)?,? ?(?:live |foto )?(?:video|detik\w{2,8})\b.{0,200}(?<!\.)"
    r"|\w{4,8} (?:berita |artikel )?selengkapnya.{0,60}",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"\w{6,7}(?: ini)?(?: telah| sudah| juga| pernah){0,2} (?:tayang|terbit)"
    r"(?: sebelumnya| pertama kali| perdana)? (?:di|pada)"
    r" (?=.{0,80}(?:dengan judul|\.com|\.co\.id|\.id)).{2,500}",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"\w{4,9},? .{0,120}(?:Google News|WhatsApp|Telegram|Instagram|TikTok|YouTube).{0,300}",
    re.IGNORECASE,
)

_BY_FIRST_WORD = {
    "advertisement": re.compile(r"ADVERTISEMENT(?: - .{0,60})?", re.IGNORECASE),
    "scroll": re.compile(r"SCROLL TO (?:CONTINUE|RESUME)(?: WITH)?(?: CONTENT)?\.?", re.IGNORECASE),
    "[gambas:video": re.compile(r"\[Gambas:[^\]]{1,80}\]\.?", re.IGNORECASE),
    "[foto]": re.compile(r"\[foto\]", re.IGNORECASE),
    "simak": _VIDEO,
    "lihat": _VIDEO,
    "tonton": _VIDEO,
    "saksikan": _VIDEO,
    "artikel": _APPEARED,
    "berita": _APPEARED,
    "follow": _CHANNEL,
    "ikuti": _CHANNEL,
    "cek": _CHANNEL,
    "dapatkan": _CHANNEL,
    "gabung": _CHANNEL,
    "baca": re.compile(
        r"baca (?:berita |artikel )?selengkapnya(?: di .{1,40})?[.:]?", re.IGNORECASE
    ),
    "halaman": re.compile(
        r"halaman:?(?: \d{1,2}){0,30}(?: (?:selanjutnya|berikutnya))?", re.IGNORECASE
    ),
    "jangan": re.compile(
        r"jangan (?:sampai )?(?:ketinggalan|lewatkan) .{0,60}video.{0,60}", re.IGNORECASE
    ),
    "klik": re.compile(r"klik (?:untuk baca|di sini).{0,200}", re.IGNORECASE),
    "click": re.compile(
        r"click here to (?:get|read|follow|join|subscribe) .{0,160}", re.IGNORECASE
    ),
    "___": re.compile(r"___"),  # a rule between the parts of a story
    "0": re.compile(r"0 komentar", re.IGNORECASE),
}

DEBRIS = re.compile(
    r"\(adsbygoogle ?=[^()]{0,80}\)\.push\([^()]{0,20}\) ?;?"
    r"|\[Gambas:[^\]]{1,80}\]"
    r"|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)?(?: CONTENT)?"
    r"|\bADVERTISEMENT\b"
    r"|(?<=[.\"”)] )Artikel ini telah tayang di .{2,60} dengan judul .{2,500}"
    r"|(?<=[.”\"’]) read more(?=$| [A-Z“\"])"
)
"""What stands in the middle of a line as well."""

DEBRIS_HINTS = (
    "adsbygoogle",
    "[Gambas:",
    "SCROLL TO",
    "ADVERTISEMENT",
    "ini telah tayang di ",
    " read more",
)
"""No debris is in a text that has none of these."""


def is_clutter(text: str) -> bool:
    """Tell whether a whole line is the page's own."""
    pattern = _BY_FIRST_WORD.get(text.partition(" ")[0].lower())
    return pattern is not None and pattern.fullmatch(text) is not None
