"""The teacher: a recurrent network over whole sentences, a head for each set of labels.

One more task needs no labels: to tell from what stands before a word, and from what stands behind
it, of which class the word is. It lets the network read all the text there is.
"""

import math
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.ner.crf import Crf
from training.ner.embeddings import Vocabulary
from training.ner.labels import LABELS, MASKED
from training.ner.text import Row
from training.ner.words import Floats, Numbers, WordTable, batches
from worker.entities.tagger.features import SHAPES

POS = "pos"
CONTEXT = "context"
OWN = "own"
FREQUENT = 1_000
"""Forms that are a class of their own; the others are in groups."""
GROUPS = 500


@dataclass(frozen=True, slots=True)
class TeacherSettings:
    """Sizes and the course of the training.

    Attributes:
        seed: of all that chance decides.
        hidden: units of the LSTM, in each direction.
        own: numbers of a form that are learned, beside its fastText vector.
        character: numbers of a character.
        character_channels: what a convolution makes of three characters.
        shape: numbers of a shape.
        dropout: before and after the LSTM.
        forgotten: part of the words that are read as unknown.
        steps: batches in all.
        batch: tokens in a batch.
        rate: the highest learning rate.
        decay: of the weights.
        shares: how often a batch of each task is drawn.
    """

    seed: int = 1
    hidden: int = 200
    own: int = 50
    character: int = 24
    character_channels: int = 64
    shape: int = 16
    dropout: float = 0.4
    forgotten: float = 0.05
    steps: int = 8_000
    batch: int = 350
    rate: float = 2e-3
    decay: float = 1e-2
    shares: Mapping[str, float] = field(
        default_factory=lambda: {POS: 4, "idner": 2.5, "product": 2, OWN: 2, "nergrit": 1}
    )


class Teacher(nn.Module):
    """Word features, a bidirectional LSTM, and a head for each task."""

    def __init__(
        self, vocabulary: Vocabulary, table: WordTable, tags: int, settings: TeacherSettings
    ) -> None:
        super().__init__()
        self.table = table
        self.settings = s = settings
        width = vocabulary.vectors.shape[1]
        known = np.vstack([vocabulary.vectors, np.zeros((1, width), np.float32)])
        self.vectors = nn.Embedding.from_pretrained(torch.from_numpy(known), freeze=True)
        self.own = nn.Embedding(len(known), s.own)
        nn.init.normal_(self.own.weight, std=0.1)
        self.character = nn.Embedding(table.characters_in_all, s.character)
        self.convolution = nn.Conv1d(s.character, s.character_channels, 3)
        self.shape = nn.Embedding(len(SHAPES), s.shape)
        width += s.own + s.character_channels + s.shape
        self.ahead = nn.LSTM(width, s.hidden, batch_first=True)
        self.back = nn.LSTM(width, s.hidden, batch_first=True)
        self.dropout = nn.Dropout(s.dropout)
        entities = [task for task in s.shares if task not in {POS, CONTEXT}]
        both = 2 * s.hidden
        self.heads = nn.ModuleDict({task: nn.Linear(both, len(LABELS)) for task in entities})
        self.crfs = nn.ModuleDict({task: Crf(len(LABELS)) for task in entities})
        self.heads[POS] = nn.Linear(both, tags)
        self.following = nn.Linear(s.hidden, FREQUENT + GROUPS + 1)
        self.preceding = nn.Linear(s.hidden, FREQUENT + GROUPS + 1)
        self.register_buffer("classes", word_classes(vocabulary), persistent=False)

    def words(self, ids: Tensor) -> Tensor:
        """Return the features of words, each computed once."""
        forms, shapes, _, cased, lengths = map(torch.from_numpy, self.table.arrays())
        unique, inverse = torch.unique(ids, return_inverse=True)
        rows = forms[unique]
        if self.training and self.settings.forgotten:
            gone = torch.rand(len(rows)) < self.settings.forgotten
            rows = torch.where(gone, self.table.unknown, rows)
        spelling = self.convolution(self.character(cased[unique]).transpose(1, 2))
        read = torch.arange(spelling.shape[2]) < lengths[unique][:, None]
        spelling = (functional.relu(spelling) * read[:, None]).amax(2)
        features = torch.cat(
            [self.vectors(rows), self.own(rows), spelling, self.shape(shapes[unique])], 1
        )
        found: Tensor = self.dropout(features)[inverse]
        return found

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return what the network makes of each token: sequences x tokens x features."""
        x = self.words(ids) * mask[:, :, None]
        turned = torch.arange(ids.shape[1])[None].expand_as(ids)
        turned = torch.where(mask, mask.sum(1)[:, None] - 1 - turned, turned)[:, :, None]
        ahead, _ = self.ahead(x)
        back, _ = self.back(torch.gather(x, 1, turned.expand_as(x)))
        back = torch.gather(back, 1, turned.expand_as(back))
        found: Tensor = self.dropout(torch.cat([ahead, back], 2))
        return found

    def loss(self, task: str, ids: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Return the loss of a batch of a task."""
        hidden = self(ids, mask)
        if task == CONTEXT:
            forms = torch.from_numpy(self.table.arrays()[0])
            classes = self.classes[forms[ids]].masked_fill(~mask, MASKED)
            ahead, back = hidden.chunk(2, 2)
            return 0.5 * (
                _missed(self.following(ahead[:, :-1]), classes[:, 1:])
                + _missed(self.preceding(back[:, 1:]), classes[:, :-1])
            )
        scores = self.heads[task](hidden)
        if task == POS:
            return _missed(scores, labels.masked_fill(~mask, MASKED))
        loss: Tensor = self.crfs[task].loss(scores, labels, mask)
        return loss

    def marginals(
        self, tasks: Sequence[str], sentences: Sequence[Numbers], batch: int = 64
    ) -> dict[str, list[Floats]]:
        """Return the probabilities of the labels of tasks for each token of each sentence."""
        self.eval()
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        empty = np.zeros((0, len(LABELS)), np.float32)
        found: dict[str, list[Floats]] = {task: [empty] * len(sentences) for task in tasks}
        with torch.no_grad():
            for first in range(0, len(order), batch):
                chosen = order[first : first + batch]
                ids, mask = padded([sentences[i] for i in chosen])
                hidden = self(ids, mask)
                for task in tasks:
                    marginals = self.crfs[task].marginals(self.heads[task](hidden), mask).numpy()
                    for row, i in enumerate(chosen):
                        found[task][i] = marginals[row, : len(sentences[i])]
        return found


