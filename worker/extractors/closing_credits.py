"""The sentences with which English wires credit those who made an article.

"(Reporting by A in X and B; Editing by C)", "*Writing by A; Edited by B", "Associated Press writers
A in X and B contributed to this report.", "A reported from X." A line is one of these as a whole,
or not at all: prose that begins alike goes on with words that are no names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from worker.extractors.names import read_names
from worker.extractors.places import read_places
from worker.languages import words
from worker.records import CreditRole

_LONGEST = 700
_ACTIVITIES: dict[str, CreditRole] = {
    "compiled": "author",
    "compiling": "author",
    "edited": "editor",
    "editing": "editor",
    "fact-checking": "contributor",
    "graphic": "contributor",
    "graphics": "contributor",
    "photo": "photographer",
    "photographs": "photographer",
    "photography": "photographer",
    "photos": "photographer",
    "production": "contributor",
    "reported": "reporter",
    "reporting": "reporter",
    "research": "contributor",
    "translated": "translator",
    "translating": "translator",
    "translation": "translator",
    "video": "contributor",
    "writing": "author",
    "written": "author",
}
_ACTIVITY = "|".join(sorted(_ACTIVITIES, key=lambda word: (-len(word), word)))
_ONE = rf"(?:(?:additional|further) )?(?:{_ACTIVITY})"
_LEAD = re.compile(
    rf"(?P<what>{_ONE}(?:(?:, (?:and )?| and | & ){_ONE}){{0,2}}) by ", re.IGNORECASE
)
_DONE = re.compile(rf"(?P<more>additional |further )?(?P<activity>{_ACTIVITY})\b", re.IGNORECASE)
_OPENING = re.compile(
    rf"[(*\[ ]{{0,3}}(?={_LEAD.pattern.replace('?P<what>', '?:')})", re.IGNORECASE
)
_PRONOUNS = words("He I It She They We Who")
_JOINED = " ;,.&/|"

_CONTRIBUTED = re.compile(
    r",?(?: also)? contributed(?: reporting| research| writing)?"
    r"(?P<about> (?:to|for)(?: the writing of)? this (?:report|story|article))?"
    r"(?: from (?P<place>[^;:?!]{2,60}))?\.?$"
)
_NEXT_REPORT = re.compile(r"(?:,? and |[,;] )(?=[A-Z][^,;]{1,50} from )")
_REPORTED = re.compile(r" (?:reported )?from ")
_SENTENCE = re.compile(
    r"(?:(?<![ .][A-Z])(?<! St)(?<! Mt)(?<! Ft)(?<! Jr)(?<! Sr)\."
    r"|\.(?= (?:The )?(?:Associated|AP ))) "
)
_EMPLOYER = re.compile(
    r"(?:The )?(?:Associated Press|AP|Reuters|AFP|Kyodo News|Yonhap)(?:['’]s?)?(?: |$)"
)
_POSITION = re.compile(
    r"(?:[Tt]he )?(?:[A-Za-z]{2,15} ){0,2}"
    r"(?:[Ww]riter|[Rr]eporter|[Jj]ournalist|[Pp]hotographer|[Vv]ideographer|[Cc]orrespondent|"
    r"[Rr]esearcher|[Pp]roducer|[Ee]ditor)s? "
)

_JOINT = re.compile(r" ?; ?(?:and )?| ?, ?(?:and )?| and | & | ?/ ?")
_LOCATED = re.compile(r"(?P<name>.{2,60}?) (?:in|at|from) (?P<place>(?:the )?[^\W\d_a-z].{0,60})")
_PLACED = re.compile(r"(?:both )?(?:in|at|from) (?:the )?[^\W\d_a-z].{0,60}")
_DESK = re.compile(
    r"(?:the )?(?:[A-Z][\w.-]{1,20} ){0,4}(?:newsroom|bureau|desk|staff|team|office)s?"
    r"|(?:the )?(?:reuters|afp|agence france-presse|ap|associated press|anadolu|kyodo news|xinhua)"
    r"(?: [a-z]+)?",
    re.IGNORECASE,
)
_TWO_WORD_PLACES = words(
    """
    Abu_Dhabi Addis_Ababa Buenos_Aires Cape_Town Costa_Rica Czech_Republic El_Salvador Gaza_City
    Guatemala_City Ho_Chi_Minh_City Hong_Kong Kansas_City Kuala_Lumpur Las_Vegas Los_Angeles
    Mexico_City New_Delhi New_Hampshire New_Jersey New_Mexico New_Orleans New_York New_Zealand
    North_Carolina North_Dakota Northern_Ireland Papua_New_Guinea Phnom_Penh Puerto_Rico
    Rhode_Island Rio_de_Janeiro San_Diego San_Francisco San_Salvador Santo_Domingo Sao_Paulo
    Saudi_Arabia South_Africa South_Carolina South_Dakota South_Korea Sri_Lanka São_Paulo Tel_Aviv
    United_Nations United_States Washington_DC West_Bank West_Virginia
    """
)


@dataclass(frozen=True, slots=True)
class Credited:
    """Names and what they are credited with; `text[start:end]` is the clause that says so.

    The names are empty where the clause names a newsroom or tells only where someone was.
    """

    role: CreditRole
    names: tuple[str, ...]
    start: int
    end: int


def may_credit(text: str) -> bool:
    """Tell quickly whether a text may have such credits: most have none of their words."""
    return " by " in text or "contributed" in text or " reported from " in text


def read_closing_credits(text: str) -> tuple[Credited, ...] | None:
    """Read a line that is nothing but credits, in the order printed; None where it is not."""
    if len(text) > _LONGEST:
        return None
    if opening := _OPENING.match(text):
        return _clauses(text, opening.end())
    if "contributed" in text or " reported from " in text:
        return _sentences(text, 2 if text.startswith("* ") else int(text.startswith("*")))
    return None


def find_closing_credits(text: str) -> tuple[int, tuple[Credited, ...]] | None:
    """Find the credits with which a line ends, and where they begin.

    Behind prose only those in brackets count.
    """
    if credits_only := read_closing_credits(text):
        return 0, credits_only
    start = text.rfind("(", max(0, len(text) - _LONGEST)) if text.endswith((")", ").")) else -1
    if start > 0 and _OPENING.match(text, start):
        found = _clauses(text, start + 1)
        return (start, found) if found else None
    return None


def _clauses(text: str, start: int) -> tuple[Credited, ...] | None:
    leads = list(_LEAD.finditer(text, start))
    if not leads or leads[0].start() != start:
        return None
    found: list[Credited] = []
    ends = [*(lead.start() for lead in leads[1:]), len(text)]
    for lead, end in zip(leads, ends, strict=True):
        clause = text[lead.end() : end].rstrip(" ")
        clause = clause.rstrip(".)]* ") if end == len(text) else clause.removesuffix(" and")
        names = _people(clause.strip(_JOINED))
        if names is None:
            return None
        stop = lead.end() + len(clause.rstrip(_JOINED))
        found += (Credited(role, names, lead.start(), stop) for role in _roles(lead["what"]))
    return tuple(found)


def _roles(what: str) -> Iterator[CreditRole]:
    """Say what "Writing and additional reporting" is; additional work makes a contributor."""
    is_more = False
    roles: dict[CreditRole, None] = {}
    for done in _DONE.finditer(what):
        is_more = is_more or bool(done["more"])
        role = _ACTIVITIES[done["activity"].lower()]
        roles["contributor" if is_more and role != "editor" else role] = None
    yield from roles


def _sentences(text: str, start: int) -> tuple[Credited, ...] | None:
    found: list[Credited] = []
    for end in (*(match.end() for match in _SENTENCE.finditer(text)), len(text)):
        sentence = text[start:end].rstrip(" ")
        credited = _sentence(sentence)
        if credited is None:
            return None
        found += (Credited(role, names, start, start + len(sentence)) for role, names in credited)
        start = end
    return tuple(found)


def _sentence(text: str) -> list[tuple[CreditRole, tuple[str, ...]]] | None:
    if contributed := _CONTRIBUTED.search(text, max(0, text.rfind("contributed") - 10)):
        who = text[: contributed.start()]
        is_employed = _EMPLOYER.match(who) is not None
        names = _people(who)
        is_person = is_employed or (contributed["about"] and names and " " in names[0])
        return [("contributor", names)] if names and is_person else None
    if " reported from " not in text:
        return None
    reports = _NEXT_REPORT.split(text.removesuffix("."))
    names_by_report = [_reporting(report) for report in reports]
    if any(names is None for names in names_by_report):
        return None
    return [("reporter", names) for names in names_by_report if names is not None]


def _reporting(text: str) -> tuple[str, ...] | None:
    """Read "A reported from X"; a surname alone repeats the by-line above and is left out."""
    pieces = _REPORTED.split(text)
    if len(pieces) != 2 or (filed := read_places(pieces[1])) is None or not filed.places:
        return None
    names = _people(pieces[0])
    if not names or names[0] in _PRONOUNS:
        return None
    return tuple(name for name in names if " " in name)


def _people(text: str) -> tuple[str, ...] | None:
    """Read "A in X, B and C in Y"; None where that is not what it is."""
    names: list[str] = []
    is_placed = False
    for piece in _JOINT.split(text):
        person = _without_position(piece)
        if not person or _DESK.fullmatch(person):
            continue
        if is_placed and _is_place(person):
            continue
        if names and _PLACED.fullmatch(person):
            is_placed = True
            continue
        located = _LOCATED.fullmatch(person)
        name = located["name"] if located else person
        is_placed = located is not None
        if located and _DESK.fullmatch(name):
            continue
        read = read_names(name)
        if not read or len(read) > 1:
            return None
        names += read
    return tuple(names)


def _without_position(piece: str) -> str:
    employer = _EMPLOYER.match(piece)
    start = employer.end() if employer and employer.end() < len(piece) else 0
    position = _POSITION.match(piece, start)
    return piece[position.end() if position else start :]


def _is_place(text: str) -> bool:
    """Tell whether this goes on with the place before it: "Austin, Texas", "Kyiv and Lviv"."""
    return " " not in text or text.replace(" ", "_") in _TWO_WORD_PLACES
