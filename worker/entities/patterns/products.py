"""Products and platforms of which the name is enough: a short closed list.

What a product is cannot be seen from its form, so only names that mean nothing else are listed:
devices, systems and services that the technology pages name every day. Cars, drugs and games are
left to a gazetteer.

- **Devices and systems** take their model along: "iPhone 15 Pro", "Windows 10", "Android 7.0
  Nougat", "Galaxy S7". "Windows" and "Galaxy" alone are words.
- **Platforms** ("Instagram", "Facebook") are companies as well: such a match is `sure` only behind
  a word for a channel ("akun Twitter", "di Instagram", "via WhatsApp"); elsewhere an organisation
  on the same span wins. Beside "PT" or "Inc" they are no match at all.
- **"X"** is a letter, a Roman number and a generation: a platform only behind "media sosial",
  "platform", "aplikasi" or "akun", or where the text says that it was Twitter.
"""

import re
from functools import partial

from worker.entities.patterns.match import PatternMatch, Reader

_MODELS = (
    r"(?: (?:Touch|Nano|Shuffle|Pro|Max|Plus|Mini|mini|Air|SE|Ultra|Lite|Edge|Note|Prime|XR|XS|X)"
    r"(?!\w))"
)
_VERSION = r"(?: ?[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[A-Za-z]{0,2}(?!\w|-\w|\.[0-9]))"
_SYSTEM = r"(?: (?:Nougat|Oreo|Marshmallow|Lollipop|KitKat|Jelly Bean|Pie|Go|One|Wear|Auto)(?!\w))"

_DEVICE = re.compile(rf"{_VERSION}?{_MODELS}{{0,3}}")
_NUMBERED = re.compile(rf"{_VERSION}{_MODELS}{{0,2}}|(?: (?:XP|Vista|Phone|Mobile))(?!\w)")
_ANDROID = re.compile(rf"{_VERSION}?{_SYSTEM}?")
_GALAXY = re.compile(
    r" (?:(?:Note|Tab|Watch|Gear|Fold|Z Fold|Z Flip)(?: ?[0-9A-Z]{1,4})?|[SJAMC][0-9]{1,2})(?!\w)"
    rf"{_MODELS}{{0,2}}"
)
_REDMI = re.compile(rf"(?: Note)?{_VERSION}{_MODELS}{{0,2}}")
_CONSOLE = re.compile(
    r"(?: [0-9])?(?: (?:One [SX]|One|Live|360|Series [XS]|Pro|Slim|Vita|VR)(?!\w)){0,2}"
)

_DEVICES: dict[str, re.Pattern[str]] = {
    "iPhone": _DEVICE,
    "iPad": _DEVICE,
    "iPod": _DEVICE,
    "iOS": _DEVICE,
    "iMac": _DEVICE,
    "MacBook": _DEVICE,
    "macOS": _DEVICE,
    "Apple Watch": _DEVICE,
    "Android": _ANDROID,
    "Windows": _NUMBERED,
    "Galaxy": _GALAXY,
    "Redmi": _REDMI,
    "PlayStation": _CONSOLE,
    "Playstation": _CONSOLE,
    "Xbox": _CONSOLE,
    "Nintendo Switch": _CONSOLE,
    "Google Maps": _CONSOLE,
    "Google Play": _CONSOLE,
    "Google Chrome": _CONSOLE,
    "Gmail": _CONSOLE,
}
_NEEDS_MODEL = frozenset({"Windows", "Galaxy", "Redmi"})
_SHORT_NAMES = {"PS3": "PlayStation 3", "PS4": "PlayStation 4", "PS5": "PlayStation 5"}

_PLATFORMS = {
    **{
        name: name
        for name in (
            *("Twitter", "Instagram", "TikTok", "WhatsApp", "YouTube", "Facebook", "Telegram"),
            *("Snapchat", "WeChat", "LinkedIn", "Pinterest", "Spotify", "Netflix", "Skype"),
            *("Facebook Messenger", "Instagram Stories", "WhatsApp Business", "Twitter Lite"),
            *("Facebook Lite", "LinkedIn Lite"),
        )
    },
    "Youtube": "YouTube",
    "Whatsapp": "WhatsApp",
    "Tiktok": "TikTok",
    "Wechat": "WeChat",
}
_CHANNEL = re.compile(
    r"(?:akun|akunnya|media sosial|medsos|jejaring sosial|situs|laman|platform|aplikasi|kanal"
    r"|channel|layanan|fitur|pengguna|grup|lewat|melalui|via|di|ke|dari|pada|unggahan|video|foto"
    r"|account|app|application|social media|network|on|through|users)(?: (?:resmi|pribadi|pesan"
    r"|berbagi))?(?: di)? $",
    re.IGNORECASE,
)
_LETTER_CONTEXT = re.compile(r"(?:akun|media sosial|platform|aplikasi|medsos) $", re.IGNORECASE)
_WAS_TWITTER = re.compile(
    r",? ?\(?(?:(?:yang )?(?:sebelumnya|dulu|dulunya|dahulu|semula|eks)(?: bernama)?"
    r"|formerly(?: known as)?) Twitter"
)
_COMPANY_BEHIND = re.compile(r",? (?:Inc|Ltd|Corp|Tbk|Group|Holdings?|Asia|Indonesia)(?!\w)")
_NOT_BEFORE = frozenset({"PT", "Surat", "surat", "CEO", "bos", "Bos", "pendiri", "saham"})
_LONGEST = 40


def _read_device(model: re.Pattern[str], text: str, start: int, end: int) -> PatternMatch | None:
    behind = model.match(text, end)
    stop = behind.end() if behind else end
    if stop == end and text[start:end] in _NEEDS_MODEL:
        return None
    return PatternMatch(
        start, stop, "PRODUCT", text[start:stop].replace("Playstation", "PlayStation")
    )


def _read_short(name: str, _text: str, start: int, end: int) -> PatternMatch | None:
    return PatternMatch(start, end, "PRODUCT", name)


def _read_platform(name: str, text: str, start: int, end: int) -> PatternMatch | None:
    before = text[max(0, start - _LONGEST) : start]
    words = before.split()
    if _COMPANY_BEHIND.match(text, end) or (words and words[-1].strip(".(") in _NOT_BEFORE):
        return None
    sure = _CHANNEL.search(before) is not None
    return PatternMatch(start, end, "PRODUCT", name, sure=sure)


def _read_letter(text: str, start: int, end: int) -> PatternMatch | None:
    """Read "X" as the platform, where the text says so."""
    before = text[max(0, start - _LONGEST) : start]
    if _LETTER_CONTEXT.search(before) is None and _WAS_TWITTER.match(text, end) is None:
        return None
    return PatternMatch(start, end, "PRODUCT", "X")


def product_heads() -> dict[str, Reader]:
    """Return the names of products, and what reads on from them."""
    heads: dict[str, Reader] = {
        head: partial(_read_device, model) for head, model in _DEVICES.items()
    }
    heads |= {head: partial(_read_short, name) for head, name in _SHORT_NAMES.items()}
    heads |= {head: partial(_read_platform, name) for head, name in _PLATFORMS.items()}
    return heads | {"X": _read_letter}
