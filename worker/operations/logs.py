"""Log lines: one an event, readable on a terminal, JSON elsewhere, never an article's text.

Fields travel in `extra` (`log.warning("dead letter", extra={"article_id": ..., "reason": ...})`)
and become keys. What came from outside cannot forge a line or drive a terminal: every character
that does not print is escaped, and long values are cut.
"""

import json
import logging
import math
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, TextIO

Level = Literal["debug", "info", "warning", "error"]
Format = Literal["auto", "text", "json"]

# Debug lines of the clients cost more than the work (12 % of the stream's time, switched on and
# thrown away), so they are never made, whatever the level of our own.
_LIBRARIES = ("aiohttp", "aiokafka", "asyncio", "faust", "mode")

_MAX_CHARACTERS = 2_000
_MAX_TRACE_CHARACTERS = 8_000
_LINES_A_WINDOW = 10
_WINDOW_SECONDS = 10.0

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_COLOURS = {
    logging.DEBUG: "\x1b[2m",
    logging.WARNING: "\x1b[33m",
    logging.ERROR: "\x1b[31m",
    logging.CRITICAL: "\x1b[1;31m",
}
_RESET = "\x1b[0m"


def configure(level: Level, format: Format, stream: TextIO) -> None:  # noqa: A002 - the setting's name
    """Send every log line of the process to `stream`, and the failures of threads.

    Earlier handlers of the root logger go.

    Args:
        level: least severe line that is written; libraries say less, see `_LIBRARIES`.
        format: `auto` is text on a terminal and JSON otherwise.
        stream: where lines go; coloured where it is a terminal and `NO_COLOR` is not set.
    """
    terminal = stream.isatty()
    if format == "text" or (format == "auto" and terminal):
        formatter: logging.Formatter = TextFormatter(
            colour=terminal and not os.environ.get("NO_COLOR")
        )
    else:
        formatter = JsonFormatter()
    handler = LimitedHandler(stream)
    handler.setFormatter(formatter)
    ours = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(handlers=[handler], level=ours, force=True)
    logging.captureWarnings(capture=True)
    theirs = logging.INFO if ours <= logging.DEBUG else max(ours, logging.WARNING)
    for library in _LIBRARIES:
        logging.getLogger(library).setLevel(theirs)
    threading.excepthook = _log_failed_thread


class JsonFormatter(logging.Formatter):
    """One JSON object a line, in ASCII, so that no reader breaks it in two."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the time, level, logger, message and fields, and the traceback if there is one."""
        event: dict[str, Any] = {
            "timestamp": _timestamp(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _cut(record.getMessage()),
        }
        for name, value in _fields(record):
            event.setdefault(name, _plain(value))
        if record.exc_info:
            event["exception"] = _cut_start(self.formatException(record.exc_info))
        return json.dumps(event)


class TextFormatter(logging.Formatter):
    """A line for a person: time, level, logger, message, `field=value`.

    A traceback follows on lines of its own, each indented, so that whatever stands at the start
    of a line is an event.
    """

    def __init__(self, *, colour: bool) -> None:
        super().__init__()
        self._colour = colour

    def format(self, record: logging.LogRecord) -> str:
        """Write the event, without a line end."""
        level = f"{record.levelname.lower():<8}"
        if self._colour and record.levelno in _COLOURS:
            level = f"{_COLOURS[record.levelno]}{level}{_RESET}"
        parts = [_timestamp(record), level, record.name, printable(_cut(record.getMessage()))]
        parts.extend(f"{name}={_quoted(value)}" for name, value in _fields(record))
        lines = [" ".join(parts)]
        if record.exc_info:
            trace = _cut_start(self.formatException(record.exc_info))
            lines.extend(f"    {printable(line)}" for line in trace.splitlines())
        return "\n".join(lines)


_Place = tuple[str, int, int, str]
"""Where in the code a line is written: file, line, level, and the template where it has one."""


@dataclass(slots=True)
class _Window:
    """How many lines one place in the code has written since `start`, and how many it may not."""

    start: float
    written: int = 0
    suppressed: int = 0


class LimitedHandler(logging.StreamHandler[TextIO]):
    """Writes at most so many lines of one place in the code in a window of time.

    A client that has lost its broker writes thousands of lines a second. What is held back is
    counted and the count written, with the next line of anyone or at the end.

    Args:
        stream: where lines go.
        clock: seconds from any fixed point.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(stream)
        self._clock = clock
        self._windows: dict[_Place, _Window] = {}
        self._full: dict[_Place, logging.LogRecord] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line, unless its place has written enough."""
        now = self._clock()
        self._report(now)
        place = _place(record)
        window = self._windows.get(place)
        if window is None or now - window.start >= _WINDOW_SECONDS:
            window = self._windows[place] = _Window(now)
        if window.written < _LINES_A_WINDOW:
            window.written += 1
            super().emit(record)
        else:
            window.suppressed += 1
            self._full.setdefault(place, record)

    def close(self) -> None:
        """Write the counts that are still owed."""
        self.acquire()
        try:
            self._report(math.inf)
        finally:
            self.release()
        super().close()

    def _report(self, now: float) -> None:
        """Write the counts of the windows that are over."""
        over = [
            place for place in self._full if now - self._windows[place].start >= _WINDOW_SECONDS
        ]
        for place in over:
            super().emit(_summary(self._full.pop(place), self._windows.pop(place).suppressed))


def printable(text: str) -> str:
    """Escape what does not print: line ends, terminal escapes, marks that turn text round."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def _log_failed_thread(failure: threading.ExceptHookArgs) -> None:
    if failure.exc_value is None or isinstance(failure.exc_value, SystemExit):
        return
    name = failure.thread.name if failure.thread else None
    logging.getLogger(__name__).error(
        "a thread failed", exc_info=failure.exc_value, extra={"failed_thread": name}
    )


def _place(record: logging.LogRecord) -> _Place:
    # Faust logs everything from one line of its own: there the template tells places apart. A
    # message that is complete already is no template, and may differ every time.
    template = str(record.msg) if record.args else ""
    return record.pathname, record.lineno, record.levelno, template


def _summary(record: logging.LogRecord, count: int) -> logging.LogRecord:
    summary = logging.makeLogRecord(
        {
            "name": record.name,
            "levelno": record.levelno,
            "levelname": record.levelname,
            "msg": f"held back {count} lines like: {_cut(record.getMessage())}",
        }
    )
    summary.suppressed = count
    return summary


def _timestamp(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _fields(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    for name, value in vars(record).items():
        if name not in _STANDARD:
            yield name, value


def _plain(value: Any) -> str | int | float | bool | None:
    """Make a value fit for JSON: numbers and truth stay, all else becomes text, cut."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, bytes):
        return _cut(value[: _MAX_CHARACTERS * 4].decode("utf-8", "backslashreplace"))
    return _cut(str(value))


def _quoted(value: Any) -> str:
    plain = _plain(value)
    text = plain if isinstance(plain, str) else json.dumps(plain)
    if text and text.isprintable() and not any(character in text for character in ' "='):
        return text
    return printable(json.dumps(text, ensure_ascii=False))


def _cut(text: str) -> str:
    over = len(text) - _MAX_CHARACTERS
    return text if over <= 0 else f"{text[:_MAX_CHARACTERS]}… ({over} characters more)"


def _cut_start(trace: str) -> str:
    """Cut a traceback at its start: the end names the error."""
    over = len(trace) - _MAX_TRACE_CHARACTERS
    return trace if over <= 0 else f"({over} characters before) …{trace[-_MAX_TRACE_CHARACTERS:]}"
