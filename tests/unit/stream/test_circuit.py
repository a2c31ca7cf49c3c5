import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.unit.stream.support import record, settings
from worker.errors import Reason, Stage
from worker.operations.health import Health
from worker.operations.metrics import Metrics
from worker.pipeline import Outcome, Rejected, Tombstone, process
from worker.stream.circuit import Circuit, State

FINE = process(record(value=b"Jakarta (ANTARA) - Satu kalimat saja."), now=datetime.now(UTC))
OUTCOMES: dict[str, Outcome] = {
    "+": FINE,
    "x": Rejected(Reason.INVALID_JSON, Stage.DECODE, "no JSON", "ValueError"),
    "0": Tombstone(),
}
STATES = {"closed": State.CLOSED, "open": State.OPEN, "half-open": State.HALF_OPEN}


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as running:
        yield running


class Bench:
    """A circuit with a clock that a test sets."""

    def __init__(self, runner: asyncio.Runner | None = None, **changes: Any) -> None:
        self._runner = runner
        self.now = 1_000.0
        self.metrics = Metrics()
        self.health = Health(joined=True, producer_up=True)
        chosen = {"circuit_window": 10, "circuit_run": 6, "circuit_probe": 4, **changes}
        self.circuit = Circuit(
            settings(circuit_pause_seconds=30, **chosen),
            self.metrics,
            self.health,
            clock=lambda: self.now,
        )

    def observe(self, outcomes: str) -> State:
        for outcome in outcomes:
            self.circuit.observe(OUTCOMES[outcome])
        return self.circuit.state

    def passes_after(self, seconds: float) -> bool:
        """Tell whether a record passes once so much time has gone by."""
        self.now += seconds

        async def scenario() -> bool:
            try:
                async with asyncio.timeout(0.01):
                    await self.circuit.passage()
            except TimeoutError:
                return False
            return True

        assert self._runner is not None
        return self._runner.run(scenario())

    @property
    def shown(self) -> float | None:
        return self.metrics.registry.get_sample_value("newswire_circuit_open")


@pytest.mark.parametrize(
    ("changes", "outcomes", "state"),
    [
        pytest.param({}, "", "half-open", id="it starts half-open"),
        pytest.param({}, "+", "half-open", id="one record is not enough of a probe"),
        pytest.param({}, "++", "closed", id="fewer than three in four can be rejected now"),
        pytest.param({}, "x+x+", "closed", id="half of a probe is no reason"),
        pytest.param({}, "xx+x", "open", id="three in four of a probe are"),
        pytest.param({}, "xxx", "open", id="the rest of the probe is not waited for"),
        pytest.param({}, "000000", "half-open", id="withdrawals are no evidence"),
        pytest.param({"circuit_probe": 1}, "x", "open", id="a probe of one, rejected"),
        pytest.param({"circuit_probe": 1}, "+", "closed", id="a probe of one, fine"),
        pytest.param({}, "++xxxxx", "closed", id="five in a row"),
        pytest.param({}, "++xxxxxx", "open", id="six in a row"),
        pytest.param({}, "++xxx0xxx", "open", id="a withdrawal does not end a row"),
        pytest.param({}, "++xxxxx+xxx", "closed", id="an article does; nine are no window"),
        pytest.param({}, "++x+x+x+x+x+", "open", id="half of the last ten"),
        pytest.param({}, "++x+x+x+x++++x+x+x+x+", "closed", id="four of ten, all the time"),
        pytest.param({"circuit_share": 0}, "++" + "xxxxx+" * 9, "closed", id="no share is set"),
        pytest.param({"circuit_run": 0}, "++" + "x" * 9, "closed", id="no run is set"),
        pytest.param({"circuit_run": 0}, "++" + "x" * 10, "open", id="no run is set, but a share"),
        pytest.param({"circuit_share": 0, "circuit_run": 0}, "x" * 99, "closed", id="switched off"),
    ],
)
def test_states(changes: dict[str, Any], outcomes: str, state: str) -> None:
    assert Bench(**changes).observe(outcomes) is STATES[state]


def test_a_mixed_feed_leaves_it_closed() -> None:
    bench = Bench(circuit_window=100, circuit_run=50, circuit_probe=10)
    assert bench.observe("+++++x++++xx++++x++++++" * 100) is State.CLOSED


def test_it_opens_pauses_probes_and_closes(runner: asyncio.Runner) -> None:
    bench = Bench(runner)
    bench.observe("++")
    assert bench.passes_after(0)
    assert (bench.shown, bench.health.ready) == (0, True)
    bench.observe("xxxxxx")
    assert (bench.shown, bench.health.ready) == (1, False)
    (missing,) = bench.health.unready_because
    assert "6 records in a row were rejected: invalid_json (6)" in missing
    assert not bench.passes_after(29)
    assert bench.passes_after(1)
    assert bench.circuit.state is State.HALF_OPEN
    assert (bench.shown, bench.health.ready) == (1, False), "a probe is no all-clear"
    assert bench.observe("++") is State.CLOSED
    assert (bench.shown, bench.health.ready) == (0, True)


def test_each_pause_is_twice_as_long_up_to_a_bound(runner: asyncio.Runner) -> None:
    bench = Bench(runner)
    bench.observe("xxx")
    for pause in (30, 60, 120, 240, 480, 600, 600):
        assert not bench.passes_after(pause - 1), pause
        assert bench.passes_after(1), pause
        assert bench.observe("xxx") is State.OPEN


def test_a_probe_that_is_fine_by_chance_does_not_shorten_the_pauses(runner: asyncio.Runner) -> None:
    bench = Bench(runner)
    bench.observe("xxx")
    assert bench.passes_after(30)
    assert bench.observe("++") is State.CLOSED
    assert bench.observe("xxxxxx") is State.OPEN
    assert not bench.passes_after(59)
    assert bench.passes_after(1)
    assert bench.observe("++" + "+" * 10) is State.CLOSED
    assert bench.observe("xxxxxx") is State.OPEN
    assert bench.passes_after(30), "after a good window they begin anew"


def test_what_is_judged_while_it_is_open_does_not_count_in_the_probe(
    runner: asyncio.Runner,
) -> None:
    bench = Bench(runner)
    bench.observe("xxx" + "xxx")
    assert bench.passes_after(30)
    assert bench.observe("x+") is State.HALF_OPEN


def test_somebody_closes_it() -> None:
    async def scenario() -> None:
        bench = Bench()
        bench.observe("xxx")
        waiting = asyncio.create_task(bench.circuit.passage())
        await asyncio.sleep(0.01)
        assert not waiting.done()
        bench.circuit.close()
        async with asyncio.timeout(5):
            await waiting
        assert bench.circuit.state is State.CLOSED
        assert (bench.shown, bench.health.ready) == (0, True)
        assert bench.observe("xxxxx") is State.CLOSED, "what was before is forgotten"

    asyncio.run(scenario())
