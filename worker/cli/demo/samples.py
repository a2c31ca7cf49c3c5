"""The articles of the demo: a real one, some of our own writing, and many alike for measuring."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import worker
from worker.cli.article_files import ArticleFile, read_articles
from worker.cli.messages import Message, message_of
from worker.codec import decode
from worker.records import OutputRecord

FOLDER = Path(worker.__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of the samples, and what is special about it."""

    file: str
    about: str


ARTICLES = (
    Sample("antara-translated.txt", "ANTARA, translated: plain text as it came over the wire"),
    Sample("with-metadata.json", "JSON with metadata, and a field that the contract does not name"),
    Sample("antara-english.txt", "ANTARA in English"),
    Sample("glued-footer.txt", "the footer glued to the last sentence, as scrapers leave it"),
    Sample("utf-16.txt", "UTF-16 with Windows line ends and an emoji"),
)
BROKEN = Sample("broken.json", "broken on purpose: a JSON object that is never closed")


def read_sample(sample: Sample) -> ArticleFile:
    """Read one sample."""
    (article,) = read_articles([str(FOLDER / sample.file)])
    if not isinstance(article, ArticleFile):
        raise OSError(f"{article.where}: {article.why}")
    return article


def sample_message(sample: Sample, topic: str) -> Message:
    """Make the message for a sample; the broken one goes out too, which `publish` would refuse."""
    article = read_sample(sample)
    message = message_of(article, topic=topic, max_bytes=1_000_000)
    if isinstance(message, Message):
        return message
    record = OutputRecord(topic, sample.file.encode(), article.value, article.record(topic).headers)
    return Message(article.where, record, ())


def burst(count: int, topic: str) -> Iterator[Message]:
    """Make `count` articles that differ in nothing but the id from one of the samples."""
    texts = [decode(read_sample(sample).record(topic)).body for sample in ARTICLES]
    for number, text in enumerate(islice(cycle(texts), count)):
        id_ = f"burst-{number}"
        value = json.dumps({"id": id_, "body": text}, ensure_ascii=False).encode()
        headers = (("content-type", b"application/json"),)
        yield Message(id_, OutputRecord(topic, id_.encode(), value, headers), ())
