"""How an outlet or a family of outlets lays out its copy: data and small rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from worker.agencies.labels import Labels
from worker.languages import ENGLISH, INDONESIAN
from worker.records import CreditRole


@dataclass(frozen=True, slots=True)
class Format:
    """What is known of one outlet's copy. A pattern that is None is something it does not print.

    Attributes:
        name: of the format, in lower case: a label of metrics and a folder of golden cases.
        labels: the words before credits, sources, related articles and copyrights.
        agency: the outlet's name for a reader.
        brands: other names under which it publishes, by what stands in a dateline's group `brand`
            or by host, in lower case.
        hosts: of its site; a subdomain counts as well.
        sources: what producers call it in `source`, in lower case.
        holders: names in its copyright lines, in lower case.
        desks: credited names that are not written like names, in lower case.
        hints: in lower case; each of its datelines and by-lines holds one of them.
        datelines: each matches at the start of the text, up to where the prose begins, and names
            the outlet; the first that reads well counts. Group `before` has places and perhaps a
            date, `brand` the outlet as printed, `partner` the agency that it passes on.
        places_alone: when its datelines may name a place and nothing else ("JAKARTA - ");
            `in_capitals` demands a city that is known as well.
        by_line: matches a line above the text, or what stands before the dateline on its line; a
            group named like a role has the names.
        place_lines: a line that names places alone may stand between the by-line and the text.
        prefix: matches what stands before the headline on its line ("(LEAD)").
        marks: what only its pages print, as printed, anywhere in the text.
        caption: matches from the credit at the end of a photo's caption.
        code: matches the brackets with initials at the end of the text; groups `reporter` and
            `editor`, or `codes`, separated by slashes.
        code_roles: of the codes in their order; the last counts for all that follow.
        signature: matches the last line of the text if names or initials stand there alone; a group
            named like a role has the names, `source` an agency, `codes` the initials.
        issuer: matches a whole line that names the issuer of partner copy, group `source`.
        notice: matches the start of a line that is neither prose nor data.
        ending: matches what closes the article at the end of a line; what follows is the page's.
        furniture: lines that begin what is the page's, where labels stand before them.
        utc_hours: by how much the clock by which it dates its copy is ahead of UTC.
        ends_at_copyright: what follows the copyright line is the page's, not the article's.
    """

    name: str
    labels: Labels
    agency: str | None = None
    brands: Mapping[str, str] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    hints: tuple[str, ...] = ()
    datelines: tuple[re.Pattern[str], ...] = ()
    places_alone: Literal["never", "in_capitals", "always"] = "never"
    by_line: re.Pattern[str] | None = None
    place_lines: bool = False
    prefix: re.Pattern[str] | None = None
    marks: tuple[str, ...] = ()
    caption: re.Pattern[str] | None = None
    code: re.Pattern[str] | None = None
    code_roles: tuple[CreditRole, ...] = ("reporter", "editor")
    signature: re.Pattern[str] | None = None
    issuer: re.Pattern[str] | None = None
    notice: re.Pattern[str] | None = None
    ending: re.Pattern[str] | None = None
    furniture: frozenset[str] = INDONESIAN.furniture | ENGLISH.furniture
    utc_hours: int | None = None
    ends_at_copyright: bool = False

    def brand(self, printed: str | None) -> str | None:
        """Name the outlet that calls itself this in a dateline or by a host."""
        return self.brands.get((printed or "").lower()) or self.agency or printed
