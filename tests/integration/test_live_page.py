"""The live page in a real browser: what it shows, and what an article cannot make it do."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from tests.integration.browser import CHROMIUM, Page, open_page
from worker.errors import Reason, Stage
from worker.operations.health import Health
from worker.operations.live.feed import LiveFeed
from worker.operations.metrics import Metrics
from worker.operations.server import serve
from worker.pipeline import Enriched, Outcome, Rejected, process
from worker.records import InputRecord
from worker.settings import Settings

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="there is no chromium here: apt-get install chromium"
)

SCRIPT = "<script>window.ran = 1; document.title = 'ran'</script>"
IMAGE = "<img src=x onerror=\"window.ran = 1; document.title = 'ran'\">"
BREAKS = "\n\n event: now\ndata: {}\n\n</p></article><style>*{display:none}</style>"
HOSTILE = {
    "id": f"1{SCRIPT}",
    "url": "javascript:window.ran=1",
    "headline": f"Pasar {SCRIPT}{IMAGE}\u202e{BREAKS}",
    "source": f"{IMAGE}{SCRIPT}",
    "section": f'" onmouseover="window.ran=1" x="{SCRIPT}',
    "tags": [SCRIPT, IMAGE],
    "language": f'id" onclick="window.ran=1" {SCRIPT}',
    "embargoed_until": "2027-01-01T00:00:00+07:00",
    "body": (
        "Wali Kota Surabaya Eri Cahyadi 🙂 meresmikan pasar &lt;script&gt;.\n"
        f"{SCRIPT} kata warga {IMAGE} di Kabupaten Malang {{{{7*7}}}} ${{7*7}}."
    ),
}


class Bench:
    """A worker's operations server with a page open in a browser."""

    def __init__(self) -> None:
        self.metrics = Metrics()
        self.health = Health(joined=True, producer_up=True, assigned_partitions=1)
        self.feed = LiveFeed()
        self.page: Page

    def observe(self, outcome: Outcome, value: bytes = b"{") -> None:
        self.metrics.observe_outcome(outcome)
        self.feed.observe(_record(value), outcome)

    def publish(self, **fields: object) -> None:
        record = _record(json.dumps(fields).encode())
        outcome = process(record, now=datetime(2026, 1, 1, tzinfo=UTC))
        assert isinstance(outcome, Enriched)
        self.observe(outcome)


def _record(value: bytes) -> InputRecord:
    return InputRecord(
        topic="raw",
        partition=3,
        offset=7,
        timestamp=None,
        key=b"k",
        value=value,
        headers=(("content-type", b"application/json"),),
    )


def in_browser(scenario: Callable[[Bench], Awaitable[None]]) -> None:
    async def opened() -> None:
        async with _bench() as bench:
            await scenario(bench)

    asyncio.run(opened())


@asynccontextmanager
async def _bench() -> AsyncIterator[Bench]:
    bench = Bench()
    settings = Settings(operations_port=0)
    async with (
        serve(settings, bench.metrics, bench.health, bench.feed) as url,
        open_page(f"{url}/live") as bench.page,
    ):
        await bench.page.until("document.querySelector('#state')?.dataset.state === 'ready'")
        yield bench


def test_a_hostile_article_is_shown_and_does_nothing() -> None:
    async def scenario(bench: Bench) -> None:
        page = bench.page
        title = await page.evaluate("document.title")
        bench.publish(**HOSTILE)
        bench.observe(
            Rejected(Reason.INVALID_JSON, Stage.DECODE, f"{SCRIPT}{IMAGE}{BREAKS}", "ValueError")
        )
        await page.until("document.querySelectorAll('article').length === 1")
        await page.until("document.querySelectorAll('#letters li').length === 1")
        await asyncio.sleep(1.5)  # for whatever would run, and the next events
        assert await page.evaluate("document.title") == title
        assert await page.evaluate("typeof window.ran") == "undefined"
        assert await page.evaluate("document.querySelectorAll('script').length") == 1
        inside = "document.querySelectorAll('main :is(script, style, img, a, iframe, input)')"
        assert await page.evaluate(f"{inside}.length") == 0
        attributes = (
            "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes])"
            ".filter(one => /^on|^href$/.test(one.name)).map(one => one.value)"
        )
        assert await page.evaluate(attributes) == ["data:,", "live/page.css", "#articles"]
        heading = await page.evaluate("document.querySelector('h3').textContent")
        assert heading.startswith(f"Pasar {SCRIPT}"), heading
        text = await page.evaluate("document.querySelector('.text').textContent")
        assert "{{7*7}} ${7*7}" in text
        letter = await page.evaluate("document.querySelector('#letters li').textContent")
        assert SCRIPT in letter
        assert page.messages == []

    in_browser(scenario)


def test_the_policy_refuses_what_would_get_through() -> None:
    async def scenario(bench: Bench) -> None:
        page = bench.page
        refused = await page.evaluate(
            "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken'; }"
            " catch (error) { return error.name; } })()"
        )
        assert refused == "TypeError"
        await page.evaluate(
            "(() => { const made = document.createElement('div');"
            " made.setAttribute('style', 'color: red'); document.body.append(made); })()"
        )
        await page.until("document.querySelector('[style]') !== null")
        colour = await page.evaluate("getComputedStyle(document.querySelector('[style]')).color")
        assert colour != "rgb(255, 0, 0)"

    in_browser(scenario)


def test_entities_are_marked_where_they_stand() -> None:
    async def scenario(bench: Bench) -> None:
        page = bench.page
        body = "🙂🙂 Wali Kota Surabaya tiba di Malang bersama Presiden Joko Widodo."
        bench.publish(id="1", headline="Pasar", body=body)
        await page.until("document.querySelectorAll('article').length === 1")
        assert await page.evaluate("document.querySelector('.text p').textContent") == body
        marks = await page.evaluate(
            "[...document.querySelectorAll('mark')].map(one => [one.className, one.textContent])"
        )
        assert ["PERSON", "Joko Widodo"] in marks
        assert ["LOCATION", "Malang"] in marks

    in_browser(scenario)


def test_the_figures_follow_the_worker_and_pausing_lets_go_of_it() -> None:
    async def scenario(bench: Bench) -> None:
        page = bench.page
        for number in range(30):
            bench.publish(id=str(number), headline=f"Judul {number}", body="Satu kalimat saja.")
        bench.metrics.consumer_lag_records.labels("raw", "3").set(1234)
        await page.until("document.querySelectorAll('article').length === 10")
        await page.until("document.querySelector('#lag').textContent === '1,234'")
        await page.until("document.querySelector('#total').textContent === '30'")
        assert await page.evaluate("document.querySelectorAll('#partitions tr').length") == 1
        bench.health.circuit = "half of the last 100 records were rejected"
        await page.until("document.querySelector('#state').textContent === 'circuit open'")
        announced = await page.evaluate("document.querySelector('[aria-live]').textContent")
        assert bench.health.circuit in announced
        await page.evaluate("document.querySelector('#pause').click()")
        await page.until("document.querySelector('#state').textContent === 'paused'")
        async with asyncio.timeout(30):
            while bench.feed.watched:  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0.1)
        await page.evaluate("document.querySelector('#pause').click()")
        await page.until("document.querySelector('#state').textContent === 'circuit open'")
        assert await page.evaluate("document.querySelectorAll('article').length") == 10

    in_browser(scenario)
