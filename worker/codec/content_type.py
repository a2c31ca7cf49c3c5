"""What a producer says that its record value is: the `content-type` header."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from worker.errors import Reason, Rejection, Stage
from worker.records import Headers

ACCEPTED = (
    *("application/json", "application/*+json", "text/json", "text/plain"),
    *("text/html", "application/xhtml+xml"),
)

_ENVELOPES = frozenset({"application/cloudevents+json", "application/cloudevents-batch+json"})


@dataclass(frozen=True, slots=True)
class ContentType:
    """A media type and the charset it declares; both None where the producer says nothing."""

    media_type: str | None = None
    charset: str | None = None

    @property
    def is_json(self) -> bool:
        """Whether the value is declared JSON."""
        media_type = self.media_type or ""
        return media_type in {"application/json", "text/json"} or (
            media_type.startswith("application/") and media_type.endswith("+json")
        )

    @property
    def is_plain_text(self) -> bool:
        """Whether the value is declared plain text, which is never read as JSON."""
        return self.media_type == "text/plain"

    @property
    def is_page(self) -> bool:
        """Whether the value is declared HTML."""
        return self.media_type in {"text/html", "application/xhtml+xml"}

    @property
    def is_open(self) -> bool:
        """Whether the value has to say itself what it is."""
        return self.media_type is None


def read_content_type(headers: Headers) -> ContentType:
    """Read the `content-type` header, whatever its case; of several the last one counts.

    `ce_datacontenttype` is not read: in the binary mode of CloudEvents on Kafka that attribute
    is `content-type` itself.

    Raises:
        Rejection: the worker does not read values of this type.
    """
    declared = [value for name, value in headers if value and name.lower() == "content-type"]
    if not declared:
        return ContentType()
    content_type = _parse(declared[-1])
    known = content_type.is_json or content_type.is_plain_text or content_type.is_page
    if content_type.media_type is not None and not known:
        raise _unsupported(f"The content type {content_type.media_type[:100]!r} is not read")
    if content_type.media_type in _ENVELOPES:
        raise _unsupported(
            "CloudEvents in structured mode are not read: use the binary mode, attributes as "
            "`ce_` headers and the article alone as the value"
        )
    return content_type


def _unsupported(complaint: str) -> Rejection:
    return Rejection(
        Reason.UNSUPPORTED_CONTENT_TYPE,
        Stage.DECODE,
        f"{complaint}. Content types that are read: {', '.join(ACCEPTED)}.",
    )


@lru_cache(maxsize=256)
def _parse(header: bytes) -> ContentType:
    media_type, *parameters = header.decode("latin-1").split(";")
    return ContentType(
        media_type=media_type.strip().lower() or None,
        charset=_values(parameters).get("charset") or None,
    )


def _values(parameters: list[str]) -> Mapping[str, str]:
    pairs = (parameter.partition("=") for parameter in parameters)
    return {name.strip().lower(): value.strip().strip("\"'") for name, _, value in pairs}
