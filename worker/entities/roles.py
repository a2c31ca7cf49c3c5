"""What office a text gives a person: "Presiden Ukraina", "Kabid Humas Polda Bali".

An office stands before the name, or behind it in apposition ("Yetna, Direktur Penilaian BEI, ..."),
or is said to be held ("Yetna selaku Direktur Penilaian BEI"). It is the words as they stand, from
the title to what the title is of; honorifics and ranks are left out ("Dr", "Letjen TNI (Purn)"),
"mantan" is kept. Precision first: what may be somebody else's ("istri Gubernur Bali Putri Koster")
is nobody's, and behind a name an office needs what it is of, and a mark that closes it.

A title has at most `_LONGEST` tokens, so that reading takes time linear in the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from worker.entities.lists import VOCABULARIES
from worker.entities.phrases import Phrases
from worker.entities.spans import TypedSpan
from worker.entities.titles import Title, load_titles
from worker.entities.tokens import Tokens
from worker.entities.vocabulary import words

_LONGEST = 18
_LINKS = words("dan untuk bidang urusan pada di of for the and to de")
"""Words in lower case inside an office: between two parts, or before a place."""
_PARTS = words(
    """
    bidang dinas badan bagian biro kantor kota kabupaten provinsi daerah desa kecamatan umum pusat
    komisi fraksi tim panitia partai tetap harian pelaksana bidang divisi bank sepak bola timnas
    tunggal putra putri muda utama
    """
)
"""Words in lower case that an office may be of."""
_BEFORE = words("mantan eks bekas calon plt pj penjabat pelaksana tugas former acting")
"""Words before a title that belong to the office, in lower case."""
_SOMEBODY_ELSES = words(
    """
    istri suami anak putra putri ibu ayah bapak kakak adik keluarga ajudan sopir utusan wakil
    pendukung istrinya suaminya anaknya bersama wife husband son daughter mother father brother
    sister aide family
    """
)
"""Words before an office that make it unclear whose it is, in lower case."""
_ALSO_RANKS = frozenset({"komisaris", "inspektur"})
_SERVANTS = words(
    """
    pengacara kuasa manajer juru jubir staf stafsus asisten penasihat penasehat pendiri kader humas
    wakil lawyer spokesman spokeswoman spokesperson manager founder deputy
    """
)
"""First words of posts that may be with a person."""
_OPENS_APPOSITION = words("yang juga adalah merupakan menjabat selaku seorang the")
_JOINS = words("dan serta atau maupun and or")
_CLOSES = frozenset(',.;)("”\n')


@dataclass(frozen=True, slots=True)
class Role:
    """An office as the text gives it, and whether it stands before the name."""

    text: str
    before: bool


def roles_of(tokens: Tokens, spans: Sequence[TypedSpan], language: str) -> dict[int, Role]:
    """Return the roles of people by the index of the span.

    Args:
        tokens: the text.
        spans: its names, in order.
        language: whose titles are read, `id` or `en`.
    """
    reader = _Reader(tokens, spans, language)
    roles: dict[int, Role] = {}
    for index, span in enumerate(spans):
        if span.type == "PERSON":
            if text := reader.before(index):
                roles[index] = Role(text, before=True)
            elif text := reader.behind(index):
                roles[index] = Role(text, before=False)
    return roles


@dataclass(slots=True)
class _Office:
    """An office while it is read backwards.

    Attributes:
        end: where it ends.
        start: where its first title begins, None as long as none has been read.
        kind: of that title.
        named: what it is of has been read.
    """

    end: int
    start: int | None = None
    kind: Title = Title.HONORIFIC
    named: bool = False
    _parts: bool = False
    _joined: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether it is a post, of which what it is in does not stand there."""
        return self.kind is Title.POST and not self.named

    def is_rank(self, kind: Title, size: int, word: str) -> bool:
        """Say whether a title is an honorific or a rank, as "Komisaris" is right at a name."""
        rank = size == 1 and not self._parts and word.lower() in _ALSO_RANKS
        return kind is Title.HONORIFIC or rank

    def take_title(self, start: int, kind: Title) -> bool:
        """Read a title; False where it belongs to another office."""
        if self._joined and Title.RULER in {self.kind, kind}:
            return False
        self.start, self.kind, self._joined = start, kind, False
        return True

    def take_part(self, start: int, end: int, *, named: bool, aside: bool, joins: bool) -> None:
        """Read what an office is of, or what stands between two of its titles."""
        if self.start is not None:
            self._joined = self._joined or joins
            return
        if aside and not self._parts:
            self.end = start
            return
        if not self._parts:
            self.end, self._parts = end, True
        self.named = self.named or named


