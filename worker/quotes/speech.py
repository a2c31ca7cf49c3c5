"""What a language knows about reporting speech."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Speech:
    """The words that report what somebody says. Data only, in lower case unless said.

    Attributes:
        leading: verbs before whom they are of ("kata Budi", "said Budi"), and their like.
        leading_sure: those that are nothing else behind a quote.
        following: verbs behind whom they are of ("Budi mengatakan", "Budi said").
        attitudes: verbs that tell whose opinion a sentence gives ("mengaku", "berharap").
        asking: verbs after which somebody else answers.
        suffix: what makes a leading verb one with a pronoun, "" where there is none.
        lead_ins: words before a leading verb behind a quote ("demikian kata Budi").
        compounds: leading verbs of two words, the second by the first ("according to").
        naming: verbs whose quoted object is a name, not speech ("menyebut").
        pronouns: for one person.
        groups: pronouns for several, or for a body.
        adverbs: what stands between a name and its verb ("Budi pun mengatakan").
        stops: words before which a speaker's words end ("kata Budi di Jakarta").
        ends_reference: last words of what points back ("pemain itu").
        begins_reference: first words of what points back ("sang pemain", "the player").
        honorifics: before a name; with a full stop or without.
        relatives: whom a name behind one of these is not ("pengacara Budi").
        relative_pronouns: words before a clause about the speaker ("yang").
        callings: words behind those before a name ("yang akrab disapa Budi").
        continuing: leading verbs after which the last speaker goes on ("tambah").
        joins: words between two speakers.
        statements: words before the body whose they are ("pernyataan Kremlin").
        links: words that lead into a fragment of speech ("mengatakan bahwa").
        titles: words before a quoted title, name, slogan or inscription.
        kin: relatives, of whom others than the person named may speak ("putri artis Budi").
        abbreviations: an office's short form, and its words.
    """

    leading: frozenset[str]
    leading_sure: frozenset[str]
    following: frozenset[str]
    attitudes: frozenset[str]
    asking: frozenset[str]
    suffix: str
    lead_ins: frozenset[str]
    compounds: Mapping[str, str]
    naming: frozenset[str]
    pronouns: frozenset[str]
    groups: frozenset[str]
    adverbs: frozenset[str]
    stops: frozenset[str]
    ends_reference: frozenset[str]
    begins_reference: frozenset[str]
    honorifics: frozenset[str]
    relatives: frozenset[str]
    relative_pronouns: frozenset[str]
    callings: frozenset[str]
    continuing: frozenset[str]
    joins: frozenset[str]
    statements: frozenset[str]
    links: frozenset[str]
    titles: frozenset[str]
    kin: frozenset[str]
    abbreviations: Mapping[str, str]

    def leading_verb(self, word: str) -> tuple[str, bool] | None:
        """Read a verb that stands before its speaker, and whether a pronoun is part of it."""
        if word in self.leading or word in self.compounds:
            return word, False
        if self.suffix and word.endswith(self.suffix):
            stem = word[: -len(self.suffix)]
            if stem in self.leading:
                return stem, True
        return None


def words(text: str) -> frozenset[str]:
    """Read words that are separated by white space."""
    return frozenset(text.split())
