"""The circuit breaker: when too much becomes dead letters, reading pauses.

closed ──▶ open              too many of the last records were rejected, in share or in a row
open ──▶ half-open           the pause is over; the next one is longer
half-open ──▶ closed         a few records are let through, and enough of them are articles
half-open ──▶ open           most of them are rejected
any ──▶ closed               somebody says so

A worker starts half-open. While the circuit is open records wait unread or in the agent, neither
acknowledged nor rejected: behind them Faust's buffers fill, and then nothing is fetched.
"""

import asyncio
import logging
import math
import time
from collections import Counter, deque
from collections.abc import Callable
from enum import Enum, auto

from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.pipeline import Outcome, Rejected, Tombstone
from worker.settings import Settings

log = logging.getLogger(__name__)

_FAILED_PROBE_SHARE = 0.75
"""A probe is small: were it judged by the share of the window, a feed with many rejections in good
times would fail some by chance."""

_LONGEST_PAUSE = 20
"""The longest pause, in first pauses."""


class State(Enum):
    """Whether records are read: all, none, or a few."""

    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class Circuit:
    """Judges outcomes, and keeps the agent waiting while too many of them were rejections.

    Withdrawals are no evidence of anything and do not count.

    Args:
        settings: `circuit_...`; a share of 0 and a run of 0 switch it off.
        metrics: `circuit_open` is 1 from when it opens until it closes, probes included.
        health: says the same, so that the worker is not ready.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        settings: Settings,
        metrics: Metrics,
        health: Health,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._metrics = metrics
        self._health = health
        self._clock = clock
        self._enabled = settings.circuit_share > 0 or settings.circuit_run > 0
        self._recent: deque[str | None] = deque(maxlen=settings.circuit_window)
        self._run = 0
        self._pause = settings.circuit_pause_seconds
        self._reopens_at = 0.0
        self._freed = asyncio.Event()
        self.state = State.HALF_OPEN if self._enabled else State.CLOSED

    async def passage(self) -> None:
        """Wait while the circuit is open; the first record after that begins the probe."""
        while self.state is State.OPEN:
            remaining = self._reopens_at - self._clock()
            if remaining <= 0:
                self._begin_probe()
                return
            try:
                async with asyncio.timeout(remaining):
                    await self._freed.wait()
            except TimeoutError:
                continue

    def observe(self, outcome: Outcome) -> None:
        """Judge what became of a record."""
        if not self._enabled or isinstance(outcome, Tombstone):
            return
        reason = str(outcome.reason) if isinstance(outcome, Rejected) else None
        self._recent.append(reason)
        self._run = self._run + 1 if reason else 0
        if self.state is State.HALF_OPEN:
            self._judge_probe()
        elif self.state is State.CLOSED:
            self._judge()

    def close(self) -> None:
        """Read on, whatever comes: somebody decided that it may become dead letters."""
        log.info("the circuit is closed: somebody asked for it")
        self._pause = self._settings.circuit_pause_seconds
        self._close()

    @property
    def open(self) -> bool:
        """Whether records wait."""
        return self.state is State.OPEN

    def _judge(self) -> None:
        settings = self._settings
        rejected, judged = self._rejected, len(self._recent)
        full = judged == settings.circuit_window
        if settings.circuit_run and self._run >= settings.circuit_run:
            self._open(f"{self._run} records in a row were rejected")
        elif full and settings.circuit_share and rejected >= settings.circuit_share * judged:
            self._open(f"{rejected} of the last {judged} records were rejected")
        elif full:
            self._pause = settings.circuit_pause_seconds

    def _judge_probe(self) -> None:
        rejected, probe = self._rejected, self._settings.circuit_probe
        too_many = math.ceil(probe * _FAILED_PROBE_SHARE)
        if rejected >= too_many:
            self._open(f"{rejected} of {len(self._recent)} records let through were rejected")
        elif len(self._recent) - rejected > probe - too_many:
            log.info("the circuit is closed: records are let through and become articles")
            self._close()

    @property
    def _rejected(self) -> int:
        return len(self._recent) - self._recent.count(None)

    def _open(self, why: str) -> None:
        reasons = Counter(reason for reason in self._recent if reason).most_common(3)
        most = ", ".join(f"{reason} ({count})" for reason, count in reasons)
        log.error(
            "the circuit is open, nothing is read: %s",
            why,
            extra={"reasons": most, "pause_seconds": self._pause},
        )
        self.state = State.OPEN
        self._reopens_at = self._clock() + self._pause
        longest = self._settings.circuit_pause_seconds * _LONGEST_PAUSE
        self._pause = min(self._pause * 2, longest)
        self._freed.clear()
        self._forget()
        self._metrics.circuit_open.set(1)
        self._health.circuit = f"the circuit is open: {why}: {most}"

    def _begin_probe(self) -> None:
        log.info(
            "the circuit is half-open: a few records are let through",
            extra={"records": self._settings.circuit_probe},
        )
        self.state = State.HALF_OPEN
        self._forget()

    def _close(self) -> None:
        self.state = State.CLOSED
        self._forget()
        self._freed.set()
        self._metrics.circuit_open.set(0)
        self._health.circuit = None

    def _forget(self) -> None:
        self._recent.clear()
        self._run = 0
