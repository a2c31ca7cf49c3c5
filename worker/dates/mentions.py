"""Date mentions: what was read, resolved in the order of the text."""

from collections.abc import Mapping

from worker.dates import english, indonesian
from worker.dates.anchor import Anchor
from worker.dates.atoms import Atom
from worker.dates.expressions import CONTEXT
from worker.dates.grammar import Grammar
from worker.dates.joining import join_atoms
from worker.dates.periods import Period, iso
from worker.dates.reading import read_atoms
from worker.dates.spans import At, Clock
from worker.document import Body
from worker.records import DateMention

_GRAMMARS: Mapping[str, Grammar] = {"id": indonesian.GRAMMAR, "en": english.GRAMMAR}
_FAR = 400  # characters after which a date told before is forgotten


def find_dates(body: Body, *, language: str | None, anchor: Anchor) -> tuple[DateMention, ...]:
    """Find the dates of a body, in order.

    Args:
        body: clean text.
        language: of the text, a primary code; there are none but of "id" and "en".
        anchor: what they are resolved against.
    """
    grammar = _GRAMMARS.get(language or "")
    if grammar is None:
        return ()
    text = f" {body.text}"
    told: Period | None = None
    told_end = 0
    mentions: list[DateMention] = []
    for atom in join_atoms(text, read_atoms(text, grammar), grammar):
        if atom.start - told_end > _FAR:
            told = None
        period = _resolve(text, atom, anchor, told, told_end)
        mentions.append(_mention(text, atom, period))
        if period is not None:
            told, told_end = period, atom.end
    return tuple(mentions)


def _resolve(
    text: str, atom: Atom, anchor: Anchor, told: Period | None, told_end: int
) -> Period | None:
    if not isinstance(atom.expression, Clock):
        return atom.expression.resolve(anchor, told)
    # A time of day is on the day that was told before it in the same sentence.
    if told is None or told.grain != "day" or told.first != told.last:
        return None
    between = text[told_end : atom.start]
    return None if "\n" in between or ". " in between else told.trusted(CONTEXT)


def _mention(text: str, atom: Atom, period: Period | None) -> DateMention:
    expression = atom.expression
    grain = expression.grain
    value, end_value = None, None
    if period is not None:
        clock = expression.clock if isinstance(expression, At) else expression
        if isinstance(clock, Clock):
            value, end_value = clock.on(period)
        else:
            value = iso(period.first, grain)
            if period.last is not period.first:
                last = iso(period.last, grain)
                end_value = last if last != value else None
    return DateMention(
        text[atom.start : atom.end],
        atom.start - 1,
        atom.end - 1,
        value,
        end_value,
        grain,
        period.confidence if period is not None else None,
    )
