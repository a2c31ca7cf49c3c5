"""The operations server: metrics, health and the live page over HTTP, to be read only."""

import errno
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from worker.errors import SettingsError
from worker.operations.health import Health
from worker.operations.live.audience import Audience
from worker.operations.live.feed import LiveFeed
from worker.operations.live.pages import add_page, is_shown
from worker.operations.live.snapshots import Snapshots
from worker.operations.metrics import Metrics
from worker.settings import Settings

log = logging.getLogger(__name__)

_PORT_ERRORS = (errno.EADDRINUSE, errno.EACCES, errno.EPERM)
_INDEX = """newswire-worker

/metrics  what Prometheus scrapes
/livez    200 while the worker is alive, else 503 and why
/readyz   200 while the worker takes part in the work, else 503 and what is missing
"""
_LIVE_INDEX = "/live     a page of what the worker does now, articles included\n"


@asynccontextmanager
async def serve(
    settings: Settings, metrics: Metrics, health: Health, feed: LiveFeed
) -> AsyncIterator[str]:
    """Serve for as long as the context lasts.

    Args:
        settings: `operations_host` and `operations_port`, 0 takes a free one; `live_page`.
        metrics: what `/metrics` shows, as it stands at each request.
        health: what `/livez` and `/readyz` show, likewise.
        feed: what `/live` shows besides.

    Yields:
        The address that it serves at, `http://HOST:PORT`.

    Raises:
        SettingsError: the address cannot be had.
    """
    application = _application(metrics, health, live=is_shown(settings))
    add_page(application, settings, Audience(Snapshots(metrics, health, feed), feed))
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.operations_host, settings.operations_port)
        try:
            await site.start()
        except OSError as error:
            raise _unusable(settings, error) from error
        url = _url(*runner.addresses[0][:2])
        log.info("operations server listens", extra={"url": url})
        yield url
    finally:
        await runner.cleanup()


def _application(metrics: Metrics, health: Health, *, live: bool) -> web.Application:
    async def index(_: web.Request) -> web.Response:
        return web.Response(text=_INDEX + _LIVE_INDEX if live else _INDEX)

    async def exposition(request: web.Request) -> web.Response:
        encode, content_type = _encoder(request.headers.get("Accept", ""))
        return web.Response(body=encode(metrics.registry), headers={"Content-Type": content_type})

    async def livez(_: web.Request) -> web.Response:
        if health.stalled is not None:
            return web.json_response({"alive": False, "reason": health.stalled}, status=503)
        return web.json_response({"alive": True})

    async def readyz(_: web.Request) -> web.Response:
        missing = health.unready_because
        body = {
            "ready": not missing,
            "missing": missing,
            "assigned_partitions": health.assigned_partitions,
        }
        return web.json_response(body, status=503 if missing else 200)

    application = web.Application()
    application.router.add_get("/", index)
    application.router.add_get("/metrics", exposition)
    application.router.add_get("/livez", livez)
    application.router.add_get("/readyz", readyz)
    return application


def _encoder(accept: str) -> tuple[Callable[[Collector], bytes], str]:
    """Choose OpenMetrics or the text format, the latter for an `Accept` that makes no sense."""
    try:
        encode, content_type = choose_encoder(accept)
    except (TypeError, ValueError):
        encode, content_type = choose_encoder("")
    return encode, content_type


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _unusable(settings: Settings, error: OSError) -> SettingsError:
    host, port = settings.operations_host, settings.operations_port
    code = error.errno or 0
    reason = os.strerror(code) if code > 0 else error.strerror
    if code in _PORT_ERRORS:
        return SettingsError(
            f"NEWSWIRE_OPERATIONS_PORT: port {port} of {host} cannot be had ({reason}); "
            "end what uses it, choose another port, or set 0 for a free one"
        )
    return SettingsError(
        f"NEWSWIRE_OPERATIONS_HOST: {host!r} is no address of this machine ({reason}); "
        "set 127.0.0.1 for this machine alone or 0.0.0.0 for all its addresses"
    )
