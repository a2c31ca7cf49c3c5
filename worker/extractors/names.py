"""The names that follow a label: of persons in credits, of organisations in sources."""

import re

from worker.languages import LANGUAGES, words

_JOINERS = frozenset().union(*(language.name_joiners for language in LANGUAGES))
_ROLES = frozenset(
    word.split(" ")[0]
    for language in LANGUAGES
    for labels in (language.credit_labels, language.by_lines, language.copyright_words)
    for word in labels
)
_DEGREE = r"(?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,4}"
_JOINT = re.compile(
    rf" ?/ ?| ?[,;|] ?+(?!{_DEGREE}(?:$|[ ,/]))| ?& ?| (?:{'|'.join(sorted(_JOINERS))}) "
)
_PLAIN_NAME = re.compile(r"[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){1,4}")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’`-])*,?")
_PARTICLES = words("al bin binti da de del den der di du ibn la van von")
_CAPITALS = re.compile(r"(?:Mc|Mac)?[^\W\d_a-z](?:[^\W\d_a-z]|[.'’`-])*,?")
_CAPITAL_RUN = re.compile(r"[^\W\d_a-z]{2,}")
_ORDINALS = words("II III IV")
_VOWEL = re.compile("[AEIOUYÀ-ÖØ-Ý]")
_EDGE = " .,;|/-"
_LONGEST_NAME = 60
_MOST_WORDS = 6
_LONGEST_LIST = 300

_COMPANY_TAIL = re.compile(r", (?=(?:Inc|Ltd|Tbk|LLC|Co|Corp|PLC|Plc|S\.A|B\.V|GmbH)\b)")
_SOURCE_JOINT = re.compile(r" ?/ ?| ?, ")
_SOURCE_WORDS = 8


def read_names(text: str, desks: frozenset[str] = frozenset()) -> tuple[str, ...] | None:
    """Split "A/B, C dan D" into names; None where it does not read like names at all.

    Args:
        text: what follows the label; may be empty.
        desks: names of desks that are not written like names, in lower case.
    """
    if _PLAIN_NAME.fullmatch(text) and _ROLES.isdisjoint(text.lower().split(" ")):
        return (text,)
    if len(text) > _LONGEST_LIST:
        return None
    names = tuple(name for part in _JOINT.split(text) if (name := _trimmed(part)))
    return names if all(_is_name(name, desks) for name in names) else None


def name_case(name: str) -> str:
    """Write a name in capitals as names are written: "ANN McLEE" is Ann McLee."""
    parts = name.split(" ")
    if len(parts) < 2 or not all(part in _PARTICLES or _CAPITALS.fullmatch(part) for part in parts):
        return name
    return " ".join(_CAPITAL_RUN.sub(_capitalised, part) for part in parts)


def _capitalised(run: re.Match[str]) -> str:
    word = run[0]
    return word.capitalize() if _VOWEL.search(word) and word not in _ORDINALS else word


def read_sources(text: str) -> tuple[str, ...] | None:
    """Split "Anadolu, Xinhua" into sources; None where it does not read like sources."""
    if len(text) > _LONGEST_LIST:
        return None
    if "://" in text:
        return (text,) if " " not in text else None
    whole = _COMPANY_TAIL.sub(",\0", text)
    names = tuple(
        name.replace(",\0", ", ") for part in _SOURCE_JOINT.split(whole) if (name := part.strip())
    )
    return names if all(map(_is_source, names)) else None


def _trimmed(part: str) -> str:
    name = part.strip(_EDGE)
    # The full stop of an initial or a degree belongs to the name: "Sutrisno S.H.".
    return f"{name}." if re.search(r"(?:^|[ .])[A-Z]$", name) and f"{name}." in part else name


def _is_name(name: str, desks: frozenset[str]) -> bool:
    if name.lower() in desks:
        return True
    parts = name.split(" ")
    if len(name) > _LONGEST_NAME or len(parts) > _MOST_WORDS or len(name) < 2:
        return False
    if not _ROLES.isdisjoint(word.lower() for word in parts):
        return False
    return not name[0].islower() and all(
        _WORD.fullmatch(word) and (not word[0].islower() or word in _PARTICLES) for word in parts
    )


def _is_source(name: str) -> bool:
    length = len(name.split(" "))
    if length > _SOURCE_WORDS or name[-1] in "?!:;":
        return False
    is_domain = length == 1 and "." in name.strip(".")
    is_sentence = name.endswith(".") and not re.search(r"\b(?:[A-Z]\w{0,4}|[A-Z])\.$", name)
    return is_domain or not (name[0].islower() or is_sentence)
