"""Laws and regulations: "UU Nomor 6/2023", "Perppu Ormas", "KUHP", "UUD 1945".

The kinds of Indonesian regulations and their order are those of Law 12/2011, articles 7 and 8; they
are cited by number and year ("Undang-Undang Nomor 6 Tahun 2023"), which is the canonical name: a
title or a nickname beside the number is part of the span and not of the name. The regulations of
ministers and regions are numbered each by their own, so that the name keeps who issued them
("Keputusan Menteri Pekerjaan Umum Nomor 973/KPTS/M/2017").

- **By number** any kind is found, also in lower case ("undang-undang nomor 11 tahun 2008"). What is
  spelled out and not a statute ("Peraturan Menteri Kesehatan") needs the number.
- **By name**: statutes, bills and the government's emergency regulations ("UU ITE", "RUU Perampasan
  Aset"). The first word in capitals is the name, more words only from the list of words that titles
  of laws are made of: a person may follow at once ("Ketua Pansus RUU Pemilu Lukman Edy").
- **Alone**: the codes and the constitution, and abbreviated kinds of which the text means a certain
  one ("Perppu", "Permenkes", "Perda"). "UU", "RUU", "PP" alone are no law, nor is "undang-undang".
- **English**: Indonesian laws by number ("Law No. 6 of 2023"), the 1945 Constitution, and "the
  Clean Air Act": names that end in "Act" after the article. Bills and codes are left out: "the
  Bill" and "Criminal Code" name too many things.
"""

import re
from dataclasses import dataclass
from functools import partial

from worker.entities.gazetteer import find_place
from worker.entities.patterns.capitals import WORD
from worker.entities.patterns.match import PatternMatch, Reader
from worker.entities.patterns.vocabulary import names, rows
from worker.entities.patterns.vocabulary.regulations import (
    ALONE,
    BILL,
    CODES,
    ISSUED,
    MINISTRIES,
    NAMED,
    NICKNAMES,
    NO_TITLES,
    STATE,
    STATUTE,
    TITLE_WORDS,
)

