"""The live page over HTTP: three files and a stream of events, to be read only.

Articles may be embargoed or licensed, so the page is there only on loopback, or where a setting
says so. On loopback it answers to names of loopback alone: a site whose name is made to point here
(DNS rebinding) would otherwise read along in the browser of whoever visits it.
"""

import asyncio
from contextlib import suppress
from importlib.resources import files
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from worker.operations.live.audience import Audience
from worker.settings import Settings

_SEND_SECONDS = 10.0
_FILES = {
    "/live": ("page.html", "text/html"),
    "/live/page.css": ("page.css", "text/css"),
    "/live/page.js": ("page.js", "text/javascript"),
}
# Nothing but the page's own files, no script or style within an article, no frame around the page,
# and no way from a text to markup, whatever the page's script does.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_OFF = (
    "The live page is off: it shows articles, so it is there on its own only where"
    " NEWSWIRE_OPERATIONS_HOST is loopback. NEWSWIRE_LIVE_PAGE=on shows it here too, to whoever"
    " reaches this port.\n"
)
_WRONG_NAME = "The live page answers to localhost and loopback addresses alone.\n"
_FOREIGN = "The live page is not for other sites.\n"
_FULL = "As many watch already as may. Try again later.\n"


def is_shown(settings: Settings) -> bool:
    """Tell whether the settings allow the page."""
    if settings.live_page == "auto":
        return is_loopback(settings.operations_host)
    return settings.live_page == "on"


def is_loopback(host: str) -> bool:
    """Tell whether a name or address leads to this machine alone."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def add_page(application: web.Application, settings: Settings, audience: Audience) -> None:
    """Add the page to an application; or, where it is off, the reason why it is not there."""
    if not is_shown(settings):
        application.router.add_get("/live", _refuse)
        return
    local = is_loopback(settings.operations_host)

    def guarded(handler: Handler) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            return _refusal(request, local=local) or await handler(request)

        return handle

    for path, (name, content_type) in _FILES.items():
        application.router.add_get(path, guarded(_file(name, content_type)))
    application.router.add_get("/live/events", guarded(_events(audience)), allow_head=False)

    async def close(_: web.Application) -> None:
        await audience.close()

    application.on_shutdown.append(close)


async def _refuse(_: web.Request) -> web.Response:
    return web.Response(status=404, text=_OFF)


def _file(name: str, content_type: str) -> Handler:
    content = (files(__package__) / name).read_bytes()

    async def send(_: web.Request) -> web.Response:
        return web.Response(
            body=content, content_type=content_type, charset="utf-8", headers=_HEADERS
        )

    return send


def _events(audience: Audience) -> Handler:
    async def send(request: web.Request) -> web.StreamResponse:
        with audience.seat() as seated:
            if not seated:
                return web.Response(
                    status=503, text=_FULL, headers={**_HEADERS, "Retry-After": "10"}
                )
            response = web.StreamResponse(headers={**_HEADERS, "Content-Type": "text/event-stream"})
            await response.prepare(request)
            with suppress(ConnectionError):
                await _stream(audience, request, response)
            return response

    return send


async def _stream(audience: Audience, request: web.Request, response: web.StreamResponse) -> None:
    """Send until the audience is closed; one who takes nothing for a while loses the connection.

    Raises:
        ConnectionError: the other side has gone.
    """
    async for event in audience.events():
        try:
            async with asyncio.timeout(_SEND_SECONDS):
                await response.write(event)
        except TimeoutError:
            if request.transport is not None:
                request.transport.abort()
            return


def _refusal(request: web.Request, *, local: bool) -> web.Response | None:
    if local and not _names_loopback(request.headers.get("Host", "")):
        return web.Response(status=421, text=_WRONG_NAME)
    if _is_foreign(request):
        return web.Response(status=403, text=_FOREIGN)
    return None


def _is_foreign(request: web.Request) -> bool:
    """Tell whether another site asks; one may lead to the page, and can read nothing of it."""
    if request.headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}:
        return False
    return request.path != "/live" or request.headers.get("Sec-Fetch-Mode") != "navigate"


def _names_loopback(host: str) -> bool:
    """Look at a Host header, with or without a port."""
    try:
        return is_loopback(urlsplit(f"//{host}").hostname or "")
    except ValueError:
        return False
