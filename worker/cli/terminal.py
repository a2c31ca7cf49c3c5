"""Where a command writes: colours and tables on a terminal, plain text elsewhere."""

import io
import re
import sys
from typing import IO, TextIO, cast

from rich.console import Console

_PLAIN_WIDTH = 100
_BLANKS_AT_LINE_END = re.compile("(?<! ) ++(?=\n)")


def console(*, stderr: bool = False) -> Console:
    """Open standard output, or standard error, for text that is never read as markup.

    NO_COLOR and FORCE_COLOR are respected; without a terminal lines are at most 100 characters.
    """
    stream = sys.stderr if stderr else sys.stdout
    plain = not stream.isatty()
    return Console(
        file=cast("IO[str]", _Trimmed(stream)) if plain else stream,
        markup=False,
        emoji=False,
        highlight=False,
        width=_PLAIN_WIDTH if plain else None,
    )


class _Trimmed(io.TextIOBase):
    """Leaves out the blanks with which tables fill their lines."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the stream behind."""
        return self._stream.encoding

    def write(self, text: str) -> int:
        """Write text without the blanks at the ends of its lines."""
        self._stream.write(_BLANKS_AT_LINE_END.sub("", text))
        return len(text)

    def flush(self) -> None:
        """Flush the stream behind."""
        self._stream.flush()
