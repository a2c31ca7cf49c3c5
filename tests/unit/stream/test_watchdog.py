import threading

import pytest

from worker.stream import watchdog
from worker.stream.watchdog import LoopWatch, Watchdog


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "INTERVAL_SECONDS", 0.01)


def watch() -> LoopWatch:
    return LoopWatch(30, now=1_000.0, processor=50.0)


def test_a_loop_that_turns_is_left_alone() -> None:
    loop = watch()
    for second in range(1, 100):
        loop.turned(1_000.0 + second)
        assert loop.paused(1_000.5 + second, 50.0) == 0
        assert loop.busy(1_000.5 + second) == 0


def test_a_loop_that_does_not_turn_is_busy() -> None:
    loop = watch()
    for second in range(1, 30):
        assert loop.paused(1_000.0 + second, 50.0 + second) == 0
        assert loop.busy(1_000.0 + second) == 0
    assert loop.busy(1_030.0) == 30


def test_a_loop_that_sleeps_is_busy_too() -> None:
    loop = watch()
    for second in range(1, 31):
        assert loop.paused(1_000.0 + second, 50.0) == 0, "the thread was in time"
    assert loop.busy(1_030.0) == 30


def test_after_a_pause_counting_begins_anew() -> None:
    loop = watch()
    assert loop.paused(1_001.0, 50.1) == 0
    assert loop.paused(1_101.0, 50.2) == 100
    assert loop.busy(1_101.0) == 0
    assert loop.busy(1_130.0) == 0
    assert loop.busy(1_131.0) == 30


def test_what_holds_the_interpreter_is_no_pause() -> None:
    loop = watch()
    assert loop.paused(1_101.0, 149.0) == 0
    assert loop.busy(1_101.0) == 101


@pytest.mark.usefixtures("often")
def test_it_ends_the_process_once(caplog: pytest.LogCaptureFixture) -> None:
    ended = threading.Event()
    with Watchdog(0.1, ended.set):
        assert ended.wait(10)
    (record,) = caplog.records
    assert "the event loop is busy" in record.getMessage()
    assert "test_it_ends_the_process_once" in vars(record)["stack"]


@pytest.mark.usefixtures("often")
def test_it_watches_no_longer_than_the_context_lasts() -> None:
    with Watchdog(60, pytest.fail):
        pass
    for thread in [each for each in threading.enumerate() if each.name == "watchdog"]:
        thread.join(5)
        assert not thread.is_alive()


def test_it_watches_nothing_where_the_setting_says_so() -> None:
    with Watchdog(0, pytest.fail):
        assert "watchdog" not in {each.name for each in threading.enumerate()}
