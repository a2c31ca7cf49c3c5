"""What headers of output records are made of: bounded text, times, the trace context."""

import re
from datetime import UTC, datetime

from worker.records import Headers

MAX_TEXT_BYTES = 2_048
"""The longest header that is made of what a producer sent, in bytes."""

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# W3C Trace Context, section 3.2: version ff and ids of zeros are invalid; a later version may have
# more fields after those of version 00.
_TRACE_PARENT = re.compile(
    rb"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)
_LATER_FIELDS = re.compile(rb"(?!00)(?P<known>.{55})-[\x21-\x7e]{0,200}", re.DOTALL)
# Section 3.3: at most 32 members, their keys unique.
_TRACE_MEMBER = re.compile(
    rb"(?P<key>[a-z0-9][a-z0-9_*/@-]{0,255})="
    rb"[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]"
)
_MOST_TRACE_MEMBERS = 32


def header_text(text: str, *, limit: int = MAX_TEXT_BYTES) -> bytes:
    """Encode text for a header: UTF-8 in one line, control characters blanked.

    Args:
        text: of any kind and length.
        limit: the most bytes; what is longer is cut between characters.
    """
    data = _CONTROLS.sub(" ", text[:limit]).encode()
    return data if len(data) <= limit else data[:limit].decode("utf-8", "ignore").encode()


def header_time(moment: datetime) -> bytes:
    """Write an aware time as RFC 3339 in UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z").encode()


def trace_context(headers: Headers) -> Headers:
    """Pick the W3C trace context out of headers; what is malformed is dropped.

    `tracestate` goes with `traceparent` or not at all (Trace Context, section 3.3).
    """
    parents = _values(headers, "traceparent")
    if len(parents) != 1 or not _is_trace_parent(parents[0]):
        return ()
    states = [state for state in _values(headers, "tracestate") if state]
    state = b",".join(states)
    if state and _is_trace_state(state):
        return (("traceparent", parents[0]), ("tracestate", state))
    return (("traceparent", parents[0]),)


def _values(headers: Headers, wanted: str) -> list[bytes]:
    return [value or b"" for name, value in headers if name.lower() == wanted]


def _is_trace_parent(value: bytes) -> bool:
    later = _LATER_FIELDS.fullmatch(value)
    return _TRACE_PARENT.fullmatch(later["known"] if later else value) is not None


def _is_trace_state(value: bytes) -> bool:
    members = [stripped for member in value.split(b",") if (stripped := member.strip(b" \t"))]
    matches = [_TRACE_MEMBER.fullmatch(member) for member in members]
    keys = {match["key"] for match in matches if match}
    return 0 < len(members) == len(keys) <= _MOST_TRACE_MEMBERS
