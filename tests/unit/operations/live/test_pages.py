"""The live page over real HTTP: who gets it, what it sends, and what those cost who watch."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.resources import files
from itertools import pairwise
from typing import Any

import aiohttp
import pytest

from tests.unit.operations.live.support import REJECTED, enriched, record
from worker.operations.health import Health
from worker.operations.live import audience, pages
from worker.operations.live.feed import LiveFeed
from worker.operations.live.pages import is_shown
from worker.operations.live.snapshots import Snapshots
from worker.operations.metrics import Metrics
from worker.operations.server import serve
from worker.settings import Settings

ARTICLE = enriched(id="1", body="Wali Kota Surabaya meresmikan pasar.")
RECORD = record(b"x")
PATHS = ("/live", "/live/page.css", "/live/page.js", "/live/events")


@asynccontextmanager
async def client(
    feed: LiveFeed | None = None, **settings: Any
) -> AsyncIterator[aiohttp.ClientSession]:
    chosen = Settings(operations_port=0, **settings)
    async with (
        serve(chosen, Metrics(), Health(), feed or LiveFeed()) as url,
        aiohttp.ClientSession(url.replace("0.0.0.0", "127.0.0.1")) as session,  # noqa: S104
    ):
        yield session


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    async def limited() -> None:
        async with asyncio.timeout(60):
            await scenario()

    asyncio.run(limited())


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - nothing tells
        await asyncio.sleep(0.05)


async def next_event(answer: aiohttp.ClientResponse) -> tuple[str, dict[str, Any]]:
    name = ""
    while True:
        line = (await answer.content.readline()).decode("ascii").rstrip("\n")
        key, _, value = line.partition(": ")
        if key == "event":
            name = value
        elif key == "data":
            return name, json.loads(value)


@pytest.mark.parametrize(
    ("live_page", "host", "shown"),
    [
        ("auto", "127.0.0.1", True),
        ("auto", "127.8.8.8", True),
        ("auto", "::1", True),
        ("auto", "localhost", True),
        ("auto", "0.0.0.0", False),  # noqa: S104
        ("auto", "::", False),
        ("auto", "10.0.0.8", False),
        ("auto", "newswire.example", False),
        ("on", "0.0.0.0", True),  # noqa: S104
        ("off", "127.0.0.1", False),
    ],
)
def test_it_is_there_on_loopback_or_where_a_setting_says_so(
    live_page: str, host: str, *, shown: bool
) -> None:
    assert is_shown(Settings.model_validate({"live_page": live_page, "operations_host": host})) is (
        shown
    )


def test_where_it_is_off_it_says_how_to_have_it() -> None:
    async def scenario() -> None:
        async with client(operations_host="0.0.0.0") as session:  # noqa: S104
            for path in PATHS:
                async with session.get(path) as answer:
                    assert answer.status == 404
                    assert ("NEWSWIRE_LIVE_PAGE=on" in await answer.text()) == (path == "/live")
            async with session.get("/") as answer:
                assert "/live " not in await answer.text()

    run(scenario)


def test_where_it_is_on_for_all_any_name_may_ask() -> None:
    async def scenario() -> None:
        async with (
            client(operations_host="0.0.0.0", live_page="on") as session,  # noqa: S104
            session.get("/live", headers={"Host": "newswire.example:9464"}) as answer,
        ):
            assert answer.status == 200

    run(scenario)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "localhost:9464"}, 200),
        ({"Host": "LOCALHOST"}, 200),
        ({"Host": "127.0.0.1:80"}, 200),
        ({"Host": "[::1]:9464"}, 200),
        ({"Host": "attacker.example"}, 421),
        ({"Host": "localhost.attacker.example:9464"}, 421),
        ({"Host": "127.0.0.1.attacker.example"}, 421),
        ({"Host": "attacker.example@127.0.0.1.example"}, 421),
        ({"Host": "[::1"}, 421),
        ({"Host": ""}, 421),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
def test_a_browser_that_was_led_here_by_another_site_gets_nothing(
    path: str, headers: dict[str, str], status: int
) -> None:
    async def scenario() -> None:
        async with client() as session, session.get(path, headers=headers) as answer:
            assert answer.status == status

    run(scenario)


def test_a_link_from_elsewhere_leads_to_the_page() -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}

    async def scenario() -> None:
        async with client() as session, session.get("/live", headers=headers) as answer:
            assert answer.status == 200

    run(scenario)


@pytest.mark.parametrize("path", PATHS)
def test_nothing_can_be_changed_and_no_script_but_its_own_runs(path: str) -> None:
    async def scenario() -> None:
        async with client() as session:
            async with session.post(path) as answer:
                assert answer.status == 405
            async with session.get(path) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
                assert "frame-ancestors 'none'" in policy
                assert "unsafe" not in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert answer.headers["Cache-Control"] == "no-store"

    run(scenario)


def test_the_page_needs_nothing_from_elsewhere() -> None:
    folder = files("worker.operations.live")
    html, css, script = (
        (folder / name).read_text("utf-8") for name in ("page.html", "page.css", "page.js")
    )
    for text in (html, css, script):
        assert "http:" not in text
        assert "https:" not in text
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert forbidden not in script
    assert "style=" not in html
    assert " on" not in html.partition("<body>")[2].replace(" once", "").replace(" one", "")
    assert "url(" not in css


def test_articles_and_figures_come_as_they_are() -> None:
    feed = LiveFeed()

    async def scenario() -> None:
        async with client(feed) as session, session.get("/live/events") as answer:
            assert answer.content_type == "text/event-stream"
            name, now = await next_event(answer)
            assert (name, now["letters"]) == ("now", [])
            feed.observe(RECORD, ARTICLE)
            feed.observe(RECORD, REJECTED)
            name, article = await next_event(answer)
            assert (name, article["id"]) == ("article", "1")
            name, now = await next_event(answer)
            assert (name, now["letters"][0]["reason"]) == ("now", "invalid_json")

    run(scenario)


def test_a_second_watcher_gets_the_articles_that_are_kept() -> None:
    feed = LiveFeed()

    async def scenario() -> None:
        async with client(feed) as session, session.get("/live/events") as first:
            await next_event(first)
            feed.observe(RECORD, ARTICLE)
            async with session.get("/live/events") as second:
                names = {(await next_event(second))[0] for _ in range(2)}
            assert names == {"now", "article"}

    run(scenario)


def test_so_many_may_watch_and_one_who_leaves_makes_room() -> None:
    async def scenario() -> None:
        async with client() as session, AsyncExitStack() as seats:
            answers = [
                await seats.enter_async_context(session.get("/live/events"))
                for _ in range(audience.SEATS)
            ]
            assert {answer.status for answer in answers} == {200}
            async with session.get("/live/events") as answer:
                assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
            async with session.get("/metrics") as answer:
                assert answer.status == 200
            answers[0].close()
            while True:
                async with session.get("/live/events") as answer:
                    if answer.status == 200:
                        break
                await asyncio.sleep(0.1)

    run(scenario)


def test_nothing_is_made_while_nobody_watches_and_one_snapshot_for_all_who_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[float] = []
    take = Snapshots.take

    def counted(snapshots: Snapshots) -> str:
        taken.append(asyncio.get_running_loop().time())
        return take(snapshots)

    monkeypatch.setattr(Snapshots, "take", counted)
    feed = LiveFeed()

    async def scenario() -> None:
        async with client(feed) as session, session.get("/live"):
            assert taken == []
            async with AsyncExitStack() as seats:
                for _ in range(5):
                    answer = await seats.enter_async_context(session.get("/live/events"))
                for _ in range(3):
                    await next_event(answer)
            assert len(taken) == 3
            assert min(later - sooner for sooner, later in pairwise(taken)) > 0.5
            await until(lambda: not feed.watched)
            made = len(taken)
            await asyncio.sleep(1.5)
            assert len(taken) == made

    run(scenario)


def test_one_who_takes_nothing_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_SEND_SECONDS", 0.2)
    monkeypatch.setattr(audience, "_SECONDS_BETWEEN", 0.0)
    monkeypatch.setattr(Snapshots, "take", lambda _: '"' + "x" * 1_000_000 + '"')
    feed = LiveFeed()

    async def scenario() -> None:
        async with client(feed) as session:
            url = session._base_url
            assert url is not None
            _, writer = await asyncio.open_connection(url.host, url.port, limit=1_000)
            writer.write(b"GET /live/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            await until(lambda: feed.watched)
            await until(lambda: not feed.watched)
            writer.close()

    run(scenario)


def test_those_who_watch_do_not_hold_up_the_end() -> None:
    async def scenario() -> None:
        async with client() as session:
            answer = await session.get("/live/events")
            await next_event(answer)
            started = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - started < 0.9
        answer.close()

    run(scenario)
