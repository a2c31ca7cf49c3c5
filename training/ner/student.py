"""The student: two convolutions over word vectors, small enough to run in numpy."""

import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.ner.crf import Crf
from training.ner.embeddings import Vocabulary
from training.ner.labels import LABELS
from training.ner.teacher import padded, stream
from training.ner.text import Row
from training.ner.words import WordTable
from worker.entities.tagger.decoding import Chain
from worker.entities.tagger.features import SHAPES


@dataclass(frozen=True, slots=True)
class StudentSettings:
    """Sizes and the course of the training.

    Attributes:
        dimension: numbers of a word.
        own: numbers of a form that are learned, beside its fastText vector.
        character: numbers of a character.
        character_channels: what a convolution makes of three characters.
        channels: of the two layers.
        dropout: before each layer.
        forgotten: part of the words that are read as unknown; of rare ones more, 1 / (seen + 1).
        steps: batches in all.
        batch: tokens in a batch.
        gold: part of the batches that people labelled.
        rate: the highest learning rate.
        decay: of the weights.
        average: what stays at a step of the running mean of the weights, which is the result.
    """

    dimension: int = 128
    own: int = 50
    character: int = 16
    character_channels: int = 64
    channels: int = 64
    dropout: float = 0.2
    forgotten: float = 0.05
    steps: int = 7_000
    batch: int = 500
    gold: float = 0.5
    rate: float = 2e-3
    decay: float = 1e-2
    average: float = 0.999


class Student(nn.Module):
    """Vectors of words, two convolutions, a linear layer, and scores of neighbouring labels."""

    def __init__(self, vocabulary: Vocabulary, table: WordTable, settings: StudentSettings) -> None:
        super().__init__()
        self.table = table
        self.settings = s = settings
        width = vocabulary.vectors.shape[1]
        known = np.vstack([vocabulary.vectors, np.zeros((1, width), np.float32)])
        self.vectors = nn.Embedding.from_pretrained(torch.from_numpy(known), freeze=True)
        self.own = nn.Embedding(len(known), s.own)
        nn.init.normal_(self.own.weight, std=0.1)
        self.projection = nn.Linear(width + s.own, s.dimension)
        self.unknown = nn.Parameter(torch.zeros(s.dimension))
        self.character = nn.Embedding(2 + len(table.alphabet), s.character)
        self.convolution = nn.Conv1d(s.character, s.character_channels, 3)
        self.spelling = nn.Linear(s.character_channels, s.dimension, bias=False)
        self.shape = nn.Embedding(len(SHAPES), s.dimension)
        nn.init.normal_(self.shape.weight, std=0.3)
        self.first = nn.Conv1d(s.dimension, s.channels, 5, padding=2)
        self.second = nn.Conv1d(s.channels, s.channels, 3, padding=1)
        self.first_norm = nn.LayerNorm(s.channels)
        self.second_norm = nn.LayerNorm(s.channels)
        self.output = nn.Linear(s.channels, len(LABELS))
        self.crf = Crf(len(LABELS))
        self.dropout = nn.Dropout(s.dropout)
        counts = torch.from_numpy(np.append(vocabulary.counts, 0)).float()
        self.register_buffer("rarity", 1 / (counts + 1), persistent=False)

    def form_vectors(self, forms: Tensor, characters: Tensor, lengths: Tensor) -> Tensor:
        """Return V of forms: rows of the vocabulary, their characters and how many these are."""
        spelling = self.convolution(self.character(characters).transpose(1, 2))
        read = torch.arange(spelling.shape[2]) < lengths[:, None]
        spelling = (functional.relu(spelling) * read[:, None]).amax(2)
        known = self.projection(torch.cat([self.vectors(forms), self.own(forms)], 1))
        is_known = (forms < self.table.unknown)[:, None]
        found: Tensor = torch.where(is_known, known, self.unknown) + self.spelling(spelling)
        return found

    def words(self, ids: Tensor) -> Tensor:
        """Return the vectors of words, each computed once."""
        forms, shapes, spelt, _, lengths = map(torch.from_numpy, self.table.arrays())
        unique, inverse = torch.unique(ids, return_inverse=True)
        rows = forms[unique]
        if self.training:
            chance = self.settings.forgotten + self.rarity[rows]
            rows = torch.where(torch.rand(len(rows)) < chance, self.table.unknown, rows)
        vectors = self.form_vectors(rows, spelt[unique], lengths[unique])
        found: Tensor = self.dropout(vectors + self.shape(shapes[unique]))[inverse]
        return found

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the scores of labels: sequences x tokens x labels."""
        words = (self.words(ids) * mask[:, :, None]).transpose(1, 2)
        one = _normalised(self.first(words), self.first_norm) * mask[:, None]
        two = _normalised(self.second(self.dropout(one)), self.second_norm) + one
        scores: Tensor = self.output(self.dropout(two.transpose(1, 2)))
        return scores

    def chain(self) -> Chain:
        """Return the scores of neighbouring labels."""
        crf = self.crf
        return Chain.of(
            LABELS, *(p.detach().numpy() for p in (crf.transitions, crf.start, crf.end))
        )


def _normalised(rows: Tensor, norm: nn.LayerNorm) -> Tensor:
    """Return sequences x channels x tokens, each token normalised, and what is above zero of it."""
    found: Tensor = functional.relu(norm(rows.transpose(1, 2))).transpose(1, 2)
    return found


def train_student(
    vocabulary: Vocabulary,
    table: WordTable,
    *,
    gold: Sequence[Row],
    pseudo: Callable[[random.Random], Sequence[Row]],
    scheme: str,
    settings: StudentSettings,
    seed: int,
    say: Callable[[str], None],
) -> Student:
    """Train a student on gold rows and on what `pseudo` draws for each pass."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - a reproducible draw
    student = Student(vocabulary, table, settings)
    trained = [p for p in student.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        trained, settings.rate, weight_decay=settings.decay, betas=(0.9, 0.99)
    )
    course = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, settings.rate, settings.steps, pct_start=0.1
    )
    means = [p.detach().clone() for p in trained]
    by_people = stream(lambda _: gold, settings.batch, chance)
    by_teachers = stream(pseudo, settings.batch, chance)
    recent = math.nan
    begun = time.monotonic()
    student.train()
    for step in range(1, settings.steps + 1):
        rows = next(by_people if chance.random() < settings.gold else by_teachers)
        ids, mask = padded([row.ids for row in rows])
        labels, _ = padded([row.labels[scheme] for row in rows])
        loss = student.crf.loss(student(ids, mask), labels, mask)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 5.0)
        optimiser.step()
        course.step()
        # Short at first, so that nothing is left of how the weights began.
        newest = max(1 - settings.average, 10 / (step + 10))
        with torch.no_grad():
            for mean, parameter in zip(means, trained, strict=True):
                mean.lerp_(parameter, newest)
        value = loss.item()
        recent = value if math.isnan(recent) else 0.99 * recent + 0.01 * value
        if step % 1_000 == 0 or step == settings.steps:
            took = time.monotonic() - begun
            say(f"step {step} of {settings.steps}, {took:.0f} s, loss {recent:.4f}")
    with torch.no_grad():
        for mean, parameter in zip(means, trained, strict=True):
            parameter.copy_(mean)
    student.eval()
    return student
