"""Articles as records, plain text as it comes over the wire."""

from worker.records import InputRecord

_ARTICLE = """\
Jakarta (ANTARA) - {text}
Pewarta: Nia Sari
Editor: Budi Santoso
Copyright © ANTARA 2024
"""
_HEADERS = (("content-type", b"text/plain"),)
_TIMESTAMP_MS = 1_767_225_600_000


def wire_record(number: int, text: str) -> InputRecord:
    """Give a text a dateline and a footer, and put it into a record."""
    value = _ARTICLE.format(text=text).encode()
    key = f"text:{number}".encode()
    return InputRecord(
        "news.articles.raw.v1", 0, number, _TIMESTAMP_MS, key, value, headers=_HEADERS
    )
