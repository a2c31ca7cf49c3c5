"""By what copies of one text are recognised."""

import hashlib

from worker.extractors.simhash import simhash
from worker.records import Fingerprint


def fingerprint(text: str) -> Fingerprint:
    """Hash the normalised body: case folded, each stretch of white space a single space.

    Equal copies have the same SHA-256; those that were edited a little have simhashes that differ
    in few of 64 bits.

    Args:
        text: a clean body, whose only white space is single spaces and line ends.
    """
    normal = text.casefold().replace("\n", " ").encode()
    return Fingerprint(sha256=hashlib.sha256(normal).hexdigest(), simhash=simhash(normal))
