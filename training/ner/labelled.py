"""Labelled sentences, as the data sets have them and on the tokens of the product."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.ner.labels import Span, labels_of, read_label, spans
from worker.entities.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence of a data set: its own tokens, and a tag for each."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def text(self) -> str:
        """The tokens with a space between them."""
        return " ".join(self.tokens)

    def spans(self) -> list[Span]:
        """Return the entities, in tokens of the data set."""
        return spans([read_label(tag) for tag in self.tags])


@dataclass(frozen=True, slots=True)
class Example:
    """Words and their labels; what the labels are indices of depends on the task."""

    words: tuple[str, ...]
    labels: tuple[int, ...]


def read_blocks(path: Path) -> list[Block]:
    """Read a file with a token a line, its tag last, and an empty line after each sentence."""
    blocks = []
    for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split() for line in part.splitlines() if line.strip()]
        rows = [row for row in rows if len(row) > 1]
        if rows:
            blocks.append(Block(tuple(row[0] for row in rows), tuple(row[-1] for row in rows)))
    return blocks


def bare(text: str) -> str:
    """Return the letters and digits of a text in lower case, by which sentences are compared."""
    return re.sub(r"[\W_]+", "", text).lower()


def token_bounds(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each token stands in the text that joins them with spaces."""
    bounds = []
    position = 0
    for token in tokens:
        bounds.append((position, position + len(token)))
        position += len(token) + 1
    return bounds


def on_product_tokens(block: Block) -> Example:
    """Set the entities of a sentence on product tokens, without the marks glued to their ends."""
    tokens = tokenise(block.text)
    bounds = token_bounds(block.tokens)
    found: list[Span] = []
    for first, end, kind in block.spans():
        start, stop = bounds[first][0], bounds[end - 1][1]
        inside = [i for i, at in enumerate(tokens.starts) if start <= at < stop]
        while len(inside) > 1 and not tokens.words[inside[0]][0].isalnum():
            inside.pop(0)
        while len(inside) > 1 and not tokens.words[inside[-1]][-1].isalnum():
            inside.pop()
        if inside:
            found.append((inside[0], inside[-1] + 1, kind))
    return Example(tuple(tokens.words), tuple(labels_of(found, len(tokens.words))))


def on_own_tokens(block: Block, labels: Sequence[int]) -> list[Span]:
    """Widen what was found on product tokens to the tokens of the data set that it touches."""
    tokens = tokenise(block.text)
    bounds = token_bounds(block.tokens)
    widened = []
    for first, last, kind in spans(labels):
        start, end = tokens.starts[first], tokens.end(last - 1)
        touched = [i for i, (a, b) in enumerate(bounds) if a < end and b > start]
        widened.append((touched[0], touched[-1] + 1, kind))
    return widened


def tagged(block: Block, tags: dict[str, int]) -> Example:
    """Give each product token the tag, as an index, of the token of the data set it begins in."""
    tokens = tokenise(block.text)
    bounds = token_bounds(block.tokens)
    labels = []
    place = 0
    for start in tokens.starts:
        while bounds[place][1] <= start:
            place += 1
        labels.append(tags[block.tags[place]])
    return Example(tuple(tokens.words), tuple(labels))
