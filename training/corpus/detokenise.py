"""Articles of IndoSum, which come as rows of tokens, set again as people write them."""

import re
from dataclasses import dataclass
from typing import Any

_BEFORE_A_MARK = re.compile(r" +([,.;:!?%)\]”’]|\.\.\.)(?!\w)")
_AFTER_A_MARK = re.compile(r"([(\[“‘]) +")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) ([.,:/]|-) (?=\d)")
_SLASH = re.compile(r"(?<=\S) / (?=\S)")
_HYPHEN = re.compile(r"(\w+) - (\w+)")
_CURRENCY = re.compile(r"\b(Rp|US\$|\$|£|€) (?=\d)")
_DASHES = re.compile(r"- -(?= )")
_SPACES = re.compile(r"[^\S\n]+")

_DATELINE = re.compile(
    r"(?P<dateline>"
    r"(?:[^()\n]{2,70} ?\((?:ANTARA ?News|Pos ?Kota|Antara)\)"
    r"|[A-Z][^,\n]{1,40}, (?:CNN Indonesia|JUARA\.[Nn][Ee][Tt]|Rimanews)"
    r"|(?:JUARA\.[Nn][Ee][Tt]|Liputan6\.com), [^,\n-]{2,40}"
    r"|Merdeka\.com|Suara\.com|Rimanews|JUARA\.NET|[A-Z][A-Z ]+(?:, [A-Z]\w+\.com)?)"
    r" ?(?:--?|–|—) ?)"
)
_CODE = re.compile(r"[(\[][^()\[\]\n]{1,40}[)\]]\.?")


@dataclass(frozen=True, slots=True)
class PlainArticle:
    """An article as text.

    Attributes:
        id: as in IndoSum.
        source: the outlet.
        category: as in IndoSum.
        url: where it stood.
        dateline: what stood before the text, empty where nothing did.
        footer: what stood after it, a line each.
        text: the body; paragraphs are lines.
        sentences: as IndoSum splits them, each a start and an end in `text`.
    """

    id: str
    source: str
    category: str
    url: str
    dateline: str
    footer: tuple[str, ...]
    text: str
    sentences: tuple[tuple[int, int], ...]


def read_article(row: dict[str, Any]) -> PlainArticle:
    """Set a row of `indosum.jsonl` as text, its dateline and its footer apart."""
    paragraphs = [p for p in map(_paragraph, row["paragraphs"]) if p]
    footer: list[str] = []
    while len(paragraphs) > 1 and _is_code(" ".join(paragraphs[-1])):
        footer.insert(0, " ".join(paragraphs.pop()))
    last = paragraphs[-1]
    if len(last) > 1 and _is_code(last[-1].strip('" ')):
        footer.insert(0, last.pop().strip('" '))
    dateline = _DATELINE.match(paragraphs[0][0])
    if dateline:
        paragraphs[0][0] = paragraphs[0][0][dateline.end() :]
    text = ""
    sentences = []
    for index, paragraph in enumerate(paragraphs):
        text += "\n" if index else ""
        for place, sentence in enumerate(paragraph):
            text += " " if place else ""
            sentences.append((len(text), len(text) + len(sentence)))
            text += sentence
    return PlainArticle(
        id=row["id"],
        source=row["source"],
        category=row["category"],
        url=row["source_url"],
        dateline=dateline.group("dateline").strip() if dateline else "",
        footer=tuple(footer),
        text=text,
        sentences=tuple(sentences),
    )


def _is_code(line: str) -> bool:
    return _CODE.fullmatch(line) is not None


def _paragraph(sentences: list[str]) -> list[str]:
    """Set the sentences of a paragraph; a straight quotation mark opens and closes in turn."""
    done: list[str] = []
    opening = True
    for sentence in sentences:
        parts = re.split(r' *" *', " ".join(sentence.split()))
        text = _words(parts[0])
        for part in parts[1:]:
            if opening:
                text = f'{text} "' if text else '"'
                text += _words(part)
            else:
                rest = _words(part)
                glue = "" if not rest or rest[0] in ",.;:!?)]" else " "
                text = f'{text}"{glue}{rest}'
            opening = not opening
        text = text.strip()
        if text in {'"', '".'} and done:
            done[-1] += text
        elif text:
            done.append(text)
    return done


def _words(text: str) -> str:
    text = _SPACES.sub(" ", text.replace("\n", " ")).strip()
    text = _DASHES.sub("--", text)
    text = _BETWEEN_DIGITS.sub(r"\1", text)
    text = _SLASH.sub("/", text)
    text = _HYPHEN.sub(_joined, text)
    text = _CURRENCY.sub(r"\1", text)
    text = _BEFORE_A_MARK.sub(r"\1", text)
    return _AFTER_A_MARK.sub(r"\1", text)


def _joined(match: re.Match[str]) -> str:
    """Join what a hyphen joins: a word said twice, two names, a prefix or a suffix."""
    one, other = match.groups()
    again = one.lower()[-3:] == other.lower()[-3:] or one.lower()[:3] == other.lower()[:3]
    names = one[0].isupper() and (other[0].isupper() or other.islower())
    numbers = one[-1].isdigit() or other[0].isdigit()
    affix = len(one) <= 3 or len(other) <= 3 or "per" in (one, other)
    return f"{one}-{other}" if again or names or numbers or affix else match.group()
