"""Measure the entities against labelled sentences, and how fast they are found.

    python -m training.gazetteers.evaluate labels FILE...     precision and recall by type, strict
    python -m training.gazetteers.evaluate speed FILE         articles a second, on indosum.jsonl

A labelled file has a token a line, the label in its last column, and a blank line between
sentences; each sentence is read as an article of its own.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.corpus.detokenise import read_article
from worker.document import Body
from worker.entities import find_entities
from worker.records import Span

TYPES = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "ORG": "ORGANISATION",
    "ORGANIZATION": "ORGANISATION",
    "LOC": "LOCATION",
    "LOCATION": "LOCATION",
    "PLACE": "LOCATION",
}
Labelled = tuple[int, int, str]


def sentences(path: Path) -> Iterator[tuple[str, set[Labelled]]]:
    """Yield each sentence as text, its tokens parted by spaces, and its labelled stretches."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        text = ""
        spans: list[Labelled] = []
        for row in rows:
            token, label = row[0], row[-1].rpartition("-")[2]
            start = len(text) + bool(text)
            text = f"{text} {token}" if text else token
            if label not in TYPES:
                continue
            if row[-1].startswith("I-") and spans:
                spans[-1] = (spans[-1][0], len(text), TYPES[label])
            else:
                spans.append((start, len(text), TYPES[label]))
        if text:
            yield text, set(spans)


def found(text: str) -> set[Labelled]:
    """Return what the worker finds."""
    entities = find_entities(Body(text, (Span(0, len(text)),)), dateline=None, language="id")
    return {(m.start, m.end, entity.type) for entity in entities for m in entity.mentions}


def labels(paths: list[Path], *, verbose: bool) -> None:
    """Print precision, recall and F1 by type."""
    right: Counter[str] = Counter()
    guessed: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for path in paths:
        for text, gold in sentences(path):
            guess = found(text)
            right.update(kind for _, _, kind in guess & gold)
            guessed.update(kind for _, _, kind in guess)
            wanted.update(kind for _, _, kind in gold)
            for start, end, kind in sorted(guess - gold) if verbose else ():
                print(f"{kind:12} {text[start:end]!r} in {text[max(0, start - 50) : end + 50]!r}")
    for counter in (right, guessed, wanted):
        counter["all"] = counter.total()
    print(
        f"{'type':14}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'found':>7}{'wanted':>7}"
    )
    for kind in sorted(wanted, key=lambda kind: (kind == "all", kind)):
        precision = right[kind] / max(guessed[kind], 1)
        recall = right[kind] / max(wanted[kind], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        counts = f"{right[kind]:7}{guessed[kind]:7}{wanted[kind]:7}"
        print(f"{kind:14}{precision:10.3f}{recall:8.3f}{f1:7.3f}{counts}")


def articles(path: Path, count: int) -> Iterator[str]:
    """Yield the first articles of a tokenised collection, set again as people write."""
    with path.open(encoding="utf-8") as lines:
        for line, _ in zip(lines, range(count), strict=False):
            yield read_article(json.loads(line)).text


def speed(path: Path, count: int) -> None:
    """Print how many articles are read in a second of processor time, in one process."""
    texts = list(articles(path, count))
    started = time.process_time()
    found("Jakarta")
    loaded = time.process_time()
    mentions = sum(len(found(text)) for text in texts)
    seconds = time.process_time() - loaded
    words = sum(len(text.split()) for text in texts)
    print(f"lexicon loaded in {1e3 * (loaded - started):.0f} ms")
    print(
        f"{len(texts)} articles of {words / len(texts):.0f} words, {mentions} mentions: "
        f"{len(texts) / seconds:.0f} articles/s, {1e6 * seconds / len(texts):.0f} us each"
    )


def main() -> None:
    """Run one of the two measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["labels", "speed"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--verbose", action="store_true", help="list what was found wrongly")
    parser.add_argument("--articles", type=int, default=300)
    arguments = parser.parse_args()
    if arguments.what == "labels":
        labels(arguments.files, verbose=arguments.verbose)
    else:
        speed(arguments.files[0], arguments.articles)


if __name__ == "__main__":
    main()
