"""How central an entity is to its article, from 0 to 1.

Half of it is how often the entity is mentioned, as the square root of the share that the most
mentioned one has; three tenths go to those of the first paragraph; two tenths to how early the
first mention stands. So the subject of an article comes near 1, and what a late paragraph mentions
once near 0.1. A place that stands in the dateline alone has 0. The headline is not looked at, which
stands outside the body.
"""

from math import sqrt

_FREQUENCY = 0.5
_LEAD = 0.3
_POSITION = 0.2


def salience(mentions: int, most: int, first: int, lead: int, length: int) -> float:
    """Return the salience of an entity, rounded to hundredths.

    Args:
        mentions: how often it is mentioned.
        most: how often the most mentioned entity of the article is.
        first: where its first mention begins.
        lead: where the first paragraph ends.
        length: of the text.
    """
    if not mentions:
        return 0.0
    score = _FREQUENCY * sqrt(mentions / most)
    score += _POSITION * (1 - first / length)
    return round(score + _LEAD if first < lead else score, 2)
