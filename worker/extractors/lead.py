"""The first paragraph, which tells the news."""

from worker.document import Body

_LONGEST = 1_000


def extract_lead(body: Body) -> str | None:
    """Return the first paragraph; None if it is so long that the text has no paragraphs."""
    if not body.paragraphs:
        return None
    first = body.paragraphs[0]
    return body.text[first.start : first.end] if first.end <= _LONGEST else None
