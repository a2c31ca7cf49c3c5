"""A record value to a raw article."""

import re
from typing import Any

from worker.codec.content_type import read_content_type
from worker.codec.fields import json_type, read_fields
from worker.codec.json_text import looks_like_json, read_json
from worker.codec.markup import begins_like_a_page, charset_in_markup, looks_like_a_page
from worker.codec.source_text import read_text
from worker.errors import Reason, Rejection, Stage
from worker.identity import derived_id, given_id, revision_of
from worker.pages import canonical_url
from worker.records import InputRecord, Problem, RawArticle

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff]*")
_NAMES_SHOWN = 10


def decode(record: InputRecord) -> RawArticle:
    """Read a record's value as an article: JSON or HTML where declared or meant, else plain text.

    A tombstone (a value of None) is no article; the pipeline takes it out before.

    Raises:
        Rejection: the value can never become an article.
    """
    value = record.value or b""
    content_type = read_content_type(record.headers)
    is_page = content_type.is_page or (content_type.is_open and begins_like_a_page(value))
    charset = content_type.charset or (charset_in_markup(value) if is_page else None)
    text, problems = read_text(value, charset)
    if _is_blank(text):
        raise _missing_text(
            "The value is empty; send the article's text, or null to withdraw the article"
        )
    revision = revision_of(value)
    if content_type.is_json or (content_type.is_open and looks_like_json(text)):
        return _from_json(read_json(text), revision, problems)
    if is_page or (content_type.is_open and looks_like_a_page(text)):
        id_ = derived_id(canonical_url(text), text)
        return RawArticle(id=id_, revision=revision, html=text, problems=problems)
    return RawArticle(id=derived_id(None, text), revision=revision, body=text, problems=problems)


def _from_json(members: Any, revision: str, problems: tuple[Problem, ...]) -> RawArticle:
    if not isinstance(members, dict):
        raise Rejection(
            Reason.NOT_AN_OBJECT,
            Stage.DECODE,
            f"The value is {json_type(members)} in JSON; send one JSON object an article, or its "
            "text as text/plain.",
        )
    id_ = members.pop("id", None)
    body = members.pop("body", None)
    fields = read_fields(members)
    text = _body(body, members)
    html = fields.values.get("html")
    if id_ is None:
        url = fields.values.get("url") or (canonical_url(html) if html else None)
        id_ = derived_id(url, text or html or "")
    else:
        id_ = given_id(id_)
    return RawArticle(
        id=id_,
        revision=revision,
        body=text,
        **fields.values,
        extra=fields.extra,
        problems=problems + fields.problems,
    )


def _body(body: Any, others: dict[str, Any]) -> str | None:
    if isinstance(body, str) and not _is_blank(body):
        if "\x00" in body:
            raise Rejection(
                Reason.BINARY, Stage.DECODE, "`body` holds NUL characters; send text without them."
            )
        return body
    if not (body is None or isinstance(body, str)):
        raise _missing_text(f"`body` must be a string, not {json_type(body)}")
    if isinstance(others.get("html"), str) and not _is_blank(others["html"]):
        return None
    names = ", ".join(repr(name[:40]) for name in list(others)[:_NAMES_SHOWN]) or "nothing else"
    raise _missing_text(
        "`body` is missing or blank; send the text there, or the page in `html` "
        f"(the object has {names})"
    )


def _is_blank(text: str) -> bool:
    return _BLANK.fullmatch(text) is not None


def _missing_text(complaint: str) -> Rejection:
    return Rejection(Reason.MISSING_TEXT, Stage.DECODE, f"{complaint}.")
