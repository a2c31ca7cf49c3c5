"""Whether the time that something takes grows with the length of a text, or faster.

Only ratios of processor times of this thread decide, never a time: the same code passes on a slow
and on a busy machine. A pair of times that looks too steep is measured again, and the least of each
counts.
"""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass

SHORT, LONG = 2_048, 16_384
_WAY = (12, 16, 20, 24, 28, 36, 48, 64, 88, 128, 256, 512)
_SLACK = 2.5
"""How much steeper than it must be a growth may look; quadratic is eight times linear here."""
_TELLING = 2e-4
"""Seconds below which a time tells nothing of growth.

The clock and the caches are louder. And no machine takes the two million steps of a quadratic
growth over `SHORT` characters in less, so that what is below need not be looked at for longer.
"""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Steep:
    """A growth that is too steep: from which length to which, and how many times the time."""

    shorter: int
    longer: int
    times: float


def find_steep(run: Callable[[str], object], text: Callable[[int], str]) -> Steep | None:
    """Look for a growth that is more than linear, from `SHORT` to `LONG`.

    The shorter lengths are only on the way: a growth that is worse than quadratic stops there,
    because what grows exponentially would not come back from a text of 2,048 characters.

    Args:
        run: what is measured.
        text: returns a text of about a length.
    """
    shorter = Timed(run, text(_WAY[0]))
    for length in (*_WAY[1:], SHORT):
        longer = Timed(run, text(length))
        steep = _compare(shorter, longer, power=2)
        if steep:
            return steep
        shorter = longer
    return _compare(shorter, Timed(run, text(LONG)), power=1) if shorter.tells else None


class Timed:
    """The least processor time, in seconds, that reading a text took so far."""

    def __init__(self, run: Callable[[str], object], text: str) -> None:
        self._run = run
        self._text = text
        self.length = len(text)
        self.seconds = float("inf")
        self.again()

    @property
    def tells(self) -> bool:
        """Whether it took long enough to tell something of growth."""
        return self.seconds >= _TELLING

    def again(self) -> None:
        """Read the text once more, without the garbage of other tests being collected meanwhile."""
        gc.disable()
        try:
            began = time.thread_time()
            self._run(self._text)
            self.seconds = min(self.seconds, time.thread_time() - began)
        finally:
            gc.enable()


def _compare(shorter: Timed, longer: Timed, *, power: int) -> Steep | None:
    """Say how steep the growth is, if it is: more than the ratio of lengths to that power."""
    most = _SLACK * (longer.length / shorter.length) ** power
    for _ in range(_TRIES):
        if not longer.tells or longer.seconds <= most * shorter.seconds:
            return None
        longer.again()
        shorter.again()
    return Steep(shorter.length, longer.length, round(longer.seconds / shorter.seconds, 1))
