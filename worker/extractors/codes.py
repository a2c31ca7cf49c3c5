"""The brackets at the end of a text: initials or names of people, agencies, the outlet itself."""

import re
from dataclasses import dataclass

from worker.agencies import Format
from worker.agencies.partners import AGENCIES
from worker.extractors.names import read_names

_INITIALS = re.compile(
    r"[A-Za-z]{1,4}\d{0,2}|[A-Z]{1,3}-\d{1,2}|[a-z]{2,4}(?:-[a-z]{2,4}){1,4}"
)  # "abc", "H-2", "ab-cd"
_SITE = re.compile(r"[A-Za-z][\w-]{1,30}\.(?:com|id|co\.id)")


@dataclass(frozen=True, slots=True)
class Codes:
    """Who stands in the brackets: people by initials or by name, agencies by name.

    `people` are in the order printed, each with whether initials stand for the name.
    """

    people: tuple[tuple[str, bool], ...] = ()
    agencies: tuple[str, ...] = ()


def read_codes(match: re.Match[str], form: Format) -> Codes:
    """Read "(Ant/H-2)" or "(mcr4/jpnn)"; the outlet's own name is left out."""
    people: list[tuple[str, bool]] = []
    agencies: list[str] = []
    for code in (match.groupdict().get("codes") or "").split("/"):
        text = code.strip(" ")
        if agency := AGENCIES.get(text.lower()):
            agencies.append(agency)
        elif _is_own(text.lower(), form):
            continue
        elif _SITE.fullmatch(text):
            agencies.append(text)
        elif _INITIALS.fullmatch(text):
            people.append((text, True))
        else:
            people += ((name, False) for name in read_names(text, form.desks) or ())
    return Codes(tuple(people), tuple(agencies))


def is_agency(name: str, form: Format) -> bool:
    """Tell whether a credit names an agency or the outlet itself, and no person."""
    lower = name.lower()
    return lower in AGENCIES or lower in form.sources


def _is_own(name: str, form: Format) -> bool:
    names = {name, f"{name}.com"}
    return not names.isdisjoint((*form.sources, *form.brands, *form.hosts))