def _missed(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=MASKED)


def padded(rows: Sequence[Numbers]) -> tuple[Tensor, Tensor]:
    """Return rows as one tensor, zeros behind the shorter ones, and where they have tokens."""
    lengths = torch.tensor([len(row) for row in rows])
    ids = torch.zeros(len(rows), int(lengths.max()), dtype=torch.int64)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = torch.from_numpy(row)
    return ids, torch.arange(ids.shape[1]) < lengths[:, None]


def word_classes(vocabulary: Vocabulary, rounds: int = 15) -> Tensor:
    """Return the class of each form, and of all that are unknown: spherical k-means."""
    vectors = functional.normalize(torch.from_numpy(vocabulary.vectors))
    chance = torch.Generator().manual_seed(1)
    centres = vectors[torch.randperm(len(vectors), generator=chance)[:GROUPS]]
    nearest = (vectors @ centres.T).argmax(1)
    for _ in range(rounds):
        sums = torch.zeros_like(centres).index_add_(0, nearest, vectors)
        centres = torch.where(
            sums.norm(dim=1, keepdim=True) > 0, functional.normalize(sums), centres
        )
        nearest = (vectors @ centres.T).argmax(1)
    classes = torch.cat([nearest + FREQUENT, torch.tensor([FREQUENT + GROUPS])])
    frequent = min(FREQUENT, len(vectors))
    classes[:frequent] = torch.arange(frequent)
    return classes


def train_teacher(
    vocabulary: Vocabulary,
    table: WordTable,
    *,
    tasks: Mapping[str, Sequence[Row]],
    tags: int,
    settings: TeacherSettings,
    say: Callable[[str], None],
) -> Teacher:
    """Train a teacher on the rows of each task, which have labels under the name of the task."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)  # noqa: S311 - a reproducible draw
    teacher = Teacher(vocabulary, table, tags, settings)
    trained = [p for p in teacher.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        trained, settings.rate, weight_decay=settings.decay, betas=(0.9, 0.99)
    )
    course = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, settings.rate, settings.steps, pct_start=0.1
    )
    names = list(settings.shares)
    weights = list(settings.shares.values())
    streams = {name: stream(partial(_all, tasks[name]), settings.batch, chance) for name in names}
    recent = dict.fromkeys(names, math.nan)
    begun = time.monotonic()
    teacher.train()
    for step in range(1, settings.steps + 1):
        (task,) = chance.choices(names, weights)
        rows = next(streams[task])
        ids, mask = padded([row.ids for row in rows])
        labels, _ = padded([row.labels[task] for row in rows])
        loss = teacher.loss(task, ids, labels, mask)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 5.0)
        optimiser.step()
        course.step()
        value = loss.item()
        recent[task] = value if math.isnan(recent[task]) else 0.98 * recent[task] + 0.02 * value
        if step % 1_000 == 0 or step == settings.steps:
            losses = ", ".join(f"{name} {value:.3f}" for name, value in recent.items())
            took = time.monotonic() - begun
            say(f"step {step} of {settings.steps}, {took:.0f} s, loss: {losses}")
    teacher.eval()
    return teacher


def _all(rows: Sequence[Row], _: random.Random) -> Sequence[Row]:
    return rows


def stream(
    draw: Callable[[random.Random], Sequence[Row]], tokens: int, chance: random.Random
) -> Iterator[list[Row]]:
    """Yield batches for ever: a draw, shuffled, rows of like length together."""
    while True:
        rows = draw(chance)
        lengths = [len(row.ids) for row in rows]
        order = sorted(range(len(rows)), key=lambda i: lengths[i] * (0.8 + 0.4 * chance.random()))
        found = batches(lengths, tokens, order)
        chance.shuffle(found)
        for batch in found:
            yield [rows[i] for i in batch]
