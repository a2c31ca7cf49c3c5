"""Which quoted stretches are direct speech, and which belong together."""

from collections.abc import Sequence
from dataclasses import dataclass

from worker.document import Body
from worker.quotes.attribution import Attribution, Kind
from worker.quotes.cast import Cast
from worker.quotes.marks import Stretch, quoted_stretches
from worker.quotes.phrases import Phrases
from worker.quotes.reading import Reader
from worker.quotes.speakers import Antecedents, speaker_of
from worker.quotes.speech import Speech
from worker.records import Entity, Quote, Span, Speaker

_STOPS = ".!?…"
_ENDS = (*",.!?…;", "–", "—")
_JOINTS = (",", "–", "—")
_SHORTEST_CLAUSE = 4
"""In words; what is shorter may be a term that the writer keeps aloof from."""
_LONGEST_GAP = 250
_REACH = 300


@dataclass(slots=True)
class _Said:
    """A quote while it is read."""

    parts: list[Stretch]
    verb: str | None = None
    speaker: Speaker | None = None
    entity: Entity | None = None
    end: int = 0
    attributed: bool = False

    @property
    def last(self) -> Stretch:
        return self.parts[-1]


class Finder:
    """Finds the quotes of one article."""

    def __init__(self, body: Body, entities: Sequence[Entity], speech: Speech) -> None:
        """Read an article in a language."""
        self._text = body.text
        self._paragraphs = body.paragraphs
        self._speech = speech
        cast = Cast(entities, speech)
        phrases = Phrases(body.text, cast, speech)
        self._reader = Reader(body.text, phrases, speech)
        self._antecedents = Antecedents(body.text, cast, phrases, self._reader)
        self._said: list[_Said] = []

    def find(self, marks: Sequence[int]) -> tuple[Quote, ...]:
        """Return the quotes in the order of the text, given where its quotation marks stand."""
        reports = self._reader.reports
        stretches = list(quoted_stretches(self._text, marks, self._paragraphs, reports))
        openings = [*(stretch.opening for stretch in stretches), len(self._text)]
        for stretch, limit in zip(stretches, openings[1:], strict=True):
            self._read(stretch, min(limit, stretch.paragraph.end, stretch.behind + _REACH))
            self._antecedents.quoted(stretch)
        return tuple(_quote(said, self._text) for said in self._said)

    def _read(self, stretch: Stretch, limit: int) -> None:
        """Read one stretch."""
        if stretch.start >= stretch.end:
            return
        previous = self._said[-1] if self._said else None
        if previous and self._goes_on(previous, stretch):
            previous.parts.append(stretch)
            previous.end = stretch.behind
            if not previous.attributed:
                self._attribute(previous, self._behind(stretch, limit), stretch)
            return
        if not stretch.closed:
            stretch = self._cut(stretch)
            limit = stretch.paragraph.end
        said = _Said([stretch], end=stretch.behind)
        found = self._behind(stretch, limit) if self._may_be_speech(stretch) else None
        if found is None:
            found = self._before(stretch, previous)
        if found and found.speaker is None and previous and self._is_next(previous, stretch):
            said.verb = found.verb
            self._continue(said, previous)
        elif found:
            self._attribute(said, found, stretch)
        elif self._is_sentence(stretch):
            self._continue(said, previous)
        else:
            return
        self._said.append(said)

    def _behind(self, stretch: Stretch, limit: int) -> Attribution | None:
        text = self._text
        ends = text[stretch.end - 1] in _ENDS or text[stretch.behind : stretch.behind + 1] == ","
        return self._reader.behind(stretch.behind, limit, complete=ends)

    def _goes_on(self, previous: _Said, stretch: Stretch) -> bool:
        """Say whether a stretch goes on with the quote before it."""
        last = previous.last
        if last.paragraph.start != stretch.paragraph.start:
            return (
                not last.closed
                and stretch.begins_paragraph
                and last.paragraph.end + 1 == stretch.paragraph.start
            )
        return (
            previous.attributed
            and last.behind < previous.end <= stretch.opening
            and stretch.opening - last.behind < _LONGEST_GAP
            and self._before_mark(stretch) in _JOINTS
            and self._may_go_on(stretch)
        )

    def _before_mark(self, stretch: Stretch) -> str:
        """Return the character before the opening mark, spaces left out."""
        start = max(stretch.opening - 3, stretch.paragraph.start)
        return self._text[start : stretch.opening].rstrip()[-1:]

    def _may_go_on(self, stretch: Stretch) -> bool:
        """Say whether a stretch can be the second part of a quote, and is no title."""
        said = self._text[stretch.start : stretch.end]
        return said[-1] in _ENDS or (len(said.split()) > 2 and not said[0].isupper())

    def _may_be_speech(self, stretch: Stretch) -> bool:
        """Say whether a stretch can be what a verb behind it reports."""
        text = self._text
        before = text[max(stretch.opening - 30, stretch.paragraph.start) : stretch.opening].rstrip()
        complete = text[stretch.end - 1] in _ENDS
        if not before or not before[-1].isalnum():
            return text[stretch.start].isupper() or " " in text[stretch.start : stretch.end]
        return complete and before.split()[-1].lower() not in self._speech.titles

    def _before(self, stretch: Stretch, previous: _Said | None) -> Attribution | None:
        text = self._text
        if text[stretch.end - 1] not in _ENDS and " " not in text[stretch.start : stretch.end]:
            return None
        start = stretch.paragraph.start
        if previous and previous.last.behind > start:
            start = max(start, previous.end)
        if start >= stretch.opening:
            return None
        closes, clause = self._closes(stretch), self._is_clause(stretch)
        return self._reader.before(start, stretch.opening, closes=closes, clause=clause)

    def _is_clause(self, stretch: Stretch) -> bool:
        """Say whether a stretch is no term or title, but part of a sentence."""
        said = self._text[stretch.start : stretch.end]
        if not said[0].islower() or len(said.split()) < _SHORTEST_CLAUSE:
            return False
        before = self._text[max(stretch.opening - 30, stretch.paragraph.start) : stretch.opening]
        last = "".join(before.split()[-1:]).lower()
        return last in self._speech.joins or last not in self._speech.titles

    def _closes(self, stretch: Stretch) -> bool:
        """Say whether a stretch ends its sentence, or with a mark of punctuation."""
        following = self._text[stretch.behind : stretch.behind + 1]
        return self._text[stretch.end - 1] in _ENDS or following in ("", "\n", *_STOPS)

    def _cut(self, stretch: Stretch) -> Stretch:
        """End a stretch without a closing mark before the verb that reports it."""
        if stretch.goes_on:
            return stretch
        end = self._reader.inside(stretch.start, stretch.end)
        return stretch._replace(end=end, behind=end) if end else stretch

    def _attribute(self, said: _Said, found: Attribution | None, stretch: Stretch) -> None:
        """Take over what reports a quote."""
        if found is None:
            return
        said.verb, said.attributed = found.verb, True
        said.end = max(said.end, found.end if found.end > stretch.opening else 0)
        reference = found.speaker
        if reference is None:
            return
        said.entity = reference.entity
        if reference.kind in (Kind.PRONOUN, Kind.GROUP, Kind.REFERENCE):
            said.entity = self._antecedents.resolve(
                reference.kind, stretch.opening, continuing=found.verb in self._speech.continuing
            )
        said.speaker = speaker_of(reference, said.entity, self._text)
        self._antecedents.spoke(said.entity, said.end)

    def _is_sentence(self, stretch: Stretch) -> bool:
        """Say whether a stretch is speech by its form and place alone."""
        text = self._text
        words = text[stretch.start : stretch.end].split()
        first = text[stretch.start]
        if stretch.begins_paragraph and stretch.goes_on:
            return True
        if len(words) < 4:
            return False
        if stretch.begins_paragraph and stretch.ends_paragraph:
            return True
        if not (first.isupper() or first.isdigit()):
            return False
        if stretch.begins_paragraph:
            return text[stretch.end - 1] in _ENDS
        before = self._before_mark(stretch)
        stops = text[stretch.end - 1] in _STOPS or text[stretch.behind : stretch.behind + 1] == "."
        return before in (*_STOPS, ":", '"', "”") and stops

    def _continue(self, said: _Said, previous: _Said | None) -> None:
        """Give a quote without a verb the speaker of the one before, where that is sure."""
        stretch = said.last
        if previous and self._is_next(previous, stretch):
            if previous.verb not in self._speech.asking:
                said.speaker, said.entity = previous.speaker, previous.entity
                self._antecedents.spoke(said.entity, said.end)
            return
        said.entity = self._antecedents.lead(stretch.opening)
        if said.entity:
            said.speaker = Speaker(said.entity.name, said.entity.id)
            self._antecedents.spoke(said.entity, said.end)

    def _is_next(self, previous: _Said, stretch: Stretch) -> bool:
        """Say whether nothing but the attribution stands between two quotes."""
        if stretch.opening - previous.end > _LONGEST_GAP:
            return False
        between = self._text[previous.end : stretch.opening]
        sentences = between.replace("\n", " ").strip(" .,!?")
        return ". " not in sentences and "\n" not in between.strip()


def _quote(said: _Said, text: str) -> Quote:
    parts = tuple(Span(stretch.start, stretch.end) for stretch in said.parts)
    return Quote(
        text=" ".join(text[part.start : part.end] for part in parts),
        start=parts[0].start,
        end=parts[-1].end,
        parts=parts,
        verb=said.verb,
        speaker=said.speaker,
    )
