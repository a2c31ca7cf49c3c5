"""Articles as a feed brings them: of several outlets, short and long, each different.

They are put together from stretches of the other articles of a run, a few paragraphs of each, so
that an article speaks of few things; in JSON, with the dateline and the footer of their outlet.
Half of them have fewer than 250 words, one in ten fewer than 130 or more than 500. The same seed
gives the same articles.
"""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

import orjson

_MEDIAN_WORDS = 225
"""Before the last paragraph is taken whole."""
_SPREAD = 0.5
_FEWEST_WORDS, _MOST_WORDS = 40, 1_500
_STRETCH = 6
"""Paragraphs that are taken of one article at most."""
_SEED = 7
_FIRST = datetime(2026, 1, 5, tzinfo=UTC)
_PLACES = ("Jakarta", "Surabaya", "Medan", "Makassar", "Semarang", "Denpasar", "Palembang", "Ambon")


@dataclass(frozen=True, slots=True)
class _Outlet:
    source: str
    host: str
    dateline: str
    footer: str = ""


_OUTLETS = (
    _Outlet(
        "ANTARA",
        "www.antaranews.com",
        "{place} (ANTARA) - ",
        "\nPewarta: Nia Sari\nEditor: Budi Santoso\nCopyright © ANTARA 2026",
    ),
    _Outlet("Kompas.com", "www.kompas.com", "{upper}, KOMPAS.com - "),
    _Outlet("detik.com", "news.detik.com", "{place} - ", "\n(nsr/bds)"),
    _Outlet("Tempo", "nasional.tempo.co", "TEMPO.CO, {place} - ", "\nNIA SARI"),
    _Outlet("CNN Indonesia", "www.cnnindonesia.com", "{place}, CNN Indonesia -- ", "\n(nsr/bds)"),
    _Outlet("Liputan6.com", "www.liputan6.com", "Liputan6.com, {place} - "),
    _Outlet("Republika", "www.republika.co.id", "REPUBLIKA.CO.ID, {upper} -- "),
    _Outlet("Koran Kita", "berita.example", "", "\nReporter: Nia Sari"),
)


def feed(texts: Sequence[str]) -> Iterator[bytes]:
    """Yield values for the raw topic without end.

    Args:
        texts: articles that are recombined.
    """
    articles = [text.split("\n") for text in texts]
    chance = random.Random(_SEED)
    for number in count():
        length = chance.lognormvariate(math.log(_MEDIAN_WORDS), _SPREAD)
        length = min(max(length, _FEWEST_WORDS), _MOST_WORDS)
        yield _value(number, _lines(articles, length, chance), chance)


def _lines(articles: list[list[str]], length: float, chance: random.Random) -> list[str]:
    lines: list[str] = []
    while length > 0:
        article = chance.choice(articles)
        first = chance.randrange(len(article))
        for line in article[first : first + _STRETCH]:
            lines.append(line)
            length -= max(len(line.split()), 1)
            if length <= 0:
                break
    return lines


def _value(number: int, lines: list[str], chance: random.Random) -> bytes:
    outlet = chance.choice(_OUTLETS)
    place = chance.choice(_PLACES)
    dateline = outlet.dateline.format(place=place, upper=place.upper())
    return orjson.dumps(
        {
            "id": f"article-{number}",
            "url": f"https://{outlet.host}/berita/{number}",
            "source": outlet.source,
            "headline": " ".join(lines[-1].split()[:9]),
            "published_at": (_FIRST + timedelta(minutes=number)).isoformat(),
            "body": dateline + "\n".join(lines) + outlet.footer,
        }
    )
