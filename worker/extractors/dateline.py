"""Where and by which agency the article was filed."""

import re

from worker.document import Document, Finding, Kind, Part, find
from worker.extractors.places import read_filed
from worker.records import Dateline


def extract_dateline(document: Document) -> Finding[Dateline] | None:
    """Read the dateline: "Siak, Riau, 12/5 (Antara) - ".

    `place` is the first place named and `places` are all of them, in the order printed; `agency`
    is null where a place stands alone; `text` is the dateline as printed, without what ends it. A
    date without a year is the one nearest to the day of publication, or null where that is not
    known.
    """
    for part in document.of(Kind.DATELINE):
        if part.match is None:
            continue
        filed = read_filed(part.match)
        filed_on = filed.date(document.published) if filed else None
        dateline = Dateline(
            place=filed.places[0] if filed and filed.places else None,
            places=filed.places if filed else (),
            agency=_agency(part.match, document),
            date=filed_on.isoformat() if filed_on else None,
            text=_printed(part),
        )
        return find(dateline, [part])
    return None


def _agency(match: re.Match[str], document: Document) -> str | None:
    """Name the agency, where the dateline does."""
    form = document.format
    return form.brand(match.groupdict().get("brand")) if match.re in form.datelines else None


def _printed(part: Part) -> str:
    text = part.line.text.rstrip(" -–—_:")
    before = part.match.groupdict().get("before") if part.match else None
    return text.removesuffix(".") if before and text.endswith(f"{before}.") else text
