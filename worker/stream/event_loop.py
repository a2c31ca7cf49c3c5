"""The event loop of the worker's threads: uvloop's where there is one."""

import asyncio


def new_event_loop() -> asyncio.AbstractEventLoop:
    """Make a loop."""
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        return asyncio.new_event_loop()
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop
