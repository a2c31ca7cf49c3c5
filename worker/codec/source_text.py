"""The text in a record value: which encoding it has, and whether it is text at all."""

import codecs
from encodings.aliases import aliases

from worker.errors import Reason, Rejection, Stage
from worker.records import Problem

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf_32_le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)

_CODECS = frozenset(
    {
        *("utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"),
        *("ascii", "latin_1", *(f"iso8859_{part}" for part in range(2, 17) if part != 12)),
        *(f"cp{page}" for page in range(1250, 1259)),
        *("koi8_r", "koi8_u", "mac_roman", "tis_620", "gb2312", "gbk", "gb18030", "big5"),
        *("big5hkscs", "shift_jis", "cp932", "euc_jp", "iso2022_jp", "euc_kr", "cp949"),
    }
)
_SUPERSETS = {"ascii": "utf_8", "latin_1": "cp1252"}
_BY_LABEL = {
    label: _SUPERSETS.get(codec, codec)
    for label, codec in [*aliases.items(), *((codec, codec) for codec in _CODECS)]
    if codec in _CODECS
} | {"utf_8_sig": "utf_8"}
_UNMARKED = frozenset({"utf_16", "utf_32"})

_MAGIC_NUMBERS = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x04\x22\x4d\x18", "lz4"),
    (b"\xff\x06\x00\x00sNaPpY", "snappy"),
    (b"\x82SNAPPY\x00", "snappy"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PK\x03\x04", "zip"),
    (b"%PDF-", "PDF"),
    (b"Obj\x01", "an Avro file"),
    (b"\xac\xed\x00\x05", "a serialised Java object"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
)
_COMPRESSED = frozenset({"gzip", "zstd", "lz4", "snappy", "xz", "zip"})
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_MOST_CONTROLS = 0.1
_FRAME_LENGTH = 5


def read_text(value: bytes, charset: str | None) -> tuple[str, tuple[Problem, ...]]:
    """Decode a record value.

    A byte order mark decides, else the declared charset, else the value is UTF-8, strictly.
    `us-ascii` is read as UTF-8 and `iso-8859-1` as Windows-1252, which extend them and are what
    is meant (WHATWG Encoding, section 4.2).

    Args:
        value: as it came from Kafka.
        charset: as the `content-type` header declares it, or None.

    Returns:
        The text without byte order mark, and a problem where mark and declaration disagree.

    Raises:
        Rejection: the value is binary, framed for a schema registry, or in another encoding.
    """
    mark, marked = next(
        ((mark, name) for mark, name in _MARKS if value.startswith(mark)), (b"", None)
    )
    declared = _codec(charset) if charset else None
    encoding = marked or declared or "utf_8"
    if not marked:
        _refuse_known_formats(value, wide=encoding.startswith(("utf_16", "utf_32")))
    if encoding in _UNMARKED:
        name = encoding.replace("_", "-")
        raise _invalid(
            f"The value is declared {name} but has no byte order mark; declare the order of its "
            f"bytes ({name}le or {name}be)"
        )
    text = _decoded(value[len(mark) :], encoding, offset=len(mark))
    return text.lstrip("\ufeff"), _disagreement(marked, declared)


def is_known_charset(charset: str) -> bool:
    """Tell whether a text can be read in a charset of this name."""
    return _label(charset) in _BY_LABEL


def _label(charset: str) -> str:
    return charset.lower().replace("-", "_").replace(" ", "_")


def _codec(charset: str) -> str:
    # A table of our own: `codecs.lookup` also knows codecs that are no charsets (zip, idna), and
    # remembers every unknown name that it is asked for.
    codec = _BY_LABEL.get(_label(charset))
    if codec is None:
        raise _invalid(f"The charset {charset[:40]!r} is not known; send UTF-8")
    return codec


def _decoded(value: bytes, encoding: str, *, offset: int) -> str:
    if encoding == "utf_8":
        _refuse_controls(value)
    try:
        text = value.decode(encoding)
    except UnicodeDecodeError as error:
        at = offset + error.start
        raise _invalid(
            f"Byte {at} (0x{value[error.start]:02x}) is not valid {encoding.replace('_', '-')}; "
            "send UTF-8, or declare the charset (content-type: text/plain; charset=windows-1252)"
        ) from error
    if encoding != "utf_8":
        _refuse_controls(text.encode("utf-8"))
    return text


def _disagreement(marked: str | None, declared: str | None) -> tuple[Problem, ...]:
    if not marked or not declared or marked == declared or declared == marked.rpartition("_")[0]:
        return ()
    return (
        Problem(
            field="body",
            code="charset_conflict",
            message=f"The byte order mark says {marked.replace('_', '-')}, the content-type header "
            f"{declared.replace('_', '-')}; the mark was believed.",
        ),
    )


def _refuse_known_formats(value: bytes, *, wide: bool) -> None:
    for magic, name in _MAGIC_NUMBERS:
        if value.startswith(magic):
            fix = (
                "leave compression to the Kafka producer (compression.type)"
                if name in _COMPRESSED
                else "send text or JSON"
            )
            raise Rejection(Reason.BINARY, Stage.DECODE, f"The value is {name}; {fix}.")
    if not wide and _is_framed(value):
        raise Rejection(
            Reason.SCHEMA_REGISTRY_FRAMING,
            Stage.DECODE,
            "The value begins with the frame of a schema registry (a zero byte and schema id "
            f"{int.from_bytes(value[1:_FRAME_LENGTH])}); produce plain JSON (for example with "
            "org.apache.kafka.connect.json.JsonConverter and schemas.enable=false, or a string "
            f"serializer), or strip the first {_FRAME_LENGTH} bytes if what follows is JSON.",
        )


def _is_framed(value: bytes) -> bool:
    if len(value) < _FRAME_LENGTH or value[0] or not any(value[1:_FRAME_LENGTH]):
        return False
    is_utf_16 = value[1] and not value[2] and value[3] and not value[4]
    return not is_utf_16


def _refuse_controls(text: bytes) -> None:
    at = text.find(0)
    if at >= 0:
        raise Rejection(
            Reason.BINARY,
            Stage.DECODE,
            f"Byte {at} is NUL, so the value is not text. If it is UTF-16 or UTF-32, begin it with "
            "a byte order mark or declare it (content-type: text/plain; charset=utf-16le).",
        )
    controls = len(text) - len(text.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(text):
        raise Rejection(
            Reason.BINARY,
            Stage.DECODE,
            f"{controls} of {len(text)} bytes are control characters, so the value is not text; "
            "send text or JSON.",
        )


def _invalid(complaint: str) -> Rejection:
    return Rejection(Reason.INVALID_ENCODING, Stage.DECODE, f"{complaint}.")
