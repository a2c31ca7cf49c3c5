"""Score a labelled file: `python -m training.ner.score --scheme product|idner FILE`.

A file has a token a line, its label last, and an empty line after each sentence. Strict F1 (span
and type): what is found on the tokens of the product is widened to the file's own tokens.
"""

import argparse
from pathlib import Path

from training.ner.labelled import read_blocks
from training.ner.recipe import SCHEMES
from training.ner.reference import Reference
from training.ner.scoring import score_blocks
from worker.entities.tokens import tokenise

MODELS = {
    "product": Path("worker/entities/tagger/model.npz"),
    "idner": Path("training/ner/idner.npz"),
}
"""What was trained for each scheme; only the first one ships with the worker."""


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--scheme", choices=SCHEMES, default="product")
    parser.add_argument("--model", type=Path, help="an exported student, not the one that ships")
    arguments = parser.parse_args()
    blocks = read_blocks(arguments.file)
    reference = Reference(arguments.model or MODELS[arguments.scheme])
    labels = reference.tag([tokenise(block.text).words for block in blocks])
    print(f"{'':14}{'F1':>8}{'precision':>11}{'recall':>8}{'gold':>8}{'found':>8}{'right':>8}")
    for kind, score in score_blocks(blocks, labels).items():
        print(
            f"{kind:14}{score.f1:8.4f}{score.precision:11.4f}{score.recall:8.4f}"
            f"{score.gold:8}{score.found:8}{score.right:8}"
        )


if __name__ == "__main__":
    main()
