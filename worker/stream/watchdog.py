"""The watchdog: ends a process whose event loop no longer turns.

A thread of its own looks once a second when the loop last turned. Where the thread itself was
late, the whole process stood still: paused (SIGSTOP, a machine that slept) if it used no processor
meanwhile, and then counting begins anew; else something held the interpreter, and it counts.
"""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Self

log = logging.getLogger(__name__)

INTERVAL_SECONDS = 1.0
_LATE_SECONDS = 4.0
_BUSY_SHARE = 0.5


class LoopWatch:
    """Tells from a series of looks whether a loop turns, stands still or was paused.

    Args:
        seconds: for how long it may not turn.
        now: monotonic seconds.
        processor: seconds of processor time that the process has used.
    """

    def __init__(self, seconds: float, *, now: float, processor: float) -> None:
        self._seconds = seconds
        self._turned_at = now
        self._looked_at = now
        self._processor = processor

    def turned(self, now: float) -> None:
        """Note that the loop turns."""
        self._turned_at = now

    def paused(self, now: float, processor: float) -> float:
        """Look, and return for how long the process was paused before; 0 where it was not."""
        gap, used = now - self._looked_at, processor - self._processor
        self._looked_at, self._processor = now, processor
        if gap < INTERVAL_SECONDS + _LATE_SECONDS or used > gap * _BUSY_SHARE:
            return 0.0
        self._turned_at = now
        return gap

    def busy(self, now: float) -> float:
        """Return for how long the loop has not turned; 0 while that is not too long."""
        seconds = now - self._turned_at
        return seconds if seconds >= self._seconds else 0.0


class Watchdog:
    """Watches the loop of the main thread for as long as the context lasts.

    Args:
        seconds: for how long the loop may not turn; 0 watches nothing.
        end: ends the process; called in the watchdog's thread, after the log line that says why.
    """

    def __init__(self, seconds: float, end: Callable[[], None]) -> None:
        self._seconds = seconds
        self._end = end
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
        self._watch = LoopWatch(seconds, now=time.monotonic(), processor=time.process_time())

    def __enter__(self) -> Self:
        if self._seconds:
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._done.set()

    def turned(self) -> None:
        """Note that the loop turns; called in it at least once a second."""
        self._watch.turned(time.monotonic())

    def _run(self) -> None:
        while not self._done.wait(INTERVAL_SECONDS):
            now = time.monotonic()
            if paused := self._watch.paused(now, time.process_time()):
                log.warning(
                    "the process was paused, or its machine: nothing else is wrong",
                    extra={"seconds": round(paused, 1)},
                )
            if busy := self._watch.busy(now):
                log.critical(
                    "the event loop is busy: nothing else was done for %.0f seconds, the process"
                    " ends",
                    busy,
                    extra={"stack": _stack_of_main()},
                )
                self._end()
                return


def _stack_of_main() -> str:
    frame = sys._current_frames().get(threading.main_thread().ident or 0)  # noqa: SLF001 - documented
    return "".join(traceback.format_stack(frame, limit=20)) if frame else ""
