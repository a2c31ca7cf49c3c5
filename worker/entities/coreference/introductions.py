"""Short names that a text introduces: "Badan Pengawas Pemilu (Bawaslu)", "... alias Setnov"."""

from collections.abc import Iterator, Sequence

from worker.entities.names import words_of
from worker.entities.spans import TypedSpan
from worker.entities.tokens import Tokens
from worker.entities.vocabulary import words

_BETWEEN = 8
"""Tokens that may stand between two names that are the same one's."""
_SAYS_SO = words(
    """
    alias disapa dipanggil dijuluki julukan disingkat panggilan
    aka nicknamed abbreviated known
    """
)
_MARKS = frozenset("\"“”‘’'(,")
_LINKS = words(
    """
    atau yang akrab biasa kerap sering lebih dikenal dengan sebagai nama sapaan asli juga
    or also better as the
    """
)

_BRANCHES = frozenset({"dpd", "dpw", "dpc", "dpp", "fraksi", "komisi", "divisi"})
"""What is not the organisation whose name follows."""


def introductions(
    tokens: Tokens, spans: Sequence[TypedSpan], texts: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of neighbouring spans that name the same thing: the full name, the short one.

    Args:
        tokens: the text.
        spans: its names, in order.
        texts: what stands there.
    """
    row = tokens.words
    for index in range(len(spans) - 1):
        span, following = spans[index], spans[index + 1]
        start, end = span.end, following.first
        if span.type != following.type or not 0 < end - start <= _BETWEEN:
            continue
        opening = row[start]
        if opening == "(" and end == start + 1:
            if row[following.end : following.end + 1] != [")"]:
                continue
            same = _in_brackets(span.type, texts[index], texts[index + 1])
        else:
            same = _is_said(row[start:end])
        if same:
            yield (index, index + 1) if _is_fuller(texts, index) else (index + 1, index)


def _is_fuller(texts: Sequence[str], index: int) -> bool:
    """Say whether the first of two names has more words than the second, or as many."""
    return texts[index].count(" ") >= texts[index + 1].count(" ")


def _is_said(between: list[str]) -> bool:
    """Say whether words say that the name after them is another one of the name before."""
    said = False
    for word in between:
        if word in _SAYS_SO:
            said = True
        elif word not in _LINKS and word not in _MARKS:
            return False
    return said or between == ["atau", "akrab"]


def _in_brackets(kind: str, name: str, inner: str) -> bool:
    """Say whether a name in brackets is another one of the name before.

    A person's may be the part that is played or who comes in, so only one word behind several
    counts. "Komite Tari Dewan Kesenian Jakarta (DKJ)" has the initials of the council alone.
    """
    if kind == "PERSON":
        return " " in name and " " not in inner
    if kind == "LOCATION":
        return inner.isupper() or " " in name or " " in inner
    return not _abbreviates_end(name, inner)


def _abbreviates_end(name: str, inner: str) -> bool:
    """Say whether a word has the initials of the last words of a name, but not of the first.

    One word may be left out ("Kementerian Pekerjaan Umum (PU)", "PT Astra Daihatsu Motor (ADM)").
    """
    parts = words_of(name)
    initials = "".join([part[0] for part in parts])
    left_out = len(initials) - len(inner)
    if not inner.isupper() or len(inner) < 2 or not initials.endswith(inner.lower()):
        return False
    return left_out > 1 or (left_out == 1 and parts[0] in _BRANCHES)
