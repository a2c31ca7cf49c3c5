"""Waits on conditions, each with a deadline; no test sleeps and hopes."""

import asyncio
import time
from collections.abc import Awaitable, Callable

_POLL_SECONDS = 0.05


async def until(
    condition: Callable[[], Awaitable[bool]] | Callable[[], bool],
    what: str,
    *,
    deadline_seconds: float = 60.0,
) -> None:
    """Wait until `condition` holds; fail with `what` was waited for when it does not in time."""
    deadline = time.monotonic() + deadline_seconds
    while True:
        holds = condition()
        if not isinstance(holds, bool):
            holds = await holds
        if holds:
            return
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {deadline_seconds:g} s: {what}")
        await asyncio.sleep(_POLL_SECONDS)
