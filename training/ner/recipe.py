"""The sizes, shares and seeds of the training. Chosen once on the dev files; change with care."""

from training.ner.student import StudentSettings
from training.ner.teacher import CONTEXT, OWN, POS, TeacherSettings

SCHEMES = {"product": ("product", OWN), "idner": ("idner",)}
"""The heads of a teacher that label text for a scheme; each has the same weight."""

VOCABULARY_EPOCHS = 8
VOCABULARY_SEED = 1

OWN_PIECES = (1, 80)
"""Our own articles are learned from twice: line by line, and in pieces of so many tokens."""

_SHARES = {POS: 3.0, "idner": 2.0, "product": 2.0, OWN: 6.0, "nergrit": 1.0}
_MORE_IDNER = {POS: 3.0, "idner": 6.0, "product": 2.0, OWN: 2.0, "nergrit": 1.0}
_CONTEXT = {CONTEXT: 4.0}

TEACHERS = (
    TeacherSettings(seed=1, steps=10_000, shares={**_SHARES, **_CONTEXT}),
    TeacherSettings(seed=2, steps=9_000, shares=_SHARES),
    TeacherSettings(seed=3, steps=10_000, shares={**_SHARES, **_CONTEXT}),
    TeacherSettings(seed=4, steps=9_000, shares=_SHARES),
    TeacherSettings(seed=6, steps=8_000, shares=_MORE_IDNER),
)
STUDENTS = {"product": StudentSettings(), "idner": StudentSettings(gold=0.2)}
"""By scheme: of idner there are few labels by people, which half of all batches would wear out."""
SEEDS = (1, 2, 3)
SHIPPED = 1
"""The seed of the student that ships, chosen before it was trained."""

BASELINES = ("crfsuite", "spacy")
"""What stands beside the students, trained on the same labels by people."""
BASELINE_PIECE = 80
