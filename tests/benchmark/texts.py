"""Articles of 254 words, give or take a tenth, to measure on.

They are put together from sentences of real articles, in their order: our own corpus, or IndoSum
with `--text`. What a run measures is told apart by what the process has read before:

    cold      the first articles of a process, each sentence once
    steady    articles of which no sentence was read before, after the process is warm
    known     articles that are new, of paragraphs that were read before: every word is known

From the corpus, a process is warmed on thousands of articles that recombine the paragraphs of the
training articles, and `steady` is the held-out ones: 50 or so, with four times as many new words
as a feed has once a process has read a few thousand articles. With `--text` all are different real
articles. Either way the same seed gives the same articles.

What this does not tell: articles far shorter or longer, other languages, and a feed of one topic
with fewer new words than news of all topics have.
"""

import re
from dataclasses import dataclass

WORDS = 254
MOST = WORDS + WORDS // 10
FIRST_TEXT = """\
Presiden Joko Widodo bertemu dengan 100 warga Medan, Sumatera Utara, pada hari Senin (12/9).
"Kami akan membangun jalan itu dengan dana Rp1,5 triliun," kata dia kepada wartawan di kota itu."""
"""Read before anything is measured, so that all that is loaded only once has been loaded."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The articles of a run; `source` says where they are from."""

    source: str
    cold: list[str]
    warm: list[str]
    steady: list[str]
    known: list[str]

    def new_words(self) -> float:
        """Return which part of the words of a steady article the process has not read before."""
        read = _words("\n".join(self.cold + self.warm))
        articles = [_words(text) for text in self.steady]
        return sum(len(words - read) for words in articles) / sum(map(len, articles))

    def describe(self) -> dict[str, object]:
        """Return what is worth knowing of them, as JSON."""
        every = self.cold + self.warm + self.steady + self.known
        lengths = [len(text.split()) for text in every]
        return {
            "source": self.source,
            "cold": len(self.cold),
            "warm": len(self.warm),
            "steady": len(self.steady),
            "known": len(self.known),
            "mean_words": round(sum(lengths) / len(lengths), 1),
            "new_words_in_steady": round(self.new_words(), 4),
        }


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