_SMALL_KINDS = (STATUTE, "Peraturan Pemerintah", "Peraturan Presiden", "Instruksi Presiden")
"""Kinds that are found in lower case too, by their number."""
_DRAFT = "rancangan "
_ENGLISH_KINDS = (
    "Law",
    "Government Regulation",
    "Government Regulation in Lieu of Law",
    "Presidential Regulation",
    "Presidential Decree",
    "Presidential Instruction",
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of regulation.

    Attributes:
        name: in full.
        named: whether a name may stand for the number.
        alone: whether it is found without either.
        issuer: whether the name says who issued it.
    """

    name: str
    named: bool = False
    alone: bool = False
    issuer: bool = False


_SMALL = "dan|atas|pada|bagi|untuk|dalam|dengan|terhadap|serta"
_ABOUT_WORD = (
    r"(?!Undang-|(?:Nomor|No|UU|Pasal|Tahun|Perppu|KUHP|Jo|Juncto)(?![a-z])"
    r"|Peraturan (?:Pemerintah|Presiden|Menteri|Daerah|Gubernur))"
    r"[A-Z][\w’']{0,30}+(?:-\w{1,30}+){0,3}+"
)
_BRACKET = r" \([A-Za-z]\w{1,15}\)"
_STATE = re.compile(
    rf"(?:{_BRACKET})?(?: RI(?!\w)| Republik Indonesia| Negara Republik Indonesia)?"
)
_NUMBER = re.compile(
    r"(?:(?:,? (?:[Nn]omor|NOMOR|[Nn]o|NO)(?:\.|:)?)(?: [Nn]omor)?(?P<said> ?)(?P<number>"
    r"(?:(?:PM|P|PER)[. ]?)?[0-9A-Z][\w./-]{0,40})(?P<letter> [A-Z](?:/[\w./-]{1,30}+|(?!\w)))?"
    r"| (?P<bare>[0-9][\w./-]{0,40}))"
    r"(?: ?(?:[Tt]ahun|TAHUN|[Tt]hn\.?|Th\.?) ?(?P<year>[0-9]{4})(?!\w))?"
)
_WITH_YEAR = re.compile(r"([0-9]{1,4})/([0-9]{4}|[0-9]{2})")
_ISSUER = re.compile(
    rf"(?: {WORD}| dan|,|{_BRACKET}){{1,9}}?(?=,? (?:[Nn]omor|[Nn]o|NOMOR|NO)(?![a-z]))"
)
_ABOUT = re.compile(
    rf" [Tt]entang ({_ABOUT_WORD}(?:(?:,| (?:{_SMALL}))?(?: (?:{_SMALL}))? {_ABOUT_WORD}){{0,14}})"
)
_SHORT_FORM = re.compile(rf"(?:{_BRACKET})?")
_NAME = re.compile(rf" ({WORD})")
_NEXT = re.compile(rf"(?: dan)? ({WORD})")
_VERBS = ("Di", "Me", "Ber", "Ter")
"""How verbs begin, which follow in headlines: "UU Disahkan"."""

_ENGLISH_CITATION = re.compile(r" (?:No\.?|Number) ?([0-9]{1,4})(?:/| of | Year )([0-9]{4})(?!\w)")
_ACT = re.compile(
    r"(?<!\w)[Tt]he ((?:[A-Z][\w’'-]{0,30}+ (?:(?:of|and|on|for|in|to|against) )?){1,7}+)$"
)
_NO_ACTS = frozenset(
    {"Opening", "Closing", "Balancing", "First", "Second", "Third", "Final", "Class"}
)
_ACT_YEAR = re.compile(r"(?: of (?:18|19|20)[0-9]{2}(?!\w))?")
_LONGEST_ACT = 120
_YEAR_OF_CONSTITUTION = "1945 "


def _read(kind: _Kind, text: str, start: int, end: int) -> PatternMatch | None:
    """Read the number, else the name of a regulation behind its kind."""
    if kind.name == STATUTE and _is_bill(text, start, end):
        kind = _Kind(BILL, named=True)
    if found := _numbered(kind, text, start, end):
        return found
    if kind.named and (found := _named(kind, text, start, end)):
        return found
    return PatternMatch(start, end, "LAW", kind.name) if kind.alone else None


def _is_bill(text: str, start: int, end: int) -> bool:
    """Say whether a statute is but a draft: "rancangan Undang-Undang (RUU)"."""
    before = text[max(0, start - len(_DRAFT)) : start].lower()
    return before == _DRAFT or text.startswith(" (RUU)", end)


def _numbered(kind: _Kind, text: str, start: int, end: int) -> PatternMatch | None:
    """Read "Nomor 6 Tahun 2023" or "6/2023" and the title that may follow."""
    state = _STATE.match(text, end)
    after = state.end() if state else end
    number = _NUMBER.match(text, after)
    issuer = ""
    if number is None and (words := _ISSUER.match(text, end)):
        issuer = re.sub(_BRACKET, "", words.group()).removesuffix(" RI")
        number = _NUMBER.match(text, words.end())
    cited = number and _cited(number)
    if number is None or not cited:
        return None
    end = number.start() + len(number.group().rstrip(".,-/:"))
    if about := _ABOUT.match(text, end):
        end = about.end()
    name = f"{kind.name}{issuer}" if kind.issuer else kind.name
    return PatternMatch(start, end, "LAW", f"{name} {cited}")


def _cited(number: re.Match[str]) -> str | None:
    """Return how a regulation is cited, None where no number or, without "Nomor", no year is."""
    said, bare, year = number.group("number"), number.group("bare"), number.group("year")
    digits = (said or bare or "").rstrip(".,-/")
    if not any(character.isdigit() for character in digits):
        return None
    with_year = _WITH_YEAR.fullmatch(digits)
    if with_year:
        digits, year = with_year.groups()
        if len(year) == 2:
            year = ("19" if year > "44" else "20") + year
    elif bare and not year:
        return None
    letter = number.group("letter") or ""
    return f"Nomor {digits}{letter} Tahun {year}" if year else f"Nomor {digits}{letter}"


def _named(kind: _Kind, text: str, start: int, end: int) -> PatternMatch | None:
    """Read the name behind a statute: "ITE", "Perlindungan Anak", "tentang Pekerja Migran"."""
    short = _SHORT_FORM.match(text, end)
    after = short.end() if short else end
    if about := _ABOUT.match(text, after):
        return PatternMatch(start, about.end(), "LAW", f"{kind.name} {about.group(1)}")
    first = _NAME.match(text, after)
    if first is None or not _may_be_title(first.group(1)):
        return None
    end = first.end()
    while (word := _NEXT.match(text, end)) and word.group(1) in TITLE_WORDS:
        end = word.end()
    title = text[first.start(1) : end]
    return PatternMatch(start, end, "LAW", f"{kind.name} {NICKNAMES.get(title, title)}")


def _may_be_title(word: str) -> bool:
    """Say whether a word may begin the title of a law: no country, no verb of a headline."""
    if word in NO_TITLES:
        return False
    if word in TITLE_WORDS or word.isupper():
        return True
    known = find_place(word, "id")
    country = known is not None and known.place is not None and known.place.is_country
    return not country and not word.startswith(_VERBS)


def _read_code(name: str, _text: str, start: int, end: int) -> PatternMatch | None:
    return PatternMatch(start, end, "LAW", name)


def _read_citation(name: str, text: str, start: int, end: int) -> PatternMatch | None:
    """Read "No. 6 of 2023" behind the English name of a kind."""
    cited = _ENGLISH_CITATION.match(text, end)
    if cited is None:
        return None
    name = f"{name} Number {cited.group(1)} of {cited.group(2)}"
    return PatternMatch(start, cited.end(), "LAW", name)


def _read_act(text: str, start: int, end: int) -> PatternMatch | None:
    """Read the name before "Act", after the article: "the Clean Air Act of 1970"."""
    begin = max(0, start - _LONGEST_ACT)
    before = _ACT.search(text[begin:start])
    if before is None or before.group(1).split(" ")[0] in _NO_ACTS:
        return None
    year = _ACT_YEAR.match(text, end)
    end = year.end() if year else end
    begin += before.start(1)
    return PatternMatch(begin, end, "LAW", text[begin:end])


def _read_constitution(text: str, start: int, end: int) -> PatternMatch | None:
    begin = start - len(_YEAR_OF_CONSTITUTION)
    if not text.startswith(_YEAR_OF_CONSTITUTION, max(0, begin)):
        return None
    return PatternMatch(begin, end, "LAW", text[begin:end])


def _kinds() -> dict[str, _Kind]:
    """Return the kinds by what the text calls them."""
    kinds = {
        head: _Kind(name, named=True, alone=head in ALONE) for head, name in names(NAMED).items()
    }
    kinds |= {head: _Kind(name, alone=head in ALONE) for head, name in names(STATE).items()}
    kinds |= {
        head: _Kind(name, alone=head in ALONE, issuer=True) for head, name in names(ISSUED).items()
    }
    for short, field in rows(MINISTRIES):
        kinds[f"Permen{short}"] = _Kind(f"Peraturan Menteri {field}", alone=True, issuer=True)
        kinds[f"Kepmen{short}"] = _Kind(f"Keputusan Menteri {field}", alone=True, issuer=True)
    return kinds


def law_heads(language: str) -> dict[str, Reader]:
    """Return the words that begin the name of a law, and what reads on from them."""
    heads: dict[str, Reader] = {head: partial(_read, kind) for head, kind in _kinds().items()}
    heads |= {head: partial(_read_code, name) for head, name in names(CODES).items()}
    if language == "id":
        return heads | {kind.lower(): partial(_read, _Kind(kind)) for kind in _SMALL_KINDS}
    heads |= {head: partial(_read_citation, head) for head in _ENGLISH_KINDS}
    return heads | {"Act": _read_act, "Constitution": _read_constitution}
