"""What stands around a quote and reports it.

Behind it: "kata Budi", "ujarnya", "kata Presiden Ukraina itu", "Budi said", "said Budi". Before it:
"Budi mengatakan, ", "Menurut dia, ", "Budi said: ". Only what is near is read, so that the time for
a quote does not grow with the text.
"""

import re

from worker.quotes.attribution import Attribution, Kind, Reference
from worker.quotes.phrases import LETTERS, Phrases
from worker.quotes.speech import Speech

_FIRST = re.compile(r"[ ,.;:–—-]{0,4}([^\W\d_]+)")
_CLAUSE = re.compile(r"[,.!?] ([^\W\d_]+)")
_BREAKS = re.compile(r"[.!?;\n\"“”«»]")
_SENTENCE_END = re.compile(r"[.!?]['’)]{0,2} |[\"”»“] ")
_BACK = 300
"""How far before a quote is read, in characters."""
_MOST_WORDS = 40
_LONGEST_SUBJECT = 16


class Reader:
    """Reads attributions in one article."""

    def __init__(self, text: str, phrases: Phrases, speech: Speech) -> None:
        """Read an article in a language."""
        self._text = text
        self._phrases = phrases
        self._speech = speech

    def reports(self, position: int) -> bool:
        """Say whether what stands behind a mark is a verb that reports speech."""
        match = _FIRST.match(self._text, position)
        return match is not None and self._speech.leading_verb(match[1]) is not None

    def behind(self, position: int, limit: int, *, complete: bool) -> Attribution | None:
        """Read what stands behind a quote.

        Args:
            position: behind the closing mark.
            limit: where reading ends at the latest.
            complete: the quote ends with a mark of punctuation, as speech does before its verb.
        """
        match = _FIRST.match(self._text, position, limit)
        if match and match[1] in self._speech.lead_ins:
            following = _FIRST.match(self._text, match.end(), limit)
            if following and self._speech.leading_verb(following[1]):
                match = following
        if match is None:
            return None
        found = self._speech.leading_verb(match[1])
        if found:
            return self._verb_first(found, match.end(), limit, complete=complete)
        begins = self._text[position - 2 : position - 1] in tuple(".!?") and match[1][0].isupper()
        return self._subject_first(match.start(1), limit) if complete and not begins else None

    def _verb_first(
        self, found: tuple[str, bool], end: int, limit: int, *, complete: bool
    ) -> Attribution | None:
        """Read "kata Budi" behind a quote."""
        sure = found[0] in self._speech.leading_sure
        read = self._leading(found, end, limit)
        if read is None or read.speaker is None:
            return read if sure else None
        return read if sure or complete or read.speaker.kind is not Kind.UNKNOWN else None

    def _leading(self, found: tuple[str, bool], end: int, limit: int) -> Attribution | None:
        """Read whom a leading verb is of; None for half a verb of two words."""
        verb, has_pronoun = found
        if has_pronoun:
            start = end - len(self._speech.suffix)
            return Attribution(verb, Reference(Kind.PRONOUN, start, end), end)
        if second := self._speech.compounds.get(verb):
            if not self._text.startswith(f" {second} ", end):
                return None
            verb, end = f"{verb} {second}", end + 1 + len(second)
        speaker = self._phrases.behind(end + 1, limit)
        return Attribution(verb, speaker, speaker.end if speaker else end)

    def _subject_first(self, start: int, limit: int) -> Attribution | None:
        """Read "Budi said" behind a quote."""
        stop = _BREAKS.search(self._text, start, limit)
        while stop and self._phrases.is_abbreviation(stop.start()):
            stop = _BREAKS.search(self._text, stop.end(), limit)
        end = stop.start() if stop else limit
        for count, word in enumerate(LETTERS.finditer(self._text, start, end)):
            if count and word[0] in self._speech.following:
                speaker = self._phrases.before(start, word.start())
                return Attribution(word[0], speaker, word.end()) if speaker else None
            if count > _LONGEST_SUBJECT:
                break
        return None

    def inside(self, start: int, end: int) -> int | None:
        """Return where a quote whose closing mark is missing ends: "Kami siap, kata Budi."."""
        for match in _CLAUSE.finditer(self._text, start, end):
            found = self._speech.leading_verb(match[1])
            if found and found[0] in self._speech.leading_sure:
                read = self._leading(found, match.end(), end)
                if read and read.speaker and read.speaker.kind is not Kind.UNKNOWN:
                    return match.start() + 1
        return None

    def before(self, start: int, opening: int, *, closes: bool, clause: bool) -> Attribution | None:
        """Read the sentence before a quote.

        Args:
            start: where reading may begin.
            opening: of the quote.
            closes: the quote ends its sentence, or with a mark of punctuation.
            clause: the quote is long enough to be speech within another's sentence.
        """
        start = self._sentence_start(max(start, opening - _BACK), opening)
        ending = self._text[start:opening].rstrip()[-1:]
        if not (clause or self._may_lead(start, opening, ending)):
            return None
        words = list(LETTERS.finditer(self._text, start, opening))
        tail: list[str] = []
        for word in reversed(words[-_MOST_WORDS:]):
            lower = word[0].lower()
            if lower in self._speech.following:
                within = clause and lower not in self._speech.naming
                if within or self._leads(lower, tail, ending, opening, closes=closes):
                    speaker = self._phrases.before(start, word.start())
                    return Attribution(lower, speaker, opening)
                return None
            found = self._speech.leading_verb(lower)
            if found and (clause or ending in (",", ":")):
                read = self._leading(found, word.end(), opening)
                if read and read.speaker:
                    return read._replace(end=opening)
            tail.append(lower)
        if ending == ":" and tail and tail[0] not in self._speech.titles:
            return Attribution(None, None, opening)
        return None

    def _may_lead(self, start: int, opening: int, ending: str) -> bool:
        """Say whether a sentence may lead into a quote, by its last character and word."""
        if not ending.isalpha():
            return ending in (",", ":")
        last = self._text[max(start, opening - 30) : opening].split()[-1].lower()
        return last in self._speech.links or last in self._speech.following

    def _leads(
        self, verb: str, tail: list[str], ending: str, opening: int, *, closes: bool
    ) -> bool:
        """Say whether a verb behind its speaker leads into the quote behind it."""
        if ending == ":":
            return True
        begins = self._text[opening + 1 : opening + 4].lstrip(" [(")[:1].isupper()
        if ending == ",":
            return closes and (begins or not tail)
        linked = all(word in self._speech.links for word in tail)
        named = verb in self._speech.naming and not tail
        return linked and not named and (closes or not begins)

    def lead_start(self, opening: int) -> int:
        """Return where the sentence begins that stands before a quote."""
        end = opening
        while end > 0 and self._text[end - 1] in " \n":
            end -= 1
        start = max(end - _BACK, 0)
        start = max(start, self._text.rfind("\n", start, end) + 1)
        return self._sentence_start(start, end - 1)

    def points_back(self, opening: int) -> bool:
        """Say whether the sentence before a quote has a pronoun for its subject."""
        start = self.lead_start(opening)
        words = LETTERS.findall(self._text, start, start + 80)
        first = words[0].lower().removesuffix("pun") if words else ""
        if first in self._speech.pronouns:
            return True
        found = self._speech.leading_verb(first)
        return found is not None and (
            found[1] or (len(words) > 1 and words[1] in self._speech.pronouns)
        )

    def _sentence_start(self, start: int, end: int) -> int:
        """Return where the last sentence between two positions begins."""
        last = start
        for match in _SENTENCE_END.finditer(self._text, start, max(end - 1, start)):
            if not self._phrases.is_abbreviation(match.start()):
                last = match.end()
        return last
