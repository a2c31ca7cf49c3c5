"""Log lines: one an event, in both formats, whatever they are made of."""

import io
import json
import logging
import re
import threading
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.operations.logs import (
    Format,
    JsonFormatter,
    Level,
    LimitedHandler,
    TextFormatter,
    configure,
)

log = logging.getLogger("worker.test")
HOSTILE = (
    'x\n2024-01-01T00:00:00.000Z info worker forged\r\x1b[2J\x9b31m\u2028\u202e "y"=\ud800\x00'
)
TIMESTAMP = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers, hook = root.level, list(root.handlers), threading.excepthook
    libraries = {name: logging.getLogger(name).level for name in ("aiokafka", "faust", "mode")}
    yield
    threading.excepthook = hook
    logging.captureWarnings(capture=False)
    root.setLevel(level)
    root.handlers[:] = handlers
    for name, before in libraries.items():
        logging.getLogger(name).setLevel(before)


def configured(
    format: Format = "json",  # noqa: A002 - as in `configure`
    level: Level = "info",
    stream: io.StringIO | None = None,
) -> io.StringIO:
    stream = stream or io.StringIO()
    # Without what pytest hangs on the root logger: `configure` closes and removes handlers.
    logging.getLogger().handlers[:] = []
    configure(level, format, stream)
    return stream


