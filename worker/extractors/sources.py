"""Where the article's content came from."""

from collections.abc import Sequence

from worker.agencies import Format
from worker.agencies.partners import AGENCIES
from worker.document import Document, Finding, Kind, Part, find
from worker.extractors.codes import read_codes
from worker.extractors.names import read_sources


def extract_sources(document: Document) -> Finding[tuple[str, ...]] | None:
    """Read the sources: the partner in the dateline, then those that a line or a credit names."""
    found: dict[str, None] = {}
    telling = []
    for part in document.of(Kind.DATELINE, Kind.SOURCE, Kind.CREDIT, Kind.CODE):
        if names := _sources(part, document.format):
            found.update(dict.fromkeys(names))
            telling.append(part)
    return find(tuple(found), telling) if found else None


def _sources(part: Part, form: Format) -> Sequence[str]:
    if part.kind is Kind.CREDIT:
        return [AGENCIES[name.lower()] for name in part.names if name.lower() in AGENCIES]
    if part.kind is Kind.CODE:
        return read_codes(part.match, form).agencies if part.match else ()
    if part.names:
        return part.names
    text = part.match.groupdict().get("partner") if part.match is not None else part.value
    return (read_sources(text.strip()) if text else None) or ()
