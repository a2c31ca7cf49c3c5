"""Where and by which agency the article was filed."""

from worker.document import Document, Finding, Kind, find
from worker.extractors.places import read_places
from worker.records import Dateline


def extract_dateline(document: Document) -> Finding[Dateline] | None:
    """Read the dateline: "Siak, Riau, 12/5 (Antara) - ".

    `place` is the first place named and `places` are all of them, in the order printed; `text` is
    the dateline as printed, without its dash. A date without a year is the one nearest to the day
    of publication, or null where that is not known.
    """
    for part in document.of(Kind.DATELINE):
        if part.match is None or (filed := read_places(part.match["before"])) is None:
            continue
        filed_on = filed.date(document.published)
        dateline = Dateline(
            place=filed.places[0],
            places=filed.places,
            agency=document.format.agency,
            date=filed_on.isoformat() if filed_on else None,
            text=part.line.text.rstrip(" -–—"),
        )
        return find(dateline, [part])
    return None