def events(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_json_line_has_the_event_and_its_fields() -> None:
    stream = configured()
    log.warning(
        "dead %s",
        "letter",
        extra={"article_id": "a-1", "partition": 3, "offset": 41, "ok": True, "key": b"\xffk"},
    )
    (event,) = events(stream)
    assert re.fullmatch(TIMESTAMP, event.pop("timestamp"))
    assert event == {
        "level": "warning",
        "logger": "worker.test",
        "message": "dead letter",
        "article_id": "a-1",
        "partition": 3,
        "offset": 41,
        "ok": True,
        "key": "\\xffk",
    }


def test_a_text_line_has_the_event_and_its_fields() -> None:
    stream = configured("text")
    log.info("joined", extra={"topic": "news", "reason": "no body", "empty": "", "partition": 3})
    assert re.fullmatch(
        TIMESTAMP
        + r' info     worker\.test joined topic=news reason="no body" empty="" partition=3\n',
        stream.getvalue(),
    )


@pytest.mark.parametrize(
    ("format", "terminal", "no_color", "expected"),
    [
        pytest.param("auto", True, "", "coloured", id="auto on a terminal"),
        pytest.param("auto", True, "1", "text", id="auto on a terminal without colour"),
        pytest.param("auto", False, "", "json", id="auto elsewhere"),
        pytest.param("text", False, "", "text", id="text elsewhere"),
        pytest.param("json", True, "", "json", id="json on a terminal"),
    ],
)
def test_format_and_colour(
    monkeypatch: pytest.MonkeyPatch,
    format: Format,  # noqa: A002 - as in `configure`
    terminal: bool,
    no_color: str,
    expected: Literal["coloured", "text", "json"],
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    stream = configured(format, stream=Terminal() if terminal else io.StringIO())
    log.error("broken")
    line = stream.getvalue()
    assert line.startswith("{") == (expected == "json")
    assert ("\x1b[31m" in line) == (expected == "coloured")
    assert line.count("\n") == 1


@pytest.mark.parametrize("format", ["json", "text"])
def test_nothing_forges_a_line_or_drives_a_terminal(format: Format) -> None:  # noqa: A002
    stream = configured(format)
    log.warning("message %s", HOSTILE, extra={"article_id": HOSTILE, "list": [HOSTILE]})
    (line,) = stream.getvalue().splitlines()
    assert line.isprintable()
    assert line.encode("utf-8")


@given(st.text(), st.text() | st.binary() | st.floats() | st.none() | st.lists(st.text()))
def test_every_event_is_one_line(message: str, value: object) -> None:
    record = logging.makeLogRecord({"name": "worker", "msg": message, "value": value})
    text = TextFormatter(colour=False).format(record)
    line = JsonFormatter().format(record)
    assert text.isprintable()
    assert line.isprintable()
    assert json.loads(line, parse_constant=pytest.fail)["message"] == message


def fail(message: str) -> None:
    raise ValueError(message)


def test_a_traceback_is_a_field_in_json() -> None:
    stream = configured()
    try:
        fail(HOSTILE)
    except ValueError:
        log.exception("broke")
    (event,) = events(stream)
    assert event["message"] == "broke"
    assert event["exception"].startswith("Traceback")
    assert HOSTILE in event["exception"]


def test_a_thread_that_fails_is_an_event() -> None:
    stream = configured()
    thread = threading.Thread(target=fail, args=("lost",), name="consumer")
    thread.start()
    thread.join()
    (event,) = events(stream)
    assert (event["level"], event["failed_thread"]) == ("error", "consumer")
    assert event["exception"].endswith("ValueError: lost")


def test_a_traceback_is_indented_in_text() -> None:
    stream = configured("text")
    try:
        fail(HOSTILE)
    except ValueError:
        log.exception("broke")
    log.info("next")
    lines = stream.getvalue().split("\n")
    unindented = [line for line in lines if line and not line.startswith("    ")]
    assert [line.rpartition(" ")[2] for line in unindented] == ["broke", "next"]
    assert all(line.isprintable() for line in lines)
    assert any("ValueError: x" in line for line in lines)


@pytest.mark.parametrize("format", ["json", "text"])
def test_bodies_are_cut(format: Format) -> None:  # noqa: A002 - as in `configure`
    stream = configured(format)
    body = "isi berita " * 10_000
    try:
        fail(body)
    except ValueError:
        log.exception("broke on %s", body, extra={"value": body, "bytes": body.encode()})
    assert 1_000 < len(stream.getvalue()) < 16_000
    assert "characters more" in stream.getvalue()


@pytest.mark.parametrize(
    ("level", "library", "shown"),
    [
        ("debug", "aiokafka.consumer.fetcher", ["info", "warning", "error"]),
        ("debug", "worker.stream", ["debug", "info", "warning", "error"]),
        ("info", "aiokafka.consumer.fetcher", ["warning", "error"]),
        ("info", "faust.transport", ["warning", "error"]),
        ("info", "mode.services", ["warning", "error"]),
        ("info", "aiohttp.access", ["warning", "error"]),
        ("info", "asyncio", ["warning", "error"]),
        ("info", "worker.stream", ["info", "warning", "error"]),
        ("error", "aiokafka", ["error"]),
        ("error", "worker.stream", ["error"]),
    ],
)
def test_libraries_say_less(level: Level, library: str, shown: list[str]) -> None:
    stream = configured(level=level)
    logger = logging.getLogger(library)
    for name in ("debug", "info", "warning", "error"):
        getattr(logger, name)("said")
    assert [event["level"] for event in events(stream)] == shown


def test_configuring_again_replaces() -> None:
    first, second = configured(), io.StringIO()
    configure("info", "json", second)
    log.info("once")
    assert first.getvalue() == ""
    assert len(events(second)) == 1


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limited(clock: Clock) -> Iterator[tuple[logging.Logger, io.StringIO, LimitedHandler]]:
    stream = io.StringIO()
    handler = LimitedHandler(stream, clock)
    logger = logging.getLogger("aiokafka.limited")
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.INFO)
    yield logger, stream, handler
    logger.removeHandler(handler)


def test_a_flood_is_held_back_and_counted(
    limited: tuple[logging.Logger, io.StringIO, LimitedHandler], clock: Clock
) -> None:
    logger, stream, _ = limited
    for number in range(10_000):
        clock.now = number / 2_000
        logger.error("Unable to connect to node %s", number)
    lines = stream.getvalue().splitlines()
    assert lines == [f"Unable to connect to node {number}" for number in range(10)]
    clock.now = 10.0
    logger.warning("back")
    assert stream.getvalue().splitlines()[10:] == [
        "held back 9990 lines like: Unable to connect to node 10",
        "back",
    ]
    logger.error("Unable to connect to node %s", "again")
    assert stream.getvalue().splitlines()[12:] == ["Unable to connect to node again"]


def test_what_is_owed_is_written_at_the_end(
    limited: tuple[logging.Logger, io.StringIO, LimitedHandler],
) -> None:
    logger, stream, handler = limited
    for _ in range(25):
        logger.error("down")
    handler.close()
    assert stream.getvalue().splitlines()[10:] == ["held back 15 lines like: down"]


def test_a_flood_holds_back_no_other_line(
    limited: tuple[logging.Logger, io.StringIO, LimitedHandler],
) -> None:
    logger, stream, _ = limited
    for _ in range(100):
        logger.error("down")
    logger.error("something else")
    for name in ("a", "b"):
        # One place in the code that speaks for several, as Faust's does, told by the template.
        logger.error(f"{name} %s", "speaks")  # noqa: G004
    assert stream.getvalue().splitlines()[10:] == ["something else", "a speaks", "b speaks"]
