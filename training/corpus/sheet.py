"""A reading of an article, as a person writes it down.

    @1 P Zulkifli Hasan          an entity: number, type (P, O or L), canonical name
    @2 O MPR
    1: MPR@2 | Zulkifli Hasan@1  the mentions in sentence 1, in the order of the text
    2: -                         a sentence that was read and has none
    3: ?Twitter@4 | ?Liga 1      a question mark makes a mention optional; it needs no entity
    q1: @1 Zulkifli              the speaker of a quote: the entity, and the words of the text
    q2: ? seorang warga          a speaker who is none of the entities
    q3: ?                        a quote whose speaker the text does not tell
    q4: no                       not a quote, but a title, a message or scare quotes

Every sentence and every quote has a line. Sentences and quotes are numbered as `numbered` does.

A short sheet has no entities and no quotes, but types alone: `1: MPR@O | Zulkifli Hasan@P`.
"""

import re
from dataclasses import dataclass

from training.corpus.detokenise import PlainArticle

TYPES = {"P": "PERSON", "O": "ORGANISATION", "L": "LOCATION"}
_ENTITY = re.compile(r"@(\d+) ([POL]) (\S.*)")
_SENTENCE = re.compile(r"(\d+): ?(.*)")
_QUOTE = re.compile(r"q(\d+): ?(.*)")
_MENTION = re.compile(r"(\?)?(.+?)(?:@(\d+|[POL]))?")
_QUOTED = re.compile(r'["“]([^"“”\n]+)(?:["”]|$)', re.MULTILINE)


class SheetError(ValueError):
    """A sheet that cannot be read; the message names the line."""


@dataclass(frozen=True, slots=True)
class SheetMention:
    """`text[start:end]` is a mention; `entity` is a number of the sheet, None where it has none."""

    start: int
    end: int
    entity: int | None
    optional: bool


