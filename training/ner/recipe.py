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
_WITH_CONTEXT = {**_SHARES, CONTEXT: 4.0}

TEACHERS = (
    TeacherSettings(seed=1, steps=10_000, shares=_WITH_CONTEXT),
    TeacherSettings(seed=2, steps=9_000, shares=_SHARES),
)
STUDENT = StudentSettings()
SEEDS = (1, 2, 3)
SHIPPED = 1
"""The seed of the student that ships, chosen before it was trained."""

BASELINES = ("crfsuite", "spacy")
"""What stands beside the students, trained on the same labels by people."""
BASELINE_PIECE = 80
