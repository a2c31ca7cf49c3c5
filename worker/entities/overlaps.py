"""Two readings of one text put together: names, and what patterns found.

No two mentions of an article overlap. Laws, money and quantities win over people, organisations and
places ("UU KPK" is a law), since their form leaves no doubt; so does a product where the words
around it leave none ("media sosial X"). Names win over events and over the other products: "Pilkada
DKI" gives the place, "Facebook" the company.
"""

from collections.abc import Sequence

from worker.entities.patterns import PatternMatch
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens
from worker.records import EntityType

_SURE: frozenset[EntityType] = frozenset({"LAW", "MONEY", "QUANTITY"})


def without_overlaps(
    tokens: Tokens, spans: Sequence[TypedSpan], matches: Sequence[PatternMatch]
) -> tuple[list[TypedSpan], list[PatternMatch]]:
    """Return the names and the matches that stay, both in the order of the text.

    Args:
        tokens: the text.
        spans: names, in order; no two overlap.
        matches: what the patterns found, in order; no two overlap.
    """
    if not matches:
        return list(spans), []
    names: list[TypedSpan] = []
    kept: list[PatternMatch] = []
    at, count = 0, len(spans)
    for match in matches:
        while at < count and tokens.end(spans[at].end - 1) <= match.start:
            names.append(spans[at])
            at += 1
        beyond = at
        while beyond < count and tokens.starts[spans[beyond].first] < match.end:
            beyond += 1
        if beyond == at or _wins(match):
            kept.append(match)
            at = max(at, beyond)
        elif beyond > at + 1:
            names.extend(spans[at : beyond - 1])
            at = beyond - 1
    names.extend(spans[at:])
    return names, kept


def _wins(match: PatternMatch) -> bool:
    """Say whether a match wins over the names that it overlaps."""
    return match.type in _SURE or (match.type == "PRODUCT" and match.sure)