@dataclass(frozen=True, slots=True)
class SheetQuote:
    """`text[start:end]` is direct speech, the marks excluded."""

    start: int
    end: int
    speaker: str | None
    entity: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader found; `entities` maps a number to type and canonical name."""

    entities: dict[int, tuple[str, str]]
    mentions: tuple[SheetMention, ...]
    quotes: tuple[SheetQuote, ...]

    def typed(self) -> set[tuple[int, int, str]]:
        """Return the mentions that count, with their types."""
        return {
            (m.start, m.end, self.entities[m.entity][0])
            for m in self.mentions
            if not m.optional and m.entity is not None
        }


def quoted(text: str) -> list[tuple[int, int]]:
    """Return what stands in double quotation marks and has two words or more."""
    return [match.span(1) for match in _QUOTED.finditer(text) if len(match[1].split()) > 1]


def numbered(article: PlainArticle) -> str:
    """Return the text with its sentences and quotes numbered, to be read."""
    lines = [f"{article.id}  ({article.source}, {article.category})"]
    before = 0
    for number, (start, end) in enumerate(article.sentences, 1):
        if "\n" in article.text[before:start]:
            lines.append("")
        lines.append(f"{number}: {article.text[start:end]}")
        before = end
    for number, (start, end) in enumerate(quoted(article.text), 1):
        said = article.text[start:end]
        short = said if len(said) < 70 else f"{said[:40]} ... {said[-25:]}"
        lines.append(f"q{number}: {short}")
    return "\n".join(lines) + "\n"


def read_sheet(sheet: str, article: PlainArticle) -> Reading:
    """Read a sheet.

    Raises:
        SheetError: it is not complete, or a mention does not stand where it says.
    """
    entities: dict[int, tuple[str, str]] = {}
    sentences: dict[int, str] = {}
    quotes: dict[int, str] = {}
    for line in filter(None, map(str.strip, sheet.splitlines())):
        if match := _ENTITY.fullmatch(line):
            entities[int(match[1])] = (TYPES[match[2]], match[3])
        elif match := _SENTENCE.fullmatch(line):
            sentences[int(match[1])] = match[2]
        elif match := _QUOTE.fullmatch(line):
            quotes[int(match[1])] = match[2]
        else:
            raise SheetError(f"neither an entity nor a sentence nor a quote: {line}")
    short = not entities and not quotes
    spoken = [] if short else quoted(article.text)
    _whole("sentence", sentences, len(article.sentences))
    _whole("quote", quotes, len(spoken))
    if short:
        _number_types(sentences, entities)
    mentions = [
        mention
        for number, line in sorted(sentences.items())
        for mention in _mentions(number, line, article)
    ]
    found = [_quote(f"q{n}: {line}", line, *spoken[n - 1]) for n, line in sorted(quotes.items())]
    reading = Reading(entities, tuple(mentions), tuple(quote for quote in found if quote))
    used = {m.entity for m in mentions}
    for entity in {q.entity for q in reading.quotes} | used:
        if entity is not None and entity not in entities:
            raise SheetError(f"@{entity} is mentioned and not listed")
    if unused := entities.keys() - used:
        raise SheetError(f"listed and never mentioned: {sorted(unused)}")
    return reading


def _number_types(sentences: dict[int, str], entities: dict[int, tuple[str, str]]) -> None:
    """Give each string with a type in a short sheet an entity of its own."""
    numbers: dict[tuple[str, str], int] = {}

    def numbered_mention(part: str) -> str:
        surface, mark, letter = part.strip().rpartition("@")
        if not mark or letter not in TYPES:
            return part
        name = surface.removeprefix("?")
        number = numbers.setdefault((letter, name), len(numbers) + 1)
        entities[number] = (TYPES[letter], name)
        return f"{surface}@{number}"

    for sentence, line in sentences.items():
        sentences[sentence] = " | ".join(map(numbered_mention, line.split(" | ")))


def _whole(what: str, lines: dict[int, str], count: int) -> None:
    if missing := set(range(1, count + 1)) - lines.keys():
        raise SheetError(f"no line for {what} {sorted(missing)}")
    if extra := lines.keys() - set(range(1, count + 1)):
        raise SheetError(f"there is no {what} {sorted(extra)}")


def _mentions(number: int, line: str, article: PlainArticle) -> list[SheetMention]:
    found: list[SheetMention] = []
    position, end = article.sentences[number - 1]
    for part in [] if line in {"-", ""} else line.split(" | "):
        match = _MENTION.fullmatch(part.strip())
        if match is None:
            raise SheetError(f"{number}: cannot read {part!r}")
        optional, surface, entity = match.groups()
        if not optional and entity is None:
            raise SheetError(f"{number}: {surface!r} has no entity, such as {surface}@1")
        start = _find(article.text, surface, position, end)
        if start < 0:
            raise SheetError(
                f"{number}: {surface!r} does not stand (or not in this order) in "
                f"{article.text[position:end]!r}"
            )
        position = start + len(surface)
        found.append(SheetMention(start, position, int(entity) if entity else None, bool(optional)))
    return found


def _find(text: str, surface: str, start: int, end: int) -> int:
    """Return where a surface stands as whole words, -1 where it does not."""
    while (start := text.find(surface, start, end)) >= 0:
        after = start + len(surface)
        if not text[start - 1 : start].isalnum() and not text[after : after + 1].isalnum():
            return start
        start += 1
    return -1


def _quote(where: str, line: str, start: int, end: int) -> SheetQuote | None:
    if line == "no":
        return None
    if match := re.fullmatch(r"@(\d+) (\S.*)", line):
        return SheetQuote(start, end, match[2], int(match[1]))
    if match := re.fullmatch(r"\?(?: (\S.*))?", line):
        return SheetQuote(start, end, match[1], None)
    raise SheetError(f"{where}: a speaker is '@1 words', '? words', '?' or 'no'")
