"""What a language knows about names: titles, organisations, cue words, words that are no names."""

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
        personal: those of `rulers` that a single name may follow without a place between.
        title_links: words in lower case between a title and its place ("of", "untuk").
        ordinal_prefix: what a number that counts the holders of an office begins with ("ke-"),
            None where the language does not write one between title and name.
        suffixes_of_titles: what may stand between title and name ("(Purn)", "Pol.").
        speech_before_name: verbs that a speaker's name follows ("kata").
        speech_after_name: verbs that follow a speaker's name ("mengatakan").
        connectors: words in lower case inside a person's name ("bin").
        given_names: with capitals; a name of two words or more that begins so is a person's.
        nicknames: nickname as written, and the name that it stands for.
        organisations: name, then its other names; those of `branching` take a place's name on.
        bodies: cue words whose field follows ("Kementerian", "Dinas"), with capitals.
        units: cue words whose place or own name follows ("Polda", "Universitas"), with capitals.
        firms: cue words that everything in capitals after them belongs to ("PT"), with capitals.
        firm_endings: words that end an organisation's name ("Tbk", "University"), with capitals.
        fields: words with capitals for what a public body or an office is concerned with.
        joiners: words in lower case between two fields of a body ("dan").
        body_links: words in lower case before its field or place ("of").
        heads: words in capitals that begin the name of a place ("Gunung").
        endings: words in capitals that end the name of a place ("River").
        small_heads: words after which a name in capitals is a place's ("desa").
        locatives: words after which a doubtful name is a place's ("di").
        matters: words in capitals that begin the name of an event, a law, a work ("Deklarasi").
        no_names: words in capitals that are no names (days, months, peoples, religions).
        openers: ordinary words that often begin a sentence.
    """

    honorifics: tuple[str, ...]
    rulers: tuple[str, ...]
    posts: tuple[str, ...]
    personal: frozenset[str]
    title_links: frozenset[str]
    ordinal_prefix: str | None
    suffixes_of_titles: tuple[str, ...]
    speech_before_name: frozenset[str]
    speech_after_name: frozenset[str]
    connectors: frozenset[str]
    given_names: frozenset[str]
    nicknames: Mapping[str, str]
    organisations: tuple[tuple[str, ...], ...]
    branching: tuple[tuple[str, ...], ...]
    bodies: tuple[str, ...]
    units: tuple[str, ...]
    firms: tuple[str, ...]
    firm_endings: tuple[str, ...]
    fields: tuple[str, ...]
    joiners: frozenset[str]
    body_links: frozenset[str]
    heads: tuple[str, ...]
    endings: tuple[str, ...]
    small_heads: frozenset[str]
    locatives: frozenset[str]
    matters: tuple[str, ...]
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
