"""The life of a worker process: connect, work, and end well or at once."""

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterable
from types import FrameType
from typing import Any, NoReturn, Self

from aiokafka.errors import KafkaError

from worker.errors import DeliveryError, NewswireError, SettingsError, StallError
from worker.operations import logs
from worker.operations.health import Health
from worker.operations.lag import LagMonitor
from worker.operations.live.feed import LiveFeed
from worker.operations.metrics import Metrics
from worker.operations.server import serve
from worker.settings import Settings
from worker.stream.agent import Agent, Loader, Process, routes
from worker.stream.app import StreamApp
from worker.stream.at_least_once import AtLeastOnce
from worker.stream.circuit import Circuit
from worker.stream.delivery import Delivery
from worker.stream.event_loop import new_event_loop
from worker.stream.exactly_once import ExactlyOnce
from worker.stream.limits import Limits
from worker.stream.outbox import Outbox
from worker.stream.producer import check_transactions, supports_idempotence
from worker.stream.security import connection_arguments
from worker.stream.stall import watch_for_a_stall
from worker.stream.topics import Topic, check_topics
from worker.stream.watchdog import Watchdog

log = logging.getLogger(__name__)

_LEAVE_SECONDS = 4.0
_LOOK_SECONDS = 0.2
_TURN_SECONDS = 0.5


def run_worker(settings: Settings, process: Process) -> int:
    """Do what `worker.stream.run` says."""
    logs.configure(settings.log_level, settings.log_format, sys.stderr)
    with Stopping(settings.drain_timeout_seconds + _LEAVE_SECONDS) as stopping:
        try:
            with asyncio.Runner(loop_factory=new_event_loop) as runner:
                runner.run(Worker(settings, process, stopping).run())
        except SettingsError as error:
            log.error("%s", error)  # noqa: TRY400 - the message says all
            return 2
        except NewswireError as error:
            log.error("%s", error)  # noqa: TRY400 - the message says all
            return 1
        except Exception:
            log.exception("the worker failed")
            return 1
    return 0


class Stopping:
    """Whether the process is to end: after SIGTERM or SIGINT, as long as the context lasts.

    A second signal ends it at once.

    Args:
        seconds: how long the process may take once it is about to end.
    """

    def __init__(self, seconds: float) -> None:
        self._deadline = threading.Timer(seconds, _end, (1,))
        self._deadline.daemon = True
        self._counting = False
        self._asked = threading.Event()
        self._handlers: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in (signal.SIGTERM, signal.SIGINT):
            self._handlers[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        # A thread that cannot end, such as that of the consumer, would keep the process.
        others = (thread for thread in threading.enumerate() if not thread.daemon)
        if all(thread is threading.main_thread() for thread in others):
            self._deadline.cancel()

    async def asked(self) -> None:
        """Return once a signal came."""
        # A signal's handler runs between two steps of the loop, and does not wake it.
        while not self._asked.is_set():  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_SECONDS)

    def end_in_time(self) -> None:
        """End the process when its time is up, whatever it waits for then."""
        if not self._counting:
            self._counting = True
            self._deadline.start()

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        if self._asked.is_set():
            _end(128 + number)
        self._asked.set()


def _end(code: int) -> None:
    sys.stderr.flush()
    os._exit(code)


