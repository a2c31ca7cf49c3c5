"""Summits and agreements: "KTT ASEAN ke-43", "Deklarasi Vilnius", "Paris Agreement".

"KTT" and "Summit" need a group of states. Treaties are named after where they were signed, so
"Deklarasi", "Perjanjian" and the like need a city of the gazetteer; with a country it is an
agreement with that country, which has no name. Others ("Protokol Kyoto") are in the vocabulary.
"""

import re
from functools import partial

from worker.entities.gazetteer import find_place
from worker.entities.patterns.capitals import WORD, is_part, words_before
from worker.entities.patterns.editions import read_edition
from worker.entities.patterns.festivals import read_ceremony
from worker.entities.patterns.match import PatternMatch, Reader

_HEADS = ("Deklarasi", "Perjanjian", "Kesepakatan", "Konvensi", "Komunike", "Konsensus", "Traktat")
_ENGLISH_HEADS = (
    *("Agreement", "Declaration", "Treaty", "Accord", "Accords", "Convention", "Protocol"),
    *("Consensus", "Pact"),
)
_GROUPS = frozenset({"G20", "G7", "G-20", "G-7", "G8", "ASEAN", "APEC", "NATO", "OIC", "BRICS"})
_SUMMIT = re.compile(
    r"(?: \(KTT\))?(?P<name>(?: Luar Biasa)? (?:G-?(?:7|8|20)|ASEAN(?:[-+][A-Z]\w{1,20}+)?|APEC|OKI"
    r"|BRICS|NATO|IORA|EAS|AIPA|CHOGM|COP ?[0-9]{1,2}|Asia Timur|Gerakan Non-?[Bb]lok|GNB"
    r"|Perubahan Iklim|Iklim|Bumi|D-8|Uni Eropa|Liga Arab|Keamanan Nuklir|Terkait ASEAN"
    r"|Asia-Afrika|[A-Z]\w{2,20}+-[A-Z]\w{2,20}+))(?!\w)"
)
_PLACE = re.compile(rf" ({WORD}(?: {WORD}){{0,2}})")


def _read_summit(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the group of states behind "KTT"."""
    summit = _SUMMIT.match(text, end)
    if summit is None:
        return None
    end, edition = read_edition(text, summit.end())
    name = summit.group("name").replace("G-", "G").replace("Non-b", "Non-B")
    return PatternMatch(start, end, "EVENT", f"KTT{name}{edition}")


def _read_english_summit(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the group of states before "Summit"."""
    words = words_before(text, start, 1)
    if not words or words[0][1] not in _GROUPS:
        return read_ceremony(text, start, end)
    begin, group = words[0]
    stop, edition = read_edition(text, end)
    name = f"{group.replace('G-', 'G')} {text[start:end]}{edition}"
    return PatternMatch(begin, stop, "EVENT", name)


def _read_treaty(head: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read the city behind an agreement."""
    place = _PLACE.match(text, end)
    if place is None or is_part(text, start):
        return None
    words = place.group(1).split(" ")
    for count in range(len(words), 0, -1):
        city = " ".join(words[:count])
        if _is_city(city, "id"):
            return PatternMatch(start, place.start(1) + len(city), "EVENT", f"{head} {city}")
    return None


def _read_english_treaty(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the city before an agreement."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return None
    words = words_before(text, start, 2)
    for index, (begin, _) in enumerate(words):
        if _is_city(" ".join(word for _, word in words[index:]), "en"):
            return PatternMatch(begin, end, "EVENT", text[begin:end])
    return None


def _is_city(name: str, language: str) -> bool:
    known = find_place(name, language)
    return known is not None and known.sure and not (known.place and known.place.is_country)


def agreement_heads(language: str) -> dict[str, Reader]:
    """Return the words for summits and agreements, and what reads on from them."""
    if language == "en":
        heads: dict[str, Reader] = dict.fromkeys(_ENGLISH_HEADS, _read_english_treaty)
        return heads | {"Summit": _read_english_summit}
    heads = {head: partial(_read_treaty, head) for head in _HEADS}
    return heads | dict.fromkeys(("KTT", "Konferensi Tingkat Tinggi"), _read_summit)