class _Reader:
    """The offices around the names of a text."""

    def __init__(self, tokens: Tokens, spans: Sequence[TypedSpan], language: str) -> None:
        titles = load_titles(language)
        self._tokens = tokens
        self._words = tokens.words
        self._spans = spans
        self._starting = {span.first: span for span in spans}
        self._ending = {span.end: span for span in spans}
        self._forwards: Phrases[Title] = titles.forwards
        self._backwards: Phrases[Title] = titles.backwards
        self._lasts = titles.lasts
        self._peoples = VOCABULARIES[language].peoples
        self._place_first = language == "en"

    def before(self, index: int) -> str | None:
        """Return the office that stands before a name, be it with a comma between."""
        span = self._spans[index]
        apart = span.first > 0 and self._words[span.first - 1] == ","
        if apart and not self._is_apposed(index):
            return None
        end = span.first - apart
        if not end or not (end in self._ending or self._may_end(self._words[end - 1])):
            return None
        office = self._read_back(end)
        if office.start is None or (apart and not office.named):
            return None
        single = span.end - span.first == 1
        if office.is_bare and (single or self._words[office.start].lower() in _SERVANTS):
            return None
        return self._whole(office.start, office.end)

    def _may_end(self, word: str) -> bool:
        """Say whether an office, a rank or what an office is of may end with a word."""
        if word in _LINKS:
            return False
        return word in self._lasts or word[0].isupper() or word in _PARTS or word[:3] == "ke-"

    def _read_back(self, position: int) -> _Office:
        """Read the office that ends at a position.

        First over ranks and over what the office is of, to its title; then on, as long as capitals
        stand there, to a title before it ("Kepala Biro Hukum dan Humas MA").
        """
        limit = max(position - _LONGEST, 0)
        back = self._words[limit:position][::-1]
        office = _Office(position)
        while position > limit:
            at = len(back) - (position - limit)
            found = self._backwards.longest(back, at)
            size, kind = found or (0, Title.HONORIFIC)
            if found and office.start is None and office.is_rank(kind, size, back[at]):
                position -= size
                office.end = position
            elif kind is not Title.HONORIFIC:
                if not office.take_title(position - size, kind):
                    break
                position -= size
            else:
                before = self._part_before(position)
                if before is None:
                    break
                capital = position in self._ending or self._words[position - 1][0].isupper()
                office.take_part(
                    before,
                    position,
                    named=capital,
                    aside=self._words[before] == "(",
                    joins=self._words[before] in _JOINS,
                )
                position = before
        return office

    def _part_before(self, position: int) -> int | None:
        """Return where a part of an office begins that ends here, None where there is none."""
        span = self._ending.get(position)
        if span:
            return None if span.type == "PERSON" else span.first
        return self._complement_before(position)

    def _is_apposed(self, index: int) -> bool:
        """Say whether a name of several words behind a comma is closed by a mark or small word."""
        span = self._spans[index]
        following = "".join(self._words[span.end : span.end + 1])
        closed = following in {",", "("} or (following.islower() and following not in _JOINS)
        return closed and span.end - span.first > 1

    def _complement_before(self, position: int) -> int | None:
        """Return where a word begins that an office may have before a position, None for others."""
        word = self._words[position - 1]
        if word == ")":
            for opening in range(position - 2, max(position - 6, -1), -1):
                if self._words[opening] == "(":
                    return opening
            return None
        belongs = word[0].isupper() or word in _LINKS or word in _PARTS or word[:3] == "ke-"
        return position - 1 if belongs else None

    def _whole(self, start: int, end: int) -> str | None:
        """Return an office with what stands before its title, None where it may be another's."""
        words = self._words
        if start and self._place_first:
            start = self._with_place(start)
        while start and words[start - 1].lower() in _BEFORE and words[start - 1] != "\n":
            start -= 1
        if start and words[start - 1].lower() in _SOMEBODY_ELSES:
            return None
        return " ".join(self._tokens.slice(start, end).split())

    def _with_place(self, start: int) -> int:
        """Return where the country or people before a title begins: "US President"."""
        if self._words[start - 1] in self._peoples:
            return start - 1
        span = self._ending.get(start)
        return span.first if span and span.type != "PERSON" else start

    def behind(self, index: int) -> str | None:
        """Return the office that stands behind a name, in apposition or after "selaku"."""
        words = self._words
        position = self._spans[index].end
        if words[position : position + 1] == ["("] and words[position + 2 : position + 3] == [")"]:
            position += 3
        opening = "".join(words[position : position + 1])
        if opening not in {",", "selaku"}:
            return None
        position += 1
        limit = min(position + _LONGEST, len(words))
        while position < limit and words[position] in _OPENS_APPOSITION:
            position += 1
        titled = self._titles_behind(position, limit)
        if titled is None:
            return None
        end = self._complement_behind(titled, limit)
        if end is None or end == titled or (opening == "," and not self._closes(end)):
            return None
        return " ".join(self._tokens.slice(position, end).split())

    def _titles_behind(self, position: int, limit: int) -> int | None:
        """Return where the titles end that begin at a position, None where none does."""
        while position < limit and self._words[position].lower() in _BEFORE:
            position += 1
        start = position
        while position < limit:
            found = self._forwards.longest(self._words, position)
            if not found or found[1] is Title.HONORIFIC:
                break
            position += found[0]
        return position if position > start else None

    def _complement_behind(self, position: int, limit: int) -> int | None:
        """Return where what an office is of ends, None where another person's name follows."""
        words = self._words
        end = position
        while position < limit:
            if span := self._starting.get(position):
                if span.type == "PERSON":
                    return None
                position = end = span.end
            elif words[position][0].isupper() or words[position] in _PARTS:
                position += 1
                end = position
            elif words[position] in _LINKS:
                position += 1
            else:
                break
        return end

    def _closes(self, end: int) -> bool:
        """Say whether an apposition ends here, and not an enumeration goes on."""
        following = "".join(self._words[end : end + 1])
        if following and following not in _CLOSES and not following.islower():
            return False
        if following in _JOINS:
            return False
        beyond = self._words[end + 1 : end + 2]
        if following != ",":
            return True
        if not beyond or beyond[0] in _JOINS:
            return False
        span = self._starting.get(end + 1)
        return span is None or span.type != "PERSON"
