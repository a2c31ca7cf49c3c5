"""Waiting for the worker's results, never longer than a deadline or than the worker lives."""

import asyncio
import contextlib
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

from worker.cli.clients import open_consumer
from worker.cli.demo.samples import burst
from worker.cli.demo.worker_process import WorkerProcess
from worker.cli.sending import send
from worker.cli.tail import follow
from worker.records import InputRecord
from worker.settings import Settings

_Result = TypeVar("_Result")

_POLL_SECONDS = 0.1


def wait_until_ready(worker: WorkerProcess, *, deadline_seconds: float) -> None:
    """Wait until the worker has joined its group.

    Raises:
        DemoError: it ended, or is not ready in time.
    """
    deadline = time.monotonic() + deadline_seconds
    while not worker.is_ready():
        worker.check()
        if time.monotonic() > deadline:
            raise worker.failure(f"the worker was not ready within {deadline_seconds:g} s")
        time.sleep(_POLL_SECONDS)


def watched(
    work: Coroutine[Any, Any, _Result],
    worker: WorkerProcess,
    *,
    doing: str,
    deadline_seconds: float,
) -> _Result:
    """Run a coroutine while the worker lives.

    Raises:
        DemoError: the worker ended, or the deadline passed.
    """
    return asyncio.run(_watched(work, worker, doing, deadline_seconds))


async def _watched(
    work: Coroutine[Any, Any, _Result], worker: WorkerProcess, doing: str, deadline_seconds: float
) -> _Result:
    task = asyncio.create_task(work)
    deadline = time.monotonic() + deadline_seconds
    try:
        while not task.done():
            await asyncio.wait({task}, timeout=_POLL_SECONDS)
            worker.check()
            if time.monotonic() > deadline:
                raise worker.failure(f"{doing} took more than {deadline_seconds:g} s")
        return task.result()
    finally:
        task.cancel()
        await asyncio.wait({task})


async def take(settings: Settings, topic: str, count: int) -> list[InputRecord]:
    """Read the first `count` records of a topic, waiting for them."""
    records: list[InputRecord] = []
    if count:
        async with contextlib.aclosing(follow(settings, topic, from_beginning=True)) as following:
            async for record in following:
                records.append(record)
                if len(records) == count:
                    break
    return records


async def measure(settings: Settings, count: int, *, patience_seconds: float) -> tuple[int, float]:
    """Publish `count` articles at once and count the enriched ones as they come.

    Returns:
        How many came, and the seconds from the first that was sent to the last that came.
    """
    articles = list(burst(count, settings.raw_topic))
    topic = settings.enriched_topic
    async with open_consumer(settings, topic, from_beginning=True) as consumer:
        started = last = time.monotonic()
        publishing = asyncio.create_task(send(articles, settings, lambda _: None))
        awaited = {message.record.key for message in articles}
        while awaited and time.monotonic() - started < patience_seconds:
            for records in (await consumer.getmany(timeout_ms=200)).values():
                awaited.difference_update(record.key for record in records)
                last = time.monotonic()
        await publishing
        return count - len(awaited), last - started
