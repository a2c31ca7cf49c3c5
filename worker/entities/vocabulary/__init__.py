"""What a language knows about names: titles, organisations, nicknames, words that are no names."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """The words around and inside names, in one language. Data only; lower case unless said.

    Attributes:
        honorifics: a name follows at once, if only one word of it ("Pak", "Dr.", "Jenderal").
        rulers: offices of which there is one at a time in a place ("presiden", "bupati"): the
            place may follow, then the name.
        posts: functions in an organisation ("ketua"), whose name follows, then the person's.
        suffixes_of_titles: what may stand between title and name ("(Purn)", "Pol.").
        given_names: with capitals; a name of two words or more that begins so is a person's.
        nicknames: nickname as written, and the name that it stands for.
        club_names: a name that means a club only where the article has that club by another
            name, and the clubs that it may mean.
        organisations: name, then its other names; those of `branching` take a place's name on.
        matters: words in capitals that begin the name of an event, a law, a work ("Deklarasi").
        peoples: words in capitals for what is of a country ("Indonesian"), where the language has
            such words before titles.
        no_names: words in capitals that are no names (days, months, peoples, religions).
        openers: ordinary words that often begin a sentence.
    """

    honorifics: tuple[str, ...]
    rulers: tuple[str, ...]
    posts: tuple[str, ...]
    suffixes_of_titles: tuple[str, ...]
    given_names: frozenset[str]
    nicknames: Mapping[str, str]
    club_names: Mapping[str, tuple[str, ...]]
    organisations: tuple[tuple[str, ...], ...]
    branching: tuple[tuple[str, ...], ...]
    matters: tuple[str, ...]
    peoples: frozenset[str]
    no_names: tuple[str, ...]
    openers: frozenset[str]


def names(table: str) -> tuple[tuple[str, ...], ...]:
    """Read a table of names: a line each, its parts separated by bars."""
    return tuple(
        tuple(part.strip() for part in line.split("|"))
        for line in table.strip().splitlines()
        if line.strip()
    )


def without(
    table: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Return a table of names without the names that another one has."""
    taken = {name for row in other for name in row}
    rows = (tuple(name for name in row if name not in taken) for row in table)
    return tuple(row for row in rows if row)


def words(text: str) -> frozenset[str]:
    """Read words that are separated by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Read phrases that are separated by commas or line ends."""
    return tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())
