"""The operations server over real HTTP."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from prometheus_client.openmetrics import parser as openmetrics_parser
from prometheus_client.parser import text_string_to_metric_families

from worker.errors import SettingsError
from worker.operations.health import Health
from worker.operations.live.feed import LiveFeed
from worker.operations.metric_table import PREFIX, TABLE
from worker.operations.metrics import Metrics
from worker.operations.server import serve
from worker.pipeline import Tombstone
from worker.settings import Settings

FREE = Settings(operations_port=0)
NAMES = {PREFIX + metric.attribute for metric in TABLE}


@asynccontextmanager
async def client(metrics: Metrics, health: Health) -> AsyncIterator[aiohttp.ClientSession]:
    async with (
        serve(FREE, metrics, health, LiveFeed()) as url,
        aiohttp.ClientSession(url) as session,
    ):
        yield session


def run(
    scenario: Callable[[aiohttp.ClientSession], Awaitable[None]],
    *,
    metrics: Metrics | None = None,
    health: Health | None = None,
) -> None:
    async def served() -> None:
        async with client(metrics or Metrics(), health or Health()) as session:
            await scenario(session)

    asyncio.run(served())


@pytest.mark.parametrize(
    ("accept", "content_type", "parse"),
    [
        pytest.param(None, "text/plain; version=0.0.4", text_string_to_metric_families, id="none"),
        pytest.param(
            "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5",
            "application/openmetrics-text; version=1.0.0",
            openmetrics_parser.text_string_to_metric_families,
            id="as Prometheus asks",
        ),
        pytest.param(
            "application/openmetrics-text;version=nonsense",
            "text/plain; version=0.0.4",
            text_string_to_metric_families,
            id="nonsense",
        ),
    ],
)
def test_metrics_parse_in_the_format_asked_for(
    accept: str | None, content_type: str, parse: Callable[[str], Any]
) -> None:
    metrics = Metrics()
    metrics.observe_outcome(Tombstone())

    async def scenario(session: aiohttp.ClientSession) -> None:
        async with session.get("/metrics", headers={"Accept": accept} if accept else {}) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Type"].startswith(content_type)
            families = {family.name: family for family in parse(await answer.text())}
            assert set(families) == NAMES
            counts = {
                sample.labels["outcome"]: sample.value
                for sample in families[f"{PREFIX}articles"].samples
            }
            assert counts == {"enriched": 0, "partial": 0, "dead_lettered": 0, "tombstone": 1}

    run(scenario, metrics=metrics)


def test_readiness_follows_the_worker_and_names_what_is_missing() -> None:
    health = Health()

    async def scenario(session: aiohttp.ClientSession) -> None:
        async def ready() -> tuple[int, list[str]]:
            async with session.get("/readyz") as answer:
                body = await answer.json()
                assert body["ready"] == (answer.status == 200)
                return answer.status, body["missing"]

        consumer, producer = (
            "the consumer has not joined its group",
            "the producer is not connected",
        )
        assert await ready() == (503, [consumer, producer])
        health.producer_up = True
        assert await ready() == (503, [consumer])
        health.joined = True
        assert await ready() == (200, [])
        health.failure = "dead letters cannot be written"
        assert await ready() == (503, ["dead letters cannot be written"])
        health.failure = None
        health.draining = True
        assert await ready() == (503, ["the worker is draining"])

    run(scenario, health=health)


def test_a_worker_that_is_not_ready_is_alive() -> None:
    async def scenario(session: aiohttp.ClientSession) -> None:
        async with session.get("/livez") as answer:
            assert (answer.status, await answer.json()) == (200, {"alive": True})

    run(
        scenario,
        health=Health(draining=True, failure="the broker is down", circuit="the circuit is open"),
    )


def test_a_worker_that_stands_still_is_not_alive() -> None:
    async def scenario(session: aiohttp.ClientSession) -> None:
        async with session.get("/livez") as answer:
            body = await answer.json()
            assert (answer.status, body) == (503, {"alive": False, "reason": "nothing was read"})

    run(scenario, health=Health(stalled="nothing was read"))


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/metrics", 200),
        ("GET", "/nowhere", 404),
        ("POST", "/metrics", 405),
        ("PUT", "/readyz", 405),
        ("DELETE", "/livez", 405),
    ],
)
def test_there_is_nothing_but_to_read(method: str, path: str, status: int) -> None:
    async def scenario(session: aiohttp.ClientSession) -> None:
        async with session.request(method, path) as answer:
            assert answer.status == status

    run(scenario)


def test_the_index_lists_what_there_is() -> None:
    async def scenario(session: aiohttp.ClientSession) -> None:
        async with session.get("/") as answer:
            text = await answer.text()
        listed = [line.split()[0] for line in text.splitlines() if line.startswith("/")]
        assert listed == ["/metrics", "/livez", "/readyz", "/live"]
        for path in listed:
            async with session.get(path) as answer:
                assert answer.status in {200, 503}

    run(scenario)


def test_the_bound_address_is_yielded_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    async def scenario() -> str:
        async with serve(FREE, Metrics(), Health(), LiveFeed()) as url:
            return url

    url = asyncio.run(scenario())
    assert url.startswith("http://127.0.0.1:")
    assert [vars(record)["url"] for record in caplog.records if hasattr(record, "url")] == [url]


def test_the_port_is_free_again_afterwards() -> None:
    async def scenario() -> None:
        async with serve(FREE, Metrics(), Health(), LiveFeed()) as url:
            port = int(url.rpartition(":")[2])
        async with serve(Settings(operations_port=port), Metrics(), Health(), LiveFeed()) as again:
            assert again == url

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("host", "setting"),
    [
        pytest.param("127.0.0.1", "NEWSWIRE_OPERATIONS_PORT", id="port taken"),
        pytest.param("203.0.113.7", "NEWSWIRE_OPERATIONS_HOST", id="address of another machine"),
        pytest.param("no host", "NEWSWIRE_OPERATIONS_HOST", id="no address"),
    ],
)
def test_an_address_that_cannot_be_had_names_the_setting(host: str, setting: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings.model_construct(
            operations_host=host, operations_port=taken.getsockname()[1]
        )

        async def scenario() -> None:
            async with serve(settings, Metrics(), Health(), LiveFeed()):
                pass

        with pytest.raises(SettingsError, match=setting):
            asyncio.run(scenario())
