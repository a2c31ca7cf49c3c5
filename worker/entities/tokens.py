"""Words and marks of a text, with their offsets."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"[a-zA-Z]+(?![\w.'’\u0300-\u036f-])"  # most words: the others need a closer look
    r"|(?:[^\W\d_]\.){2,}"  # U.S., D.C.
    r"|[^\W_]+(?:(?:[\u0300-\u036f]|['’](?=[^\W_])|-(?=[^\W_A-Z])|\.(?=[a-z0-9]))[^\W_]*)*"
    r"|[^\w\s]"
    r"|\n"
)

_LABELS = ("Editor", "Pewarta", "Penerjemah", "Penulis", "Uploader", "Copyright", "COPYRIGHT")
_GLUED = re.compile(rf"(?<=[a-z])(?:{'|'.join(_LABELS)})$")
"""A label of the footer that lost the space before it: "SavitriEditor"."""

_BEFORE_A_SENTENCE = frozenset('.!?:;\n"“”‘«(-–—•*')


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text`: `words[i]` stands at `text[starts[i]:]`; line ends are tokens."""

    text: str
    words: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Return the offset after a token."""
        return self.starts[index] + len(self.words[index])

    def slice(self, first: int, end: int) -> str:
        """Return the text of the tokens `first` up to but without `end`."""
        return self.text[self.starts[first] : self.end(end - 1)]

    def tight(self, index: int) -> bool:
        """Say whether a token and the next one have nothing between them."""
        return index + 1 < len(self.words) and self.end(index) == self.starts[index + 1]

    def opens(self, index: int) -> bool:
        """Say whether a token opens a sentence, so that its capital may mean nothing."""
        return index == 0 or self.words[index - 1] in _BEFORE_A_SENTENCE


def tokenise(text: str) -> Tokens:
    """Split a text into words, marks and line ends.

    An apostrophe inside a word belongs to it ("Ra'ad"), and so does a hyphen before a small letter
    or a digit ("Ki-moon", but "Jakarta" "-" "Bandung"), a full stop before the same ("Kompas.com",
    "3.000") and between initials ("D.C."). A label of the footer that is glued to a name is split
    off.
    """
    words: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(text):
        words.append(match.group())
        starts.append(match.start())
    if any(label in text for label in _LABELS):
        _split_labels(words, starts)
    return Tokens(text, words, starts)


def _split_labels(words: list[str], starts: list[int]) -> None:
    """Split the words that end with a label."""
    for index in range(len(words) - 1, -1, -1):
        if label := _GLUED.search(words[index]):
            words[index : index + 1] = [words[index][: label.start()], label.group()]
            starts.insert(index + 1, starts[index] + label.start())
