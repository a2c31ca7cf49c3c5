"""By what copies of one text are recognised."""

import hashlib

from worker.records import Fingerprint


def fingerprint(text: str) -> Fingerprint:
    """Hash the normalised body: case folded, each stretch of white space a single space."""
    normal = " ".join(text.casefold().split())
    return Fingerprint(sha256=hashlib.sha256(normal.encode()).hexdigest())