class Worker:
    """One worker, in one event loop.

    Args:
        settings: all of it.
        process: the pipeline.
        stopping: says when to end.
    """

    def __init__(self, settings: Settings, process: Process, stopping: Stopping) -> None:
        self._settings = settings
        self._process = process
        self._stopping = stopping
        self._metrics = Metrics()
        self._health = Health()
        self._circuit = Circuit(settings, self._metrics, self._health)
        self._feed = LiveFeed()

    async def run(self) -> None:
        """Work until told to stop, then deliver what is in flight and commit it.

        SIGUSR1 closes the circuit.

        Raises:
            NewswireError: the worker could not start, or not deliver.
        """
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, self._circuit.close)
        with Watchdog(self._settings.stall_seconds, end=lambda: _end(1)) as watchdog:
            turning = asyncio.create_task(_turn(watchdog))
            try:
                await self._serve()
            finally:
                turning.cancel()

    async def _serve(self) -> None:
        async with serve(self._settings, self._metrics, self._health, self._feed):
            connecting = asyncio.create_task(self._connect())
            if await self._unless_asked_to_stop(connecting):
                await self._work(*connecting.result())
            else:
                await _cancel([connecting])

    async def _connect(self) -> tuple[Delivery, StreamApp]:
        settings = self._settings
        topics = await check_topics(settings)
        if settings.delivery == "exactly_once":
            await check_transactions(settings)
        idempotent = await _can_be_idempotent(settings)
        self._metrics.describe(settings, idempotent=idempotent)
        limits = Limits(settings.max_message_bytes, _message_limits(topics.values()))
        circuit, metrics = self._circuit, self._metrics
        loader = Loader(
            self._process,
            routes(settings),
            limits,
            circuit=circuit,
            metrics=metrics,
            feed=self._feed,
        )
        delivery = self._new_delivery(limits, loader, idempotent=idempotent)
        app = StreamApp(settings, rebalances=delivery)
        app.read(settings.raw_topic, Agent(loader, circuit, delivery, metrics).handle)
        await delivery.start(app)
        return delivery, app

    def _new_delivery(self, limits: Limits, loader: Loader, *, idempotent: bool) -> Delivery:
        shared: dict[str, Any] = {
            "demote": loader.demote,
            "metrics": self._metrics,
            "health": self._health,
        }
        if self._settings.delivery == "exactly_once":
            return ExactlyOnce(self._settings, limits, **shared)
        outbox = Outbox(self._settings, limits, idempotent=idempotent)
        return AtLeastOnce(self._settings, outbox, limits, **shared)

    async def _work(self, delivery: Delivery, app: StreamApp) -> None:
        lag = LagMonitor(
            self._settings,
            self._metrics,
            lambda: delivery.assignment,
            client_options=connection_arguments(self._settings),
        )
        duties: list[asyncio.Future[Any]] = [
            asyncio.ensure_future(delivery.failed),
            asyncio.create_task(_run_app(app)),
            asyncio.create_task(lag.run()),
            asyncio.create_task(self._watch(delivery, app)),
        ]
        try:
            await self._unless_asked_to_stop(*duties)
            self._stopping.end_in_time()
            await _first_of(asyncio.create_task(self._drain(delivery)), *duties)
        except Exception as error:
            self._health.failure = str(error)
            raise
        finally:
            self._stopping.end_in_time()
            await _cancel(duties)
            await _leave(app)
            await delivery.stop()

    async def _watch(self, delivery: Delivery, app: StreamApp) -> None:
        try:
            await watch_for_a_stall(
                app.unread,
                delivery,
                lambda: self._circuit.open,
                seconds=self._settings.stall_seconds,
            )
        except StallError as error:
            self._health.stalled = str(error)
            raise

    async def _drain(self, delivery: Delivery) -> None:
        self._health.draining = True
        log.info("draining: what is in flight is delivered and committed")
        if not await delivery.drain(self._settings.drain_timeout_seconds):
            raise DeliveryError(
                "not all that was in flight was acknowledged and committed within"
                f" {self._settings.drain_timeout_seconds:g} seconds"
                " (NEWSWIRE_DRAIN_TIMEOUT_SECONDS): the next worker reads it again"
            )

    async def _unless_asked_to_stop(self, *tasks: "asyncio.Future[Any]") -> bool:
        """Wait for the first task to end, or for the signal; tell whether it was a task.

        Raises:
            Exception: that with which the task ended.
        """
        asked = asyncio.create_task(self._stopping.asked())
        done = await _first_of(asked, *tasks)
        await _cancel([asked])
        return asked not in done


async def _turn(watchdog: Watchdog) -> None:
    while True:
        watchdog.turned()
        await asyncio.sleep(_TURN_SECONDS)


async def _run_app(app: StreamApp) -> NoReturn:
    """Run the Faust app.

    Raises:
        Exception: that with which it crashed; it never ends without one.
    """
    await app.start()
    # A crash in the consumer's thread sets an event of this loop without waking it.
    while not app.crashed:  # noqa: ASYNC110
        await asyncio.sleep(_LOOK_SECONDS)
    raise app.crash_reason or DeliveryError("the consumer ended without a reason")


async def _leave(app: StreamApp) -> None:
    """Stop reading and leave the group; what was delivered is committed already."""
    try:
        await app.stop()
    except Exception:
        log.exception("the consumer did not end well")


async def _can_be_idempotent(settings: Settings) -> bool:
    try:
        return await supports_idempotence(settings)
    except KafkaError as error:
        raise DeliveryError(
            f"the producer cannot connect to {settings.bootstrap_servers}: {error}"
        ) from error


def _message_limits(topics: Iterable[Topic]) -> dict[str, int]:
    return {
        topic.name: topic.max_message_bytes
        for topic in topics
        if topic.max_message_bytes is not None
    }


async def _first_of(*tasks: "asyncio.Future[Any]") -> "set[asyncio.Future[Any]]":
    """Wait for the first task to end, and return those that have.

    Raises:
        Exception: that with which one ended.
    """
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()
    return done


async def _cancel(tasks: Iterable["asyncio.Future[Any]"]) -> None:
    """Cancel tasks and wait until they have ended."""
    tasks = list(tasks)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
