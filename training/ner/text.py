"""Text without labels, cut into sentences that teachers label, and into what students read."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from training.corpus.detokenise import PlainArticle
from training.ner.words import Numbers, WordTable
from worker.entities.tokens import tokenise

LONGEST = 150
"""Tokens of several sentences together."""
_MOST = 8
"""Sentences together."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article, or a sentence that stands alone.

    Attributes:
        id: of the article, empty where there is none.
        sentences: the numbered words of each.
        opens: whether a sentence begins a line.
    """

    id: str
    sentences: tuple[Numbers, ...]
    opens: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A sequence of numbered words with labels under one or more schemes."""

    ids: Numbers
    labels: Mapping[str, Numbers]


def read_texts(
    articles: Sequence[PlainArticle], alone: Sequence[Sequence[str]], table: WordTable
) -> list[Text]:
    """Number the sentences of articles, and sentences without an article."""
    texts = []
    for article in articles:
        sentences = []
        opens = []
        before = 0
        for start, end in article.sentences:
            ids = table.ids(tokenise(article.text[start:end]).words)
            if len(ids):
                sentences.append(ids)
                opens.append("\n" in article.text[before:start])
            before = end
        texts.append(Text(article.id, tuple(sentences), tuple(opens)))
    return texts + [Text("", (table.ids(words),), (False,)) for words in alone if words]


def pieces(
    text: Text, labels: Mapping[str, Sequence[Numbers]], line_end: int, chance: random.Random
) -> list[Row]:
    """Cut a text at random: half the pieces are single sentences, the others runs of several.

    Args:
        text: what is cut.
        labels: under each scheme, a row of labels for each sentence.
        line_end: the number of the word that ends a line.
        chance: where the cuts come from.
    """
    rows = []
    place = 0
    count = len(text.sentences)
    while place < count:
        wanted = 1 if chance.random() < 0.5 else chance.randint(2, _MOST)
        end = place + 1
        length = len(text.sentences[place])
        while end < min(count, place + wanted) and length + len(text.sentences[end]) < LONGEST:
            length += 1 + len(text.sentences[end])
            end += 1
        words: list[Numbers] = []
        tags: dict[str, list[Numbers]] = {scheme: [] for scheme in labels}
        for i in range(place, end):
            if i > place and text.opens[i]:
                words.append(np.array([line_end]))
                for of_scheme in tags.values():
                    of_scheme.append(np.zeros(1, np.int64))
            words.append(text.sentences[i])
            for scheme, of_scheme in tags.items():
                of_scheme.append(labels[scheme][i])
        rows.append(Row(np.concatenate(words), {x: np.concatenate(y) for x, y in tags.items()}))
        place = end
    return rows
