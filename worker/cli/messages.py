"""Articles of files as messages for the raw topic, or the reason why they are none."""

from dataclasses import dataclass, replace

from worker.cli.article_files import TEXT, ArticleFile
from worker.codec import decode
from worker.errors import Rejection
from worker.outputs.size import serialized_size
from worker.records import OutputRecord, Problem


@dataclass(frozen=True, slots=True)
class Message:
    """An article that the worker will take; `doubts` cost it nothing but a problem."""

    where: str
    record: OutputRecord
    doubts: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article that the worker would not take, why, and what mends it."""

    where: str
    why: str


def message_of(article: ArticleFile, *, topic: str, max_bytes: int) -> Message | Refusal:
    """Read an article as the worker will, and make the message that carries it.

    The key is the article's id, so that its versions stay in order.

    Args:
        article: as it stands in its file.
        topic: where it goes.
        max_bytes: the largest message that the broker takes.
    """
    try:
        raw = decode(article.record(topic))
        if article.content_type is None:
            article = _declared(article, raw.body)
    except Rejection as rejection:
        return Refusal(article.where, f"{rejection.reason}: {rejection.message}")
    record = OutputRecord(
        topic, raw.id.encode(), article.value, headers=article.record(topic).headers
    )
    size = serialized_size(record)
    if size > max_bytes:
        return Refusal(
            article.where,
            f"too_large: the message has {size:,} bytes and NEWSWIRE_MAX_MESSAGE_BYTES allows"
            f" {max_bytes:,}; shorten the article, or raise that and the broker's limit.",
        )
    return Message(article.where, record, raw.problems)


def _declared(article: ArticleFile, body: str | None) -> ArticleFile:
    """Declare as text what the worker reads as text, undeclared."""
    declared = replace(article, content_type=TEXT)
    return declared if decode(declared.record("")).body == body else article
