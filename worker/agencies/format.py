"""How an outlet or a family of outlets lays out its copy: data and small rules."""

import re
from dataclasses import dataclass

from worker.agencies.labels import Labels


@dataclass(frozen=True, slots=True)
class Format:
    """What is known of one outlet's copy. A pattern that is None is something it does not print.

    Attributes:
        name: of the format, in lower case: a label of metrics and a folder of golden cases.
        labels: the words before credits, sources, related articles and copyrights.
        agency: the name by which its datelines give it away.
        hosts: of its site; a subdomain counts as well.
        sources: what producers call it in `source`, in lower case.
        holders: names in its copyright lines, in lower case.
        desks: credited names that are not written like names, in lower case.
        dateline: matches at the start of the text, up to where the prose begins; group `before`
            has places and perhaps a date, `partner` the agency that it passes on.
        caption: matches from the credit at the end of a photo's caption.
        code: matches the initials at the end of the text; groups `reporter` and `editor`.
        issuer: matches a whole line that names the issuer of partner copy, group `source`.
        notice: matches the start of a line that is neither prose nor data.
        debris: matches what a page leaves in scraped text, wherever it stands.
        utc_hours: by how much the clock by which it dates its copy is ahead of UTC.
        ends_at_copyright: what follows the copyright line is the page's, not the article's.
    """

    name: str
    labels: Labels
    agency: str | None = None
    hosts: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    dateline: re.Pattern[str] | None = None
    caption: re.Pattern[str] | None = None
    code: re.Pattern[str] | None = None
    issuer: re.Pattern[str] | None = None
    notice: re.Pattern[str] | None = None
    debris: re.Pattern[str] | None = None
    furniture: frozenset[str] = frozenset()
    utc_hours: int | None = None
    ends_at_copyright: bool = False
