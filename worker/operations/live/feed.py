"""What a worker has just done, for those who watch the live page.

Of an article nothing is kept while nobody watches. While somebody does, a few a second are cut
short and kept, and the last of them alone. Of a dead letter the place, the reason and the message
are kept, never its content.
"""

import json
import logging
import time
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

from worker.operations.live.card import article_card
from worker.pipeline import Enriched, Outcome, Rejected
from worker.records import InputRecord

log = logging.getLogger(__name__)

ARTICLES = 10
LETTERS = 5
_ARTICLES_A_SECOND = 2.0
_CARD_CHARACTERS = 64 * 1024
_MESSAGE_CHARACTERS = 300


class Card(NamedTuple):
    """An article to show; numbers grow, also from one worker to the next on the same port."""

    number: int
    json: str


class LiveFeed:
    """Takes every outcome from the stream, and keeps the last few for the page.

    Args:
        clock: seconds from any fixed point.
        now: Unix time in seconds.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._now = now
        self.watched = False
        self._cards: deque[Card] = deque(maxlen=ARTICLES)
        self._letters: deque[dict[str, Any]] = deque(maxlen=LETTERS)
        self._number = int(now() * 1000)
        self._allowance = float(ARTICLES)
        self._counted_at = clock()

    def observe(self, record: InputRecord, outcome: Outcome) -> None:
        """Take what became of a record; whatever happens here, the record goes its way."""
        try:
            if self.watched and isinstance(outcome, Enriched):
                self._show(outcome)
            elif isinstance(outcome, Rejected):
                self._letters.append(self._letter(record, outcome))
        except Exception:
            log.exception("the live page misses a record")

    def begin(self) -> None:
        """Keep articles from now on: somebody watches."""
        self.watched = True

    def end(self) -> None:
        """Keep no article any more, and forget those that were kept: nobody watches."""
        self.watched = False
        self._cards.clear()

    def cards_after(self, number: int) -> list[Card]:
        """Return the articles kept whose number is greater, in order."""
        return [card for card in self._cards if card.number > number]

    @property
    def letters(self) -> list[dict[str, Any]]:
        """The last dead letters, the latest first."""
        return list(reversed(self._letters))

    def _show(self, outcome: Enriched) -> None:
        """Keep an article, so many at once and then a few a second: no eye follows more."""
        now = self._clock()
        earned = (now - self._counted_at) * _ARTICLES_A_SECOND
        self._allowance = min(float(ARTICLES), self._allowance + earned)
        self._counted_at = now
        if self._allowance < 1:
            return
        self._allowance -= 1
        self._number += 1
        shown = json.dumps({"number": self._number, **article_card(outcome)})
        if len(shown) <= _CARD_CHARACTERS:
            self._cards.append(Card(self._number, shown))

    def _letter(self, record: InputRecord, rejected: Rejected) -> dict[str, Any]:
        return {
            "at": self._now(),
            "reason": rejected.reason,
            "stage": rejected.stage,
            "message": rejected.message[:_MESSAGE_CHARACTERS],
            "topic": record.topic,
            "partition": record.partition,
            "offset": record.offset,
        }
